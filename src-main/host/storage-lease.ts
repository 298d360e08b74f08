/** What the lease needs of a connection that holds it or asks for it. */
export interface LeaseHolder {
  /** Whether somebody still answers at the other end; must settle within a few seconds. */
  isAlive(): Promise<boolean>
  /** Drops the connection at once. */
  terminate(): void
}

/**
 * The storage role belongs to one connection at a time. A page that was reloaded, or a browser that died, leaves
 * a connection that may not be known to be dead yet: the newcomer gets the role unless the holder answers.
 */
export class StorageLease<Holder extends LeaseHolder> {
  #holder: Holder | null = null
  /** Newcomers are judged one after the other. */
  #turn: Promise<unknown> = Promise.resolve()

  /** Whether `candidate` has the role now. */
  request(candidate: Holder): Promise<boolean> {
    const verdict = this.#turn.then(() => this.#judge(candidate))
    this.#turn = verdict.catch(() => undefined)
    return verdict
  }

  /** To be called when a connection has closed; does nothing for one that does not hold the role. */
  release(holder: Holder): void {
    if (this.#holder === holder) this.#holder = null
  }

  async #judge(candidate: Holder): Promise<boolean> {
    const holder = this.#holder
    if (holder !== null && holder !== candidate) {
      if (await holder.isAlive()) return false
      holder.terminate()
    }
    this.#holder = candidate
    return true
  }
}
