import type { VoteOption } from '#shared/domain/meeting/facts'
import type { VoteCounts } from '#shared/domain/meeting/state'
import './threshold-bar.css'

export interface ThresholdBarProps {
  /** Null: not heard yet, no segment. */
  readonly counts: VoteCounts
  /** What the full length stands for. */
  readonly base: number
  /** Null where there is no threshold to draw. */
  readonly need: number | null
  /** Stands at the tick: 过半数需 23 票 */
  readonly needLabel: string
  /** Stands at the right end: 实到 45 人 */
  readonly endLabel?: string
}

const STACKED: readonly VoteOption[] = ['yes', 'no', 'abstain', 'silent']

/**
 * Answers laid end to end against a threshold; 同意 comes first, so that it is seen to reach the tick or not.
 * Everything is in em: the font size set around it gives the measure.
 */
export function ThresholdBar({ counts, base, need, needLabel, endLabel }: ThresholdBarProps) {
  const heard = STACKED.reduce((sum, option) => sum + (counts[option] ?? 0), 0)
  const whole = Math.max(1, base, heard, need ?? 0)
  const percent = (count: number) => `${(count / whole) * 100}%`
  return (
    <div className="threshold-bar">
      <div className="threshold-bar__track">
        {STACKED.map((option) => {
          const count = counts[option] ?? 0
          return count > 0 ? (
            <div
              key={option}
              className={`vote-fill vote-fill--${option}`}
              style={{ width: percent(count) }}
            />
          ) : null
        })}
      </div>
      {need !== null && (
        <div className="threshold-bar__tick" style={{ left: percent(need) }}>
          <span className={need / whole > 0.45 ? 'is-left' : ''}>{needLabel}</span>
        </div>
      )}
      {endLabel !== undefined && <div className="threshold-bar__end">{endLabel}</div>}
    </div>
  )
}
