import { describe, expect, it } from 'vitest'
import { seeing, type SeenScenes } from './seen-scenes'

const START: SeenScenes = { shown: 'agenda', before: [] }

describe('what the room has seen', () => {
  it('is kept in its order, each change once', () => {
    const seen = (['item', 'turn', 'turn', 'result'] as const).reduce(
      (so, scene) => seeing(so, scene, false),
      START,
    )
    expect(seen).toEqual({ shown: 'result', before: ['agenda', 'item', 'turn'] })
  })

  it('is gone back through step by step', () => {
    const seen: SeenScenes = { shown: 'result', before: ['agenda', 'item', 'turn'] }
    const once = seeing(seen, 'item', true)
    expect(once).toEqual({ shown: 'item', before: ['agenda'] })
    expect(seeing(once, 'agenda', true)).toEqual({ shown: 'agenda', before: [] })
    expect(seeing(once, 'result', false)).toEqual({ shown: 'result', before: ['agenda', 'item'] })
  })

  it('does not grow without end', () => {
    let seen = START
    for (let turn = 0; turn < 100; turn += 1) seen = seeing(seen, turn % 2 === 0 ? 'turn' : 'item', false)
    expect(seen.before).toHaveLength(20)
  })
})
