import { Button } from 'antd'
import { useState } from 'react'
import type { HandsRound, Meeting } from '#shared/domain/meeting/state'
import { firstMissing } from '#shared/domain/meeting/vote/checks'
import { askedOf, type AskedOption } from '#shared/domain/meeting/vote/hands/hands'
import { hasCount } from '#shared/domain/meeting/vote/recount'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import { OptionTag } from '../../../shared/marks'
import { ThresholdBar } from '../../../shared/ThresholdBar'
import { useCommandResult } from '../../../shared/staff/commands'
import { useKeys } from '../../../shared/staff/keys'
import { Keycap } from '../../../shared/staff/Keycap'
import type { SceneActions } from '../../session/use-scene-actions'
import { CancelVote } from '../CancelVote'
import { CheckList } from '../CheckList'
import { RecountVote } from '../RecountVote'
import { thresholdOf } from '../threshold'
import { useCountFocus } from '../use-count-focus'
import { VoteSide } from '../VoteSide'
import { VoteTerms } from '../VoteTerms'
import { handsFields, openFields, type HandsField } from './count-fields'
import { CountBox } from './CountBox'
import { handsKeys } from './hands-keys'
import { voteProgress } from './hands-progress'
import { scriptOf } from './hands-script'
import { SettleDialog } from './SettleDialog'
import { SumCheck } from './SumCheck'
import { TellersBox } from './TellersBox'

interface HandsPageProps {
  readonly meeting: Meeting
  readonly round: HandsRound
  readonly scenes: SceneActions
}

/** A vote by show of hands: counts, by one teller or by two, checked against 实到, then the result. */
export function HandsPage({ meeting, round, scenes }: HandsPageProps) {
  const send = useCommandResult()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [active, setActive] = useState<AskedOption | null>(null)
  const [settling, setSettling] = useState<AskedOption | null>(null)
  const fields = handsFields(round)
  const missing = firstMissing(round)
  const threshold = thresholdOf(round)
  const script = scriptOf(round)
  const ids = { meetingId: meeting.id, voteId: round.id }

  const { focusOn, keep, underWay, onwards, announceButton } = useCountFocus(
    openFields(round).map(({ key }) => key),
    missing === null,
  )

  const ask = async (command: Parameters<typeof send>[0]): Promise<boolean> => {
    const result = await send(command)
    setRefusal(result.ok ? null : result.error.message)
    return result.ok
  }
  const clear = async (option: AskedOption) => {
    if (await ask({ type: 'clearCount', ...ids, option })) {
      focusOn(fields.find((field) => field.option === option)?.key)
    }
  }
  // The one being looked at, or else the one counted last.
  const isHeard = (option: AskedOption) => fields.some((one) => one.option === option && one.count !== null)
  const toAskAgain = active !== null && isHeard(active) ? active : askedOf(round).findLast(isHeard)
  const askAgain = toAskAgain === undefined ? null : () => void clear(toAskAgain)
  const announce = missing === null ? () => void ask({ type: 'announceVote', ...ids }) : null
  useKeys(handsKeys(askAgain, announce))

  const fieldProps = ({ key, option, teller, count }: HandsField) => ({
    count,
    ref: (input: HTMLInputElement | null) => keep(key, input),
    onActive: () => setActive(option),
    onReport: (count: number) =>
      underWay(
        key,
        send({ type: 'reportCount', ...ids, option, count, ...(teller === null ? {} : { teller }) }),
      ),
    onRefused: setRefusal,
    onNext: () => onwards(key),
    onAskAgain: count === null ? null : () => void clear(option),
  })
  return (
    <div className="vote">
      <VoteTerms meeting={meeting} round={round} />
      <main className="vote__counts">
        <div className="vote__head">
          <h2>举手计数</h2>
          <span>
            {round.tellers === null ? '数字键直接输入，回车到下一项' : '甲、乙各点各的，分别报数，一致才作数'}
          </span>
          {round.represented > 0 && (
            <b className="vote__proxies">其中受托 {round.represented} 票，请受托人同时举委托牌</b>
          )}
        </div>
        <div className="vote__boxes" data-count={askedOf(round).length}>
          {askedOf(round).map((option) => {
            const own = fields.filter((field) => field.option === option)
            const [first, second] = own
            if (first === undefined) return null
            if (second === undefined) return <CountBox key={option} option={option} {...fieldProps(first)} />
            return (
              <TellersBox
                key={option}
                meeting={meeting}
                round={round}
                option={option}
                fieldOf={(teller) => fieldProps(teller === 'first' ? first : second)}
                onSettle={() => setSettling(option)}
              />
            )
          })}
        </div>
        <SumCheck
          round={round}
          progress={voteProgress(round)}
          refusal={refusal}
          onSilent={(count) => void ask({ type: 'reportCount', ...ids, option: 'silent', count })}
          onClearSilent={() => void ask({ type: 'clearCount', ...ids, option: 'silent' })}
        />
        <div className="vote__bar">
          <ThresholdBar
            counts={round.counts}
            base={round.present}
            need={threshold?.need ?? null}
            needLabel={threshold?.label ?? ''}
            endLabel={`实到 ${round.present} ${UNIT_WORDS[round.unit]}`}
          />
        </div>
        <CheckList round={round} />
        <div className="vote__end primary-bar">
          <Button size="large" {...(askAgain ? { onClick: askAgain } : { disabled: true })}>
            放下，重问{toAskAgain !== undefined && <OptionTag option={toAskAgain} />} <Keycap>R</Keycap>
          </Button>
          {hasCount(round) && <RecountVote meetingId={meeting.id} round={round} />}
          <CancelVote onCancel={(why) => ask({ type: 'cancelVote', ...ids, reason: why })} />
          <Button
            ref={announceButton}
            type="primary"
            size="large"
            {...(announce ? { onClick: announce } : { disabled: true })}
          >
            {missing?.wait ?? '宣布结果'} <Keycap>回车</Keycap>
          </Button>
        </div>
      </main>
      <VoteSide
        meeting={meeting}
        round={round}
        scenes={scenes}
        label="大屏和主持词"
        remark="大屏只显示已报出的数，不提前写“通过”。"
      >
        <section className="card script" aria-label="主持词">
          <p className="caption">主持词{script.step === '' ? '' : `（${script.step}）`}</p>
          <p className="script__line">{script.line}</p>
          <p className="script__next">{script.next}</p>
        </section>
      </VoteSide>
      <SettleDialog
        option={settling}
        onClose={() => setSettling(null)}
        onSettle={(option, count, reason) => ask({ type: 'settleCount', ...ids, option, count, reason })}
      />
    </div>
  )
}
