import type { StoredEvent } from '../kernel/event'
import { readEditionEvent } from './events'
import { editionKey, type Edition, type Editions } from './state'

/** The editions after one more fact. Total: a fact that is not understood changes nothing but the chain. */
export function evolveEditions({ byPaper, events }: Editions, stored: StoredEvent): Editions {
  const edition = editionIn(stored)
  return {
    events: [...events, stored],
    byPaper: edition
      ? new Map(byPaper).set(keyOf(edition), [...ofPaper(byPaper, edition), edition])
      : byPaper,
  }
}

/** What `evolveEditions` gives event by event, in one pass. */
export function editionsFrom(events: readonly StoredEvent[]): Editions {
  const byPaper = new Map<string, readonly Edition[]>()
  for (const stored of events) {
    const edition = editionIn(stored)
    if (edition) byPaper.set(keyOf(edition), [...ofPaper(byPaper, edition), edition])
  }
  return { byPaper, events }
}

function editionIn(stored: StoredEvent): Edition | null {
  const event = readEditionEvent(stored)
  return event && { ...event.data, at: stored.at }
}

function keyOf({ meetingId, paper }: Edition): string {
  return editionKey(meetingId, paper)
}

function ofPaper(byPaper: Editions['byPaper'], edition: Edition): readonly Edition[] {
  return byPaper.get(keyOf(edition)) ?? []
}
