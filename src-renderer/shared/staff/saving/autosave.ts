/** What became of one attempt to save. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** The record will not take it as it stands; trying again unchanged is of no use. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The host could not be reached or cannot write just now; it is tried again. */
  | { readonly kind: 'unreachable' }

export interface Scheduler {
  /** Runs `task` once after `ms`; what it answers cancels it. */
  after(ms: number, task: () => void): () => void
}

export const browserScheduler: Scheduler = {
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}

/**
 * How long something typed waits, ms. A save on its way holds the next one up: this and twice the way there and back
 * is less than the half second that a crash may cost.
 */
export const SAVE_DELAY_MS = 320
const RETRY_DELAY_MS = 3000

export interface AutosaveOptions<T> {
  readonly initial: T
  /** Must answer, never throw. Called with one value at a time: the next waits for the answer. */
  readonly save: (value: T) => Promise<SaveOutcome>
  readonly same?: (a: T, b: T) => boolean
  /** Values that are saved only on leaving the field, such as a line that is empty for the moment. */
  readonly holds?: (value: T) => boolean
  readonly scheduler?: Scheduler
}

export interface AutosaveState<T> {
  readonly value: T
  /** `waiting`: cannot be sent now, kept here and tried again. */
  readonly status: 'saved' | 'unsaved' | 'saving' | 'waiting' | 'refused'
  /** Why it was refused; empty otherwise. */
  readonly message: string
}

/**
 * Saves a field as it is typed. What is typed leaves within `SAVE_DELAY_MS`, one save at a time so that none
 * overtakes another, and never in the middle of a composition: half of a Chinese word is nobody's word.
 */
export class Autosave<T> {
  readonly #save: (value: T) => Promise<SaveOutcome>
  readonly #same: (a: T, b: T) => boolean
  readonly #holds: (value: T) => boolean
  readonly #scheduler: Scheduler
  readonly #listeners = new Set<() => void>()
  /** What the field holds, and the last of it that is whole words: only that is saved. */
  #value: T
  #whole: T
  #saved: T
  #composing = false
  #running: Promise<void> | null = null
  /** Something wants the value saved as soon as the save under way is over. */
  #urgent = false
  #cancelTimer: (() => void) | null = null
  #trouble: { readonly kind: 'waiting' | 'refused'; readonly value: T; readonly message: string } | null =
    null
  #state: AutosaveState<T>

  constructor(options: AutosaveOptions<T>) {
    this.#save = options.save
    this.#same = options.same ?? Object.is
    this.#holds = options.holds ?? (() => false)
    this.#scheduler = options.scheduler ?? browserScheduler
    this.#value = options.initial
    this.#whole = options.initial
    this.#saved = options.initial
    this.#state = { value: options.initial, status: 'saved', message: '' }
  }

  /** A new object whenever something changed, for `useSyncExternalStore`. */
  readonly state = (): AutosaveState<T> => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get isSaved(): boolean {
    return this.#running === null && this.#same(this.#value, this.#saved)
  }

  /** What the field holds now, after each change, also in the middle of a composition. */
  input(value: T): void {
    this.#value = value
    if (!this.#composing) this.#whole = value
    if (this.#trouble?.kind === 'refused' && !this.#same(value, this.#trouble.value)) this.#trouble = null
    this.#arm()
    this.#publish()
  }

  /** What was typed before the composition is a word already, and leaves now. */
  compositionStart(): void {
    this.#startUnlessHeld()
    this.#composing = true
  }

  compositionEnd(value: T): void {
    this.#composing = false
    this.input(value)
    this.#startUnlessHeld()
  }

  /** Saves what is there without waiting, also what is otherwise held. True when nothing is left to save. */
  async flush(): Promise<boolean> {
    this.#start()
    while (this.#running) await this.#running
    return this.isSaved
  }

  /** The connection is back: tries again what could not be sent. */
  retry(): void {
    if (this.#trouble?.kind !== 'waiting') return
    // A line that was emptied on purpose goes; one that is only empty for the moment does not.
    if (this.#same(this.#trouble.value, this.#whole)) this.#start()
    else this.#startUnlessHeld()
  }

  /** What the record says now (after an undo, or from another window): taken unless something here is newer. */
  adopt(value: T): void {
    if (!this.isSaved || this.#composing || this.#same(value, this.#saved)) return
    this.#value = value
    this.#whole = value
    this.#saved = value
    this.#trouble = null
    this.#publish()
  }

  get #isDue(): boolean {
    return !this.#same(this.#whole, this.#saved)
  }

  #startUnlessHeld(): void {
    if (!this.#holds(this.#whole)) this.#start()
  }

  #arm(): void {
    if (this.#cancelTimer || this.#running || this.#trouble || !this.#isDue) return
    // Counted from the first unsaved key, not from the last: whoever types without a pause is saved as well.
    this.#cancelTimer = this.#scheduler.after(SAVE_DELAY_MS, () => {
      this.#cancelTimer = null
      this.#startUnlessHeld()
    })
  }

  #start(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = null
    if (this.#running) this.#urgent = true
    else if (this.#isDue) {
      this.#running = this.#run()
      this.#publish()
    }
  }

  async #run(): Promise<void> {
    this.#urgent = false
    const value = this.#whole
    const outcome = await this.#save(value)
    this.#running = null
    if (outcome.kind === 'saved') {
      this.#saved = value
      this.#trouble = null
    } else if (outcome.kind === 'unreachable') {
      this.#trouble = { kind: 'waiting', value, message: '' }
      this.#cancelTimer = this.#scheduler.after(RETRY_DELAY_MS, () => {
        this.#cancelTimer = null
        this.retry()
      })
    } else if (this.#same(value, this.#whole)) {
      this.#trouble = { kind: 'refused', value, message: outcome.message }
    }
    if (this.#urgent && this.#trouble === null) this.#start()
    else this.#arm()
    this.#publish()
  }

  #publish(): void {
    this.#state = { value: this.#value, status: this.#status(), message: this.#trouble?.message ?? '' }
    for (const listener of this.#listeners) listener()
  }

  #status(): AutosaveState<T>['status'] {
    if (this.#running) return 'saving'
    if (this.#same(this.#value, this.#saved)) return 'saved'
    return this.#trouble?.kind ?? 'unsaved'
  }
}
