import { useEffect, useState } from 'react'

/** `never`: it could not be fetched, and something simpler stands in its place. */
export type Loaded<T> = T | 'not yet' | 'never'

/** A part of this window that is fetched after the window stands. */
export class Lazy<T extends object> {
  readonly #fetch: () => Promise<T>
  #loaded: Loaded<T> = 'not yet'

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch
  }

  get loaded(): Loaded<T> {
    return this.#loaded
  }

  /** Never rejects. Asked for while nothing else is to do, so that the part is there the moment it is shown. */
  async load(): Promise<Loaded<T>> {
    try {
      this.#loaded = await this.#fetch()
    } catch (error) {
      console.error('projector: a part could not be fetched', error)
      this.#loaded = 'never'
    }
    return this.#loaded
  }
}

/** The part, fetched now where it is not there yet; drawn in the same frame where it is. */
export function useLazy<T extends object>(lazy: Lazy<T>): Loaded<T> {
  const [loaded, setLoaded] = useState(lazy.loaded)
  useEffect(() => {
    if (loaded === 'not yet') void lazy.load().then(setLoaded)
  }, [lazy, loaded])
  return loaded
}
