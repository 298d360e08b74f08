import { ok } from '../kernel/result'
import { proxyOf } from '../meeting/proxy/proxies'
import type { Meeting } from '../meeting/state'
import { findPerson } from './find'
import type { StepOf } from './steps'
import { map, NOTHING, type Commands } from './translation'

/** 委托 */
export function translateProxy(step: StepOf<'giveProxy' | 'endProxy'>, meeting: Meeting): Commands {
  const principal = findPerson(meeting, step.who)
  if (!principal.ok) return principal
  const { id: principalId } = principal.value
  if (step.do === 'endProxy') {
    const proxyId = proxyOf(meeting, principalId)?.id ?? NOTHING
    return ok([{ type: 'endProxy', meetingId: meeting.id, proxyId }])
  }
  const { written, note } = step
  return map(findPerson(meeting, step.to), ({ id: holderId }) => ({
    type: 'giveProxy',
    meetingId: meeting.id,
    principalId,
    holderId,
    written,
    note,
  }))
}
