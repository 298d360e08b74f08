import type { HallSettings } from '../hall/state'
import type { StreamTip } from '../kernel/event'
import { ok, refuse } from '../kernel/result'
import type { HallRules } from '../rules/rules'
import type { Wording } from '../wording/wording'
import type { MeetingCommand } from './commands'
import {
  notInSession,
  somebodySpeaking,
  voteOpen,
  type MeetingContext,
  type MeetingDecision,
} from './decide-context'
import { decideFloor } from './floor/decide-floor'
import { decideInterjection } from './interjection/decide-interjection'
import { decideMaterial } from './material/decide-material'
import { decideMotion } from './motion/decide-motion'
import { decideCorrection } from './papers/correction/decide-correction'
import { decideMinutes, decideRecord } from './papers/decide-minutes'
import { decideScans } from './papers/scans/decide-scans'
import { decideHouseholds } from './vote/named/decide-households'
import { decideRegister } from './vote/owners/decide-owners'
import { decideProxy } from './proxy/decide-proxy'
import { adoptRules } from './preparation/adopt-rules'
import { decidePreparation } from './preparation/decide-preparation'
import { decideSpeaking } from './floor/decide-speaking'
import { decideVoting } from './vote/decide-vote'
import { somebodysTimeRuns } from './floor/timer'
import { decideQuestions } from './questions/decide-questions'
import { decideRecess, waitsForRecess } from './recess/decide-recess'
import type { Meeting } from './state'
import { decideSurvey } from './survey/decide-survey'

export interface HallContext {
  readonly settings: HallSettings
  readonly rules: HallRules
  /** The number the minutes get at 散会. */
  readonly minutesNumber: string
  readonly wording: Wording
}

export interface Outage {
  readonly type: 'recordOutage'
  readonly meetingId: string
  /** ms, `from` ≤ `to` */
  readonly from: number
  readonly to: number
}

/** What the room is shown, and scans, alter nothing in the record that was sealed; a correction stands beside it. */
const AFTER_SEAL: ReadonlySet<string> = new Set([
  'showScene',
  'showMaterial',
  'attachScan',
  'removeScan',
  'openCorrection',
  'dropCorrection',
  'countSurvey',
])

