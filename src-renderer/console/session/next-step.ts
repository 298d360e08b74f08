import { STANCE_NAMES } from '#shared/domain/meeting/facts'
import { activeInterjection } from '#shared/domain/meeting/interjection/interjection'
import { activeTurn, currentItem, decidingVotes, participantById } from '#shared/domain/meeting/selectors'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import { nextSpeaker, type QueuedSpeaker } from '#shared/domain/meeting/floor/speaking-order'
import type { Meeting } from '#shared/domain/meeting/state'
import { pendingContest } from '#shared/domain/meeting/vote/contest/chain'
import type { ContestRound } from '#shared/domain/meeting/vote/contest/round'
import { CONTEST_STAGE_NAMES } from '#shared/domain/voting/contest/result'

/** What the meeting calls for now: the one red button. */
export type NextStep =
  | { readonly kind: 'endInterjection'; readonly interjectionId: string; readonly speaker: string }
  | { readonly kind: 'endTurn'; readonly turnId: string; readonly next: QueuedSpeaker | null }
  | { readonly kind: 'startTurn'; readonly next: QueuedSpeaker }
  | { readonly kind: 'openVote'; readonly item: AgendaItem }
  /** What the result of a contest calls for. */
  | { readonly kind: 'openRunoff'; readonly round: ContestRound }
  | { readonly kind: 'enterItem'; readonly item: AgendaItem }
  | { readonly kind: 'close' }

/**
 * Finish the speech; then the next whom the rules call from the queue; then the vote, where the item has one; then the next item; and
 * at the end 散会. A vote that is open has a page of its own.
 */
export function nextStep(meeting: Meeting): NextStep {
  const turn = activeTurn(meeting)
  const next = nextSpeaker(meeting)
  const interjection = activeInterjection(meeting)
  if (turn && interjection) {
    const speaker = participantById(meeting, turn.participantId)?.name ?? '发言人'
    return { kind: 'endInterjection', interjectionId: interjection.id, speaker }
  }
  if (turn) return { kind: 'endTurn', turnId: turn.id, next }
  if (next) return { kind: 'startTurn', next }
  const item = currentItem(meeting)
  if (item && mayVote(meeting, item)) return { kind: 'openVote', item }
  const pending = item && pendingContest(meeting, item.id)
  if (pending) return { kind: 'openRunoff', round: pending }
  const following = itemAfter(meeting, item)
  return following ? { kind: 'enterItem', item: following } : { kind: 'close' }
}

/** Whether the item is one that is put to the vote and has not been decided. */
export function mayVote(meeting: Meeting, item: AgendaItem): boolean {
  return item.motion !== null && decidingVotes(meeting, item.id).length === 0
}

/** The next item in the order of the agenda; null after the last. */
export function itemAfter(meeting: Meeting, item: AgendaItem | null): AgendaItem | null {
  const index = item ? meeting.agenda.findIndex(({ id }) => id === item.id) : -1
  return meeting.agenda[index + 1] ?? null
}

/** 李桂兰（反对） */
export function speakerText(meeting: Meeting, { request }: QueuedSpeaker): string {
  const name = participantById(meeting, request.participantId)?.name ?? '下一位'
  return `${name}（${STANCE_NAMES[request.stance]}）`
}

/** What the red button says. */
export function nextStepLabel(meeting: Meeting, step: NextStep): string {
  switch (step.kind) {
    case 'endInterjection':
      return `结束插话，${step.speaker}接着说`
    case 'endTurn':
      return step.next ? `结束，请下一位：${speakerText(meeting, step.next)}` : '结束发言'
    case 'startTurn':
      return `请 ${speakerText(meeting, step.next)} 发言`
    case 'openVote':
      return '开始表决'
    case 'openRunoff':
      return runoffLabel(step.round)
    case 'enterItem':
      return meeting.currentItemId === null
        ? `进入第一项：${step.item.title}`
        : `继续下一项：${step.item.title}`
    case 'close':
      return '散会'
  }
}

/** 再次投票：钱文海、周玉珍，选 1 名 */
export function runoffLabel({ choosing, contenders, result }: ContestRound): string {
  const next = result?.next
  if (!next) return '再投一轮'
  const among = contenders.filter(({ number }) => next.contenders.includes(number))
  const names = among.map(({ name }) => name).join('、')
  const who = [...names].length <= 16 && among.length === next.contenders.length ? `：${names}` : ''
  const seats = choosing === 'people' ? `，选 ${next.seats} 名` : ''
  return `${CONTEST_STAGE_NAMES[next.stage]}${who}${seats}`
}
