import type { PaperId } from '../forms/paper-id'
import type { StoredEvent } from '../kernel/event'
import type { EditionData } from './content'

/** 版次 */
export interface Edition extends EditionData {
  /** When it was issued, ms since 1970. */
  readonly at: number
}

/** All editions of the hall: by meeting and paper, in order, and the stream they were built from. */
export interface Editions {
  readonly byPaper: ReadonlyMap<string, readonly Edition[]>
  readonly events: readonly StoredEvent[]
}

export const NO_EDITIONS: Editions = { byPaper: new Map(), events: [] }

export function editionKey(meetingId: string, paper: PaperId): string {
  return `${meetingId} ${paper}`
}

/** Every edition of a paper, the first first. */
export function editionsOf({ byPaper }: Editions, meetingId: string, paper: PaperId): readonly Edition[] {
  return byPaper.get(editionKey(meetingId, paper)) ?? []
}

export function latestEdition(editions: Editions, meetingId: string, paper: PaperId): Edition | null {
  return editionsOf(editions, meetingId, paper).at(-1) ?? null
}
