import type { StoredEvent } from '../kernel/event'
import { readFollowUpEvent } from './events'
import type { FollowUp, FollowUps } from './state'

/** The follow-ups after one more fact. Total: a fact that finds nothing to apply to changes nothing. */
export function evolveFollowUps(followUps: FollowUps, stored: StoredEvent): FollowUps {
  const event = readFollowUpEvent(stored)
  if (!event) return followUps
  const { itemId: id } = event.data
  if (event.type === 'followUpOpened') {
    const { number, source, duty } = event.data
    const opened: FollowUp = {
      id,
      number,
      source,
      duty,
      openedAt: stored.at,
      withdrawn: false,
      entries: [],
    }
    return new Map(followUps).set(id, opened)
  }
  const item = followUps.get(id)
  if (!item) return followUps
  return new Map(followUps).set(id, changed(item, event, stored.at))
}

function changed(
  item: FollowUp,
  event: Exclude<NonNullable<ReturnType<typeof readFollowUpEvent>>, { type: 'followUpOpened' }>,
  at: number,
): FollowUp {
  switch (event.type) {
    case 'followUpAmended':
      return { ...item, source: event.data.source, duty: event.data.duty }
    case 'followUpWithdrawn':
      return { ...item, withdrawn: true }
    case 'followUpReinstated':
      return { ...item, source: event.data.source, duty: event.data.duty, withdrawn: false }
    case 'followUpNoted': {
      const { entryId, entry } = event.data
      return { ...item, entries: [...item.entries, { id: entryId, at, entry }] }
    }
    case 'followUpEntryTakenBack':
      return { ...item, entries: item.entries.filter((entry) => entry.id !== event.data.entryId) }
  }
}
