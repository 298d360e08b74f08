import { clockTime } from '#shared/domain/text/chinese-date'
import { PRACTICE_WORD } from '#shared/domain/practice/word'
import { Mark } from '../shared/marks'

export interface TopProps {
  readonly hallName: string
  /** What the room is at; gives way where the line is short. */
  readonly context: string
  /** Who has the chair instead of the facilitator; empty while nobody has. */
  readonly chair?: string
  /** Nothing of it counts, and the room should know. */
  readonly practice?: boolean
  readonly now: number
  /** What is left of the item's time in all; empty where it is not limited. */
  readonly itemTime?: string
  /** Said in place of the context while the host cannot be reached. */
  readonly trouble: string
}

/** The line above every scene: whose hall this is, what it is at, what time it is. */
export function Top({
  hallName,
  context,
  chair = '',
  practice = false,
  itemTime = '',
  now,
  trouble,
}: TopProps) {
  return (
    <header className="top">
      <span className="top__bar" />
      <span className="top__hall">{hallName}</span>
      {practice && <span className="top__practice">{PRACTICE_WORD}</span>}
      {chair !== '' && <span className="top__chair">代为主持：{chair}</span>}
      {trouble === '' ? (
        <span className="top__context">{context}</span>
      ) : (
        <span className="trouble" role="status">
          <Mark kind="alert" /> {trouble}
        </span>
      )}
      {itemTime !== '' && <span className="top__left">{itemTime}</span>}
      <time className="top__clock">{clockTime(now)}</time>
    </header>
  )
}