/** What a command comes to in one meeting; refused with a sentence where it cannot be. Never throws. */
export function decideMeeting(
  meeting: Meeting,
  command: MeetingCommand | Outage,
  hall: HallContext,
  context: Omit<MeetingContext, 'nextSeq'> & { readonly tip: StreamTip },
): MeetingDecision {
  const placed = { ...context, nextSeq: context.tip.seq + 1, tipHash: context.tip.hash }
  if (meeting.phase === 'sealed' && !AFTER_SEAL.has(command.type)) {
    return refuse('phase.sealed', '会议记录已经封存，不能再改。有错请在记录台按“更正”。')
  }
  const waits = command.type === 'recordOutage' ? null : waitsForRecess(meeting, command.type)
  if (waits) return waits
  switch (command.type) {
    case 'adoptRules':
      return adoptRules(meeting, hall.rules)
    case 'revisePlan':
    case 'addAgendaItem':
    case 'reviseAgendaItem':
    case 'removeAgendaItem':
    case 'moveAgendaItem':
    case 'addParticipants':
    case 'reviseParticipant':
    case 'removeParticipant':
    case 'signIn':
    case 'excuse':
    case 'clearSignIn':
    case 'leave':
    case 'reportHeadCount':
    case 'publishAgenda':
      return decidePreparation(meeting, command, placed)
    case 'giveProxy':
    case 'endProxy':
      return decideProxy(meeting, command, placed)
    case 'addOwners':
    case 'removeOwner':
      return decideRegister(meeting, command, placed)
    case 'addHouseholds':
    case 'removeHousehold':
      return decideHouseholds(meeting, command, placed)
    case 'openMeeting':
    case 'enterItem':
    case 'showScene':
    case 'extendItem':
    case 'readRules':
    case 'requestTurn':
    case 'withdrawRequest':
    case 'startTurn':
    case 'pauseTurn':
    case 'resumeTurn':
    case 'extendTurn':
    case 'endTurn':
      return decideFloor(meeting, command, placed)
    case 'advanceRequest':
    case 'remindSpeaker':
    case 'handOverChair':
    case 'takeBackChair':
      return decideSpeaking(meeting, command, placed)
    case 'startInterjection':
    case 'endInterjection':
      return decideInterjection(meeting, command, placed)
    case 'beginRecess':
    case 'extendRecess':
    case 'endRecess':
      return decideRecess(meeting, command, placed)
    case 'closeMeeting':
      return (
        notInSession(meeting) ??
        somebodySpeaking(meeting) ??
        voteOpen(meeting) ??
        ok([
          {
            type: 'meetingClosed',
            data: { number: hall.minutesNumber, hall: hall.settings, wording: hall.wording },
          },
        ])
      )
    case 'notePoint':
    case 'revisePoint':
    case 'removePoint':
    case 'recordOutcome':
    case 'reviseOutcome':
    case 'moveOutcome':
    case 'removeOutcome':
    case 'changeStance':
      return decideRecord(meeting, command, placed)
    case 'openVote':
    case 'reportCount':
    case 'clearCount':
    case 'settleCount':
    case 'issueBallots':
    case 'collectBallots':
    case 'callBallot':
    case 'correctBallot':
    case 'ruleBallot':
    case 'reportSecond':
    case 'answerOwner':
    case 'deliverBallots':
    case 'hideCounts':
    case 'revealCounts':
    case 'recountVote':
    case 'answerVoter':
    case 'passVoter':
    case 'silenceRest':
    case 'objectToAcclamation':
    case 'announceVote':
    case 'cancelVote':
    case 'openRunoff':
    case 'reportContest':
    case 'clearContest':
    case 'callContestBallot':
    case 'correctContestBallot':
    case 'ruleContestBallot':
    case 'reportContestSecond':
      return decideVoting(meeting, command, placed)
    case 'proposeAmendment':
    case 'secondProposal':
    case 'withdrawAmendment':
    case 'acceptAmendment':
    case 'dropAmendment':
    case 'splitMotion':
    case 'endMotion':
      return decideMotion(meeting, command, placed)
    case 'askQuestion':
    case 'reviseQuestion':
    case 'removeQuestion':
    case 'callQuestion':
    case 'startAnswer':
    case 'setFigures':
    case 'typePromise':
    case 'recordPromise':
      return decideQuestions(meeting, command, placed)
    case 'addMaterial':
    case 'reviseMaterial':
    case 'moveMaterial':
    case 'removeMaterial':
    case 'showMaterial':
      return decideMaterial(meeting, command, placed)
    case 'reviseMinutes':
    case 'signMinutes':
    case 'sealMinutes':
      return decideMinutes(meeting, command, hall.settings, placed)
    case 'attachScan':
    case 'removeScan':
      return decideScans(meeting, command, placed)
    case 'openCorrection':
    case 'dropCorrection':
      return decideCorrection(meeting, command)
    case 'countSurvey':
      return decideSurvey(meeting, command)
    case 'undo':
      return decideUndo(meeting, command.cause, placed)
    case 'recordOutage':
      return somebodysTimeRuns(meeting) && command.from <= command.to
        ? ok([{ type: 'outageRecorded', data: { from: command.from, to: command.to } }])
        : refuse('outage.none', '中断时没有正在计时的发言，不用补记。')
  }
}

function decideUndo(meeting: Meeting, cause: string, { actor }: MeetingContext): MeetingDecision {
  const steps = actor.role === 'desk' ? meeting.steps.desk : meeting.steps.console
  const last = steps.at(-1)
  if (!last) {
    return meeting.correction
      ? refuse('undo.correction', '更正以前的步骤不能撤销。要回到封存时的样子，请在记录台放弃更正。')
      : refuse('undo.nothing', '没有可以撤销的操作。')
  }
  if (last.cause !== cause) {
    return refuse('undo.stale', `刚才又有新的操作（${last.label}）。请看清撤销按钮上的名称，再按一次。`)
  }
  if (actor.role !== 'desk' && meeting.signatures.length > 0) {
    return refuse('undo.signed', '会议记录已有人签字。请先在记录台撤销签字，再撤销会上的步骤。')
  }
  return ok([{ type: 'stepUndone', data: { cause, earlier: [...last.earlier], label: last.label } }])
}
