import type { SaveOutcome, Scheduler } from './autosave'

/** A scheduler whose time passes only when a test says so. */
export class ManualScheduler implements Scheduler {
  #now = 0
  #tasks: { readonly at: number; readonly task: () => void }[] = []

  after(ms: number, task: () => void): () => void {
    const entry = { at: this.#now + ms, task }
    this.#tasks.push(entry)
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== entry)
    }
  }

  pass(ms: number): void {
    this.#now += ms
    const due = this.#tasks.filter(({ at }) => at <= this.#now)
    this.#tasks = this.#tasks.filter(({ at }) => at > this.#now)
    for (const { task } of due) task()
  }
}

/** Takes saves down and answers them only when the test does. */
export class Backend<T> {
  readonly received: T[] = []
  #answer: ((outcome: SaveOutcome) => void) | null = null

  readonly save = (value: T): Promise<SaveOutcome> => {
    if (this.#answer) throw new Error('a second save while the first is under way')
    this.received.push(value)
    return new Promise((resolve) => {
      this.#answer = resolve
    })
  }

  /** Answers the save under way, and lets everybody who waited for it go on. */
  async answer(outcome: SaveOutcome = { kind: 'saved' }): Promise<void> {
    const answer = this.#answer
    if (!answer) throw new Error('no save under way')
    this.#answer = null
    answer(outcome)
    await settle()
  }
}

/** Lets promises that are ready run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}
