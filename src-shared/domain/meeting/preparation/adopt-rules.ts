import { ok, refuse } from '../../kernel/result'
import type { HallRules } from '../../rules/rules'
import type { MeetingDecision } from '../decide-context'
import type { Meeting } from '../state'

/** A meeting keeps the rules it was planned with, unless it is given the hall's new ones before it begins. */
export function adoptRules(meeting: Meeting, rules: HallRules): MeetingDecision {
  if (meeting.phase !== 'planned') {
    return refuse('phase.opened', '会议已经宣布开会，议事规则不能再换。请从下次会议起用新的。')
  }
  return meeting.rules.version === rules.version
    ? refuse('rules.same', `这次会议用的就是第 ${rules.version} 版议事规则。`)
    : ok([{ type: 'rulesAdopted', data: rules }])
}
