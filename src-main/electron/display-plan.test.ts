import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseDisplay, identify, NOTHING_REMEMBERED, numbered, planWindows } from './display-plan'
import type { DisplayInfo, Rect, Remembered } from './display-plan'

const laptop = display(1, 0, { label: '内置屏幕', internal: true, primary: true })
const beamer = display(2, 1366, { label: 'EPSON PJ' })
const monitor = display(3, 3286, { label: 'AOC 24' })

function display(id: number, x: number, extra: Partial<DisplayInfo> = {}): DisplayInfo {
  const size = id === 1 ? { width: 1366, height: 768 } : { width: 1920, height: 1080 }
  return {
    id,
    label: `display ${id}`,
    bounds: { x, y: 0, ...size },
    workArea: { x, y: 0, width: size.width, height: size.height - 40 },
    internal: false,
    primary: false,
    scale: 1,
    ...extra,
  }
}

function remember(projector: Partial<Remembered['projector']>, rest: Partial<Remembered> = {}): Remembered {
  return { ...NOTHING_REMEMBERED, ...rest, projector: { ...NOTHING_REMEMBERED.projector, ...projector } }
}

const onBeamer = remember({ open: true, display: identify(beamer), shown: true })

describe('planWindows', () => {
  it('fills the second display with the projector at the first start', () => {
    const plan = planWindows([laptop, beamer], NOTHING_REMEMBERED)
    expect(plan.console.displayId).toBe(1)
    expect(plan.projector).toEqual({ mode: 'fullScreen', displayId: 2, bounds: beamer.bounds })
    expect(plan.desk).toBeNull()
  })

  it('leaves the projector closed where there is one display and nobody asked', () => {
    expect(planWindows([laptop], NOTHING_REMEMBERED).projector.mode).toBe('closed')
  })

  it('makes it an ordinary window where there is one display and somebody asked', () => {
    expect(planWindows([laptop], remember({ open: true })).projector.mode).toBe('window')
  })

  it('hides it when its display is unplugged, even where another one is free', () => {
    const plan = planWindows([laptop, monitor], onBeamer)
    expect(plan.projector).toEqual({ mode: 'hidden', waitingFor: identify(beamer) })
  })

  it('hides it, and does not close it, where it had opened by itself', () => {
    const byItself = remember({ open: null, display: identify(beamer), shown: true })
    expect(planWindows([laptop], byItself).projector.mode).toBe('hidden')
    expect(planWindows([laptop, beamer], byItself).projector.mode).toBe('fullScreen')
  })

  it('takes the projector of another hall when the remembered one was not seen since the start', () => {
    const elsewhere = remember({ open: true, display: identify(beamer), shown: false })
    expect(planWindows([laptop, monitor], elsewhere).projector).toMatchObject({
      mode: 'fullScreen',
      displayId: 3,
    })
  })

  it('knows the display again by name and size when the system gave it a new id', () => {
    const renumbered = { ...beamer, id: 77, bounds: { ...beamer.bounds, x: -1920 } }
    expect(planWindows([laptop, renumbered], onBeamer).projector).toMatchObject({ displayId: 77 })
  })

  it('does not take one of two displays of the same make for the other', () => {
    const twins = [laptop, { ...beamer, id: 77 }, { ...beamer, id: 78 }]
    expect(planWindows(twins, onBeamer).projector.mode).toBe('hidden')
  })

  it('keeps off the display that the desk is on', () => {
    const desk = { ...NOTHING_REMEMBERED.desk, open: true, display: identify(beamer) }
    const plan = planWindows([laptop, beamer], remember({ open: true }, { desk }))
    expect(plan.projector.mode).toBe('window')
    expect(plan.desk?.displayId).toBe(2)
  })

  it('gives way where the console itself was moved to the remembered display', () => {
    const console = { ...NOTHING_REMEMBERED.console, display: identify(beamer) }
    const plan = planWindows([laptop, beamer], { ...onBeamer, console })
    expect(plan.console.displayId).toBe(2)
    expect(plan.projector).toMatchObject({ mode: 'fullScreen', displayId: 1 })
  })

  it('knows that two outputs with the same picture are one place', () => {
    const mirrored = { ...beamer, bounds: laptop.bounds, workArea: laptop.workArea }
    expect(planWindows([laptop, mirrored], remember({ open: true })).projector.mode).toBe('window')
  })

  it('lays windows out where no display can be told', () => {
    expect(planWindows([], remember({ open: true })).projector.mode).toBe('window')
  })
})

