import type { RemotePress } from '#shared/protocol/remote'

/** Electron's global shortcuts, as far as they are needed. */
export interface Shortcuts {
  /** False where another program has the key. */
  register(accelerator: string, run: () => void): boolean
  unregister(accelerator: string): void
}

const KEYS = { PageDown: 'next', PageUp: 'previous' } as const

/** Only the paging keys: what a remote sends besides is what people write with. */
export interface RemoteWanted {
  /** Somebody has asked for it. */
  readonly on: boolean
  readonly inSession: boolean
  /** A window of ours has the keyboard: then the key comes to it, and may be somebody's typing. */
  readonly focused: boolean
}

/**
 * The remote's paging keys while another program has the keyboard (a document shown from Word). They are taken from
 * that program only while a meeting is in session and none of our windows has the keyboard.
 */
export class RemoteEverywhere {
  readonly #shortcuts: Shortcuts
  readonly #press: (press: RemotePress) => void
  #held: string[] = []

  constructor(shortcuts: Shortcuts, press: (press: RemotePress) => void) {
    this.#shortcuts = shortcuts
    this.#press = press
  }

  follow({ on, inSession, focused }: RemoteWanted): void {
    const wanted = on && inSession && !focused
    if (!wanted) {
      for (const key of this.#held) this.#shortcuts.unregister(key)
      this.#held = []
    } else if (this.#held.length === 0) {
      for (const [key, press] of Object.entries(KEYS))
        if (this.#shortcuts.register(key, () => this.#press(press))) this.#held.push(key)
    }
  }
}
