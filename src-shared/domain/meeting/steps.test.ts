import { describe, expect, it } from 'vitest'
import type { MeetingEvent } from './events'
import type { Step } from './state'
import { addStep } from './steps'

const noted = (pointId: string): MeetingEvent => ({
  type: 'pointNoted',
  data: { pointId, itemId: 'i1', turnId: null, interjectionId: null, text: '一' },
})
const revised = (pointId: string): MeetingEvent => ({ type: 'pointRevised', data: { pointId, text: '一户' } })
const reworded = (blockId: string): MeetingEvent => ({
  type: 'minutesRevised',
  data: { blockId, text: '改' },
})

interface Done {
  readonly event: MeetingEvent
  readonly label: string
  /** Seconds after the one before. */
  readonly after?: number
}

function stepsOf(done: readonly Done[]): readonly Step[] {
  let at = 0
  return done.reduce<readonly Step[]>((steps, { event, label, after = 1 }, index) => {
    at += after * 1000
    return addStep(steps, event, { cause: `c${index + 1}`, label, at })
  }, [])
}

describe('addStep', () => {
  it('takes the saves of one sentence, as it is typed, for one step', () => {
    const steps = stepsOf([
      { event: noted('n1'), label: '上一句' },
      { event: revised('n1'), label: '修改一句' },
      { event: revised('n1'), label: '修改一句' },
    ])
    expect(steps).toHaveLength(1)
    expect(steps[0]).toMatchObject({ label: '上一句', cause: 'c3', earlier: ['c1', 'c2'] })
  })

  it('keeps apart what is corrected later, and other sentences', () => {
    const steps = stepsOf([
      { event: noted('n1'), label: '上一句' },
      { event: noted('n2'), label: '上一句' },
      { event: revised('n1'), label: '修改一句' },
      { event: revised('n1'), label: '修改一句', after: 31 },
      { event: revised('n1'), label: '修改一句' },
    ])
    expect(steps.map(({ label, earlier }) => [label, earlier.length])).toEqual([
      ['上一句', 0],
      ['上一句', 0],
      ['修改一句', 0],
      ['修改一句', 1],
    ])
  })

  it('does the same for a paragraph of the minutes', () => {
    const steps = stepsOf([
      { event: reworded('point:n1'), label: '修改纪要' },
      { event: reworded('point:n1'), label: '修改纪要' },
      { event: reworded('point:n2'), label: '修改纪要' },
    ])
    expect(steps.map(({ earlier }) => earlier.length)).toEqual([1, 0])
  })

  it('takes all events of one command for one step', () => {
    const once = addStep([], noted('n1'), { cause: 'c1', label: '上一句', at: 0 })
    expect(addStep(once, noted('n2'), { cause: 'c1', label: '上一句', at: 0 })).toBe(once)
  })
})
