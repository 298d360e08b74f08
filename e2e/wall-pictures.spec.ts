import type { Browser, Page } from '@playwright/test'
import { serveGallery } from '../tools/screens/gallery'
import { expect, test } from './fixtures'

/** The scenes of a meeting, as the wall shows them: what a hall gets used to. */
const SCENES = [
  'waiting',
  'agenda',
  'item',
  'turn',
  'turn-warning',
  'turn-overtime',
  'vote',
  'ballots-calling',
  'owners-entering',
  'result-passed',
  'result-failed',
  'fairness',
  'rules',
  'recess',
  'contest-calling',
  'motion-amendment',
  'questions-figures',
  'material-speech',
  'notice-1',
  'notice-2',
  'test-picture',
  'closed',
] as const

test.beforeEach(({ host }) => {
  test.skip(host !== 'web', 'the wall is drawn the same on either host')
  test.setTimeout(300_000)
})

/** The page with all samples, for as long as `look` takes. */
async function inGallery(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  const gallery = await serveGallery()
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  try {
    const page = await context.newPage()
    page.setDefaultNavigationTimeout(180_000)
    await page.goto(gallery.url)
    await page.waitForFunction(() => window.gallery !== undefined)
    await look(page)
  } finally {
    await context.close()
    await gallery.close()
  }
}

const show = (page: Page, name: string) => page.evaluate((scene) => window.gallery?.show(scene), name)

test('the scenes look as they were last approved', async ({ lazyBrowser }) => {
  await inGallery(await lazyBrowser(), async (page) => {
    for (const scene of SCENES) {
      await show(page, scene)
      // Another version of a browser may draw the edges of letters a little differently; a part that has moved,
      // changed its colour or gone is far more than this.
      await expect.soft(page).toHaveScreenshot(`${scene}.png`, {
        threshold: 0.3,
        maxDiffPixelRatio: 0.003,
        animations: 'disabled',
      })
    }
  })
})

test('the figures of the countdown are a quarter as high as the wall, or higher', async ({ lazyBrowser }) => {
  await inGallery(await lazyBrowser(), async (page) => {
    for (const [width, height] of [
      [1024, 768],
      [1280, 800],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const scene of ['turn', 'turn-warning', 'turn-overtime', 'turn-paused', 'hostile-turn']) {
        await show(page, scene)
        const share = await page.locator('.digits').evaluate((digits) => {
          const { fontWeight, fontSize, fontFamily } = getComputedStyle(digits)
          const context = document.createElement('canvas').getContext('2d')
          if (!context) throw new Error('no canvas')
          context.font = `${fontWeight} ${fontSize} ${fontFamily}`
          return context.measureText('0').actualBoundingBoxAscent / innerHeight
        })
        expect.soft(share, `${scene} on ${width} × ${height}`).toBeGreaterThanOrEqual(0.25)
      }
    }
  })
})
