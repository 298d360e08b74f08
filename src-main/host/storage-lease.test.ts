import { describe, expect, it } from 'vitest'
import { StorageLease } from './storage-lease'

class Connection {
  terminated = false
  constructor(readonly alive: boolean) {}
  async isAlive(): Promise<boolean> {
    return this.alive
  }
  terminate(): void {
    this.terminated = true
  }
}

describe('StorageLease', () => {
  it('is given to the first and kept while the first answers', async () => {
    const lease = new StorageLease<Connection>()
    const first = new Connection(true)
    expect(await lease.request(first)).toBe(true)
    expect(await lease.request(new Connection(true))).toBe(false)
    expect(first.terminated).toBe(false)
  })

  it('goes to the newest when the holder is dead', async () => {
    const lease = new StorageLease<Connection>()
    const dead = new Connection(false)
    await lease.request(dead)
    expect(await lease.request(new Connection(true))).toBe(true)
    expect(dead.terminated).toBe(true)
  })

  it('is free after a release, but not after the release of somebody else', async () => {
    const lease = new StorageLease<Connection>()
    const first = new Connection(true)
    const second = new Connection(true)
    await lease.request(first)
    lease.release(second)
    expect(await lease.request(second)).toBe(false)
    lease.release(first)
    expect(await lease.request(second)).toBe(true)
  })

  it('is given to one of two that come at once', async () => {
    const lease = new StorageLease<Connection>()
    const given = await Promise.all([
      lease.request(new Connection(true)),
      lease.request(new Connection(true)),
    ])
    expect(given).toEqual([true, false])
  })
})
