import {
  Autosave,
  browserScheduler,
  type SaveOutcome,
  type Scheduler,
} from '../../shared/staff/saving/autosave'

/** What a book needs of the record. Answers, never throws. */
export interface LinesPort<V, C> {
  /** The book has been shown the new line (`sync`) before this answers. */
  create(context: C, value: V): Promise<SaveOutcome>
  /** `gone`: it was removed or taken back meanwhile. */
  revise(id: string, value: V, context: C): Promise<SaveOutcome | { readonly kind: 'gone' }>
  remove(id: string): Promise<SaveOutcome>
}

/** What the lines are made of: points are a text in a turn, outcomes some fields of a kind. */
export interface LineKind<V, C> {
  readonly blank: V
  isBlank(value: V): boolean
  same(a: V, b: V): boolean
  sameContext(a: C, b: C): boolean
}

/** A line as the record has it. */
export interface RecordedLine<V, C> {
  readonly id: string
  readonly context: C
  readonly value: V
}

/** One line on the sheet. Its `key` stays the same when the record gives it an id. */
export interface Line<V, C> {
  readonly key: string
  readonly context: C
  readonly field: Autosave<V>
  /** Null as long as it is only here. */
  readonly id: string | null
}

interface OwnLine<V, C> extends Line<V, C> {
  /** The record may move a line to another context. */
  context: C
  id: string | null
  /** Whether the record has shown it: one that it showed and no longer shows was taken back. */
  seen: boolean
}

/**
 * Lines as the recorder sees them: those of the record and, behind them, those that are on their way there. A
 * line stays where it was begun, also when the turn it was begun in is over before it is saved.
 */
export class LineBook<V, C> {
  readonly #port: LinesPort<V, C>
  readonly #kind: LineKind<V, C>
  readonly #scheduler: Scheduler
  readonly #listeners = new Set<() => void>()
  readonly #ofId = new Map<string, OwnLine<V, C>>()
  #lines: readonly OwnLine<V, C>[] = []
  #allSaved = true
  #begun = 0
  /** New lines are sent one after another, so that they stand in the record as they were written. */
  #lastCreated: Promise<unknown> = Promise.resolve()
  #creating: { readonly line: OwnLine<V, C>; readonly value: V } | null = null

  constructor(kind: LineKind<V, C>, port: LinesPort<V, C>, scheduler: Scheduler = browserScheduler) {
    this.#kind = kind
    this.#port = port
    this.#scheduler = scheduler
  }

  readonly lines = (): readonly Line<V, C>[] => this.#lines

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** False while words stand on the sheet that are not in the record. */
  readonly allSaved = (): boolean => this.#allSaved

  /** Takes over what the record says. */
  sync(recorded: readonly RecordedLine<V, C>[]): void {
    const before = this.#lines
    const ids = new Set(recorded.map(({ id }) => id))
    const moved = recorded.filter((line) => this.#isMoved(line)).length > 0
    const shown = recorded.map((line) => this.#lineOf(line))
    const isShown = new Set(shown)
    const pending = before.filter((line) => !isShown.has(line) && this.#isStillPending(line, ids))
    const lines = [...shown, ...pending]
    const same = lines.length === before.length && lines.every((line, index) => line === before[index])
    if (same && !moved) return
    this.#publish(lines)
  }

  /** The empty line at the end of a context, made where there is none yet. */
  draft(context: C): Line<V, C> {
    const isEmptyDraft = (line: OwnLine<V, C>) => line.id === null && line.field.isSaved
    const existing = this.#lines.find(
      (line) => isEmptyDraft(line) && this.#kind.sameContext(line.context, context),
    )
    if (existing) return existing
    const line = this.#newLine(context, this.#kind.blank, null)
    this.#publish([...this.#lines, line])
    return line
  }

  /** Begins a line with words that are there already, and saves it at once. */
  begin(context: C, value: V): Line<V, C> {
    const line = this.draft(context)
    line.field.input(value)
    void line.field.flush()
    return line
  }

  /** Saves everything that is not saved yet; true when nothing is left. */
  async flush(): Promise<boolean> {
    const saved = await Promise.all(this.#lines.map(({ field }) => field.flush()))
    return saved.every(Boolean)
  }

  /** The connection is back: sends what could not be sent, in the order it was written. */
  retry(): void {
    for (const { field } of this.#lines) field.retry()
  }

  #lineOf({ id, context, value }: RecordedLine<V, C>): OwnLine<V, C> {
    const line = this.#ofId.get(id) ?? this.#claim(value) ?? this.#newLine(context, value, id)
    line.id = id
    line.context = context
    line.seen = true
    this.#ofId.set(id, line)
    line.field.adopt(value)
    return line
  }

  #isMoved({ id, context }: RecordedLine<V, C>): boolean {
    const line = this.#ofId.get(id)
    return line !== undefined && !this.#kind.sameContext(line.context, context)
  }

  /** The record shows a new line before it answers: this is how a line learns its id. */
  #claim(value: V): OwnLine<V, C> | null {
    const creating = this.#creating
    return creating && creating.line.id === null && this.#kind.same(creating.value, value)
      ? creating.line
      : null
  }

  #isStillPending(line: OwnLine<V, C>, ids: ReadonlySet<string>): boolean {
    if (line.id === null || !line.seen || ids.has(line.id)) return true
    this.#forget(line)
    // What was taken back goes, unless something newer was just being typed into it.
    return !line.field.isSaved && !this.#kind.isBlank(line.field.state().value)
  }

  #forget(line: OwnLine<V, C>): void {
    if (line.id !== null) this.#ofId.delete(line.id)
    line.id = null
    line.seen = false
  }

  #newLine(context: C, value: V, id: string | null): OwnLine<V, C> {
    this.#begun += 1
    const line: OwnLine<V, C> = {
      key: `line-${this.#begun}`,
      context,
      id,
      seen: false,
      field: new Autosave({
        initial: value,
        save: (newest) => this.#save(line, newest),
        same: (a, b) => this.#kind.same(a, b),
        holds: (newest) => this.#kind.isBlank(newest),
        scheduler: this.#scheduler,
      }),
    }
    line.field.subscribe(() => this.#look())
    return line
  }

  async #save(line: OwnLine<V, C>, value: V): Promise<SaveOutcome> {
    if (this.#kind.isBlank(value)) return line.id === null ? { kind: 'saved' } : this.#port.remove(line.id)
    if (line.id !== null) {
      const outcome = await this.#port.revise(line.id, value, line.context)
      if (outcome.kind !== 'gone') return outcome
      this.#forget(line)
    }
    const created = this.#lastCreated.then(() => this.#create(line, value))
    this.#lastCreated = created
    return created
  }

  async #create(line: OwnLine<V, C>, value: V): Promise<SaveOutcome> {
    this.#creating = { line, value }
    const outcome = await this.#port.create(line.context, value)
    this.#creating = null
    return outcome
  }

  #publish(lines: readonly OwnLine<V, C>[]): void {
    this.#lines = lines
    this.#allSaved = this.#everySaved()
    for (const listener of this.#listeners) listener()
  }

  #look(): void {
    if (this.#everySaved() === this.#allSaved) return
    this.#allSaved = !this.#allSaved
    for (const listener of this.#listeners) listener()
  }

  #everySaved(): boolean {
    return this.#lines.every(({ field }) => field.state().status === 'saved')
  }
}
