import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { EMPTY_TIP, chain } from '#shared/domain/kernel/event'
import type { Commit } from '#shared/domain/kernel/commit'
import { storageReplySchema } from '#shared/protocol/storage'
import type { StorageReply } from '#shared/protocol/storage'
import { memoryTransportPair } from '#shared/protocol/transport-memory'
import { CommitStore } from './commit-database'
import { serveStore } from './serve'

function commit(n: number, text = '同意'): Commit {
  const stamp = { at: n, by: { role: 'console', name: '' } as const, cause: `c${n}` }
  const event = chain(EMPTY_TIP, { stream: `s${n}`, type: 'x', version: 1, data: { text } }, stamp)
  return { n, commandId: `c${n}`, events: [event] }
}

function browser() {
  const factories = { indexedDB: new IDBFactory(), IDBKeyRange }
  return { factories, store: new CommitStore(factories) }
}

describe('the commits in IndexedDB', () => {
  it('are empty at first, and then as they were put, also after a reload', async () => {
    const { factories, store } = browser()
    expect(await store.tip()).toBe(0)
    expect(await store.read(1, 10)).toEqual([])
    await store.put([commit(1), commit(2)])
    await store.put([commit(3)])
    store.close()
    const reloaded = new CommitStore(factories)
    expect(await reloaded.tip()).toBe(3)
    expect(await reloaded.read(2, 1)).toEqual([commit(2)])
    expect(await reloaded.read(1, 2000)).toEqual([commit(1), commit(2), commit(3)])
  })

  it('are put all or none; the same again changes nothing, another under the same number is refused', async () => {
    const { store } = browser()
    await store.put([commit(1), commit(2)])
    await store.put([commit(2), commit(3)])
    await expect(store.put([commit(4), commit(3, '反对')])).rejects.toThrow('another commit 3')
    expect(await store.read(1, 10)).toEqual([commit(1), commit(2), commit(3)])
  })

  it('can be taken back', async () => {
    const { store } = browser()
    await store.put([1, 2, 3].map((n) => commit(n)))
    await store.truncate(1)
    expect(await store.tip()).toBe(1)
    await store.put([commit(2, '反对')])
    expect(await store.read(2, 1)).toEqual([commit(2, '反对')])
  })

  it('go on in a new database when one is set aside, and the old one stays', async () => {
    const { factories, store } = browser()
    await store.put([commit(1)])
    expect(await store.setAside()).toBe('yishiting')
    expect(await store.tip()).toBe(0)
    await store.put([commit(1, '反对')])
    expect(await store.setAside()).toBe('yishiting-2')
    store.close()
    const names = (await factories.indexedDB.databases()).map(({ name }) => name)
    expect(names.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
      'yishiting',
      'yishiting-2',
      'yishiting-3',
    ])
    const old = new Dexie('yishiting', factories)
    await old.open()
    expect(await old.table('commits').toArray()).toEqual([commit(1)])
    old.close()
    expect(await new CommitStore(factories).tip()).toBe(0)
  })

  it('do not need the database that cannot be opened', async () => {
    const broken = new (class extends IDBFactory {
      override open(name: string, version?: number) {
        if (name === 'yishiting') throw new DOMException('Internal error', 'UnknownError')
        return super.open(name, version)
      }
    })()
    const store = new CommitStore({ indexedDB: broken, IDBKeyRange })
    await expect(store.tip()).rejects.toThrow('Internal error')
    expect(await store.setAside()).toBe('yishiting')
    await store.put([commit(1)])
    expect(await store.tip()).toBe(1)
  })
})

describe('the storage page', () => {
  it('answers each request under its id, in order, and says what went wrong', async () => {
    const { store } = browser()
    const [core, page] = memoryTransportPair()
    serveStore(page, store)
    const requests = [
      { ask: 'put', id: 1, commits: [commit(1), commit(2)] },
      { ask: 'tip', id: 2 },
      { ask: 'put', id: 3, commits: [commit(2, '反对')] },
      { ask: 'truncate', id: 4, after: 1 },
      { ask: 'read', id: 5, from: 1, limit: 10 },
      { ask: 'dance', id: 6 },
      'nonsense',
      { ask: 'setAside', id: 7 },
      { ask: 'tip', id: 8 },
    ]
    const replies: StorageReply[] = []
    const all = new Promise<void>((done) => {
      core.onMessage((message) => {
        replies.push(storageReplySchema.parse(message))
        if (replies.length === requests.length) done()
      })
    })
    for (const request of requests) core.send(request)
    await all
    expect(replies).toMatchObject([
      { to: 'put', id: 1 },
      { to: 'tip', id: 2, n: 2 },
      { to: 'failed', id: 3, reason: expect.stringContaining('another commit 2') },
      { to: 'truncate', id: 4 },
      { to: 'read', id: 5, commits: [commit(1)] },
      { to: 'failed', id: 6 },
      { to: 'failed', id: 0 },
      { to: 'setAside', id: 7, name: 'yishiting' },
      { to: 'tip', id: 8, n: 0 },
    ])
  })
})
