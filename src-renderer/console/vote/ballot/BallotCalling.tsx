import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { ballotSum, type BallotTally } from '#shared/domain/meeting/vote/paper/ballots'
import {
  BALLOT_CHOICE_NAMES,
  ballotChoiceSchema,
  type BallotChoice,
  type BallotRuling,
} from '#shared/domain/meeting/facts'
import type { PaperRound } from '#shared/domain/meeting/state'
import { firstMissing } from '#shared/domain/meeting/vote/checks'
import { ChoiceTag } from '../../../shared/ChoiceTag'
import { Mark } from '../../../shared/marks'
import { Keycap } from '../../../shared/staff/Keycap'
import { Tally } from '../../../shared/tally/Tally'
import { BALLOT_KEYS } from './ballot-keys'
import { CancelVote } from '../CancelVote'
import { CheckList } from '../CheckList'
import { DoubtfulBallots } from './DoubtfulBallots'

interface BallotCallingProps {
  readonly round: PaperRound
  readonly tally: BallotTally
  /** Null once all are called. */
  readonly onCall: ((choice: BallotChoice) => void) | null
  readonly onCorrect: (n: number, choice: BallotChoice) => void
  /** True once the ruling on a 疑问票 is in the record. */
  readonly onRule: (n: number, choice: BallotRuling, reason: string) => Promise<boolean>
  /** Null until everything is in order. */
  readonly onAnnounce: (() => void) | null
  readonly recount: ReactNode
  readonly children: ReactNode
  readonly onCancel: (reason: string) => Promise<boolean>
}

/** Ballots that can be corrected from here; older ones too, after taking back what came later. */
const RECENT = 10
const MOST_CHARACTERS = 32

/** 唱票: one press for each ballot, drawn as 正. */
export function BallotCalling(props: BallotCallingProps) {
  const { round, tally, onCall, onCorrect, onRule, onAnnounce, onCancel } = props
  const missing = firstMissing(round)
  const last = round.ballots.at(-1)
  return (
    <main className="vote__counts ballot-calling">
      <div className="vote__head">
        <h2>唱票</h2>
        <span>听到一票，按一下；按错了用撤销，或点下面的票更正</span>
        {last !== undefined && (
          <p className="ballot-calling__just" role="status">
            第 {tally.called} 张：
            <ChoiceTag choice={last} />
          </p>
        )}
      </div>
      <div className="card ballot-rows">
        {ballotChoiceSchema.options.map((choice) => (
          <button
            key={choice}
            type="button"
            className="ballot-rows__row"
            disabled={onCall === null}
            aria-label={`唱一票：${BALLOT_CHOICE_NAMES[choice]}`}
            onClick={() => onCall?.(choice)}
          >
            <Keycap>{BALLOT_KEYS[choice]}</Keycap>
            <ChoiceTag choice={choice} />
            <Tally count={countOf(round, tally, choice)} fresh={last === choice} most={MOST_CHARACTERS} />
            <b>{countOf(round, tally, choice)}</b>
          </button>
        ))}
      </div>
      <div className="sum-check">
        <Mark kind="check" plain />
        <span>
          已唱 {tally.called} 张，{tally.left > 0 ? `还剩 ${tally.left} 张` : '与票箱相符，唱完了'}
        </span>
        <b className="sum-check__equation">{ballotSum(round)}</b>
      </div>
      <DoubtfulBallots round={round} onRule={onRule} />
      {props.children}
      <Recent round={round} onCorrect={onCorrect} />
      <CheckList round={round} />
      <div className="vote__end primary-bar">
        {props.recount}
        <CancelVote onCancel={onCancel} />
        <Button type="primary" size="large" {...(onAnnounce ? { onClick: onAnnounce } : { disabled: true })}>
          {missing?.wait ?? '宣布结果'} <Keycap>回车</Keycap>
        </Button>
      </div>
    </main>
  )
}

function countOf({ counts }: PaperRound, { invalid, doubtful }: BallotTally, choice: BallotChoice): number {
  return { ...counts, invalid, doubtful }[choice] ?? 0
}

function Recent({ round, onCorrect }: Pick<BallotCallingProps, 'round' | 'onCorrect'>) {
  const first = Math.max(0, round.ballots.length - RECENT)
  return (
    <section className="card ballot-recent" aria-label="最近唱的票">
      <p className="caption">最近 {RECENT} 张（点一张可更正，更正会记录）</p>
      <div className="ballot-recent__list">
        {round.ballots.slice(first).map((choice, index) => {
          const n = first + index + 1
          const others = ballotChoiceSchema.options.filter((other) => other !== choice)
          const ruled = choice === 'doubtful' || round.rulings.some((ruling) => ruling.n === n)
          return (
            <Dropdown
              key={n}
              trigger={['click']}
              disabled={ruled}
              menu={{
                items: others.map((other) => ({ key: other, label: `更正为${BALLOT_CHOICE_NAMES[other]}` })),
                onClick: ({ key }) => {
                  const chosen = ballotChoiceSchema.safeParse(key)
                  if (chosen.success) onCorrect(n, chosen.data)
                },
              }}
            >
              <Button type="text" aria-label={`第 ${n} 张：${BALLOT_CHOICE_NAMES[choice]}，更正`}>
                <Mark kind={choice} />
                <small>{n}</small>
              </Button>
            </Dropdown>
          )
        })}
      </div>
    </section>
  )
}
