import type { MinutesBlock } from '#shared/domain/minutes/document'
import type { Autosave, SaveOutcome, Scheduler } from '../../shared/staff/saving/autosave'
import { TypedBook } from '../../shared/staff/saving/typed-book'

/** Keeps the recorder's words of one block; null goes back to the drafted ones. Answers, never throws. */
export type ReviseBlock = (blockId: string, text: string | null) => Promise<SaveOutcome>

/** The fields of the blocks that may be reworded, each saved as it is typed. */
export class BlockBook {
  readonly #revise: ReviseBlock
  readonly #fields: TypedBook<string>
  readonly #drafted = new Map<string, string>()

  constructor(revise: ReviseBlock, scheduler?: Scheduler) {
    this.#revise = revise
    this.#fields = new TypedBook(scheduler)
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#fields.subscribe(listener)

  /** False while words stand on the sheet that are not in the record: nobody should sign those. */
  readonly allSaved = (): boolean => this.#fields.allSaved()

  fieldOf({ id, text, drafted }: MinutesBlock): Autosave<string> {
    if (!this.#drafted.has(id)) this.#drafted.set(id, drafted)
    return this.#fields.field(id, text, {
      save: (value) => this.#revise(id, value === this.#drafted.get(id) ? null : value),
      // An empty paragraph leaves the minutes; one that is empty for the moment does not.
      holds: (value) => value.trim() === '',
    })
  }

  /** Takes over what the record says. */
  sync(blocks: readonly MinutesBlock[]): void {
    for (const block of blocks) {
      if (!block.editable) continue
      this.fieldOf(block).adopt(block.text)
      this.#drafted.set(block.id, block.drafted)
    }
  }

  flush(): Promise<boolean> {
    return this.#fields.flush()
  }

  retry(): void {
    this.#fields.retry()
  }
}
