import { ok, type Result } from '../kernel/result'
import type { Command } from '../command'
import type { MeetingCommand } from '../meeting/commands'
import type { Meeting } from '../meeting/state'
import { findItem, findPeople, mistake } from './find'
import type { Deed, StepOf, Verb } from './steps'
import { parseDuration } from './time'
import { translateCounting } from './translate-counting'
import { translateContest } from './translate-contest'
import { translateFloor } from './translate-floor'
import { translateAfter } from './translate-after'
import { translateMaterial } from './translate-material'
import { translateNotice } from './translate-notice'
import { translateNamed } from './translate-named'
import { translateProxy } from './translate-proxy'
import { translateMotion } from './translate-motion'
import { translateQuestions } from './translate-questions'
import { translateRecord } from './translate-record'
import { translateSetup } from './translate-setup'
import { translateVote } from './translate-vote'
import { map, NOTHING, type Commands, type Situation } from './translation'

export type StaffRole = 'console' | 'desk'

/** One command of a step, and how long after the one before it is given, ms. */
export interface Ask {
  readonly role: StaffRole
  readonly command: Command
  readonly after: number
}

const DESK_VERBS: ReadonlySet<Verb> = new Set([
  'note',
  'reviseNote',
  'removeNote',
  'phrases',
  'undoPhrases',
  'outcome',
  'reviseOutcome',
  'moveOutcome',
  'removeOutcome',
  'reviseQuestion',
  'figures',
  'typePromise',
  'promise',
  'reviseMinutes',
  'sign',
  'seal',
  'openCorrection',
  'dropCorrection',
])

/**
 * What a step asks of the meeting as it stands. Only a step that names what is not there is refused here; whether
 * it may be done is for the meeting to decide.
 */
export function translate(step: Deed, situation: Situation): Result<readonly Ask[]> {
  const commands = commandsOf(step, situation)
  if (!commands.ok) return commands
  const role = step.by ?? (DESK_VERBS.has(step.do) ? 'desk' : 'console')
  const apart = 'apart' in step && step.apart !== undefined ? (parseDuration(step.apart) ?? 0) : 0
  return ok(commands.value.map((command, index) => ({ role, command, after: index === 0 ? 0 : apart })))
}

