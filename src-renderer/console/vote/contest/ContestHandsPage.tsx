import { Button } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { contestChecks } from '#shared/domain/meeting/vote/contest/checks'
import type { ContestHandsRound } from '#shared/domain/meeting/vote/contest/round'
import { hasContestCount } from '#shared/domain/meeting/vote/contest/recount-contest'
import { votesCast } from '#shared/domain/meeting/vote/contest/tally'
import { useCommandResult } from '../../../shared/staff/commands'
import { useKeys } from '../../../shared/staff/keys'
import { Keycap } from '../../../shared/staff/Keycap'
import { Mark } from '../../../shared/marks'
import type { SceneActions } from '../../session/use-scene-actions'
import { CancelVote } from '../CancelVote'
import { RecountVote } from '../RecountVote'
import { useCountFocus } from '../use-count-focus'
import { VoteSide } from '../VoteSide'
import { VoteTerms } from '../VoteTerms'
import { ContestCountRow } from './ContestCountRow'
import { ContestSecond } from './ContestSecond'
import { contestHandsKeys } from './contest-keys'
import './contest.css'

interface ContestHandsPageProps {
  readonly meeting: Meeting
  readonly round: ContestHandsRound
  readonly scenes: SceneActions
}

/** A contest by show of hands: a count for each name, and 弃权 where one is chosen. */
export function ContestHandsPage({ meeting, round, scenes }: ContestHandsPageProps) {
  const send = useCommandResult()
  const [refusal, setRefusal] = useState<string | null>(null)
  const ids = { meetingId: meeting.id, voteId: round.id }
  const ask = async (command: Parameters<typeof send>[0]): Promise<boolean> => {
    const result = await send(command)
    setRefusal(result.ok ? null : result.error.message)
    return result.ok
  }
  const rows: readonly Row[] = [
    ...round.contenders.map(({ number, name, note }) => ({
      number,
      name,
      note,
      count: round.votes[number] ?? null,
    })),
    ...(round.seats === 1 ? [{ number: null, name: '弃权', note: '', count: round.abstain }] : []),
  ]
  const asked = rows.find(({ count }) => count === null)
  const missing = contestChecks(round).find(({ done }) => !done)
  const announce = missing ? null : () => void ask({ type: 'announceVote', ...ids })
  useKeys(contestHandsKeys(announce))
  const { focusOn, keep, underWay, onwards, announceButton } = useCountFocus(
    rows.filter(({ count }) => count === null).map(keyOf),
    missing === undefined,
  )
  const clear = async (row: Row) => {
    if (await ask({ type: 'clearContest', ...ids, number: row.number })) focusOn(keyOf(row))
  }
  return (
    <div className="vote">
      <VoteTerms meeting={meeting} round={round} />
      <main className="vote__counts contest-hands">
        <div className="vote__head">
          <h2>举手计数</h2>
          <span>逐个问，逐个点数{round.seats > 1 ? `；每人最多举 ${round.seats} 次` : ''}；回车到下一个</span>
        </div>
        <div className="card contest-counts">
          {rows.map((row) => (
            <ContestCountRow
              key={keyOf(row)}
              name={row.name}
              note={row.note}
              count={row.count}
              ref={(input) => keep(keyOf(row), input)}
              onReport={(count) =>
                underWay(keyOf(row), send({ type: 'reportContest', ...ids, number: row.number, count }))
              }
              onRefused={setRefusal}
              onNext={() => onwards(keyOf(row))}
              onClear={() => void clear(row)}
            />
          ))}
        </div>
        <HandsSum round={round} refusal={refusal} />
        <ContestSecond meeting={meeting} round={round} />
        <div className="vote__end primary-bar">
          {hasContestCount(round) && <RecountVote meetingId={meeting.id} round={round} />}
          <CancelVote onCancel={(reason) => ask({ type: 'cancelVote', ...ids, reason })} />
          <Button
            ref={announceButton}
            type="primary"
            size="large"
            {...(announce ? { onClick: announce } : { disabled: true })}
          >
            {missing ? missing.wait : '宣布结果'} <Keycap>回车</Keycap>
          </Button>
        </div>
      </main>
      <VoteSide
        meeting={meeting}
        round={round}
        scenes={scenes}
        label="大屏和主持词"
        remark="大屏只显示已报出的数，不提前写结果。"
      >
        <section className="card script" aria-label="主持词">
          <p className="caption">主持词</p>
          <p className="script__line">
            {asked
              ? asked.number === null
                ? '“弃权的请举手……请放下。”'
                : `“同意${asked.name}的请举手……请放下。”`
              : '“点数完毕，现在宣布结果。”'}
          </p>
        </section>
      </VoteSide>
    </div>
  )
}

interface Row {
  readonly number: number | null
  readonly name: string
  readonly note: string
  readonly count: number | null
}

const keyOf = ({ number }: Row) => (number === null ? 'abstain' : number.toString())

function HandsSum({
  round,
  refusal,
}: {
  readonly round: ContestHandsRound
  readonly refusal: string | null
}) {
  if (refusal !== null) {
    return (
      <div className="sum-check is-wrong" role="alert">
        <Mark kind="alert" plain />
        <span>{refusal}</span>
      </div>
    )
  }
  const total = votesCast(round) + (round.abstain ?? 0)
  const rest = round.present - total
  return (
    <div className="sum-check">
      <Mark kind="check" plain />
      <span>
        {round.seats > 1
          ? `每人最多举 ${round.seats} 次，合计不超过 ${round.present * round.seats}`
          : rest > 0
            ? `实到 ${round.present} 人，还有 ${rest} 人没有举手`
            : '与实到人数一致'}
      </span>
      <b className="sum-check__equation">合计 {total}</b>
    </div>
  )
}
