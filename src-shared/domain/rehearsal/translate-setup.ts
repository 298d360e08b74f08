import { ok } from '../kernel/result'
import type { MeetingPlan } from '../meeting/setup'
import type { Meeting } from '../meeting/state'
import { findItem, findPerson } from './find'
import { itemOf, proxiesOf, quorumOf, type PlanChange } from './setup-fields'
import { parseHallTime } from './time'
import type { StepOf } from './steps'
import { map, type Commands } from './translation'

type SetupStep = StepOf<
  | 'revisePlan'
  | 'reviseRules'
  | 'phrases'
  | 'undoPhrases'
  | 'adoptRules'
  | 'addItem'
  | 'reviseItem'
  | 'removeItem'
  | 'moveItem'
  | 'addParticipants'
  | 'reviseParticipant'
  | 'removeParticipant'
  | 'publishAgenda'
  | 'headCount'
>

/** Plan, agenda and roster. */
export function translateSetup(step: SetupStep, meeting: Meeting): Commands {
  const meetingId = meeting.id
  switch (step.do) {
    case 'revisePlan':
      return ok([{ type: 'revisePlan', meetingId, plan: changed(meeting.plan, step.change) }])
    case 'reviseRules':
      return ok([{ type: 'reviseHallRules', rules: step.rules }])
    case 'phrases':
      return ok([{ type: 'revisePhrases', phrases: step.phrases }])
    case 'undoPhrases':
      return ok([{ type: 'undoPhrases' }])
    case 'adoptRules':
      return ok([{ type: 'adoptRules', meetingId }])
    case 'addItem':
      return ok([{ type: 'addAgendaItem', meetingId, item: itemOf(step.item) }])
    case 'reviseItem':
      return map(findItem(meeting, step.item), ({ id }) => ({
        type: 'reviseAgendaItem',
        meetingId,
        itemId: id,
        item: itemOf(step.to),
      }))
    case 'removeItem':
      return map(findItem(meeting, step.item), ({ id }) => ({
        type: 'removeAgendaItem',
        meetingId,
        itemId: id,
      }))
    case 'moveItem':
      return map(findItem(meeting, step.item), ({ id }) => ({
        type: 'moveAgendaItem',
        meetingId,
        itemId: id,
        toIndex: step.to - 1,
      }))
    case 'publishAgenda':
      return ok([
        { type: 'publishAgenda', meetingId, ...(step.on === undefined ? {} : { postedOn: step.on }) },
      ])
    case 'headCount':
      return ok([{ type: 'reportHeadCount', meetingId, count: step.count }])
    case 'addParticipants':
      return ok([{ type: 'addParticipants', meetingId, participants: step.participants }])
    case 'reviseParticipant':
      return map(findPerson(meeting, step.who), ({ id }) => ({
        type: 'reviseParticipant',
        meetingId,
        participantId: id,
        participant: step.to,
      }))
    case 'removeParticipant':
      return map(findPerson(meeting, step.who), ({ id }) => ({
        type: 'removeParticipant',
        meetingId,
        participantId: id,
      }))
  }
}

function changed(before: MeetingPlan, change: PlanChange): MeetingPlan {
  const { startsAt, quorum, proxies, electorate, ...rest } = change
  const { electorate: counted, ...plan } = before
  const who = electorate === undefined ? (counted ?? null) : electorate
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const start = typeof startsAt === 'string' ? parseHallTime(startsAt) : null
  return {
    ...plan,
    ...given,
    startsAt: start ?? plan.startsAt,
    quorum: quorum === undefined ? plan.quorum : quorumOf(quorum),
    ...(proxies === undefined ? {} : { proxies: proxiesOf(proxies) }),
    ...(who ? { electorate: who } : {}),
  }
}