function commandsOf(step: Deed, situation: Situation): Commands {
  const { meeting } = situation
  const meetingId = meeting.id
  switch (step.do) {
    case 'signIn':
    case 'excuse':
    case 'clearSignIn':
    case 'leave':
      return translateAttendance(step, meeting)
    case 'giveProxy':
    case 'endProxy':
      return translateProxy(step, meeting)
    case 'open':
      return ok([{ type: 'openMeeting', meetingId, withoutQuorum: step.withoutQuorum }])
    case 'enterItem':
      return map(findItem(meeting, step.item), ({ id }) => ({ type: 'enterItem', meetingId, itemId: id }))
    case 'showScene':
      return ok([{ type: 'showScene', meetingId, scene: step.scene }])
    case 'extendItem':
      return map(
        step.item === undefined ? ok({ id: meeting.currentItemId ?? NOTHING }) : findItem(meeting, step.item),
        ({ id }) => ({
          type: 'extendItem',
          meetingId,
          itemId: id,
          minutes: step.minutes,
        }),
      )
    case 'readRules':
      return ok([{ type: 'readRules', meetingId }])
    case 'beginRecess':
      return ok([{ type: 'beginRecess', meetingId, minutes: step.minutes, reason: step.reason }])
    case 'extendRecess':
      return ok([{ type: 'extendRecess', meetingId, minutes: step.minutes }])
    case 'endRecess':
      return ok([{ type: 'endRecess', meetingId }])
    case 'close':
      return ok([{ type: 'closeMeeting', meetingId }])
    case 'request':
    case 'withdraw':
    case 'advance':
    case 'startTurn':
    case 'pause':
    case 'resume':
    case 'extend':
    case 'stance':
    case 'endTurn':
    case 'remind':
    case 'handOver':
    case 'takeBack':
    case 'interject':
    case 'endInterjection':
      return translateFloor(step, meeting)
    case 'openVote':
    case 'count':
    case 'clearCount':
    case 'issueBallots':
    case 'collectBallots':
    case 'callBallots':
    case 'correctBallot':
    case 'addOwners':
    case 'removeOwner':
    case 'answerOwners':
    case 'announce':
    case 'cancelVote':
      return translateVote(step, meeting)
    case 'settleCount':
    case 'ruleBallot':
    case 'secondTally':
    case 'deliver':
    case 'hideCounts':
    case 'revealCounts':
    case 'recount':
      return translateCounting(step, meeting)
    case 'openRunoff':
    case 'countContest':
    case 'clearContest':
    case 'callContestBallots':
    case 'correctContestBallot':
    case 'ruleContestBallot':
    case 'secondContest':
      return translateContest(step, meeting)
    case 'amend':
    case 'second':
    case 'settleAmendment':
    case 'split':
    case 'endMotion':
      return translateMotion(step, meeting)
    case 'ask':
    case 'reviseQuestion':
    case 'removeQuestion':
    case 'callQuestion':
    case 'answer':
    case 'figures':
    case 'typePromise':
    case 'promise':
      return translateQuestions(step, meeting)
    case 'answerVoters':
    case 'passVoters':
    case 'silenceRest':
    case 'object':
    case 'addHouseholds':
    case 'removeHousehold':
      return translateNamed(step, meeting)
    case 'addMaterial':
    case 'reviseMaterial':
    case 'moveMaterial':
    case 'removeMaterial':
    case 'showMaterial':
      return translateMaterial(step, meeting)
    case 'attachScan':
    case 'removeScan':
    case 'countSurvey':
      return translateAfter(step, meeting)
    case 'draftNotice':
    case 'reviseNotice':
    case 'redraftNotice':
    case 'postNotice':
    case 'takeDownNotice':
    case 'objection':
    case 'answerObjection':
    case 'withdrawNotice':
    case 'takeBackNotice':
      return translateNotice(step, situation)
    case 'undo':
      return translateUndo(step, meeting)
    case 'note':
    case 'reviseNote':
    case 'removeNote':
    case 'outcome':
    case 'reviseOutcome':
    case 'moveOutcome':
    case 'removeOutcome':
    case 'reviseMinutes':
    case 'sign':
    case 'seal':
    case 'openCorrection':
    case 'dropCorrection':
      return translateRecord(step, situation)
    case 'revisePlan':
    case 'reviseRules':
    case 'phrases':
    case 'undoPhrases':
    case 'adoptRules':
    case 'addItem':
    case 'reviseItem':
    case 'removeItem':
    case 'moveItem':
    case 'addParticipants':
    case 'reviseParticipant':
    case 'removeParticipant':
    case 'publishAgenda':
    case 'headCount':
      return translateSetup(step, meeting)
  }
}

function translateAttendance(
  step: StepOf<'signIn' | 'excuse' | 'clearSignIn' | 'leave'>,
  meeting: Meeting,
): Commands {
  const found = findPeople(meeting, step.who, (state) => {
    if (step.do === 'leave') return state === 'present'
    return step.do === 'clearSignIn' ? state !== null : state === null
  })
  if (!found.ok) return found
  return ok(
    found.value.map(({ id: participantId }): MeetingCommand => {
      const named = { meetingId: meeting.id, participantId }
      return step.do === 'excuse'
        ? { type: 'excuse', ...named, reason: step.reason }
        : { type: step.do, ...named }
    }),
  )
}

function translateUndo(step: StepOf<'undo'>, meeting: Meeting): Commands {
  const last = meeting.steps[step.by ?? 'console'].at(-1)
  if (step.what !== undefined && last && !last.label.includes(step.what)) {
    return mistake(`能撤销的上一步是“${last.label}”，不是“${step.what}”。`)
  }
  return ok([{ type: 'undo', meetingId: meeting.id, cause: last?.cause ?? NOTHING }])
}
