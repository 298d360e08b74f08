import { chineseTime } from '../text/chinese-date'
import type { Meeting } from '../meeting/state'
import type { Participant } from '../meeting/setup'
import { heldProxies } from './proxy-text'

/** Who was there and who was not, in the order of the roster. Nobody stands in two of the first three. */
export interface AttendanceLists {
  readonly expected: readonly Participant[]
  /** Came to the meeting, also where they were late or left early. */
  readonly present: readonly Participant[]
  /** Did not come, and had somebody there vote for them: 应到 = 到会 + 委托 + 请假 + 缺席. */
  readonly represented: readonly Participant[]
  readonly excused: readonly Participant[]
  readonly absent: readonly Participant[]
  readonly observing: readonly Participant[]
  readonly audience: readonly Participant[]
  readonly late: readonly Participant[]
  readonly leftEarly: readonly Participant[]
}

export function attendanceLists(meeting: Meeting): AttendanceLists {
  const came = ({ id }: Participant): boolean => {
    const entry = meeting.attendance[id]
    if (!entry || entry.arrivedAt === null) return false
    // Somebody who signed in and had gone before the meeting was opened did not take part in it.
    return !(entry.state === 'left' && meeting.openedAt !== null && entry.at < meeting.openedAt)
  }
  const byProxy = new Set(heldProxies(meeting).map(({ principalId }) => principalId))
  const sent = (participant: Participant): boolean => !came(participant) && byProxy.has(participant.id)
  const excusedFrom = (participant: Participant): boolean =>
    !sent(participant) && meeting.attendance[participant.id]?.state === 'excused'
  const inClass = (attendance: Participant['attendance']) =>
    meeting.participants.filter((participant) => participant.attendance === attendance)

  const expected = inClass('attending')
  const present = expected.filter(came)
  const excused = expected.filter(excusedFrom)
  const all = meeting.participants.filter(came)
  return {
    expected,
    present,
    represented: expected.filter(sent),
    excused,
    absent: expected.filter(
      (participant) => !came(participant) && !sent(participant) && !excusedFrom(participant),
    ),
    observing: inClass('observing').filter(came),
    audience: inClass('audience').filter(came),
    late: all.filter(({ id }) => {
      const arrivedAt = meeting.attendance[id]?.arrivedAt ?? null
      return meeting.openedAt !== null && arrivedAt !== null && arrivedAt > meeting.openedAt
    }),
    leftEarly: all.filter(({ id }) => {
      const entry = meeting.attendance[id]
      return entry?.state === 'left' && (meeting.closedAt === null || entry.at < meeting.closedAt)
    }),
  }
}

/** How the papers name people: two of one name are told apart by door or organisation. */
export class PeopleNames {
  readonly #byId: ReadonlyMap<string, Participant>
  readonly #shared: ReadonlySet<string>

  constructor(participants: readonly Participant[]) {
    this.#byId = new Map(participants.map((participant) => [participant.id, participant]))
    const seen = new Set<string>()
    const shared = new Set<string>()
    for (const { name } of participants) (seen.has(name) ? shared : seen).add(name)
    this.#shared = shared
  }

  /** 张建国, or 王芳（3号楼501） where the roster has two. */
  name(participant: Participant): string {
    const mark = participant.door || participant.org || participant.identity
    return this.#shared.has(participant.name) && mark ? `${participant.name}（${mark}）` : participant.name
  }

  /** 王律师（法律顾问，某某律师事务所） */
  nameWithOffice(participant: Participant): string {
    return withMarks(participant.name, [participant.identity, participant.org])
  }

  /** 物业经理罗永辉: within a sentence that stands in brackets itself; where the roster has two, with their marks. */
  withIdentity(participantId: string): string {
    const participant = this.#byId.get(participantId)
    return participant === undefined || this.#shared.has(participant.name)
      ? this.speaker(participantId)
      : `${participant.identity}${participant.name}`
  }

  /** 张建国（居民代表，3号楼2单元501）; a speaker the roster no longer has is named by what is known. */
  speaker(participantId: string): string {
    const participant = this.#byId.get(participantId)
    if (!participant) return `已从名单移除的人（${participantId}）`
    return withMarks(participant.name, [participant.identity, participant.door || participant.org])
  }
}

/** 张建国（14时20分到） */
export function withTime(name: string, at: number | null, verb: string): string {
  return at === null ? name : `${name}（${chineseTime(at)}${verb}）`
}

function withMarks(name: string, marks: readonly string[]): string {
  const given = marks.filter((mark) => mark !== '')
  return given.length === 0 ? name : `${name}（${given.join('，')}）`
}
