import { filledRules, type RuleLimits } from '../../rules/fill-rules'
import type { DeliberationRule } from '../../rules/rules'
import { interjectionSeconds } from '../interjection/interjection'
import type { Meeting } from '../state'
import { limitsOf } from './limits'

/** 议事规则 of the meeting, with the limits that hold now: those of the item under way, else the meeting's. */
export function rulesInForce(meeting: Meeting): readonly DeliberationRule[] {
  const { turnSeconds, maxTurns, itemMinutes = null } = limitsOf(meeting, meeting.currentItemId)
  const limits: RuleLimits = {
    turnSeconds,
    maxTurns,
    itemMinutes,
    interjectionSeconds: interjectionSeconds(meeting),
  }
  return filledRules(meeting.rules.rules, limits)
}
