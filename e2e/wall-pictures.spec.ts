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

test('the scenes look as they were last approved', async ({ host, lazyBrowser }) => {
  test.skip(host !== 'web', 'the wall is drawn the same on either host')
  test.setTimeout(300_000)
  const gallery = await serveGallery()
  const browser = await lazyBrowser()
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
    for (const scene of SCENES) {
      await page.evaluate((name) => window.gallery?.show(name), scene)
      // Another version of a browser may draw the edges of letters a little differently; a part that has moved,
      // changed its colour or gone is far more than this.
      await expect.soft(page).toHaveScreenshot(`${scene}.png`, {
        threshold: 0.3,
        maxDiffPixelRatio: 0.003,
        animations: 'disabled',
      })
    }
  } finally {
    await context.close()
    await gallery.close()
  }
})
