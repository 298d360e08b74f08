import type { Meeting } from '../meeting/state'
import type { AgendaItemDraft, MeetingSetup } from '../meeting/setup'
import type { Household } from '../meeting/vote/named/households'
import type { OwnerUnit } from '../meeting/vote/owners/owners'

/** The agenda of a meeting as it could stand on another: without what became of it. */
export function agendaDrafts({ agenda }: Pick<Meeting, 'agenda'>): AgendaItemDraft[] {
  return agenda.map(({ id: _id, ...item }) => item)
}

/** 像上次一样: plan, agenda and roster of a meeting. Attendance, votes and records stay with it. */
export function setupLike({ plan, agenda, participants }: Meeting): MeetingSetup {
  return {
    plan,
    agenda: agendaDrafts({ agenda }),
    participants: participants.map(({ id: _id, ...person }) => person),
  }
}

interface Registers {
  readonly owners?: OwnerUnit[]
  readonly households?: Household[]
}

/** 业主名册 and 户名册 for a new meeting, under ids of its first fact; none where the meeting had none. */
export function registersLike({ owners, households }: Pick<Meeting, 'owners' | 'households'>): Registers {
  const ids = new Map(owners.map(({ id }, index) => [id, `o1-${index + 1}`]))
  const heads = new Map<string, string>()
  const units = owners.map((unit): OwnerUnit => {
    const id = ids.get(unit.id) ?? unit.id
    // The unit that gave an owner its head may be gone from the register since.
    const head = heads.get(unit.head) ?? ids.get(unit.head) ?? id
    heads.set(unit.head, head)
    return { ...unit, id, head }
  })
  return {
    ...(units.length === 0 ? {} : { owners: units }),
    ...(households.length === 0
      ? {}
      : { households: households.map((one, index) => ({ ...one, id: `h1-${index + 1}` })) }),
  }
}
