import { violationSchema, VIOLATION_NAMES } from '../meeting/facts'
import { limitsOf } from '../meeting/floor/limits'
import type { ChairHandover, Meeting, Turn } from '../meeting/state'
import { chineseTime } from '../text/chinese-date'
import type { PeopleNames } from './people'

/** What the facilitator decided about a turn: 主持人先请（行动不便）, 超出每人2次经主持人同意, 提醒跑题2次. */
export function turnNotes(meeting: Meeting, turn: Turn): readonly string[] {
  const notes: string[] = []
  if (turn.ahead !== null) notes.push(`主持人先请${turn.ahead === '' ? '' : `（${turn.ahead}）`}`)
  if (turn.overLimit) {
    const { maxTurns } = limitsOf(meeting, turn.itemId)
    notes.push(`${maxTurns === null ? '超出次数' : `超出每人${maxTurns}次`}，经主持人同意`)
  }
  for (const violation of violationSchema.options) {
    const times = meeting.reminders.filter(
      (reminder) => reminder.turnId === turn.id && reminder.violation === violation,
    ).length
    if (times > 0) notes.push(`主持人提醒${VIOLATION_NAMES[violation]}${times}次`)
  }
  return notes
}

/** 14时20分，主持人周明远将本项的主持移交给李桂兰（居民代表，7号楼），14时40分宣布表决结果后恢复主持。 */
export function handoverText(meeting: Meeting, handover: ChairHandover, people: PeopleNames): string {
  const given = `${chineseTime(handover.at)}，主持人${meeting.plan.facilitator}将本项的主持移交给${people.speaker(handover.participantId)}`
  return `${given}${endingText(handover)}。`
}

function endingText({ endedAt, endedBy }: ChairHandover): string {
  if (endedAt === null || endedBy === null) return ''
  switch (endedBy) {
    case 'takenBack':
      return `，${chineseTime(endedAt)}收回主持`
    case 'vote':
      return `，${chineseTime(endedAt)}宣布表决结果后恢复主持`
    case 'item':
    case 'closed':
      return '，至本项结束'
  }
}
