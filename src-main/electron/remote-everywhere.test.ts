import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RemoteEverywhere, type RemoteWanted } from './remote-everywhere'

class Keyboard {
  readonly held = new Map<string, () => void>()
  readonly taken: ReadonlySet<string>

  constructor(taken: readonly string[] = []) {
    this.taken = new Set(taken)
  }

  register(key: string, run: () => void): boolean {
    if (this.taken.has(key) || this.held.has(key)) return false
    this.held.set(key, run)
    return true
  }

  unregister(key: string): void {
    if (!this.held.delete(key)) throw new Error(`${key} was not held`)
  }
}

const wanted: RemoteWanted = { on: true, inSession: true, focused: false }

describe('RemoteEverywhere', () => {
  it('passes on the paging keys, and no others', () => {
    const keyboard = new Keyboard()
    const presses: string[] = []
    new RemoteEverywhere(keyboard, (press) => presses.push(press)).follow(wanted)
    expect([...keyboard.held.keys()]).toEqual(['PageDown', 'PageUp'])
    keyboard.held.get('PageDown')?.()
    keyboard.held.get('PageUp')?.()
    expect(presses).toEqual(['next', 'previous'])
  })

  it('does with one key where another program has the other', () => {
    const keyboard = new Keyboard(['PageDown'])
    const remote = new RemoteEverywhere(keyboard, () => {})
    remote.follow(wanted)
    expect([...keyboard.held.keys()]).toEqual(['PageUp'])
    remote.follow({ ...wanted, on: false })
    expect(keyboard.held.size).toBe(0)
  })

  it('holds the keys exactly while they are wanted, whatever comes in whichever order', () => {
    const states = fc.array(fc.record({ on: fc.boolean(), inSession: fc.boolean(), focused: fc.boolean() }))
    fc.assert(
      fc.property(states, (sequence) => {
        const keyboard = new Keyboard()
        const remote = new RemoteEverywhere(keyboard, () => {})
        for (const state of sequence) {
          remote.follow(state)
          expect(keyboard.held.size).toBe(state.on && state.inSession && !state.focused ? 2 : 0)
        }
      }),
    )
  })
})
