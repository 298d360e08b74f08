import type { Page } from '@playwright/test'
import type { WindowName } from './hosts/host'

const UNREACHABLE = /net::ERR_CONNECTION_(REFUSED|RESET)|WebSocket connection to .* failed/

/** Watches pages for what nobody would see otherwise: errors in the console, uncaught exceptions, crashes. */
export class PageGuard {
  readonly #faults: string[] = []
  /** While a test has the program down, its pages cannot reach it. */
  hostIsDown = false

  readonly watch = (page: Page, name: WindowName): void => {
    page.on('pageerror', (error) => this.#note(name, `uncaught: ${error.stack ?? error.message}`))
    page.on('crash', () => this.#note(name, 'the page crashed'))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#note(name, `${message.text()} ${message.location().url}`.trim())
    })
  }

  get faults(): readonly string[] {
    return this.#faults
  }

  #note(name: WindowName, text: string): void {
    if (!(this.hostIsDown && UNREACHABLE.test(text))) this.#faults.push(`${name}: ${text}`)
  }
}
