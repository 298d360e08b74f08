import { clockTime } from '../../text/chinese-date'
import { ok, refuse } from '../../kernel/result'
import type { MeetingCommand } from '../commands'
import { notInSession, type MeetingContext, type MeetingDecision } from '../decide-context'
import { endedInterjection } from '../floor/decide-floor'
import { activeInterjection } from '../interjection/interjection'
import { activeTurn } from '../selectors'
import type { Meeting } from '../state'
import { activeRecess, LONGEST_RECESS_MINUTES, resumesAt } from './recess'

type RecessCommand = Extract<MeetingCommand, { type: 'beginRecess' | 'extendRecess' | 'endRecess' }>

const MINUTE = 60_000

/** 休会, and going on. */
export function decideRecess(
  meeting: Meeting,
  command: RecessCommand,
  { nextSeq }: Pick<MeetingContext, 'nextSeq'>,
): MeetingDecision {
  const refusal = notInSession(meeting)
  if (refusal) return refusal
  const recess = activeRecess(meeting)
  switch (command.type) {
    case 'beginRecess': {
      if (recess) return refuse('recess.running', `已经在休会，${clockTime(resumesAt(recess))} 继续。`)
      if (meeting.activeVoteId !== null) {
        return refuse('vote.open', '正在表决，不能休会。请先宣布结果，或取消这次表决，再休会。')
      }
      // Whoever was heard within the turn has been heard; the speaker's own clock is what stands still.
      const ended = endedInterjection(meeting)
      const wasPaused = activeInterjection(meeting)?.turnWasPaused ?? activeTurn(meeting)?.pausedAt != null
      return ok([
        ...ended,
        {
          type: 'recessBegun',
          data: {
            recessId: `z${nextSeq + ended.length}`,
            plannedMs: command.minutes * MINUTE,
            reason: command.reason,
            turnWasPaused: wasPaused,
          },
        },
      ])
    }
    case 'extendRecess': {
      if (!recess) return notInRecess()
      const inAll = recess.plannedMs + recess.extendedMs + command.minutes * MINUTE
      return inAll > LONGEST_RECESS_MINUTES * MINUTE
        ? refuse(
            'recess.tooLong',
            `休会加起来最多 ${LONGEST_RECESS_MINUTES} 分钟。请先继续开会；今天开不完的，可以散会后另行召开。`,
          )
        : ok([{ type: 'recessExtended', data: { recessId: recess.id, byMs: command.minutes * MINUTE } }])
    }
    case 'endRecess':
      return recess ? ok([{ type: 'recessEnded', data: { recessId: recess.id } }]) : notInRecess()
  }
}

function notInRecess(): MeetingDecision {
  return refuse('recess.none', '会议没有休会，正在进行。')
}

/** What the chair does with the meeting before it, and therefore not while it rests. */
const ONLY_IN_SESSION: ReadonlySet<MeetingCommand['type']> = new Set<MeetingCommand['type']>([
  'enterItem',
  'extendItem',
  'readRules',
  'closeMeeting',
  'startTurn',
  'endTurn',
  'pauseTurn',
  'resumeTurn',
  'extendTurn',
  'remindSpeaker',
  'startInterjection',
  'endInterjection',
  'handOverChair',
  'takeBackChair',
  'openVote',
  'openRunoff',
  'recountVote',
  'proposeAmendment',
  'secondProposal',
  'withdrawAmendment',
  'acceptAmendment',
  'dropAmendment',
  'splitMotion',
  'endMotion',
  'askQuestion',
  'callQuestion',
  'startAnswer',
])

/**
 * Refusal of what has to wait until the meeting goes on, or null. People sign in and leave, the queue grows and the
 * recorder writes during a recess as well.
 */
export function waitsForRecess(meeting: Meeting, type: MeetingCommand['type']): MeetingDecision | null {
  const recess = ONLY_IN_SESSION.has(type) ? activeRecess(meeting) : null
  return recess
    ? refuse('recess.running', `正在休会，${clockTime(resumesAt(recess))} 继续。请先按“继续开会”。`)
    : null
}
