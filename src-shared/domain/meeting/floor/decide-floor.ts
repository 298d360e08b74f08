import { ok, refuse } from '../../kernel/result'
import type { MeetingCommand } from '../commands'
import {
  nameOf,
  notInSession,
  somebodySpeaking,
  voteOpen,
  type MeetingContext,
  type MeetingDecision,
} from '../decide-context'
import { clockStands } from '../interjection/meanwhile'
import { itemLimitMs, itemTimeUp } from './item-time'
import { maySpeak } from './may-speak'
import type { MeetingEvent } from '../events'
import { nothingToShow } from '../material/decide-material'
import { awaitsSecond } from '../motion/decide-subject'
import { countedTurns, limitsOf, turnsUsedUp } from './limits'
import { speakingOrder } from './speaking-order'
import { UNIT_WORDS } from '../../voting/tally'
import { electorateFault } from '../preparation/head-count'
import { missingText, quorumStanding } from '../quorum'
import type { Meeting, TurnRequest } from '../state'
import type { TurnStance } from '../facts'
import { clockTime } from '../../text/chinese-date'

type FloorCommand = Extract<
  MeetingCommand,
  {
    type:
      | 'openMeeting'
      | 'enterItem'
      | 'showScene'
      | 'extendItem'
      | 'readRules'
      | 'requestTurn'
      | 'withdrawRequest'
      | 'startTurn'
      | 'pauseTurn'
      | 'resumeTurn'
      | 'extendTurn'
      | 'endTurn'
  }
>

/** The course of the meeting and who has the floor. */
export function decideFloor(
  meeting: Meeting,
  command: FloorCommand,
  context: MeetingContext,
): MeetingDecision {
  switch (command.type) {
    case 'showScene':
      return meeting.sceneOverride === command.scene
        ? refuse('scene.same', '大屏已经在显示这一屏。')
        : ((command.scene === 'material' ? nothingToShow(meeting) : null) ??
            ok([{ type: 'sceneShown', data: { scene: command.scene } }]))
    case 'openMeeting':
      return openMeeting(meeting, command.withoutQuorum)
    default:
      return notInSession(meeting) ?? decideInSession(meeting, command, context)
  }
}

function openMeeting(meeting: Meeting, withoutQuorum: boolean): MeetingDecision {
  if (meeting.phase !== 'planned') return refuse('phase.opened', '会议已经宣布开会，不用再开一次。')
  if (meeting.agenda.length === 0) return refuse('agenda.empty', '议程还是空的。请先添加议程，再宣布开会。')
  const standing = quorumStanding(meeting)
  const { expected, present, represented, unit, need, met } = standing
  const wrong = electorateFault(meeting)
  if (wrong) return wrong
  if (!met && !withoutQuorum) {
    const word = UNIT_WORDS[unit]
    return refuse(
      'quorum.short',
      `应到 ${expected} ${word}，实到 ${present} ${word}，法定人数 ${need ?? 0} ${word}，${missingText(standing)}。请等人到齐；也可以确认后先开会，但不能作出决定。`,
    )
  }
  return ok([{ type: 'meetingOpened', data: { expected, present, represented, quorumMet: met, unit } }])
}

function decideInSession(
  meeting: Meeting,
  command: Exclude<FloorCommand, { type: 'showScene' | 'openMeeting' }>,
  context: MeetingContext,
): MeetingDecision {
  switch (command.type) {
    case 'enterItem':
      return enterItem(meeting, command.itemId)
    case 'extendItem':
      return extendItem(meeting, command, context.nextSeq)
    case 'readRules':
      return readRules(meeting)
    case 'requestTurn':
      return (
        noItem(meeting) ??
        maySpeak(meeting, command.participantId) ??
        alreadyAsked(meeting, command.participantId) ??
        ok([
          {
            type: 'turnRequested',
            data: {
              requestId: `q${context.nextSeq}`,
              participantId: command.participantId,
              stance: command.stance,
            },
          },
        ])
      )
    case 'withdrawRequest':
      return meeting.queue.some(({ id }) => id === command.requestId)
        ? ok([{ type: 'requestWithdrawn', data: { requestId: command.requestId } }])
        : refuse('request.unknown', '这个人已经不在发言排队里。')
    case 'startTurn': {
      const request = command.requestId
        ? meeting.queue.find(({ id }) => id === command.requestId)
        : meeting.queue.find(({ participantId }) => participantId === command.participantId)
      if (command.requestId && request?.participantId !== command.participantId) {
        return refuse('request.unknown', '这个人已经不在发言排队里。请从名单里直接请他发言。')
      }
      return (
        somebodySpeaking(meeting) ??
        voteOpen(meeting) ??
        startTurn(meeting, { ...command, request: request ?? null }, context)
      )
    }
    case 'endTurn':
      return endTurn(meeting, command, context)
    case 'pauseTurn':
    case 'resumeTurn':
    case 'extendTurn':
      return decideTimer(meeting, command)
  }
}

