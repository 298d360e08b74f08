import { VOTE_OPTION_NAMES } from '#shared/domain/meeting/facts'
import { byProxyText } from '#shared/domain/meeting/proxy/text'
import { activeVote } from '#shared/domain/meeting/selectors'
import type { HandsRound } from '#shared/domain/meeting/state'
import { thresholdName, votesNeeded } from '#shared/domain/voting/decide-vote'
import { quorumNeed } from '#shared/domain/voting/quorum'
import { ruleSentence } from '#shared/domain/voting/rule-text'
import { isFixedBase, UNIT_WORDS } from '#shared/domain/voting/tally'
import { Mark, OptionTag } from '../../shared/marks'
import { ThresholdBar } from '../../shared/ThresholdBar'
import { BallotScene } from './BallotScene'
import { ContestScene } from './ContestScene'
import { OwnersScene } from './OwnersScene'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import type { SceneProps } from '../view'
import './vote.css'

/** The order of the official script; 未表态 is never asked for. */
const ASKED = ['yes', 'no', 'abstain'] as const
type AskedOption = (typeof ASKED)[number]

/** The vote that is open, by whichever method. */
export function VoteScene({ meeting }: SceneProps) {
  const round = activeVote(meeting)
  if (!round) return null
  switch (round.method) {
    case 'showOfHands':
      return <HandsScene round={round} />
    case 'secretBallot':
      return <BallotScene meeting={meeting} round={round} />
    case 'ownersRegister':
      return <OwnersScene meeting={meeting} round={round} />
    case 'contestHands':
    case 'contestBallot':
      return <ContestScene round={round} />
  }
}

/**
 * 举手表决: which answer is being asked for, what was counted, and where the threshold lies. It says nothing of
 * the result until that is announced.
 */
function HandsScene({ round }: { readonly round: HandsRound }) {
  const asking = ASKED.find((option) => round.counts[option] === null) ?? null
  return (
    <section className="vote">
      <div className="vote__call">
        <h1>
          {asking ? (
            <>
              <Mark kind={asking} /> {VOTE_OPTION_NAMES[asking]}的请举手
            </>
          ) : (
            closing(round)
          )}
        </h1>
        <Present round={round} need={quorumNeed(round.quorum, round.expected)} />
      </div>
      <Fit className="vote__motion" watch={round.motion}>
        <p className="clamp">
          <Phrases text={round.motion} />
        </p>
      </Fit>
      <div className="vote__columns">
        {ASKED.map((option) => (
          <Column key={option} option={option} count={round.counts[option]} asked={option === asking} />
        ))}
      </div>
      <Scale round={round} />
    </section>
  )
}

/** Once all three are heard: the room is told whether the sum is right before it is told what it means. */
function closing({ counts, present }: HandsRound): string {
  const heard = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return heard === present ? '点完了，请等宣布' : '正在核对人数'
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
    </p>
  )
}

interface ColumnProps {
  readonly option: AskedOption
  readonly count: number | null
  readonly asked: boolean
}

function Column({ option, count, asked }: ColumnProps) {
  const digits = String(count ?? 0).length
  return (
    <div className={`vote__column${asked ? ' is-asked' : ''}`}>
      <OptionTag option={option} className="vote__option" />
      <div className={`vote__count${count === null ? ' is-open' : ''}`} data-digits={Math.min(4, digits)}>
        {count ?? '—'}
      </div>
      <div className="vote__state">
        {count !== null ? (
          <>
            <Mark kind="check" /> 已报数
          </>
        ) : asked ? (
          '正在点数'
        ) : (
          '待举手'
        )}
      </div>
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
