import { turnsOn } from '../selectors'
import type { TurnLimits } from '../setup'
import type { TurnStance } from '../facts'
import type { Meeting, Turn } from '../state'

/** The limits that hold for an item: its own, or those of the meeting. */
export function limitsOf(meeting: Meeting, itemId: string | null): TurnLimits {
  const { turnSeconds, maxTurns, itemMinutes } = meeting.plan
  const inAll = itemMinutes === undefined ? {} : { itemMinutes }
  return meeting.agenda.find(({ id }) => id === itemId)?.limits ?? { turnSeconds, maxTurns, ...inAll }
}

const counts = (stance: TurnStance): boolean => stance !== 'procedure' && stance !== 'answer'

/** Turns of somebody that count towards the number each may have: a 规程问题 or a 答复 is no speech to the motion. */
export function countedTurns(meeting: Meeting, itemId: string, participantId: string): readonly Turn[] {
  return turnsOn(meeting, itemId, participantId).filter(({ stance }) => counts(stance))
}

/** Whether somebody has had all their turns on the item, so that another is for the facilitator to confirm. */
export function turnsUsedUp(
  meeting: Meeting,
  itemId: string,
  participantId: string,
  stance: TurnStance,
): boolean {
  const { maxTurns } = limitsOf(meeting, itemId)
  return (
    maxTurns !== null && counts(stance) && countedTurns(meeting, itemId, participantId).length >= maxTurns
  )
}

export interface RulesPreset {
  readonly id: 'usual' | 'robert' | 'talk'
  readonly name: string
  readonly limits: TurnLimits
}

/** Starting points for the plan of a meeting, which keeps the figures and not the name. */
export const RULES_PRESETS: readonly RulesPreset[] = [
  { id: 'usual', name: '常规（3 分钟）', limits: { turnSeconds: 180, maxTurns: null } },
  { id: 'robert', name: '罗伯特（2 分钟，每人 2 次）', limits: { turnSeconds: 120, maxTurns: 2 } },
  { id: 'talk', name: '恳谈会（不限时）', limits: { turnSeconds: null, maxTurns: null } },
]

/** The preset that says the same; null where the figures are the meeting's own. */
export function presetOf({ turnSeconds, maxTurns }: TurnLimits): RulesPreset | null {
  return (
    RULES_PRESETS.find(({ limits }) => limits.turnSeconds === turnSeconds && limits.maxTurns === maxTurns) ??
    null
  )
}
