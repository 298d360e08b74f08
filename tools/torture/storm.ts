import type { HallClient } from '../../src-renderer/shared/client/hall-client'
import type { Chance } from './chance'
import { nextMove } from './moves'

/** Commands under way at the same time. */
const AT_ONCE = 8

/** Sends one command after the other, several at once, until it is stopped. */
export class Storm {
  readonly #client: HallClient
  readonly #chance: Chance
  #blowing = false

  constructor(client: HallClient, chance: Chance) {
    this.#client = client
    this.#chance = chance
  }

  /** Resolves when it was stopped and everything is answered: never where the hall was killed. */
  async blow(): Promise<void> {
    this.#blowing = true
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#gust()))
  }

  stop(): void {
    this.#blowing = false
  }

  async #gust(): Promise<void> {
    while (this.#blowing) {
      const result = await this.#client.command(nextMove(this.#client.getSnapshot().record, this.#chance))
      // Where nothing can be kept just now, asking again at once would only heat the machine.
      if (!result.ok && result.error.code === 'notSaved') await pause(5)
    }
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
