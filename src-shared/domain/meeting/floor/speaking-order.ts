import type { Stance, TurnStance } from '../facts'
import { countedTurns, turnsUsedUp } from './limits'
import type { Meeting, TurnRequest } from '../state'

/** A request in the place where its turn comes, and why there. */
export interface QueuedSpeaker {
  readonly request: TurnRequest
  /** Turns on the item so far. */
  readonly spoken: number
  /** Comes here because it is the other side's turn. */
  readonly bySide: boolean
  /** Has had all the turns each may have: is called only where the facilitator confirms it. */
  readonly usedUp: boolean
}

type Waiting = Omit<QueuedSpeaker, 'bySide'>

/**
 * The queue in the order in which people are called: first whoever the facilitator moved to the front, then
 * 规程问题, then who has not spoken on the item before who has (未发言优先), and among these 赞成 and 反对 take
 * turns. Otherwise first come, first served; questions take no side. Who has used up their turns comes last.
 */
export function speakingOrder(meeting: Meeting): readonly QueuedSpeaker[] {
  const waiting = meeting.queue.map((request) => waitingOf(meeting, request))
  const advanced = waiting.filter(({ request }) => request.advanced !== null)
  const procedural = waiting.filter(
    ({ request }) => request.advanced === null && request.stance === 'procedure',
  )
  const first = [...advanced, ...procedural]
  const others = waiting.filter((one) => !first.includes(one))
  let side = lastSide(meeting)
  const ordered: QueuedSpeaker[] = first.map((one) => {
    side = sideOf(one.request.stance) ?? side
    return { ...one, bySide: false }
  })
  let rest: readonly Waiting[] = others
  while (rest.length > 0) {
    const able = rest.some(({ usedUp }) => !usedUp) ? rest.filter(({ usedUp }) => !usedUp) : rest
    const least = Math.min(...able.map(({ spoken }) => spoken))
    const group = able.filter(({ spoken }) => spoken === least)
    const wanted = side === null ? null : otherSide(side)
    const next =
      group.find(
        ({ request }) => request.stance === 'question' || request.stance === (wanted ?? request.stance),
      ) ?? group[0]
    if (!next) break
    const own = sideOf(next.request.stance)
    ordered.push({ ...next, bySide: own !== null && own === wanted })
    side = own ?? side
    rest = rest.filter((other) => other !== next)
  }
  return ordered
}

/** Whom the rules call next; null where nobody waits, or all who wait have had their turns. */
export function nextSpeaker(meeting: Meeting): QueuedSpeaker | null {
  return speakingOrder(meeting).find(({ usedUp }) => !usedUp) ?? null
}

function waitingOf(meeting: Meeting, request: TurnRequest): Waiting {
  const { currentItemId } = meeting
  const { participantId, stance } = request
  return {
    request,
    spoken: currentItemId === null ? 0 : countedTurns(meeting, currentItemId, participantId).length,
    usedUp: currentItemId !== null && turnsUsedUp(meeting, currentItemId, participantId, stance),
  }
}

type Side = Extract<Stance, 'for' | 'against'>

const sideOf = (stance: TurnStance): Side | null => (stance === 'for' || stance === 'against' ? stance : null)
const otherSide = (side: Side): Side => (side === 'for' ? 'against' : 'for')

/** The side that spoke last on the current item; null where none has. */
function lastSide(meeting: Meeting): Side | null {
  const turn = meeting.turns.findLast(
    ({ itemId, stance }) => itemId === meeting.currentItemId && sideOf(stance) !== null,
  )
  return turn ? sideOf(turn.stance) : null
}
