/** Runs one task after the other, in the order they came: the hall's single writer. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve()

  /** Resolves or rejects as the task does; a task that fails does not hold up the next. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves when everything that was asked for until now is done. */
  async drained(): Promise<void> {
    await this.#last
  }
}