const rect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -8000, max: 8000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
  width: fc.integer({ min: 640, max: 3840 }),
  height: fc.integer({ min: 480, max: 2160 }),
})

const displays: fc.Arbitrary<DisplayInfo[]> = fc
  .uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 6 }), label: fc.constantFrom('', 'A', 'B'), bounds: rect }),
    { selector: (entry) => entry.id, minLength: 1, maxLength: 4 },
  )
  .map((entries) =>
    entries.map((entry, index) => ({
      ...entry,
      workArea: { ...entry.bounds, height: entry.bounds.height - 40 },
      internal: index === 0,
      primary: index === 0,
      scale: 1,
    })),
  )

const identity = fc.record({
  id: fc.integer({ min: 1, max: 6 }),
  label: fc.constantFrom('', 'A', 'B'),
  width: fc.integer({ min: 640, max: 3840 }),
  height: fc.integer({ min: 480, max: 2160 }),
})
const memory = {
  display: fc.option(identity),
  bounds: fc.option(rect),
  maximized: fc.boolean(),
}
const remembered: fc.Arbitrary<Remembered> = fc.record({
  console: fc.record(memory),
  desk: fc.record({ ...memory, open: fc.boolean() }),
  projector: fc.record({
    open: fc.option(fc.boolean()),
    display: fc.option(identity),
    bounds: fc.option(rect),
    known: fc.array(identity, { maxLength: 4 }),
    shown: fc.boolean(),
  }),
})

function overlap(a: Rect, b: Rect): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  }
}

describe('whatever the displays and the memory', () => {
  it('the projector never fills the display of the console', () => {
    fc.assert(
      fc.property(displays, remembered, (present, memory) => {
        const plan = planWindows(present, memory)
        if (plan.projector.mode !== 'fullScreen') return
        expect(plan.projector.displayId).not.toBe(plan.console.displayId)
        const home = present.find((entry) => entry.id === plan.console.displayId)
        if (home === undefined) throw new Error('the console is nowhere')
        const covered = overlap(plan.projector.bounds, home.bounds)
        expect(covered.width > 0 && covered.height > 0).toBe(false)
      }),
    )
  })

  it('every window can be seen on the display it is said to be on', () => {
    fc.assert(
      fc.property(displays, remembered, (present, memory) => {
        const plan = planWindows(present, memory)
        const places = [plan.console, ...(plan.desk ? [plan.desk] : [])]
        if (plan.projector.mode === 'window') places.push({ ...plan.projector, maximized: false })
        for (const place of places) {
          const area = present.find((entry) => entry.id === place.displayId)?.workArea
          if (area === undefined) throw new Error(`display ${place.displayId} is not there`)
          const seen = overlap(place.bounds, area)
          expect(seen.width).toBeGreaterThanOrEqual(200)
          expect(seen.height).toBeGreaterThanOrEqual(120)
          expect(place.bounds.y).toBeGreaterThanOrEqual(area.y)
        }
      }),
    )
  })

  it('the choice of displays does not change with where they stand on the desktop', () => {
    const shift = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    })
    fc.assert(
      fc.property(displays, remembered, shift, (present, memory, by) => {
        const moved = present.map((entry) => ({
          ...entry,
          bounds: { ...entry.bounds, x: entry.bounds.x + by.x, y: entry.bounds.y + by.y },
          workArea: { ...entry.workArea, x: entry.workArea.x + by.x, y: entry.workArea.y + by.y },
        }))
        expect(choice(planWindows(moved, memory))).toEqual(choice(planWindows(present, memory)))
      }),
    )
  })

  it('a display unplugged and plugged in again leaves the plan as it was', () => {
    fc.assert(
      fc.property(displays, remembered, (present, memory) => {
        const before = planWindows(present, memory)
        if (before.projector.mode !== 'fullScreen') return
        const { displayId } = before.projector
        const home = present.find((entry) => entry.id === displayId)
        if (home === undefined) throw new Error(`display ${displayId} is not there`)
        const shown: Remembered = {
          ...memory,
          projector: { ...memory.projector, open: true, display: identify(home), shown: true },
        }
        const settled = planWindows(present, shown)
        const without = planWindows(
          present.filter((entry) => entry.id !== displayId),
          shown,
        )
        expect(without.projector.mode).not.toBe('closed')
        expect(planWindows(present, shown)).toEqual(settled)
        expect(settled.projector).toEqual(before.projector)
      }),
    )
  })
})

