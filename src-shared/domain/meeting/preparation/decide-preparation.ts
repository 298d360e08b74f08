import { ok, refuse } from '../../kernel/result'
import type { MeetingCommand } from '../commands'
import { nameOf, unknownParticipant, type MeetingContext, type MeetingDecision } from '../decide-context'
import { chairStays } from '../floor/decide-speaking'
import { interjecting } from '../interjection/meanwhile'
import type { MeetingEvent } from '../events'
import { boundByProxy, endedByArrival, endedByLeaving, knownByProxy } from '../proxy/decide-proxy'
import { hasMoved } from '../motion/text'
import { hasAnswered } from '../vote/named/decide-named'
import { participantById } from '../selectors'
import { hasAsked, isQuestions, questionsOf } from '../questions/selectors'
import type { AgendaItemDraft, Participant, ParticipantDraft } from '../setup'
import { reportHeadCount } from './head-count'
import { publishAgenda } from './publication'
import type { Meeting } from '../state'

type PreparationCommand = Extract<
  MeetingCommand,
  {
    type:
      | 'revisePlan'
      | 'addAgendaItem'
      | 'reviseAgendaItem'
      | 'removeAgendaItem'
      | 'moveAgendaItem'
      | 'addParticipants'
      | 'reviseParticipant'
      | 'removeParticipant'
      | 'signIn'
      | 'excuse'
      | 'clearSignIn'
      | 'leave'
      | 'reportHeadCount'
      | 'publishAgenda'
  }
>

/** Plan, agenda, roster and sign-in: until 散会, and never in a way that would alter what has happened. */
export function decidePreparation(
  meeting: Meeting,
  command: PreparationCommand,
  context: MeetingContext,
): MeetingDecision {
  if (meeting.phase === 'closed' || meeting.phase === 'sealed') {
    return refuse('phase.closed', '会议已经散会，议程、名单和签到不能再改。')
  }
  switch (command.type) {
    case 'revisePlan':
      return ok([{ type: 'planRevised', data: { plan: command.plan } }])
    case 'addAgendaItem':
      return (
        voteInQuestions(command.item) ??
        ok([{ type: 'agendaItemAdded', data: { item: { ...command.item, id: `i${context.nextSeq}` } } }])
      )
    case 'reviseAgendaItem':
      return (
        agendaItemFixed(meeting, command.itemId) ??
        voteInQuestions(command.item) ??
        questionsAsked(meeting, command.itemId, command.item) ??
        ok([{ type: 'agendaItemRevised', data: { item: { ...command.item, id: command.itemId } } }])
      )
    case 'removeAgendaItem':
      return (
        agendaItemVisited(meeting, command.itemId) ??
        agendaItemFixed(meeting, command.itemId) ??
        ok([{ type: 'agendaItemRemoved', data: { itemId: command.itemId } }])
      )
    case 'moveAgendaItem':
      return moveAgendaItem(meeting, command.itemId, command.toIndex)
    case 'addParticipants':
      return addParticipants(meeting, command.participants, context)
    case 'reviseParticipant':
      return reviseParticipant(meeting, command.participantId, command.participant)
    case 'removeParticipant':
      return removeParticipant(meeting, command.participantId)
    case 'signIn':
    case 'excuse':
    case 'clearSignIn':
    case 'leave':
      return decideAttendance(meeting, command)
    case 'reportHeadCount':
      return reportHeadCount(meeting, command.count)
    case 'publishAgenda':
      return publishAgenda(meeting, command.postedOn, context.now)
  }
}

function agendaItemFixed(meeting: Meeting, itemId: string): MeetingDecision | null {
  if (!meeting.agenda.some(({ id }) => id === itemId)) {
    return refuse('item.unknown', '议程里没有这一项，可能刚被删除。请看一眼议程再试。')
  }
  if (meeting.motions[itemId]) {
    return refuse('item.moved', '这一项的动议已经有了修正、附议、拆分或别的处理，不能再改。')
  }
  return meeting.votes.some((round) => round.itemId === itemId && round.state !== 'cancelled')
    ? refuse('item.voted', '这一项已经表决，不能再改。')
    : null
}

