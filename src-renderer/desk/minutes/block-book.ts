import type { MinutesBlock } from '#shared/domain/minutes/document'
import {
  Autosave,
  browserScheduler,
  type SaveOutcome,
  type Scheduler,
} from '../../shared/staff/saving/autosave'

/** Keeps the recorder's words of one block; null goes back to the drafted ones. Answers, never throws. */
export type ReviseBlock = (blockId: string, text: string | null) => Promise<SaveOutcome>

/** The fields of the blocks that may be reworded, each saved as it is typed. */
export class BlockBook {
  readonly #revise: ReviseBlock
  readonly #scheduler: Scheduler
  readonly #fields = new Map<string, Autosave<string>>()
  readonly #drafted = new Map<string, string>()
  readonly #listeners = new Set<() => void>()
  #allSaved = true

  constructor(revise: ReviseBlock, scheduler: Scheduler = browserScheduler) {
    this.#revise = revise
    this.#scheduler = scheduler
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** False while words stand on the sheet that are not in the record: nobody should sign those. */
  readonly allSaved = (): boolean => this.#allSaved

  fieldOf({ id, text, drafted }: MinutesBlock): Autosave<string> {
    const existing = this.#fields.get(id)
    if (existing) return existing
    this.#drafted.set(id, drafted)
    const field = new Autosave({
      initial: text,
      save: (value) => this.#revise(id, value === this.#drafted.get(id) ? null : value),
      // An empty paragraph leaves the minutes; one that is empty for the moment does not.
      holds: (value) => value.trim() === '',
      scheduler: this.#scheduler,
    })
    field.subscribe(() => this.#look())
    this.#fields.set(id, field)
    return field
  }

  /** Takes over what the record says. */
  sync(blocks: readonly MinutesBlock[]): void {
    for (const block of blocks) {
      if (!block.editable) continue
      this.fieldOf(block).adopt(block.text)
      this.#drafted.set(block.id, block.drafted)
    }
  }

  async flush(): Promise<boolean> {
    const saved = await Promise.all([...this.#fields.values()].map((field) => field.flush()))
    return saved.every(Boolean)
  }

  retry(): void {
    for (const field of this.#fields.values()) field.retry()
  }

  #look(): void {
    const allSaved = [...this.#fields.values()].every((field) => field.state().status === 'saved')
    if (allSaved === this.#allSaved) return
    this.#allSaved = allSaved
    for (const listener of this.#listeners) listener()
  }
}
