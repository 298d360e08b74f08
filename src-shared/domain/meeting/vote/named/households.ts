import { z } from 'zod'
import type { Meeting } from '../../state'

export const householdDraftSchema = z.object({
  door: z.string().trim().min(1, '请填写门牌').max(60),
  /** 户代表; may be left open until somebody signs. */
  name: z.string().trim().max(80),
})
export type HouseholdDraft = z.infer<typeof householdDraftSchema>

/** 户: one vote, whoever of it signs. */
export const householdSchema = householdDraftSchema.extend({ id: z.string().min(1).max(80) })
export type Household = z.infer<typeof householdSchema>

export const HOUSEHOLDS_LIMIT = 5000

/** How a door is told from others: 3号楼 501 and ３号楼501 are one. */
export function doorKey(door: string): string {
  return door.normalize('NFKC').replace(/\s/gu, '')
}

export interface RosterHouseholds {
  readonly households: readonly HouseholdDraft[]
  /** 出席 people without a door: nobody can tell whose household they are of. */
  readonly homeless: readonly string[]
}

/** The households of the people on the roster who attend: those of one door are one, named after its 户代表. */
export function householdsOfRoster({ participants }: Pick<Meeting, 'participants'>): RosterHouseholds {
  const byDoor = new Map<string, { door: string; name: string; isRep: boolean }>()
  const homeless: string[] = []
  for (const { attendance, door, name, identity } of participants) {
    if (attendance !== 'attending') continue
    const key = doorKey(door)
    const isRep = identity.includes('户代表')
    const known = byDoor.get(key)
    if (key === '') homeless.push(name)
    else if (!known) byDoor.set(key, { door, name, isRep })
    else if (isRep && !known.isRep) byDoor.set(key, { door, name, isRep })
  }
  return { households: [...byDoor.values()].map(({ door, name }) => ({ door, name })), homeless }
}

/** The households that vote: of the register, or, where there is none, of the roster. */
export function listedHouseholds(
  meeting: Pick<Meeting, 'participants' | 'households'>,
): readonly HouseholdDraft[] {
  return meeting.households.length > 0 ? meeting.households : householdsOfRoster(meeting).households
}
