import { Autosave, browserScheduler, type SaveOutcome, type Scheduler } from './autosave'

export interface TypedKind<T> {
  readonly save: (value: T) => Promise<SaveOutcome>
  readonly same?: (a: T, b: T) => boolean
  /** True of what is not to be saved as it stands, such as a paragraph that is empty for the moment. */
  readonly holds?: (value: T) => boolean
}

/**
 * Fields that are saved as they are typed, by name. A field outlives the place it is shown in: what could not be
 * sent is still tried again when the room has gone on to the next question.
 */
export class TypedBook<T> {
  readonly #scheduler: Scheduler
  readonly #fields = new Map<string, Autosave<T>>()
  readonly #listeners = new Set<() => void>()
  #allSaved = true

  constructor(scheduler: Scheduler = browserScheduler) {
    this.#scheduler = scheduler
  }

  /** The field of that name; made with `initial` where there is none yet. */
  field(name: string, initial: T, kind: TypedKind<T>): Autosave<T> {
    const existing = this.#fields.get(name)
    if (existing) return existing
    const field = new Autosave({ initial, ...kind, scheduler: this.#scheduler })
    field.subscribe(() => this.#look())
    this.#fields.set(name, field)
    return field
  }

  /** False while something was typed that is not in the record. */
  readonly allSaved = (): boolean => this.#allSaved

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
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
