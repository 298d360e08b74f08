import type { Meeting } from '../meeting/state'

/** Something that happened at a moment, to be told in the minutes. */
export interface Told {
  readonly at: number
  readonly blocks: readonly TellBlock[]
}

/** A block before the recorder's words are laid over it. */
export interface TellBlock {
  readonly id: string
  readonly kind: 'heading' | 'subheading' | 'paragraph' | 'closing'
  readonly drafted: string
  readonly editable: boolean
}

/** One visit to an item of the agenda, with what happened in it. */
export interface Section {
  readonly itemId: string
  readonly title: string
  /** 0 for the first visit to the item. */
  readonly repeat: number
  readonly enteredAt: number
  readonly leftAt: number | null
  readonly told: Told[]
}

/**
 * The course of the meeting, visit by visit. What belongs to an item goes to the visit it happened in, or to the
 * first of the item; what belongs to no item that was visited is left to the caller.
 */
export class Sections {
  readonly list: readonly Section[]
  readonly #byItem = new Map<string, Section[]>()

  constructor(meeting: Meeting) {
    const titles = new Map(meeting.agenda.map((item) => [item.id, item.title]))
    const list: Section[] = []
    for (const { itemId, enteredAt, leftAt } of meeting.visits) {
      const title = titles.get(itemId)
      if (title === undefined) continue
      const visits = this.#byItem.get(itemId) ?? []
      const section: Section = { itemId, title, repeat: visits.length, enteredAt, leftAt, told: [] }
      visits.push(section)
      this.#byItem.set(itemId, visits)
      list.push(section)
    }
    this.list = list
  }

  /** Puts something to its item's visit; false where the item was never visited. */
  tell(itemId: string, told: Told): boolean {
    const visits = this.#byItem.get(itemId)
    const section = visits?.findLast(({ enteredAt }) => enteredAt <= told.at) ?? visits?.[0]
    section?.told.push(told)
    return section !== undefined
  }

  /** Puts something to whatever visit was under way; false where none was. */
  tellCurrent(told: Told): boolean {
    const section = this.list.findLast(
      ({ enteredAt, leftAt }) => enteredAt <= told.at && (leftAt === null || told.at < leftAt),
    )
    section?.told.push(told)
    return section !== undefined
  }
}

/** In order of time; what happened at one moment keeps the order it was told in. */
export function inOrder(told: readonly Told[]): readonly TellBlock[] {
  return told.toSorted((a, b) => a.at - b.at).flatMap(({ blocks }) => blocks)
}