function enterItem(meeting: Meeting, itemId: string): MeetingDecision {
  const item = meeting.agenda.find(({ id }) => id === itemId)
  if (!item) return refuse('item.unknown', '议程里没有这一项，可能刚被删除。请看一眼议程再试。')
  if (meeting.currentItemId === itemId) return refuse('item.current', `现在议的就是“${item.title}”。`)
  return somebodySpeaking(meeting) ?? voteOpen(meeting) ?? ok([{ type: 'itemEntered', data: { itemId } }])
}

function extendItem(
  meeting: Meeting,
  { itemId, minutes }: Extract<FloorCommand, { type: 'extendItem' }>,
  seq: number,
): MeetingDecision {
  const item = meeting.agenda.find(({ id }) => id === itemId)
  if (!item) return refuse('item.unknown', '议程里没有这一项，可能刚被删除。请看一眼议程再试。')
  if (itemLimitMs(meeting, itemId) === null) {
    return refuse('item.unlimited', `“${item.title}”不限总时长，不用延时。`)
  }
  if (meeting.currentItemId !== itemId) {
    return refuse('item.notCurrent', `现在议的不是“${item.title}”，进入这一项以后再延时。`)
  }
  return ok([{ type: 'itemExtended', data: { extensionId: `x${seq}`, itemId, byMs: minutes * 60_000 } }])
}

function readRules(meeting: Meeting): MeetingDecision {
  const { rules, rulesReadAt } = meeting
  if (rulesReadAt !== null) {
    return refuse(
      'rules.read',
      `第 ${rules.version} 版议事规则已在 ${clockTime(rulesReadAt)} 宣读过。要再给大家看，请把大屏换到“规则”。`,
    )
  }
  return (
    somebodySpeaking(meeting) ??
    voteOpen(meeting) ??
    ok([{ type: 'rulesRead', data: { version: rules.version } }])
  )
}

function noItem(meeting: Meeting): MeetingDecision | null {
  return meeting.currentItemId === null
    ? refuse('item.none', '还没有进入议程。请先进入一项议程，再请人发言。')
    : null
}

/** Nobody speaks to what has not been seconded, where the meeting asks for it; 规程问题 are heard at any time. */
function notBeforeTheMeeting(meeting: Meeting, stance: TurnStance): MeetingDecision | null {
  return meeting.currentItemId === null || stance === 'procedure'
    ? null
    : awaitsSecond(meeting, meeting.currentItemId)
}

function alreadyAsked(meeting: Meeting, participantId: string): MeetingDecision | null {
  const name = nameOf(meeting, participantId)
  if (meeting.queue.some((request) => request.participantId === participantId)) {
    return refuse('request.double', `${name}已经在发言排队里。`)
  }
  const turn = meeting.turns.find(({ id }) => id === meeting.activeTurnId)
  return turn?.participantId === participantId ? refuse('turn.active', `${name}正在发言，说完再登记。`) : null
}

interface Grant {
  readonly participantId: string
  readonly stance: TurnStance
  readonly request: TurnRequest | null
  /** The facilitator confirmed that the limit of turns does not hold here. */
  readonly overLimit?: boolean
}