const broken: fc.Arbitrary<DisplayInfo> = fc
  .record({
    x: fc.constantFrom(0, -1920, Number.NaN, Infinity),
    width: fc.constantFrom(0, 1, 1920, Number.NaN),
    height: fc.constantFrom(0, -1, Number.NaN),
  })
  .map(({ x, width, height }) => ({
    id: 99,
    label: 'broken',
    bounds: { x, y: 0, width, height },
    workArea: { x, y: 0, width, height },
    internal: false,
    primary: false,
    scale: 0,
  }))

describe('displays that are not to be believed', () => {
  it('one of no size, or in no place, is as if it were not there', () => {
    fc.assert(
      fc.property(displays, broken, remembered, (present, nothing, memory) => {
        expect(planWindows([...present, nothing], memory)).toEqual(planWindows(present, memory))
        expect(planWindows([nothing], memory)).toEqual(planWindows([], memory))
      }),
    )
  })

  it('every place is a whole rectangle on a display that is there', () => {
    fc.assert(
      fc.property(displays, fc.array(broken, { maxLength: 1 }), remembered, (present, nothing, memory) => {
        const { console, desk, projector } = planWindows([...nothing, ...present], memory)
        for (const place of [console, desk, projector]) {
          if (place === null || !('bounds' in place)) continue
          expect(Object.values(place.bounds).every(Number.isFinite)).toBe(true)
          expect(Math.min(place.bounds.width, place.bounds.height)).toBeGreaterThan(0)
          expect(present.map(({ id }) => id)).toContain(place.displayId)
        }
      }),
    )
  })

  it('a work area that cannot be is taken to be the whole display', () => {
    const asleep = { ...laptop, workArea: { x: 0, y: 0, width: 0, height: 0 } }
    expect(planWindows([asleep], NOTHING_REMEMBERED)).toEqual(
      planWindows([{ ...laptop, workArea: laptop.bounds }], NOTHING_REMEMBERED),
    )
  })
})

describe('chooseDisplay', () => {
  it('puts the projector there, and the console where the projector was', () => {
    const swapped = chooseDisplay([laptop, beamer], onBeamer, laptop.id)
    if (swapped === null) throw new Error('the laptop is there')
    const plan = planWindows([laptop, beamer], swapped)
    expect(plan.console.displayId).toBe(beamer.id)
    expect(plan.projector).toMatchObject({ mode: 'fullScreen', displayId: laptop.id })
  })

  it('knows nothing of a display that has gone', () => {
    expect(chooseDisplay([laptop], onBeamer, beamer.id)).toBeNull()
  })

  it('knows each hall’s projector again', () => {
    const carried = remember({ open: true, known: [identify(monitor), identify(beamer)] })
    expect(planWindows([laptop, beamer], carried).projector).toMatchObject({ displayId: beamer.id })
    expect(planWindows([laptop, beamer, monitor], carried).projector).toMatchObject({ displayId: monitor.id })
  })

  it('has what was asked for wherever displays lie apart, and the console beside it', () => {
    /** Side by side, as displays are that do not show the same. */
    const apart = displays.map((present) =>
      present.map((one, index) => {
        const bounds = { ...one.bounds, x: index * 4000 }
        return { ...one, label: `display ${one.id}`, bounds, workArea: bounds }
      }),
    )
    fc.assert(
      fc.property(apart, remembered, fc.nat(), (present, memory, pick) => {
        const target = present[pick % present.length]
        const chosen = target === undefined ? null : chooseDisplay(present, memory, target.id)
        if (target === undefined || chosen === null) throw new Error('it is there')
        const plan = planWindows(present, chosen)
        if (present.length === 1) expect(plan.projector.mode).toBe('window')
        else {
          expect(plan.projector).toMatchObject({ mode: 'fullScreen', displayId: target.id })
          expect(plan.console.displayId).not.toBe(target.id)
        }
      }),
    )
  })
})

it('numbers count from the left, wherever the main display is', () => {
  const left = { ...beamer, bounds: { ...beamer.bounds, x: -1920 } }
  expect(numbered([laptop, monitor, left]).map(({ id }) => id)).toEqual([2, 1, 3])
})

function choice(plan: ReturnType<typeof planWindows>): unknown {
  const { projector } = plan
  return {
    console: plan.console.displayId,
    desk: plan.desk?.displayId,
    projector: [projector.mode, 'displayId' in projector ? projector.displayId : null],
  }
}
