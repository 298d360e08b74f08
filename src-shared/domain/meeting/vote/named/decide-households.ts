import { ok, refuse } from '../../../kernel/result'
import type { MeetingCommand } from '../../commands'
import type { MeetingContext, MeetingDecision } from '../../decide-context'
import { activeVote } from '../../selectors'
import type { Meeting } from '../../state'
import { doorKey, HOUSEHOLDS_LIMIT, type Household } from './households'

type RegisterCommand = Extract<MeetingCommand, { type: 'addHouseholds' | 'removeHousehold' }>

/** The register of households: until 散会, but not under a vote that is being taken by it. */
export function decideHouseholds(
  meeting: Meeting,
  command: RegisterCommand,
  { nextSeq }: MeetingContext,
): MeetingDecision {
  if (meeting.phase === 'closed' || meeting.phase === 'sealed') {
    return refuse('phase.closed', '会议已经散会，户名册不能再改。')
  }
  if (activeVote(meeting)?.method === 'households') {
    return refuse('households.voting', '正在逐户登记，户名册不能改。请先宣布结果，或取消这次表决。')
  }
  if (command.type === 'removeHousehold') {
    return meeting.households.some(({ id }) => id === command.householdId)
      ? ok([{ type: 'householdRemoved', data: { householdId: command.householdId } }])
      : refuse('households.unknown', '户名册里没有这一户，可能刚被删除。请看一眼名册再试。')
  }
  const total = meeting.households.length + command.households.length
  if (total > HOUSEHOLDS_LIMIT) {
    return refuse('households.limit', `户名册最多 ${HOUSEHOLDS_LIMIT} 户，现在要有 ${total} 户。请分次表决。`)
  }
  const doors = new Set(meeting.households.map(({ door }) => doorKey(door)))
  const households: Household[] = []
  for (const [index, draft] of command.households.entries()) {
    const key = doorKey(draft.door)
    if (doors.has(key)) {
      return refuse('households.duplicate', `户名册里有两个“${draft.door}”，一户只有一票。请核对门牌。`)
    }
    doors.add(key)
    households.push({ ...draft, id: `h${nextSeq}-${index + 1}` })
  }
  return ok([{ type: 'householdsAdded', data: { households } }])
}