/** Nothing is voted in 问答: what has to be decided is an item of its own. */
export function voteInQuestions(item: AgendaItemDraft): ReturnType<typeof refuse> | null {
  return isQuestions(item) && item.motion !== null
    ? refuse('item.questionsVoted', `“${item.title}”是问答，不表决。要表决的事，请另列一项议程。`)
    : null
}

function questionsAsked(meeting: Meeting, itemId: string, item: AgendaItemDraft): MeetingDecision | null {
  const asked = questionsOf(meeting, itemId).length
  return asked > 0 && !isQuestions(item)
    ? refuse('item.questionsAsked', `这一项已有 ${asked} 个提问，不能改为商议。`)
    : null
}

function agendaItemVisited(meeting: Meeting, itemId: string): MeetingDecision | null {
  return meeting.visits.some((visit) => visit.itemId === itemId)
    ? refuse('item.visited', '这一项已经议过，不能删除。')
    : null
}

function moveAgendaItem(meeting: Meeting, itemId: string, toIndex: number): MeetingDecision {
  const from = meeting.agenda.findIndex(({ id }) => id === itemId)
  if (from === -1) return refuse('item.unknown', '议程里没有这一项，可能刚被删除。请看一眼议程再试。')
  if (toIndex >= meeting.agenda.length) {
    return refuse('item.position', `议程只有 ${meeting.agenda.length} 项，不能移到第 ${toIndex + 1} 项。`)
  }
  return from === toIndex
    ? refuse('item.unmoved', '这一项已经在这个位置。')
    : ok([{ type: 'agendaItemMoved', data: { itemId, toIndex } }])
}

const sameperson = (a: ParticipantDraft, b: ParticipantDraft) => a.name === b.name && a.door === b.door

/** Two people may share a name, but not a name and a door: nobody could tell whose hand was counted. */
export function duplicateIn(participants: readonly ParticipantDraft[]): ParticipantDraft | null {
  const seen = new Set<string>()
  for (const participant of participants) {
    const key = JSON.stringify([participant.name, participant.door])
    if (seen.has(key)) return participant
    seen.add(key)
  }
  return null
}

export function refuseDuplicate({ name, door }: ParticipantDraft): MeetingDecision {
  return refuse(
    'participant.duplicate',
    `名单里有两个“${name}”${door ? `（${door}）` : ''}。请核对；确是同名的两个人，请写上不同的门牌。`,
  )
}

function addParticipants(
  meeting: Meeting,
  drafts: readonly ParticipantDraft[],
  context: MeetingContext,
): MeetingDecision {
  const duplicate = duplicateIn([...meeting.participants, ...drafts])
  if (duplicate) return refuseDuplicate(duplicate)
  const participants = drafts.map((draft, index) => ({ ...draft, id: `p${context.nextSeq}-${index + 1}` }))
  return ok([{ type: 'participantsAdded', data: { participants } }])
}

function reviseParticipant(meeting: Meeting, id: string, draft: ParticipantDraft): MeetingDecision {
  const before = participantById(meeting, id)
  if (!before) return unknownParticipant()
  const others = meeting.participants.filter((participant) => participant.id !== id)
  if (others.some((other) => sameperson(other, draft))) return refuseDuplicate(draft)
  if (draft.attendance !== before.attendance && meeting.activeVoteId !== null) {
    return refuse('vote.open', '正在表决，出席和列席不能改。请等宣布结果以后再改。')
  }
  const participant: Participant = { ...draft, id }
  const bound = draft.attendance === before.attendance ? null : boundByProxy(meeting, id)
  return bound ?? ok([{ type: 'participantRevised', data: { participant } }])
}

