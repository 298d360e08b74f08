import type { Command } from '#shared/domain/command'
import type { Scene } from '#shared/domain/meeting/facts'
import { itemLeftMs } from '#shared/domain/meeting/floor/item-time'
import { speakingOrder, type QueuedSpeaker } from '#shared/domain/meeting/floor/speaking-order'
import { isQuestions, questionsOf } from '#shared/domain/meeting/questions/selectors'
import { materialInView, nextView, previousView } from '#shared/domain/meeting/material/view'
import { activeTurn, currentItem, sceneOf } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { nextStep } from '../session/next-step'
import { sceneToShow } from '../session/scenes'

/** What a press of the presenter remote comes to: a command that needs no question, or a sentence for the console. */
export type RemoteStep =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'say'; readonly sentence: string }

const NO_MEETING = '翻页笔可以用。还没有打开会议，请在主持台打开。'
const NOT_IN_SESSION = {
  planned: '翻页笔可以用。人到齐了，请在主持台宣布开会。',
  closed: '已经散会，翻页笔不再起作用。',
  sealed: '已经散会，翻页笔不再起作用。',
} as const

/**
 * 下一步 by remote: what the red button would do, where it needs no figures and no answer and can be taken back. What
 * decides something (宣布开会, a result, 散会) is left to the console. What is on the wall by hand goes first, and of a
 * material all its pages: the meeting goes on when the room sees the meeting again.
 * @param now hall time, ms
 */
export function nextByRemote(meeting: Meeting | null, now: number): RemoteStep {
  if (meeting === null) return say(NO_MEETING)
  const meetingId = meeting.id
  // Pages are turned before the meeting goes on.
  const page = turnedPage(meeting, nextView)
  if (page) return page
  if (meeting.sceneOverride !== null) return command({ type: 'showScene', meetingId, scene: null })
  if (meeting.phase !== 'inSession') return say(NOT_IN_SESSION[meeting.phase])
  if (meeting.activeVoteId !== null) return say('正在表决：请在主持台登记票数、宣布结果。')
  const step = nextStep(meeting)
  switch (step.kind) {
    case 'endRecess':
      return command({ type: 'endRecess', meetingId })
    case 'endInterjection':
      return command({ type: 'endInterjection', meetingId, interjectionId: step.interjectionId })
    case 'endTurn': {
      const next = step.next !== null && hasTime(meeting, step.next, now) ? step.next.request.id : null
      return command({ type: 'endTurn', meetingId, turnId: step.turnId, nextRequestId: next })
    }
    case 'startTurn':
      return hasTime(meeting, step.next, now)
        ? command(startCommand(meeting, step.next))
        : say('这一项的总时长用完了：请在主持台延长时间，或者进入下一步。')
    case 'chooseAnswerer':
      return say('请在主持台选谁来答复。')
    case 'callQuestion':
      return command({ type: 'callQuestion', meetingId, questionId: step.question.id })
    case 'second':
      return say('请在主持台登记附议人。')
    case 'openVote':
      return speakingOrder(meeting).length > 0
        ? say('还有人等着发言：要现在表决，请在主持台确认。')
        : command({ type: 'openVote', meetingId, itemId: step.item.id, subject: step.subject })
    case 'openRunoff':
      return command({ type: 'openRunoff', meetingId, voteId: step.round.id })
    case 'enterItem':
      return meeting.queue.length > 0
        ? say('还有人在排队：要换议程，请在主持台确认。')
        : command({ type: 'enterItem', meetingId, itemId: step.item.id })
    case 'close':
      return say('议程都议完了：请在主持台宣布散会。')
  }
}

/**
 * 上一步 by remote: the wall goes back to what it showed before; the meeting itself stays where it is. `seen` are the
 * scenes the room has seen, the latest last; where none of them can be shown any more, the item and then the agenda.
 */
export function previousByRemote(meeting: Meeting | null, seen: readonly Scene[]): RemoteStep {
  if (meeting === null) return say(NO_MEETING)
  if (meeting.phase !== 'inSession') return say(NOT_IN_SESSION[meeting.phase])
  const shown = sceneOf(meeting)
  if (shown === 'black') return blackByRemote(meeting)
  const page = turnedPage(meeting, previousView)
  if (page) return page
  const always: readonly Scene[] = shown === 'agenda' ? [] : ['agenda', 'item']
  const back = [...always, ...seen].findLast((scene) => scene !== shown && canGoBackTo(meeting, scene))
  const scene = back === undefined ? undefined : sceneToShow(meeting, back)
  return scene === undefined
    ? say('前面没有别的画面了。')
    : command({ type: 'showScene', meetingId: meeting.id, scene })
}

/** 静场: the wall goes dark, and comes back with the second press. */
export function blackByRemote(meeting: Meeting | null): RemoteStep {
  if (meeting === null) return say(NO_MEETING)
  const scene = sceneToShow(meeting, 'black')
  return command({ type: 'showScene', meetingId: meeting.id, scene: scene === undefined ? null : scene })
}

/** Whether there is still something of the kind to show; what is over (a turn, a vote) cannot be shown again. */
function canGoBackTo(meeting: Meeting, scene: Scene): boolean {
  switch (scene) {
    case 'agenda':
    case 'rules':
    case 'fairness':
      return true
    case 'item':
      return currentItem(meeting) !== null
    case 'turn':
      return activeTurn(meeting) !== null
    case 'vote':
      return meeting.activeVoteId !== null
    case 'result':
      return meeting.shownVoteId !== null
    case 'material':
      return materialInView(meeting) !== null
    case 'questions':
      return questionsOf(meeting, meeting.currentItemId).length > 0
    default:
      return false
  }
}

/** Gives somebody in the queue the floor; who waits to ask, in questions, asks. */
function startCommand(meeting: Meeting, { request }: QueuedSpeaker): Command {
  const { id: requestId, participantId, stance } = request
  const meetingId = meeting.id
  return isQuestions(currentItem(meeting)) && stance === 'question'
    ? {
        type: 'askQuestion',
        meetingId,
        parentId: null,
        askerId: participantId,
        onBehalfOf: '',
        text: '',
        begin: true,
      }
    : { type: 'startTurn', meetingId, participantId, stance, requestId }
}

/** Whether the item has time left for this speech without being given more. */
function hasTime(meeting: Meeting, { request }: QueuedSpeaker, now: number): boolean {
  const item = currentItem(meeting)
  if (item === null || request.stance === 'procedure') return true
  const left = itemLeftMs(meeting, item.id, now)
  return left === null || left > 0
}

const say = (sentence: string): RemoteStep => ({ kind: 'say', sentence })
const command = (asked: Command): RemoteStep => ({ kind: 'command', command: asked })

/** The next or the previous page, while the wall shows a material; null where there is none that way. */
function turnedPage(meeting: Meeting, turn: typeof nextView): RemoteStep | null {
  const at = sceneOf(meeting) === 'material' ? materialInView(meeting) : null
  const view = at && turn(meeting, at)
  return view ? command({ type: 'showMaterial', meetingId: meeting.id, ...view }) : null
}
