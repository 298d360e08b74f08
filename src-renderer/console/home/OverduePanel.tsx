import { Button } from 'antd'
import type { Overdue } from '#shared/domain/hall/overview'
import type { MeetingSummary } from '#shared/domain/hall/state'
import { correctionName } from '#shared/domain/meeting/papers/correction/editions'
import { dayAndTime } from '../../shared/staff/when'
import { Mark } from '../../shared/marks'

interface OverduePanelProps {
  readonly overdue: readonly Overdue[]
  readonly onOpen: (meeting: MeetingSummary) => void
}

/** What was left undone about meetings; 督办 have a list of their own. Nothing where nothing is. */
export function OverduePanel({ overdue, onOpen }: OverduePanelProps) {
  if (overdue.length === 0) return null
  return (
    <section className="overdue" aria-labelledby="overdue-title">
      <h2 id="overdue-title">
        该办还没办<small>{overdue.length} 件</small>
      </h2>
      <ul>
        {overdue.map(({ meeting, what, days }) => (
          <li key={meeting.id}>
            <span className="due-chip is-overdue">
              <Mark kind="alert" plain />
              {chipText(what, days)}
            </span>
            <div>
              <b>{meeting.title}</b>
              <p>{detailOf(meeting, what)}</p>
            </div>
            <Button onClick={() => onOpen(meeting)} aria-label={`去办：${meeting.title}`}>
              去办
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function chipText(what: Overdue['what'], days: number): string {
  switch (what) {
    case 'notOpened':
      return `过了 ${days} 天没开`
    case 'notSealed':
      return `散会 ${days} 天未封存`
    case 'correcting':
      return days === 0 ? '更正未封存' : `更正 ${days} 天未封存`
  }
}

function detailOf({ number, startsAt, correction }: MeetingSummary, what: Overdue['what']): string {
  switch (what) {
    case 'notOpened':
      return `原定 ${dayAndTime(startsAt)}。改个时间，或照常开。`
    case 'notSealed':
      return `${number ?? ''} 会议记录还没有签字封存。`
    case 'correcting':
      return `${number ?? ''} 会议记录${correctionName(correction?.number ?? 1)}还没有签字封存，有关文件现在都是草稿。`
  }
}
