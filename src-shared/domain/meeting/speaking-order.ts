import type { Stance } from './facts'
import { turnsOn } from './selectors'
import type { Meeting, TurnRequest } from './state'

/** A request in the place where its turn comes, and why there. */
export interface QueuedSpeaker {
  readonly request: TurnRequest
  /** Turns on the item so far. */
  readonly spoken: number
  /** Comes here because it is the other side's turn. */
  readonly bySide: boolean
}

/**
 * The queue in the order in which people are called: who has not spoken on the item comes before who has
 * (未发言优先), and among these 赞成 and 反对 take turns. Otherwise first come, first served; questions take no side.
 */
export function speakingOrder(meeting: Meeting): readonly QueuedSpeaker[] {
  const { currentItemId } = meeting
  let waiting = meeting.queue.map((request) => ({
    request,
    spoken: currentItemId === null ? 0 : turnsOn(meeting, currentItemId, request.participantId).length,
  }))
  let side = lastSide(meeting)
  const ordered: QueuedSpeaker[] = []
  while (waiting.length > 0) {
    const least = Math.min(...waiting.map(({ spoken }) => spoken))
    const group = waiting.filter(({ spoken }) => spoken === least)
    const wanted = side === null ? null : otherSide(side)
    const next =
      group.find(
        ({ request }) => request.stance === 'question' || request.stance === (wanted ?? request.stance),
      ) ?? group[0]
    if (!next) break
    const { stance } = next.request
    ordered.push({ ...next, bySide: stance !== 'question' && stance === wanted })
    if (stance !== 'question') side = stance
    waiting = waiting.filter((other) => other !== next)
  }
  return ordered
}

type Side = Exclude<Stance, 'question'>

const otherSide = (side: Side): Side => (side === 'for' ? 'against' : 'for')

/** The side that spoke last on the current item; null where none has. */
function lastSide(meeting: Meeting): Side | null {
  const turn = meeting.turns.findLast(
    ({ itemId, stance }) => itemId === meeting.currentItemId && stance !== 'question',
  )
  return turn && turn.stance !== 'question' ? turn.stance : null
}
