import { ok, refuse } from '../../kernel/result'
import type { MeetingCommand } from '../commands'
import { nameOf, notInSession, type MeetingContext, type MeetingDecision } from '../decide-context'
import { maySpeak } from '../floor/may-speak'
import { activeTurn } from '../selectors'
import type { Meeting } from '../state'
import { activeInterjection, interjectionSeconds } from './interjection'

type InterjectionCommand = Extract<MeetingCommand, { type: 'startInterjection' | 'endInterjection' }>

/** A short question or answer within somebody's turn, as the chair allows it. */
export function decideInterjection(
  meeting: Meeting,
  command: InterjectionCommand,
  context: MeetingContext,
): MeetingDecision {
  const refusal = notInSession(meeting)
  if (refusal) return refusal
  switch (command.type) {
    case 'startInterjection':
      return start(meeting, command, context.nextSeq)
    case 'endInterjection': {
      const { interjectionId } = command
      return meeting.activeInterjectionId === interjectionId
        ? ok([{ type: 'interjectionEnded', data: { interjectionId } }])
        : refuse('interjection.over', '这次插话已经结束。')
    }
  }
}

function start(
  meeting: Meeting,
  { turnId, participantId, kind }: Extract<InterjectionCommand, { type: 'startInterjection' }>,
  seq: number,
): MeetingDecision {
  const turn = activeTurn(meeting)
  if (turn?.id !== turnId) {
    return refuse('turn.over', '这次发言已经结束，不能再插话。请登记发言，轮到了再说。')
  }
  const running = activeInterjection(meeting)
  if (running) {
    return refuse(
      'interjection.active',
      `${nameOf(meeting, running.participantId)}正在插话，插话里不能再插话。请等他说完。`,
    )
  }
  if (turn.participantId === participantId) {
    return refuse('interjection.self', `${nameOf(meeting, participantId)}正在发言，不用插话。`)
  }
  return (
    maySpeak(meeting, participantId) ??
    ok([
      {
        type: 'interjectionStarted',
        data: {
          interjectionId: `j${seq}`,
          turnId,
          itemId: turn.itemId,
          participantId,
          kind,
          allottedMs: interjectionSeconds(meeting) * 1000,
          turnWasPaused: turn.pausedAt !== null,
        },
      },
    ])
  )
}
