import { clockTime } from '#shared/domain/text/chinese-date'
import { Mark } from '../../shared/marks'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import { dateText } from '../wording'
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
      <Name text={hallName} />
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

/** Before anything is known of the hall. */
export function Connecting() {
  return (
    <main className="front" role="status">
      <Name text="议事厅" />
      <p className="front__date">正在连接…</p>
    </main>
  )
}

function Name({ text }: { readonly text: string }) {
  return (
    <Fit className="front__name" watch={text}>
      <span className="front__bar" />
      <h1 className="clamp">
        <Phrases text={text} />
      </h1>
    </Fit>
  )
}
