import { clockTime } from '#shared/domain/text/chinese-date'
import { Mark } from '../../shared/marks'
import { dateText } from '../wording'
import { HallName } from './HallName'
import './quiet.css'

/** 静场: nothing at all. */
export function Black() {
  return <main className="black" aria-label="静场" />
}

export interface HallFrontProps {
  readonly hallName: string
  /** Hall clock, ms. */
  readonly now: number
  /** What is wrong with the connection; empty when nothing is. */
  readonly trouble: string
}

/** No meeting is open: the hall itself. */
export function HallFront({ hallName, now, trouble }: HallFrontProps) {
  return (
    <main className="front">
      <HallName text={hallName} />
      <p className="front__date">{dateText(now)}</p>
      <time className="front__clock">{clockTime(now)}</time>
      {trouble !== '' && (
        <p className="trouble" role="status">
          <Mark kind="alert" /> {trouble}
        </p>
      )}
    </main>
  )
}
