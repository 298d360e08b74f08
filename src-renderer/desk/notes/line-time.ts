import type { Meeting } from '#shared/domain/meeting/state'
import { formatDuration } from '#shared/domain/meeting/floor/timer'
import { clockTime } from '#shared/domain/text/chinese-date'
import type { PointLine } from './point-lines'

/** When a line was begun: `0:21` into the turn or interjection, or `14:32` where nobody was speaking; empty until it is saved. */
export function lineTime(meeting: Meeting, line: PointLine): string {
  const point = meeting.points.find(({ id }) => id === line.id)
  if (!point) return ''
  const { turnId, interjectionId } = line.context
  const heard = [...meeting.interjections, ...meeting.turns].find(
    ({ id }) => id === (interjectionId ?? turnId),
  )
  return heard ? formatDuration(Math.max(0, point.at - heard.startedAt)) : clockTime(point.at)
}
