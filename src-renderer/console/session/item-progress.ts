import type { Stance } from '#shared/domain/meeting/facts'
import { itemUsedMs } from '#shared/domain/meeting/floor/item-time'
import { countedTurns, limitsOf } from '#shared/domain/meeting/floor/limits'
import { nextSubject } from '#shared/domain/meeting/motion/progress'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { QueuedSpeaker } from '#shared/domain/meeting/floor/speaking-order'
import type { Meeting } from '#shared/domain/meeting/state'
import { formatDuration, usedMs } from '#shared/domain/meeting/floor/timer'

export const ITEM_STAGES = ['introduce', 'speak', 'vote', 'announce'] as const
export type ItemStage = (typeof ITEM_STAGES)[number]
export const ITEM_STAGE_NAMES: Readonly<Record<ItemStage, string>> = {
  introduce: '介绍',
  speak: '发言',
  vote: '表决',
  announce: '宣布',
}

/** Where the item being discussed stands. */
export function itemStage(meeting: Meeting, item: AgendaItem): ItemStage {
  if (item.motion !== null && nextSubject(meeting, item.id) === null) return 'announce'
  if (meeting.activeVoteId !== null) return 'vote'
  const heard = meeting.turns.some(({ itemId }) => itemId === item.id)
  return heard || meeting.queue.length > 0 ? 'speak' : 'introduce'
}

/** Whole minutes by which an item has gone over its plan at `now`; 0 where it has not, or has no plan. */
export function itemOverMinutes(meeting: Meeting, item: AgendaItem, now: number): number {
  const used = Math.floor(itemUsedMs(meeting, item.id, now) / 60_000)
  return item.plannedMinutes === 0 ? 0 : Math.max(0, used - item.plannedMinutes)
}

const SIDE_NAMES: Readonly<Record<Stance, string>> = {
  for: '赞成方',
  against: '反对方',
  question: '',
  procedure: '',
}

/** Why somebody stands where they stand in the queue: 首次发言 · 轮到反对方, 已说 1 次 2:51，排后, 主持人提前：行动不便. */
export function queueReason(
  meeting: Meeting,
  { request, spoken, bySide, usedUp }: QueuedSpeaker,
  now: number,
): string {
  if (request.advanced !== null) return `主持人提前${request.advanced === '' ? '' : `：${request.advanced}`}`
  if (request.stance === 'procedure') return '先处理规程问题'
  if (usedUp) return `已说 ${spoken} 次，每人限 ${limitsOf(meeting, meeting.currentItemId).maxTurns} 次`
  if (spoken > 0 && meeting.currentItemId !== null) {
    const turns = countedTurns(meeting, meeting.currentItemId, request.participantId)
    const ms = turns.reduce((sum, turn) => sum + usedMs(turn, now), 0)
    return `已说 ${spoken} 次 ${formatDuration(ms)}，排后`
  }
  return bySide ? `首次发言 · 轮到${SIDE_NAMES[request.stance]}` : '首次发言'
}
