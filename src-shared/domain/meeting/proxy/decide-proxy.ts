import { ok, refuse } from '../../kernel/result'
import { clockTime } from '../../text/chinese-date'
import type { MeetingCommand } from '../commands'
import { nameOf, unknownParticipant, type MeetingContext, type MeetingDecision } from '../decide-context'
import type { MeetingEvent } from '../events'
import { participantById } from '../selectors'
import { ATTENDANCE_CLASS_NAMES, MEETING_KIND_NAMES, type Participant } from '../setup'
import type { Meeting } from '../state'
import { isContest } from '../vote/contest/round'
import type { ProxyEnd } from './events'
import { activeProxies, proxiesHeldBy, proxyOf, proxyRuleOf } from './proxies'

type ProxyCommand = Extract<MeetingCommand, { type: 'giveProxy' | 'endProxy' }>

/** 委托: until 散会. A vote that is open keeps the base it was opened with. */
export function decideProxy(
  meeting: Meeting,
  command: ProxyCommand,
  { nextSeq }: MeetingContext,
): MeetingDecision {
  if (meeting.phase === 'closed' || meeting.phase === 'sealed') {
    return refuse('phase.closed', '会议已经散会，委托不能再改。')
  }
  if (command.type === 'endProxy') {
    return activeProxies(meeting).some(({ id }) => id === command.proxyId)
      ? ok([{ type: 'proxyEnded', data: { proxyId: command.proxyId, by: 'withdrawn' } }])
      : refuse('proxy.over', '这份委托已经结束。')
  }
  const { principalId, holderId, written, note } = command
  const principal = participantById(meeting, principalId)
  const holder = participantById(meeting, holderId)
  if (!principal || !holder) return unknownParticipant()
  return (
    notAllowed(meeting, written) ??
    mayGive(meeting, principal) ??
    mayHold(meeting, principal, holder) ??
    ok([{ type: 'proxyGiven', data: { proxyId: `y${nextSeq}`, principalId, holderId, written, note } }])
  )
}

function notAllowed({ plan }: Meeting, written: boolean): MeetingDecision | null {
  const rule = proxyRuleOf(plan)
  if (!rule.allowed) {
    return refuse(
      'proxy.none',
      `这次${MEETING_KIND_NAMES[plan.kind]}不实行委托（${rule.source}）。本会规则允许委托的，请先在会议信息里写明。`,
    )
  }
  return rule.written && !written
    ? refuse('proxy.unwritten', '委托要有委托人签名的书面委托书。收到委托书，再登记。')
    : null
}

function mayGive(meeting: Meeting, { id, name, attendance }: Participant): MeetingDecision | null {
  if (attendance !== 'attending') {
    return refuse('proxy.noVote', `${name}是${ATTENDANCE_CLASS_NAMES[attendance]}，没有表决权，不用委托。`)
  }
  const entry = meeting.attendance[id]
  if (entry?.state === 'present') {
    return refuse('proxy.present', `${name}已于 ${clockTime(entry.at)} 签到，本人在场，不能委托别人。`)
  }
  const given = proxyOf(meeting, id)
  return given
    ? refuse('proxy.double', `${name}已经委托${nameOf(meeting, given.holderId)}。要换人，请先结束这份委托。`)
    : null
}

function mayHold(meeting: Meeting, principal: Participant, holder: Participant): MeetingDecision | null {
  const { id, name, attendance } = holder
  if (id === principal.id) return refuse('proxy.self', `${name}不能委托自己。`)
  if (attendance !== 'attending') {
    return refuse('proxy.noVote', `${name}是${ATTENDANCE_CLASS_NAMES[attendance]}，没有表决权，不能受托。`)
  }
  const candidacy = candidateFor(meeting, holder)
  if (candidacy !== null) {
    return refuse('proxy.candidate', `${name}是“${candidacy}”的候选人，不能受托。请委托别人。`)
  }
  const own = proxyOf(meeting, id)
  if (own) {
    const to = nameOf(meeting, own.holderId)
    return refuse('proxy.chain', `${name}自己已经委托${to}，不能再替别人表决，也不能转委托。`)
  }
  const entry = meeting.attendance[id]
  if (entry?.state === 'left') {
    return refuse('proxy.holderLeft', `${name}已于 ${clockTime(entry.at)} 离场，不能受托。`)
  }
  if (entry?.state !== 'present') {
    return refuse('proxy.holderAbsent', `${name}还没有签到，不能受托。请先为他签到，或委托在场的人。`)
  }
  const { perHolder } = proxyRuleOf(meeting.plan)
  const held = proxiesHeldBy(meeting, id)
  return perHolder !== null && held.length >= perHolder
    ? refuse(
        'proxy.limit',
        `${name}已受${held.map(({ principalId }) => nameOf(meeting, principalId)).join('、')}委托，共 ${held.length} 份，每人最多 ${perHolder} 份。请委托别人。`,
      )
    : null
}

/** The item that somebody stands for election in, or null; a candidate who is not linked to the roster goes by name. */
function candidateFor({ agenda }: Meeting, { id, name }: Participant): string | null {
  const item = agenda.find(
    ({ motion }) =>
      motion !== null &&
      isContest(motion) &&
      motion.choosing === 'people' &&
      motion.contenders.some((one) => (one.participantId ? one.participantId === id : one.name === name)),
  )
  return item?.title ?? null
}

const ended = (proxyId: string, by: ProxyEnd): MeetingEvent => ({ type: 'proxyEnded', data: { proxyId, by } })

/** The principal has come: from now on they vote themselves. */
export function endedByArrival(meeting: Meeting, principalId: string): readonly MeetingEvent[] {
  const given = proxyOf(meeting, principalId)
  return given ? [ended(given.id, 'arrived')] : []
}

/** The holder is not here any more: nobody votes for those they held proxies of, unless these are given anew. */
export function endedByLeaving(meeting: Meeting, holderId: string): readonly MeetingEvent[] {
  return proxiesHeldBy(meeting, holderId).map(({ id }) => ended(id, 'holderLeft'))
}

/** Refusal where somebody whose vote is given or held by proxy would lose it by being changed on the roster, or null. */
export function boundByProxy(meeting: Meeting, participantId: string): MeetingDecision | null {
  const held = activeProxies(meeting).find(
    ({ principalId, holderId }) => principalId === participantId || holderId === participantId,
  )
  if (!held) return null
  const [from, to] = [nameOf(meeting, held.principalId), nameOf(meeting, held.holderId)]
  return refuse('proxy.bound', `${from}已经委托${to}。请先结束这份委托，再改类别。`)
}

/** Refusal where the record has a proxy of somebody who would be taken off the roster, or null. */
export function knownByProxy(meeting: Meeting, participantId: string): MeetingDecision | null {
  return meeting.proxies.some(
    ({ principalId, holderId }) => principalId === participantId || holderId === participantId,
  )
    ? refuse('proxy.known', `${nameOf(meeting, participantId)}有委托记录，不能从名单移除。`)
    : null
}
