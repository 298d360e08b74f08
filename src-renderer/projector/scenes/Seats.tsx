import './seats.css'

export interface SeatsProps {
  readonly expected: number
  readonly present: number
  /** Null where the meeting asks for no quorum. */
  readonly need: number | null
  readonly needLabel: string
}

/** Beyond this many, single seats are too narrow to be told apart in the last row. */
const MOST_SEATS = 120

/** One seat for everybody expected, filled as they come; a bar where they are too many. */
export function Seats({ expected, present, need, needLabel }: SeatsProps) {
  const percent = (count: number) => `${(Math.min(count, expected) / expected) * 100}%`
  return (
    <div className="seats">
      {expected <= MOST_SEATS ? (
        <div className={`seats__row${expected > 60 ? ' is-tight' : ''}`}>
          {Array.from({ length: expected }, (_, seat) => (
            <i key={seat} className={seat < present ? 'is-taken' : ''} />
          ))}
        </div>
      ) : (
        <div className="seats__bar">
          <i style={{ width: percent(present) }} />
        </div>
      )}
      {need !== null && (
        <div className="seats__tick" style={{ left: percent(need) }}>
          <span className={need / expected < 0.4 ? 'is-right' : ''}>{needLabel}</span>
        </div>
      )}
    </div>
  )
}
