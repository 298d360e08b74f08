import { attendanceCount, electorateOf } from '../meeting/electorate'
import { noticeDays, publicationStanding } from '../meeting/preparation/publication'
import type { Meeting } from '../meeting/state'
import { chineseIsoDate } from '../text/chinese-date'
import { UNIT_WORDS } from '../voting/tally'

/** 48人, 1200户（按户计，按填报数）: 应到 as it is counted. */
export function expectedText(meeting: Meeting): string {
  const { unit, expected: entered } = electorateOf(meeting)
  const how = [...(unit === 'households' ? ['按户计'] : []), ...(entered === null ? [] : ['按填报数'])]
  const figure = `${attendanceCount(meeting).expected}${UNIT_WORDS[unit]}`
  return how.length === 0 ? figure : `${figure}（${how.join('，')}）`
}

/** 612户（当场清点）, where 实到 is not simply who signed in; empty where it is. */
export function presentText(meeting: Meeting): string {
  const { unit, presentBy } = electorateOf(meeting)
  const figure = `${attendanceCount(meeting).present}${UNIT_WORDS[unit]}`
  if (presentBy === 'headCount') {
    return meeting.headCount === null ? '没有清点' : `${figure}（当场清点）`
  }
  return unit === 'households' ? `${figure}（同一门牌计一户）` : ''
}

/** 会议议程于2026年11月1日公布，距会议20日。 And which of what is to be voted on was not; empty where nothing was posted. */
export function postedText(meeting: Meeting): string {
  if (meeting.posted.length === 0) return ''
  const days = [...new Set(meeting.posted.map(({ postedOn }) => postedOn))].toSorted()
  const told = days.map((day) => `${chineseIsoDate(day)}（距会议${noticeDays(meeting, day)}日）`).join('、')
  const { missing } = publicationStanding(meeting)
  const titles = missing.map(({ title }) => `“${title}”`).join('、')
  return `会议议程于${told}公布。${titles === '' ? '' : `公布以后新加或改动的有${titles}。`}`
}
