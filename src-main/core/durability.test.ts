import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/command'
import { commitSchema } from '#shared/domain/kernel/commit'
import type { Commit } from '#shared/domain/kernel/commit'
import { worldOf } from '#shared/domain/world'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { MemoryMachine, submitAs } from '../adapters/memory-hall'
import type { Core } from './core'
import { CopyError } from './ports'

/** What happens to one operation of a copy: it fails before or after it took effect, or the power goes. */
type Fate = 'well' | 'fails' | 'failsAfter' | 'powerGoesBefore' | 'powerGoesAfter'

const arbitraryFate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Fate>('well') },
  { weight: 2, arbitrary: fc.constantFrom<Fate>('fails', 'failsAfter') },
  { weight: 1, arbitrary: fc.constantFrom<Fate>('powerGoesBefore', 'powerGoesAfter') },
)

const arbitraryCommand: fc.Arbitrary<Command> = fc.oneof(
  fc
    .nat(99)
    .map((n): Command => ({ type: 'configureHall', settings: { ...SAMPLE_HALL, hallName: `厅${n}` } })),
  fc.constant<Command>({ type: 'createMeeting', setup: { ...SAMPLE_SETUP, participants: [] } }),
  fc.constant<Command>({ type: 'selectMeeting', meetingId: null }),
)

/** A machine whose disks and power do as they are fated to. */
class FatefulMachine extends MemoryMachine {
  powerGone = new Promise<'powerGone'>(() => {})
  #fates: Iterator<Fate>
  #cut: () => void = () => {}
  #on = false

  constructor(fates: readonly Fate[]) {
    super()
    this.#fates = fates[Symbol.iterator]()
    const { journal, store } = this
    journal.append = this.#fateful(journal.append.bind(journal))
    journal.truncateTo = this.#fateful(journal.truncateTo.bind(journal))
    store.put = this.#fateful(store.put.bind(store))
    store.truncate = this.#fateful(store.truncate.bind(store))
    store.revive = this.#fateful(store.revive.bind(store))
  }

  /** The power is there (again): a program that was running is not, and what it was about to do is not done. */
  async powerOn(): Promise<Core> {
    this.#on = false
    await new Promise((done) => setImmediate(done))
    this.crash()
    this.#on = true
    this.powerGone = new Promise((resolve) => {
      this.#cut = () => {
        this.#on = false
        resolve('powerGone')
      }
    })
    return this.start()
  }

  /** What was set to be tried again is tried. */
  async whileTimePasses(): Promise<void> {
    this.timer.advance(60_000)
    await new Promise((done) => setImmediate(done))
  }

  healed(): void {
    this.#fates = [][Symbol.iterator]()
  }

  #fateful<A extends readonly unknown[]>(work: (...args: A) => Promise<void>) {
    return async (...args: A): Promise<void> => {
      if (!this.#on) return new Promise<never>(() => {})
      const { value: fate = 'well' } = this.#fates.next()
      if (fate === 'fails') throw new CopyError('broken', 'fated')
      if (fate !== 'powerGoesBefore') await work(...args)
      if (fate === 'failsAfter') throw new CopyError('unreachable', 'fated')
      if (fate === 'well') return
      this.#cut()
      await new Promise<never>(() => {})
    }
  }
}

function commitsOf(rows: Iterable<unknown>): Commit[] {
  return [...rows].map((row) => commitSchema.parse(row))
}

describe('whatever fails, and whenever the power goes', () => {
  it('everything acknowledged is there afterwards, in its place, and nothing that nobody asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryCommand, { minLength: 1, maxLength: 25 }),
        fc.array(arbitraryFate, { minLength: 1, maxLength: 120 }),
        async (commands, fates) => {
          const machine = new FatefulMachine(fates)
          const acknowledged = new Map<string, number>()
          const asked: string[] = []
          let core = await machine.powerOn()
          for (const [index, command] of commands.entries()) {
            const id = `c${index}`
            asked.push(id)
            const result = await Promise.race([machine.powerGone, submitAs(core, 'console', command, id)])
            if (result === 'powerGone') core = await machine.powerOn()
            else if (result.ok) acknowledged.set(id, result.value.position)
            else await machine.whileTimePasses()
          }
          machine.healed()
          core = await machine.powerOn()
          await core.opened

          const kept = commitsOf(machine.journal.rows)
          expect(commitsOf(machine.store.rows.values())).toEqual(kept)
          expect(core.world()).toEqual(worldOf(kept.flatMap(({ events }) => events)))
          expect(core.status()).toMatchObject({ storage: 'ready', notices: [] })
          for (const [id, position] of acknowledged) expect(kept[position - 1]?.commandId).toBe(id)
          const ids = kept.map(({ commandId }) => commandId)
          expect(new Set(ids).size).toBe(ids.length)
          expect(asked).toEqual(expect.arrayContaining(ids))
        },
      ),
      { numRuns: 300 },
    )
  }, 120_000)
})
