import { Button, Input } from 'antd'
import { useState } from 'react'
import { isDelivered, ownersTally, type OwnerAnswer } from '#shared/domain/meeting/vote/owners/owners'
import type { Meeting, OwnersRound } from '#shared/domain/meeting/state'
import { areaText } from '#shared/domain/voting/area'
import { GATE_NAMES, ownersGates, participants } from '#shared/domain/voting/decide-owners'
import { useCommand } from '../../../shared/staff/commands'
import { useConfirm } from '../../../shared/staff/confirm'
import { useKeys } from '../../../shared/staff/keys'
import type { SceneActions } from '../../session/use-scene-actions'
import { CancelVote } from '../CancelVote'
import { CheckList } from '../CheckList'
import { OwnerRow } from './OwnerRow'
import { ownersKeys } from './owners-keys'
import { findOwners } from './owners-search'
import { VoteSide } from '../VoteSide'
import { VoteTerms } from '../VoteTerms'
import { isComposing } from '../../../shared/staff/composing'

const SEARCH_ID = 'owner-search'

function focusSearch(): void {
  document.getElementById(SEARCH_ID)?.focus()
}

interface OwnersPageProps {
  readonly meeting: Meeting
  readonly round: OwnersRound
  readonly scenes: SceneActions
}

/** 业主书面签字: the signed sheets are entered door by door. */
export function OwnersPage({ meeting, round, scenes }: OwnersPageProps) {
  const command = useCommand()
  const confirm = useConfirm()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const ids = { meetingId: meeting.id, voteId: round.id }
  const { shown, more } = findOwners(round, query)
  const tally = ownersTally(round)
  const part = participants(tally)
  const follows = round.rule.silence !== undefined
  const undelivered = round.heads.flatMap(({ head }) => (isDelivered(round, head) ? [] : [head]))
  const deliver = (heads: readonly string[], delivered: boolean) =>
    void command({ type: 'deliverBallots', ...ids, heads: [...heads], delivered })

  const answer = async (head: string, value: OwnerAnswer | null) => {
    if (!(await command({ type: 'answerOwner', ...ids, head, answer: value }))) return
    setChosen(null)
    setQuery('')
    focusSearch()
  }
  const announce = async () => {
    const left = tally.all.heads - part.heads
    const agreed =
      left === 0 ||
      (await confirm({
        title: `还有 ${left} 人没有登记意见，现在宣布结果吗？`,
        detail: follows
          ? `其中送达后没有表态的 ${tally.silent?.heads ?? 0} 人按从众约定计入多数意见，其余按没有参与表决计算。`
          : '没有登记的按没有参与表决计算，不计入任何一方。',
        confirm: '宣布结果',
        cancel: '继续登记',
      }))
    if (agreed) await command({ type: 'announceVote', ...ids })
  }
  useKeys(ownersKeys(chosen === null ? null : (value) => void answer(chosen, value), focusSearch))
  return (
    <div className="vote">
      <VoteTerms meeting={meeting} round={round} />
      <main className="vote__counts owners-page">
        <div className="vote__head">
          <h2>逐户登记</h2>
          <span>写门牌，回车选中，再按 1 同意、2 反对、3 弃权</span>
          {follows && undelivered.length > 0 && (
            <Button onClick={() => deliver(undelivered, true)}>其余 {undelivered.length} 人都已送达</Button>
          )}
        </div>
        <Input
          id={SEARCH_ID}
          size="large"
          allowClear
          value={query}
          placeholder="门牌或业主，如 3单元501"
          aria-label="查找门牌或业主"
          onChange={(event) => {
            setQuery(event.target.value)
            setChosen(null)
          }}
          onPressEnter={(event) => {
            const [first] = shown
            if (isComposing(event.nativeEvent) || first === undefined) return
            setChosen(first.head)
            // The figures are now answers, no longer part of a door.
            event.currentTarget.blur()
          }}
        />
        <ul className="card owners-page__found" aria-label="业主">
          {shown.map((owner) => (
            <OwnerRow
              key={owner.head}
              owner={owner}
              current={round.answers[owner.head] ?? null}
              chosen={owner.head === chosen}
              onAnswer={(value) => void answer(owner.head, value)}
              delivered={follows ? isDelivered(round, owner.head) : null}
              onDeliver={(delivered) => deliver([owner.head], delivered)}
            />
          ))}
          {shown.length === 0 && <li className="empty">名册里没有“{query}”，请核对门牌。</li>}
          {more > 0 && <li className="empty">还有 {more} 人没有列出，请写门牌查找。</li>}
        </ul>
        <div className="card owners-page__gates" role="status">
          {ownersGates(round.rule, tally).map(({ id, unit, value, of, need }) => {
            const amount = (number: number) => (unit === 'heads' ? `${number} 人` : `${areaText(number)} ㎡`)
            return (
              <span key={id}>
                {GATE_NAMES[id]} <b>{amount(value)}</b> / {amount(of)}，需 {amount(need)}
              </span>
            )
          })}
        </div>
        <CheckList round={round} />
        <div className="vote__end primary-bar">
          <CancelVote onCancel={async (reason) => command({ type: 'cancelVote', ...ids, reason })} />
          <Button type="primary" size="large" onClick={() => void announce()}>
            宣布结果
          </Button>
        </div>
      </main>
      <VoteSide
        meeting={meeting}
        round={round}
        scenes={scenes}
        label="大屏和登记"
        remark="大屏只显示已登记的数，不提前写“通过”。"
      >
        <section className="card ballot-figures" aria-label="登记进度">
          <dl>
            {(
              [
                ['同意', tally.yes.heads],
                ['反对', tally.no.heads],
                ['弃权', tally.abstain.heads],
                ['没有登记', tally.all.heads - part.heads],
                ...(follows ? [['其中已送达', tally.silent?.heads ?? 0] as const] : []),
              ] as const
            ).map(([name, heads]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{heads} 人</dd>
              </div>
            ))}
          </dl>
        </section>
      </VoteSide>
    </div>
  )
}
