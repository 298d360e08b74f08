import { attendanceCount, electorateOf } from '../meeting/electorate'
import { byProxyText } from '../meeting/proxy/text'
import { quorumStanding } from '../meeting/quorum'
import type { Meeting } from '../meeting/state'
import { attendanceLists } from '../minutes/people'
import { onPaper } from '../minutes/sentences'
import { quorumSentence } from '../voting/quorum'
import { UNIT_WORDS } from '../voting/tally'

/**
 * 应到48人，实到45人（含委托3人）: everybody who came, by the roster; where people are counted otherwise, as it stood
 * when the meeting was opened.
 */
export function presenceText(meeting: Meeting): string {
  const { unit, expected, presentBy } = electorateOf(meeting)
  if (unit === 'people' && expected === null && presentBy === 'signIn') {
    const lists = attendanceLists(meeting)
    return counts(
      lists.expected.length,
      lists.present.length + lists.represented.length,
      lists.represented.length,
      '人',
    )
  }
  const count = meeting.opening ?? attendanceCount(meeting)
  return counts(count.expected, count.present, count.represented, UNIT_WORDS[count.unit])
}

function counts(expected: number, present: number, represented: number, word: string): string {
  return `应到${expected}${word}，实到${present}${word}${onPaper(byProxyText(represented))}`
}

/** 应到48人: before anybody has come. */
export function expectedText(meeting: Meeting): string {
  const { expected, unit } = attendanceCount(meeting)
  return `${expected}${UNIT_WORDS[unit]}`
}

/** 应到的三分之二以上到会，须到32人 */
export function quorumText(meeting: Meeting): string {
  const { rule, need, unit } = quorumStanding(meeting)
  return rule === null || need === null
    ? '不要求'
    : `${quorumSentence(rule)}；应到${expectedText(meeting)}，须到${need}${UNIT_WORDS[unit]}`
}
