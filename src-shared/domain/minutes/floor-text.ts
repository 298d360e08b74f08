import { violationSchema, VIOLATION_NAMES } from '../meeting/facts'
import { limitsOf } from '../meeting/floor/limits'
import { overtimeMs, usedMs } from '../meeting/floor/timer'
import type { Interjection, InterjectionKind } from '../meeting/interjection/interjection'
import type { Recess } from '../meeting/recess/recess'
import type { ChairHandover, ItemExtension, Meeting, Reminder, Turn } from '../meeting/state'
import { chineseDuration, chineseTime } from '../text/chinese-date'
import type { PeopleNames } from './people'
import { asSentence } from './sentences'

/** What the facilitator decided about a turn: 主持人先请（行动不便）, 超出每人2次经主持人同意, 提醒跑题2次. */
export function turnNotes(meeting: Meeting, turn: Turn): readonly string[] {
  const notes: string[] = []
  if (turn.ahead !== null) notes.push(`主持人先请${turn.ahead === '' ? '' : `（${turn.ahead}）`}`)
  if (turn.overLimit) {
    const { maxTurns } = limitsOf(meeting, turn.itemId)
    notes.push(`${maxTurns === null ? '超出次数' : `超出每人${maxTurns}次`}，经主持人同意`)
  }
  const own = meeting.reminders.filter(
    ({ turnId, interjectionId }) => turnId === turn.id && interjectionId === null,
  )
  return [...notes, ...reminderNotes(own)]
}

function reminderNotes(reminders: readonly Reminder[]): readonly string[] {
  return violationSchema.options.flatMap((violation) => {
    const times = reminders.filter((reminder) => reminder.violation === violation).length
    return times === 0 ? [] : [`主持人提醒${VIOLATION_NAMES[violation]}${times}次`]
  })
}

/** 14时05分，主持人宣读议事规则（第2版）。 */
export function rulesReadText(version: number, at: number): string {
  return `${chineseTime(at)}，主持人宣读议事规则（第${version}版）。`
}

/** 14时30分，主持人将本项总时长延长5分钟。 */
export function itemExtendedText({ byMs, at }: ItemExtension): string {
  return `${chineseTime(at)}，主持人将本项总时长延长${chineseDuration(byMs)}。`
}

/** 14时50分，主持人宣布休会（休息），15时05分继续开会。 */
export function recessText({ startedAt, endedAt, reason }: Recess): string {
  const begun = `${chineseTime(startedAt)}，主持人宣布休会${reason === '' ? '' : `（${reason}）`}`
  return `${begun}${endedAt === null ? '' : `，${chineseTime(endedAt)}继续开会`}。`
}

const SAID: Readonly<Record<InterjectionKind, { readonly words: string; readonly bare: string }>> = {
  question: { words: '问', bare: '提问' },
  answer: { words: '答', bare: '作答' },
}

/**
 * （插话，物业经理罗永辉答：下周三前补划。用时25秒。）, with what the recorder wrote down of it.
 */
export function interjectionText(
  meeting: Meeting,
  interjection: Interjection,
  points: readonly string[],
  people: PeopleNames,
): string {
  const ended = interjection.endedAt ?? meeting.closedAt
  const over = ended === null ? 0 : overtimeMs(interjection, ended)
  const notes = [
    ended === null ? '正在插话' : `用时${chineseDuration(usedMs(interjection, ended))}`,
    ...(over >= 1000 ? [`超时${chineseDuration(over)}`] : []),
    ...reminderNotes(meeting.reminders.filter(({ interjectionId }) => interjectionId === interjection.id)),
  ].join('，')
  const { words, bare } = SAID[interjection.kind]
  const who = people.withIdentity(interjection.participantId)
  const said = points.map(asSentence).join('')
  return said === '' ? `（插话，${who}${bare}，${notes}。）` : `（插话，${who}${words}：${said}${notes}。）`
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