/** Gives somebody the floor; `nextSeq` is the place of the fact, from which the turn has its id. */
export function startTurn(
  meeting: Meeting,
  grant: Grant,
  { nextSeq: seq, now }: Pick<MeetingContext, 'nextSeq' | 'now'>,
): MeetingDecision {
  const { participantId, stance, request } = grant
  const refusal = noItem(meeting) ?? maySpeak(meeting, participantId) ?? notBeforeTheMeeting(meeting, stance)
  const { currentItemId } = meeting
  if (refusal || currentItemId === null) return refusal ?? ok([])
  // What was asked in time is still answered, and a 规程问题 is not about the item.
  const counts = stance !== 'procedure' && stance !== 'answer'
  const timeUp = counts ? itemTimeUp(meeting, currentItemId, now) : null
  if (timeUp) return timeUp
  const usedUp = turnsUsedUp(meeting, currentItemId, participantId, stance)
  const { turnSeconds, maxTurns } = limitsOf(meeting, currentItemId)
  if (usedUp && grant.overLimit !== true) {
    const spoken = countedTurns(meeting, currentItemId, participantId).length
    return refuse(
      'turns.over',
      `${nameOf(meeting, participantId)}已就这一项发言 ${spoken} 次，每人限 ${maxTurns} 次。请先请别人；确要再请，由主持人确认破例。`,
    )
  }
  return ok([
    {
      type: 'turnStarted',
      data: {
        turnId: `t${seq}`,
        itemId: currentItemId,
        participantId,
        stance,
        requestId: request?.id ?? null,
        allottedMs: turnSeconds === null ? null : turnSeconds * 1000,
        ahead: stance === 'answer' ? null : aheadOf(meeting, request),
        overLimit: usedUp,
      },
    },
  ])
}

/** Whether the rules would have called somebody else: the reason the facilitator gave, if any. */
function aheadOf(meeting: Meeting, request: TurnRequest | null): string | null {
  if (request && request.advanced !== null) return request.advanced
  const [first] = speakingOrder(meeting)
  return first === undefined || first.request === request ? null : ''
}

function endTurn(
  meeting: Meeting,
  { turnId, nextRequestId, overLimit = false }: Extract<FloorCommand, { type: 'endTurn' }>,
  context: MeetingContext,
): MeetingDecision {
  const refusal = notActive(meeting, turnId)
  if (refusal) return refusal
  const ended: readonly MeetingEvent[] = [
    ...endedInterjection(meeting),
    { type: 'turnEnded', data: { turnId } },
  ]
  if (nextRequestId === null) return ok(ended)
  const next = meeting.queue.find(({ id }) => id === nextRequestId)
  if (!next) return refuse('request.unknown', '下一位已经不在发言排队里。请看一眼排队再按。')
  const placed = { ...context, nextSeq: context.nextSeq + ended.length }
  const started = startTurn(meeting, { ...next, request: next, overLimit }, placed)
  return started.ok ? ok([...ended, ...started.value]) : started
}

/** Nobody goes on interjecting in a turn that is over. */
export function endedInterjection({ activeInterjectionId }: Meeting): readonly MeetingEvent[] {
  return activeInterjectionId === null
    ? []
    : [{ type: 'interjectionEnded', data: { interjectionId: activeInterjectionId } }]
}

function decideTimer(
  meeting: Meeting,
  command: Extract<FloorCommand, { type: 'pauseTurn' | 'resumeTurn' | 'extendTurn' }>,
): MeetingDecision {
  const { turnId } = command
  const refusal = notActive(meeting, turnId)
  if (refusal) return refusal
  const turn = meeting.turns.find(({ id }) => id === turnId)
  const paused = turn?.pausedAt !== null
  switch (command.type) {
    case 'pauseTurn':
      return (
        clockStands(meeting) ??
        (paused ? refuse('turn.paused', '计时已经暂停。') : ok([{ type: 'turnPaused', data: { turnId } }]))
      )
    case 'resumeTurn':
      return (
        clockStands(meeting) ??
        (paused ? ok([{ type: 'turnResumed', data: { turnId } }]) : refuse('turn.running', '计时正在走。'))
      )
    case 'extendTurn':
      return turn?.allottedMs === null
        ? refuse('turn.unlimited', '这次发言不限时，不用加时。')
        : ok([{ type: 'turnExtended', data: { turnId, byMs: command.seconds * 1000 } }])
  }
}

function notActive(meeting: Meeting, turnId: string): MeetingDecision | null {
  return meeting.activeTurnId === turnId ? null : refuse('turn.over', '这次发言已经结束。')
}
