import { z } from 'zod'
import type { CountUnit, Presence } from '../voting/tally'
import { representedIds } from './proxy/proxies'
import type { AttendanceClass } from './setup'
import type { Meeting } from './state'

/** As many people as live in the largest community, with room to spare: more is a slip of the keyboard. */
export const LARGEST_ELECTORATE = 1_000_000

export const electorateSchema = z.object({
  /** What is counted: people, or households with one vote each. */
  unit: z.enum(['people', 'households']),
  /** 应到 as it was entered; null: everybody on the roster who is to attend. */
  expected: z.int('应到要写整数').positive('应到要大于零').max(LARGEST_ELECTORATE).nullable(),
  /** 实到: those signed in, or a head count that is entered where thousands come. */
  presentBy: z.enum(['signIn', 'headCount']),
})
/** Who is counted, where it is not simply the roster. */
export type Electorate = z.infer<typeof electorateSchema>

export const ROSTER_ELECTORATE: Electorate = { unit: 'people', expected: null, presentBy: 'signIn' }

export const electorateOf = ({ plan }: Pick<Meeting, 'plan'>): Electorate =>
  plan.electorate ?? ROSTER_ELECTORATE

export interface AttendanceCount extends Presence {
  /** 应到: as it was entered, or everybody (or every household) on the roster who is to attend with a vote. */
  readonly expected: number
  /** 实到: of these, here now, as it was counted at the door; or signed in, or represented by somebody who is. */
  readonly present: number
  /** Of the present, those by proxy; a head count does not tell them apart. */
  readonly represented: number
  readonly excused: number
  /** 列席 and 旁听 who are here, always people. */
  readonly observersPresent: number
  readonly unit: CountUnit
}

export function attendanceCount(meeting: Meeting): AttendanceCount {
  const electorate = electorateOf(meeting)
  const roster = rosterCount(meeting)
  const entered = { ...roster, expected: electorate.expected ?? roster.expected }
  return electorate.presentBy === 'headCount'
    ? { ...entered, present: meeting.headCount ?? 0, represented: 0 }
    : entered
}

/** What the roster alone comes to, in the unit of the meeting. */
export function rosterCount(meeting: Meeting): AttendanceCount {
  const { unit } = electorateOf(meeting)
  const voters = statesOf(meeting, unit)
  const observersPresent = meeting.participants.filter(
    ({ id, attendance }) => attendance !== 'attending' && meeting.attendance[id]?.state === 'present',
  ).length
  const of = (state: VoterState) => [...voters.values()].filter((one) => one === state).length
  return {
    unit,
    expected: voters.size,
    present: of('present') + of('represented'),
    represented: of('represented'),
    excused: of('excused'),
    observersPresent,
  }
}

const VOTES: AttendanceClass = 'attending'

/** What counts first of a household comes last: it is there once anybody of it is. */
const STATES = ['absent', 'left', 'excused', 'represented', 'present'] as const
type VoterState = (typeof STATES)[number]

function statesOf(meeting: Meeting, unit: CountUnit): ReadonlyMap<string, VoterState> {
  const represented = representedIds(meeting)
  const states = new Map<string, VoterState>()
  for (const { id, attendance, door } of meeting.participants) {
    if (attendance !== VOTES) continue
    const key = unit === 'households' && door !== '' ? `door:${door}` : id
    const own = meeting.attendance[id]?.state ?? 'absent'
    const state = own !== 'present' && represented.has(id) ? 'represented' : own
    const before = states.get(key) ?? 'absent'
    states.set(key, STATES.indexOf(state) > STATES.indexOf(before) ? state : before)
  }
  return states
}

/** Of the members whose 身份 has these words in it: 业主代表 of a 物业管理委员会. */
export function groupPresence(meeting: Meeting, identity: string): Presence {
  const members = meeting.participants.filter(
    (participant) => participant.attendance === VOTES && participant.identity.includes(identity),
  )
  const represented = representedIds(meeting)
  const present = members.filter(
    ({ id }) => meeting.attendance[id]?.state === 'present' || represented.has(id),
  )
  return { expected: members.length, present: present.length }
}
