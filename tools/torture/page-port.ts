import type { Page } from '@playwright/test'
import type { Inbox } from '#shared/protocol/transport-inbox'
import type { Transport } from '#shared/protocol/transport'

/** As text, because what compiles these tools leaves marks in functions that a page knows nothing of. */
const TAKE_PORTS = `new Promise((taken) => {
  let awaited = 2
  window.addEventListener('message', (event) => {
    const [port] = event.ports
    if (port === undefined) return
    event.stopImmediatePropagation()
    window.torturePort = port
    port.addEventListener('message', ({ data }) => {
      if (awaited === 0 && port === window.torturePort) void window.tortureHeard(data)
    })
    port.start()
    awaited -= 1
    if (awaited === 0) taken()
  }, true)
  window.yishiting.ready()
})`

/** Once for a page, whatever is loaded into it: what its port says is handed to `heard`. */
export async function openTap(page: Page, heard: (message: unknown) => void): Promise<void> {
  await page.exposeFunction('tortureHeard', heard)
}

/**
 * Takes the ports that the preload hands to the console's page, before the page's own client can, and carries the
 * messages of the last one out of the page and into it. Two come: one that this asks for, and one that the page's
 * client asks for, either before that or when it finds itself cut off by it; then it waits for ever.
 */
export async function pagePort(page: Page, inbox: Inbox): Promise<Transport> {
  await page.evaluate(TAKE_PORTS)
  return {
    send(message) {
      const text = `window.torturePort.postMessage(${JSON.stringify(message)})`
      if (!inbox.closed) void page.evaluate(text).catch(ignoreTheDead)
    },
    onMessage: (listener) => inbox.onMessage(listener),
    onClose: (listener) => inbox.onClose(listener),
    close: () => inbox.shut(),
  }
}

/** What is said to a page at the moment it is killed is lost: that is what the torture is about. */
function ignoreTheDead(): void {}
