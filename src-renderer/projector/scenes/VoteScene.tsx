import type { ReactNode } from 'react'
import { VOTE_OPTION_NAMES, type VoteOption } from '#shared/domain/meeting/facts'
import { byProxyText } from '#shared/domain/meeting/proxy/text'
import { activeVote } from '#shared/domain/meeting/selectors'
import type { HandsRound } from '#shared/domain/meeting/state'
import { thresholdName, votesNeeded } from '#shared/domain/voting/decide-vote'
import { quorumNeed } from '#shared/domain/voting/quorum'
import { ruleSentence } from '#shared/domain/voting/rule-text'
import { isFixedBase, UNIT_WORDS } from '#shared/domain/voting/tally'
import { askedOf, openDifference, sumOf, type AskedOption } from '#shared/domain/meeting/vote/hands/hands'
import { countsShown, hiddenProgress } from '#shared/domain/meeting/vote/shown'
import { Mark, OptionTag } from '../../shared/marks'
import { ThresholdBar } from '../../shared/ThresholdBar'
import { AcclamationScene } from './AcclamationScene'
import { NamedScene } from './NamedScene'
import { RollCallScene } from './RollCallScene'
import { BallotScene } from './BallotScene'
import { ContestScene } from './ContestScene'
import { HiddenCount } from './HiddenCount'
import { OwnersScene } from './OwnersScene'
import { putWords } from '../motion-words'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import type { SceneProps } from '../view'
import './vote.css'

/** The vote that is open, by whichever method. */
export function VoteScene({ meeting, now }: SceneProps) {
  const round = activeVote(meeting)
  if (!round) return null
  const progress = countsShown(round) ? null : hiddenProgress(round)
  if (progress !== null) return <HiddenCount meeting={meeting} round={round} progress={progress} />
  switch (round.method) {
    case 'showOfHands':
      return <HandsScene round={round} />
    case 'secretBallot':
      return <BallotScene meeting={meeting} round={round} />
    case 'rollCall':
      return <RollCallScene round={round} now={now} />
    case 'namedBallot':
    case 'households':
      return <NamedScene meeting={meeting} round={round} />
    case 'acclamation':
      return <AcclamationScene round={round} />
    case 'ownersRegister':
      return <OwnersScene meeting={meeting} round={round} />
    case 'contestHands':
    case 'contestBallot':
      return <ContestScene meeting={meeting} round={round} />
  }
}

/**
 * 举手表决: which answer is being asked for, what was counted, and where the threshold lies. It says nothing of
 * the result until that is announced.
 */
function HandsScene({ round }: { readonly round: HandsRound }) {
  const asked = askedOf(round)
  const asking = asked.find((option) => round.counts[option] === null) ?? null
  const shown = countsShown(round)
  return (
    <section className="vote">
      <div className="vote__call">
        <h1>{asking ? <Call round={round} option={asking} /> : closing(round)}</h1>
        <Present round={round} need={quorumNeed(round.quorum, round.expected)} />
      </div>
      <Fit className="vote__motion" watch={round.motion}>
        <p className="clamp pages">
          <Phrases text={putWords(round)} />
        </p>
      </Fit>
      <div className="vote__columns">
        {asked.map((option) => (
          <Column
            key={option}
            option={option}
            count={shown ? round.counts[option] : null}
            state={columnState(round, option, asking)}
            asked={option === asking}
          />
        ))}
        {round.script === 'robert' && (
          <Column
            option="silent"
            count={shown ? round.counts.silent : null}
            state="两样都没有举手的"
            asked={false}
          />
        )}
      </div>
      {shown ? <Scale round={round} /> : <p className="vote__hidden">正在计票，结果稍后公布</p>}
    </section>
  )
}

/** What the room is asked to do now, in the words the chair says; 赞成 is how Robert's rules ask for 同意. */
function Call({ round, option }: { readonly round: HandsRound; readonly option: AskedOption }) {
  const name = VOTE_OPTION_NAMES[option]
  if (openDifference(round, option)) return <>正在复核{name}的人数</>
  const said = round.script === 'robert' && option === 'yes' ? '赞成' : name
  return (
    <>
      <Mark kind={option} /> {said}的请举手
    </>
  )
}

function columnState(round: HandsRound, option: AskedOption, asking: AskedOption | null): ReactNode {
  if (round.counts[option] !== null) {
    return (
      <>
        <Mark kind="check" /> {countsShown(round) ? '已报数' : '已点数'}
      </>
    )
  }
  if (openDifference(round, option)) return '正在复核'
  return option === asking ? '正在点数' : '待举手'
}

/** Once all are heard: the room is told whether the sum is right before it is told what it means. */
function closing(round: HandsRound): string {
  return !countsShown(round) || sumOf(round.counts) === round.present ? '点完了，请等宣布' : '正在核对人数'
}

function Present({ round, need }: { readonly round: HandsRound; readonly need: number | null }) {
  const word = UNIT_WORDS[round.unit]
  return (
    <p className="vote__present">
      <span>
        实到 <b>{round.present}</b> {word}
        {byProxyText(round.represented)}
      </span>
      <span>
        应到 {round.expected} {word}
      </span>
      {need !== null &&
        (round.quorumMet ? (
          <span>
            法定 {need} {word}
          </span>
        ) : (
          <b className="trouble">
            <Mark kind="alert" /> 不足法定 {need} {word}
          </b>
        ))}
      {round.earlierCounts.length > 0 && <b>第 {round.earlierCounts.length + 1} 次计票</b>}
    </p>
  )
}

interface ColumnProps {
  readonly option: VoteOption
  /** Null: not heard, or not shown. */
  readonly count: number | null
  readonly state: ReactNode
  readonly asked: boolean
}

function Column({ option, count, state, asked }: ColumnProps) {
  const digits = String(count ?? 0).length
  return (
    <div className={`vote__column${asked ? ' is-asked' : ''}`}>
      <OptionTag option={option} className="vote__option" />
      <div className={`vote__count${count === null ? ' is-open' : ''}`} data-digits={Math.min(4, digits)}>
        {count ?? '—'}
      </div>
      <div className="vote__state">{state}</div>
    </div>
  )
}

function Scale({ round }: { readonly round: HandsRound }) {
  const { test } = round.rule
  // What is cast is known only at the end: until then the rule is said in words.
  const base = test.kind === 'share' && test.base === 'expected' ? round.expected : round.present
  const need = test.kind === 'share' && isFixedBase(test.base) ? votesNeeded(test, base) : null
  const end = `${base === round.present ? '实到' : '应到'} ${base} ${UNIT_WORDS[round.unit]}`
  return (
    <div className="vote__scale">
      {need === null && <p className="vote__rule">规则：{ruleSentence(round.rule)}</p>}
      <ThresholdBar
        counts={round.counts}
        base={base}
        need={need}
        needLabel={`${thresholdName(round.rule)}需 ${need ?? 0} 票`}
        endLabel={end}
      />
    </div>
  )
}
