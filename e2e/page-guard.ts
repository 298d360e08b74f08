import type { Page } from '@playwright/test'

const UNREACHABLE =
  /net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE)|WebSocket connection to .* failed|could not be fetched|Failed to fetch/

/** Watches pages for what nobody would see otherwise: errors in the console, uncaught exceptions, crashes. */
export class PageGuard {
  readonly #faults: string[] = []
  #forgiven: readonly RegExp[] = []
  /** While a test has the program down, its pages cannot reach it. */
  hostIsDown = false

  readonly watch = (page: Page): void => {
    const note = (text: string): void => this.#note(`${new URL(page.url()).pathname} ${text}`)
    page.on('pageerror', (error) => note(`uncaught: ${error.stack ?? error.message}`))
    page.on('crash', () => note('the page crashed'))
    page.on('console', (message) => {
      if (message.type() === 'error') note(`${message.text()} ${message.location().url}`.trim())
    })
  }

  /** From now on faults that fit are none: they belong to what a test does on purpose. */
  forgive(pattern: RegExp): void {
    this.#forgiven = [...this.#forgiven, pattern]
  }

  get faults(): readonly string[] {
    return this.#faults
  }

  #note(text: string): void {
    const forgiven = this.hostIsDown ? [...this.#forgiven, UNREACHABLE] : this.#forgiven
    if (!forgiven.some((pattern) => pattern.test(text))) this.#faults.push(text)
  }
}
