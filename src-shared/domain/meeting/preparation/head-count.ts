import { ok, refuse } from '../../kernel/result'
import { UNIT_WORDS } from '../../voting/tally'
import type { MeetingDecision } from '../decide-context'
import { attendanceCount, electorateOf, rosterCount } from '../electorate'
import type { Meeting } from '../state'

/** 实到 as it was counted at the door, held against what else is known. */
export function reportHeadCount(meeting: Meeting, count: number): MeetingDecision {
  const { presentBy } = electorateOf(meeting)
  const { expected, unit } = attendanceCount(meeting)
  const word = UNIT_WORDS[unit]
  if (presentBy === 'signIn') {
    return refuse('headCount.signIn', '这次会议按签到计实到，不用填报。要改成清点人数，请改会议信息。')
  }
  if (!Number.isSafeInteger(count) || count < 0) {
    return refuse('headCount.number', `实到要写整数，不能是 ${count}。请重新清点。`)
  }
  if (count > expected) {
    return refuse(
      'headCount.over',
      `实到 ${count} ${word}，比应到 ${expected} ${word}多 ${count - expected} ${word}。请重新清点，或核对应到。`,
    )
  }
  const signedIn = rosterCount(meeting).present
  if (count < signedIn) {
    return refuse(
      'headCount.under',
      `实到 ${count} ${word}，比已经签到的 ${signedIn} ${word}少 ${signedIn - count} ${word}。请重新清点，或核对签到。`,
    )
  }
  return count === meeting.headCount
    ? refuse('headCount.same', `实到已经记为 ${count} ${word}。`)
    : ok([{ type: 'headCountReported', data: { count } }])
}

/** Figures that contradict each other: nothing can be opened on them. Null where they do not. */
export function electorateFault(meeting: Meeting): MeetingDecision | null {
  const { expected, present, unit } = attendanceCount(meeting)
  if (present <= expected) return null
  const word = UNIT_WORDS[unit]
  return refuse(
    'electorate.over',
    `实到 ${present} ${word}，比应到 ${expected} ${word}多 ${present - expected} ${word}。请核对应到和${electorateOf(meeting).presentBy === 'headCount' ? '清点的人数' : '签到'}。`,
  )
}

/** A vote with nobody to vote. */
export function nobodyHere(meeting: Meeting): MeetingDecision {
  const { presentBy, unit } = electorateOf(meeting)
  return refuse(
    'vote.nobody',
    `实到 0 ${UNIT_WORDS[unit]}，没有人可以表决。${presentBy === 'headCount' ? '请先填报实到。' : '请先签到。'}`,
  )
}
