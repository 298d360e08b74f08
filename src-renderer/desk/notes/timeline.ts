import type { Interjection } from '#shared/domain/meeting/interjection/interjection'
import { currentItem, participantById } from '#shared/domain/meeting/selectors'
import type { BallotRound, Meeting, Point, Turn } from '#shared/domain/meeting/state'
import type { Happening } from './happenings'
import { lineContext, type LineContext } from './point-lines'

export type TimelineEntry =
  | {
      readonly kind: 'turn'
      readonly key: string
      readonly at: number
      readonly context: LineContext
      readonly turn: Turn
      readonly speaker: string
      readonly points: readonly Point[]
    }
  /** Somebody heard within a turn; it stands below that. */
  | {
      readonly kind: 'interjection'
      readonly key: string
      readonly at: number
      readonly context: LineContext
      readonly interjection: Interjection
      readonly speaker: string
      readonly points: readonly Point[]
    }
  /** What was noted about an item while nobody spoke. */
  | {
      readonly kind: 'notes'
      readonly key: string
      readonly at: number
      readonly context: LineContext
      readonly points: readonly Point[]
    }
  | { readonly kind: 'vote'; readonly key: string; readonly at: number; readonly round: BallotRound }
  /** What else happened: a motion amended, somebody late, a recess. */
  | { readonly kind: 'happening'; readonly key: string; readonly at: number; readonly happening: Happening }

export interface TimelineGroup {
  readonly itemId: string | null
  readonly title: string
  readonly entries: readonly TimelineEntry[]
}

/** Everything on record so far, item by item in the order they were taken up, within an item by time. */
export function timelineOf(
  meeting: Meeting,
  happenings: readonly Happening[] = [],
): readonly TimelineGroup[] {
  const pointsOf = groupBy(
    meeting.points,
    ({ itemId, turnId, interjectionId }) => interjectionId ?? turnId ?? `item:${itemId ?? ''}`,
  )
  const nameOf = (participantId: string) =>
    participantById(meeting, participantId)?.name ?? '已从名单移除的人'
  const entries: TimelineEntry[] = [
    ...meeting.turns.map((turn): TimelineEntry => ({
      kind: 'turn',
      key: turn.id,
      at: turn.startedAt,
      context: { itemId: turn.itemId, turnId: turn.id },
      turn,
      speaker: nameOf(turn.participantId),
      points: pointsOf.get(turn.id) ?? [],
    })),
    ...meeting.interjections.map((interjection): TimelineEntry => ({
      kind: 'interjection',
      key: interjection.id,
      at: interjection.startedAt,
      context: lineContext(interjection.itemId, interjection.turnId, interjection.id),
      interjection,
      speaker: nameOf(interjection.participantId),
      points: pointsOf.get(interjection.id) ?? [],
    })),
    ...meeting.votes.map((round): TimelineEntry => ({
      kind: 'vote',
      key: round.id,
      at: round.openedAt,
      round,
    })),
    ...happenings.map((happening): TimelineEntry => ({
      kind: 'happening',
      key: happening.key,
      at: happening.at,
      happening,
    })),
    ...[...pointsOf].flatMap(([key, points]): TimelineEntry[] => {
      const [first] = points
      if (!first || first.turnId !== null) return []
      return [{ kind: 'notes', key, at: first.at, context: { itemId: first.itemId, turnId: null }, points }]
    }),
  ]
  const ofItem = groupBy(
    entries.toSorted((a, b) => a.at - b.at),
    (entry) => itemOf(entry),
  )
  return [...ofItem].map(([itemId, inItem]) => ({
    itemId,
    title: itemTitle(meeting, itemId),
    entries: inItem,
  }))
}

/** Where a line goes that is written now: to who interjects, or has the floor, else to the item. */
export function currentContext(meeting: Meeting): LineContext {
  return lineContext(meeting.currentItemId, meeting.activeTurnId, meeting.activeInterjectionId)
}

/** `议题二`-like names are the agenda's own; this gives `第 2 项` for short captions. */
export function itemOrdinal(meeting: Meeting, itemId: string | null): string {
  const index = meeting.agenda.findIndex(({ id }) => id === itemId)
  return index < 0 ? '未进入议程' : `第 ${index + 1} 项`
}

export function itemTitle(meeting: Meeting, itemId: string | null): string {
  const item = itemId === null ? null : meeting.agenda.find(({ id }) => id === itemId)
  return item?.title ?? (itemId === null ? '开会之初' : '已删除的议程')
}

export function currentItemTitle(meeting: Meeting): string {
  return currentItem(meeting)?.title ?? '尚未进入议程'
}

function itemOf(entry: TimelineEntry): string | null {
  if (entry.kind === 'vote') return entry.round.itemId
  return entry.kind === 'happening' ? entry.happening.itemId : entry.context.itemId
}

function groupBy<T, K>(list: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const value of list) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