function removeParticipant(meeting: Meeting, participantId: string): MeetingDecision {
  const participant = participantById(meeting, participantId)
  if (!participant) return unknownParticipant()
  if (meeting.attendance[participantId]) {
    return refuse('participant.signedIn', `${participant.name}已有签到或请假记录。请先取消，再从名单移除。`)
  }
  if (hasMoved(meeting, participantId)) {
    return refuse('participant.moved', `${participant.name}在会上提过修正案或附议过，不能从名单移除。`)
  }
  return [...meeting.turns, ...meeting.interjections].some(
    (heard) => heard.participantId === participantId,
  ) || hasAsked(meeting, participantId)
    ? refuse('participant.spoke', `${participant.name}在会上发过言，不能从名单移除。`)
    : (knownByProxy(meeting, participantId) ?? ok([{ type: 'participantRemoved', data: { participantId } }]))
}

type AttendanceCommand = Extract<MeetingCommand, { type: 'signIn' | 'excuse' | 'clearSignIn' | 'leave' }>

function decideAttendance(meeting: Meeting, command: AttendanceCommand): MeetingDecision {
  const { participantId } = command
  const participant = participantById(meeting, participantId)
  if (!participant) return unknownParticipant()
  const { name } = participant
  const state = meeting.attendance[participantId]?.state ?? null
  switch (command.type) {
    case 'signIn':
      return state === 'present'
        ? refuse('attendance.present', `${name}已经签到了。`)
        : ok([{ type: 'signedIn', data: { participantId } }, ...endedByArrival(meeting, participantId)])
    case 'excuse':
      return state === 'present'
        ? refuse('attendance.present', `${name}已经签到，不能记为请假。请先取消签到。`)
        : ok([{ type: 'markedExcused', data: { participantId, reason: command.reason } }])
    case 'clearSignIn':
      if (state === null) return refuse('attendance.none', `${name}没有签到或请假记录，不用取消。`)
      return (
        takesPart(meeting, participantId) ??
        chairStays(meeting, participantId) ??
        ok([{ type: 'signInCleared', data: { participantId } }, ...goneWithThem(meeting, participantId)])
      )
    case 'leave':
      if (state !== 'present') return refuse('attendance.absent', `${name}没有签到，不能记为离场。`)
      return (
        speaking(meeting, participantId) ??
        interjecting(meeting, participantId) ??
        chairStays(meeting, participantId) ??
        ok([{ type: 'leftEarly', data: { participantId } }, ...goneWithThem(meeting, participantId)])
      )
  }
}

function speaking(meeting: Meeting, participantId: string): MeetingDecision | null {
  const turn = meeting.turns.find(({ id }) => id === meeting.activeTurnId)
  return turn?.participantId === participantId
    ? refuse('turn.active', `${nameOf(meeting, participantId)}正在发言。请先结束这次发言。`)
    : null
}

/** A sign-in can only be taken back for somebody the record does not know from anything else. */
function takesPart(meeting: Meeting, participantId: string): MeetingDecision | null {
  if (hasAnswered(meeting, participantId)) {
    return refuse(
      'participant.voted',
      `${nameOf(meeting, participantId)}在记名表决中表过态，不能取消签到；可以记为离场。`,
    )
  }
  return [...meeting.turns, ...meeting.interjections].some((heard) => heard.participantId === participantId)
    ? refuse(
        'participant.spoke',
        `${nameOf(meeting, participantId)}在会上发过言，不能取消签到；可以记为离场。`,
      )
    : hasMoved(meeting, participantId)
      ? refuse(
          'participant.moved',
          `${nameOf(meeting, participantId)}在会上提过修正案、附议过或提出过动议的处理，不能取消签到；可以记为离场。`,
        )
      : null
}

/** Whoever goes away does not wait to speak any more, nor vote for others. */
function goneWithThem(meeting: Meeting, participantId: string): readonly MeetingEvent[] {
  const withdrawn = meeting.queue
    .filter((request) => request.participantId === participantId)
    .map((request): MeetingEvent => ({ type: 'requestWithdrawn', data: { requestId: request.id } }))
  return [...withdrawn, ...endedByLeaving(meeting, participantId)]
}
