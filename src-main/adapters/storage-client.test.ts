import { describe, expect, it } from 'vitest'
import { EMPTY_TIP, chain } from '#shared/domain/kernel/event'
import type { Commit } from '#shared/domain/kernel/commit'
import { storageRequestSchema } from '#shared/protocol/storage'
import type { StorageRequest } from '#shared/protocol/storage'
import type { Transport } from '#shared/protocol/transport'
import { memoryTransportPair } from '#shared/protocol/transport-memory'
import { ManualTimer } from './manual-timer'
import { StorageClient } from './storage-client'

const ANSWER_MS = 5000
const CONNECT_MS = 15_000

const EVENT = chain(
  EMPTY_TIP,
  { stream: 's', type: 'x', version: 1, data: {} },
  { at: 1, by: { role: 'console', name: '' }, cause: 'c1' },
)
const COMMIT: Commit = { n: 1, commandId: 'c1', events: [EVENT] }

type Answer = (request: StorageRequest) => unknown

/** A storage page that answers by `answer`; `undefined` is silence. */
function pageOf(answer: Answer): { readonly host: Transport; readonly page: Transport } {
  const [host, page] = memoryTransportPair()
  page.onMessage((message) => {
    const reply = answer(storageRequestSchema.parse(message))
    if (reply !== undefined) page.send(reply)
  })
  return { host, page }
}

const tipIs =
  (n: number): Answer =>
  ({ id }) => ({ to: 'tip', id, n })

function client(restart: (client: StorageClient) => void = () => {}) {
  const timer = new ManualTimer()
  const log: string[] = []
  const store: StorageClient = new StorageClient({
    timer,
    log: (_level, text) => log.push(text),
    restart: () => restart(store),
    answerMs: ANSWER_MS,
    connectMs: CONNECT_MS,
  })
  return { store, timer, log }
}

async function turn(): Promise<void> {
  await new Promise((done) => setImmediate(done))
}

describe('the client of the storage page', () => {
  it('waits for a page to connect, but not for ever', async () => {
    const { store, timer } = client()
    const first = store.tip()
    store.attach(pageOf(tipIs(4)).host)
    expect(await first).toBe(4)
    expect(timer.waiting).toBe(0)

    const lonely = client()
    const never = expect(lonely.store.tip()).rejects.toMatchObject({ fault: 'unreachable' })
    lonely.timer.advance(CONNECT_MS)
    await never
  })

  it('fails at once when the page goes, and when it is silent for too long', async () => {
    const { store, timer } = client()
    const silent = pageOf(() => undefined)
    store.attach(silent.host)
    const slow = expect(store.put([COMMIT])).rejects.toMatchObject({ fault: 'unreachable' })
    await turn()
    timer.advance(ANSWER_MS)
    await slow
    const cut = expect(store.put([COMMIT])).rejects.toMatchObject({ fault: 'unreachable' })
    await turn()
    silent.page.close()
    await cut
    expect(timer.waiting).toBe(0)
  })

  it('tells a full disk from a broken store', async () => {
    const { store } = client()
    let reason = 'AbortError: aborted (QuotaExceededError: no room)'
    store.attach(pageOf(({ id }) => ({ to: 'failed', id, reason })).host)
    await expect(store.put([COMMIT])).rejects.toMatchObject({ fault: 'full' })
    reason = 'UnknownError: internal error'
    await expect(store.put([COMMIT])).rejects.toMatchObject({ fault: 'broken', message: reason })
  })

  it('ignores what is not a reply, and replies to what nobody asked (any more)', async () => {
    const { store, log } = client()
    const { host, page } = pageOf(({ id }) => {
      page.send('?')
      page.send({ to: 'tip', id: id - 1, n: 99 })
      return { to: 'tip', id, n: 7 }
    })
    store.attach(host)
    expect(await store.tip()).toBe(7)
    expect(log).toEqual(['the storage page sent what is not a reply'])
  })

  it('takes an answer to another question for a broken store', async () => {
    const { store } = client()
    store.attach(pageOf(({ id }) => ({ to: 'put', id })).host)
    await expect(store.tip()).rejects.toMatchObject({ fault: 'broken' })
  })

  it('goes over to a page that connects later, and tells that one is there', async () => {
    const { store } = client()
    let returns = 0
    store.onReturn(() => (returns += 1))
    const old = pageOf(() => undefined)
    let oldClosed = false
    old.page.onClose(() => (oldClosed = true))
    store.attach(old.host)
    const lost = expect(store.tip()).rejects.toMatchObject({ fault: 'unreachable' })
    await turn()
    store.attach(pageOf(tipIs(2)).host)
    await lost
    expect(await store.tip()).toBe(2)
    expect(oldClosed).toBe(true)
    expect(returns).toBe(2)
  })

  it('starts the page again only where it does not answer', async () => {
    let restarts = 0
    const { store, timer } = client((self) => {
      restarts += 1
      self.attach(pageOf(tipIs(1)).host)
    })
    store.attach(pageOf(tipIs(1)).host)
    await store.revive()
    expect(restarts).toBe(0)
    store.attach(pageOf(() => undefined).host)
    const revived = store.revive()
    await turn()
    timer.advance(ANSWER_MS)
    await revived
    expect(restarts).toBe(1)
    expect(await store.tip()).toBe(1)
  })

  it('gives up waiting when the program ends', async () => {
    const { store, timer } = client()
    const waiting = expect(store.tip()).rejects.toMatchObject({ fault: 'unreachable' })
    await store.close()
    await waiting
    await expect(store.tip()).rejects.toMatchObject({ fault: 'unreachable' })
    expect(timer.waiting).toBe(0)
  })
})
