import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { writeRecord } from '../tools/bench/prepared-hall'
import { auditWindow } from '../tools/screens/window-audit'
import { WINDOW_STATES } from '../tools/screens/window-states'
import { expect, test as base } from './fixtures'

/** A hall that stands where the test wants it, as after a restart. */
const test = base.extend<{ readonly state: string }>({
  state: ['', { option: true }],
  folders: async ({ folders, state }, use) => {
    const play = WINDOW_STATES[state]
    if (play) await writeRecord(folders.data, play())
    await use(folders)
  },
})

test.beforeEach(({ host }) => {
  test.skip(host === 'electron', 'the pages are the same on either host')
})

/** What axe finds of weight, and controls without a Chinese name, lettering under 14 px, scrolling sideways. */
async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
  return [
    ...grave,
    ...(await auditWindow(page)).map(({ kind, where, detail }) => `${kind} ${where} ${detail}`),
  ]
}

for (const state of Object.keys(WINDOW_STATES).filter((name) => !['first-start', 'planned'].includes(name))) {
  test.describe(state, () => {
    test.use({ state })
    test(`console, desk and wall can be used by everybody: ${state}`, async ({
      console,
      desk,
      projector,
    }) => {
      for (const page of [console, desk]) {
        await expect(page.getByRole('main').first()).toBeVisible()
        await page.locator('html[data-position]').waitFor({ state: 'attached' })
        expect.soft(await faultsOn(page)).toEqual([])
      }
      await projector.locator('html[data-position]').waitFor({ state: 'attached' })
      const onWall = await new AxeBuilder({ page: projector }).analyze()
      expect
        .soft(onWall.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical'))
        .toEqual([])
    })
  })
}

test.describe('at the keyboard', () => {
  test.use({ state: 'speech' })

  test('what has the focus is framed in ink, and the way of Tab leads round the whole page', async ({
    console,
  }) => {
    await expect(console.getByRole('main').first()).toBeVisible()
    const seen = new Set<string>()
    for (let press = 0; press < 60; press += 1) {
      await console.keyboard.press('Tab')
      const focused = await console.evaluate(frameOfFocus)
      if (focused === null) continue
      seen.add(focused.name)
      expect.soft(focused.frame, `${focused.name} shows that it has the focus`).toBe(true)
    }
    expect(seen.size, 'the focus is not caught in one place').toBeGreaterThan(15)
  })

  test('at 200 % everything is still there, one above the other', async ({ console, desk }) => {
    for (const page of [console, desk]) await page.setViewportSize({ width: 683, height: 384 })
    const advance = console.getByRole('button', { name: /^结束发言|^结束，请下一位/ }).first()
    const register = console.getByRole('combobox', { name: '登记发言' })
    const decision = desk.getByRole('button', { name: '记一条共识' })
    await expect(advance, 'what comes next stays in reach').toBeInViewport({ ratio: 1 })
    for (const wanted of [register, decision]) {
      await wanted.scrollIntoViewIfNeeded()
      await expect(wanted).toBeInViewport({ ratio: 1 })
    }
    await expect(advance).toBeInViewport({ ratio: 1 })
    for (const page of [console, desk]) expect(await page.evaluate(besideThePage)).toEqual([])
  })

  test('colours forced by the system leave the words and the frames', async ({ console }) => {
    await console.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await expect(console.getByRole('region', { name: '正在发言' })).toBeVisible()
    const moving = await console.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { animationName, transitionDuration } = getComputedStyle(element)
          return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s')
        }).length,
    )
    expect(moving, 'nothing moves for those who asked for that').toBe(0)
  })
})

/** Runs in the page: what may be pressed or read as a heading and reaches over its sides. */
function besideThePage(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const over = [...document.querySelectorAll('button, input, textarea, h1, h2, h3')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect()
    return element.checkVisibility() && width > 1 && (left < -1 || right > clientWidth + 1)
  })
  const wide = scrollWidth > clientWidth + 1 ? ['the page'] : []
  return [...wide, ...over.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')]
}

/** Runs in the page: what has the focus, and whether it, or what it stands in, is framed; null for the page itself. */
function frameOfFocus(): { name: string; frame: boolean } | null {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return null
  const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 20) ?? ''
  const framed = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  }
  for (let box: Element | null = focused, up = 0; box !== null && up < 4; box = box.parentElement, up += 1) {
    if (framed(box)) return { name: `${focused.tagName} ${name}`, frame: true }
  }
  return { name: `${focused.tagName} ${name}`, frame: false }
}
