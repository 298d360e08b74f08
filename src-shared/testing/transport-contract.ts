import { describe, expect, it } from 'vitest'
import type { Transport } from '#shared/protocol/transport'

const PAYLOAD = {
  text: '同意 31 票\n𠮷',
  nested: [{ none: null, yes: true, number: -0.5, empty: '' }, [], {}],
  long: '议'.repeat(300_000),
}

/** What every transport promises. `connect` answers the two ends of a new connection. */
export function describeTransport(
  name: string,
  connect: () => Promise<readonly [Transport, Transport]>,
): void {
  describe(`a transport over ${name}`, () => {
    it('carries messages both ways, in order and whole', async () => {
      const [left, right] = await connect()
      right.onMessage((message) => right.send({ echo: message }))
      const sent = [1, 'two', PAYLOAD, null, [3], ...Array.from({ length: 50 }, (_, index) => index)]
      const heard = collect(left, sent.length)
      for (const message of sent) left.send(message)
      expect(await heard).toEqual(sent.map((message) => ({ echo: message })))
      left.close()
    })

    it('keeps what comes before there is a listener', async () => {
      const [left, right] = await connect()
      for (const n of [1, 2, 3]) left.send(n)
      // When this answer is here, what was sent before it has arrived as well.
      right.send('answer')
      await collect(left, 1)
      const heard = collect(right, 4)
      left.send(4)
      expect(await heard).toEqual([1, 2, 3, 4])
      left.close()
    })

    it.each(['the near', 'the far'])('tells both ends once that %s end closed', async (which) => {
      const [left, right] = await connect()
      const closes = { left: 0, right: 0 }
      const both = Promise.all([
        new Promise<void>((done) => left.onClose(done)),
        new Promise<void>((done) => right.onClose(done)),
      ])
      left.onClose(() => (closes.left += 1))
      right.onClose(() => (closes.right += 1))
      const closing = which === 'the near' ? left : right
      closing.close()
      closing.close()
      await both
      left.close()
      right.close()
      expect(closes).toEqual({ left: 1, right: 1 })
      let late = false
      right.onClose(() => (late = true))
      expect(late).toBe(true)
    })

    it('still delivers what was sent before the close, and nothing after it', async () => {
      const [left, right] = await connect()
      const heard: unknown[] = []
      right.onMessage((message) => heard.push(message))
      const closed = new Promise<void>((done) => right.onClose(done))
      left.send('last words')
      left.close()
      left.send('from beyond')
      await closed
      right.send('into the void')
      expect(heard).toEqual(['last words'])
    })
  })
}

/** The first `count` messages that come. */
function collect(transport: Transport, count: number): Promise<unknown[]> {
  const heard: unknown[] = []
  return new Promise((done) => {
    transport.onMessage((message) => {
      heard.push(message)
      if (heard.length === count) done([...heard])
    })
  })
}
