import { Button } from 'antd'
import { VOTE_OPTION_NAMES } from '#shared/domain/meeting/facts'
import type { HandsRound } from '#shared/domain/meeting/state'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import { Mark } from '../../../shared/marks'
import type { VoteProgress } from './hands-progress'

interface SumCheckProps {
  readonly round: HandsRound
  readonly progress: VoteProgress
  /** Why the last number was not taken. */
  readonly refusal: string | null
  /** Records so many who raised no hand at all. */
  readonly onSilent: (count: number) => void
  readonly onClearSilent: () => void
}

/** Whether the counts add up to 实到, and what can be done where they do not. */
export function SumCheck({ round, progress, refusal, onSilent, onClearSilent }: SumCheckProps) {
  const { state, short, equation, missing } = progress
  const silent = round.counts.silent ?? 0
  const word = UNIT_WORDS[round.unit]
  const needsCare = refusal !== null || state === 'short'
  return (
    <div className="sum-check-box">
      <div className={`sum-check${needsCare ? ' is-wrong' : ''}`} role={needsCare ? 'alert' : 'status'}>
        <Mark kind={needsCare ? 'alert' : state === 'matches' ? 'check' : 'silent'} plain />
        <span>
          {refusal ??
            (state === 'counting' ? (
              `等${missing.map((option) => VOTE_OPTION_NAMES[option]).join('、')}报数`
            ) : state === 'short' ? (
              <>
                合计比实到
                <b>
                  少 {short} {word}
                </b>
                ，请复核
              </>
            ) : (
              `合计与实到相符${silent > 0 ? `，其中未表态 ${silent} ${word}` : ''}`
            ))}
        </span>
        <b className="sum-check__equation">{equation}</b>
      </div>
      {(state === 'short' || (silent > 0 && round.script === 'official')) && (
        <div className="sum-check__remedies">
          {state === 'short' && (
            <Button onClick={() => onSilent(silent + short)}>
              记为“未表态 {silent + short} {word}”
            </Button>
          )}
          {silent > 0 && <Button onClick={onClearSilent}>不记未表态</Button>}
        </div>
      )}
    </div>
  )
}
