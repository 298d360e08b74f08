import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { callSpeaker, endSpeech, goToItem, registerSpeaker, reportCount } from './steps/facilitator'
import { introduceHall, openSample, signInToQuorum } from './steps/preparation'

/** The halls' displays; 1093 × 614 is 1366 × 768 at 125 %. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1366, height: 696 },
  { width: 1280, height: 720 },
  { width: 1093, height: 614 },
  { width: 1920, height: 1080 },
] as const

/** px; what is smaller is missed by a hand on a worn mouse. */
const LEAST_TARGET = 40

/** What is wrong with the page as it stands: empty where nothing is. */
async function faultsOf(console: Page): Promise<readonly string[]> {
  return console.evaluate((least) => {
    const faults: string[] = []
    const page = document.querySelector('.frame') ?? document.body
    if (page.scrollWidth > page.clientWidth) faults.push('the page scrolls sideways')
    const shown = (element: Element) => element.checkVisibility() && element.clientWidth > 0
    for (const element of page.querySelectorAll('button, [role="button"], a[href]')) {
      const { width, height, right } = element.getBoundingClientRect()
      if (!shown(element)) continue
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
      if (height < least - 0.5 || width < least - 0.5) faults.push(`${name}: ${width} × ${height}`)
      if (right > innerWidth + 1) faults.push(`${name} lies outside`)
      if (element.scrollWidth > element.clientWidth + 1) faults.push(`${name} does not hold its words`)
    }
    for (const pane of page.querySelectorAll('.pane, main, .stage-card, .vote__counts')) {
      if (shown(pane) && pane.scrollWidth > pane.clientWidth + 1) {
        faults.push(`${pane.className} scrolls sideways`)
      }
    }
    const red = [...page.querySelectorAll('.ant-btn-primary')].filter(shown)
    if (red.length !== 1) faults.push(`${red.length} red buttons`)
    const [primary] = red
    if (
      primary &&
      (!primary.querySelector('.keycap') || primary.getBoundingClientRect().bottom > innerHeight)
    ) {
      faults.push('the red button has no key, or is out of sight')
    }
    return faults
  }, LEAST_TARGET)
}

test('every page of a session fits, with one red button and nothing small to hit', async ({ console }) => {
  test.setTimeout(300_000)
  const expectSound = async (page: string) => {
    for (const size of SIZES) {
      await console.setViewportSize(size)
      await expect(async () => expect(await faultsOf(console)).toEqual([]), {
        message: `${page} at ${size.width} × ${size.height}`,
      }).toPass({ timeout: 5_000 })
    }
    await console.setViewportSize(SIZES[0])
  }
  await introduceHall(console)
  await openSample(console)
  await signInToQuorum(console)
  await console.getByRole('button', { name: '宣布开会' }).click()
  await expect(console.getByRole('button', { name: /^进入第一项/ })).toBeVisible()
  await expectSound('the opening')
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await goToItem(console, '车位怎么分')
  await expectSound('an item')
  await registerSpeaker(console, '张建国', '赞成')
  await registerSpeaker(console, '欧阳玉洁', '反对')
  await callSpeaker(console, '张建国', '赞成')
  await expectSound('a turn')
  await console.getByRole('button', { name: /^结束，请下一位/ }).click()
  await endSpeech(console)
  await console.getByRole('button', { name: /^开始表决/ }).click()
  await expect(console.getByRole('heading', { name: '举手计数' })).toBeVisible()
  await expectSound('a vote by hands')
  const present = Number(
    /实到\s*(\d+)/.exec((await console.locator('.meeting-bar').textContent()) ?? '')?.[1],
  )
  await reportCount(console, '同意', String(present - 2))
  await reportCount(console, '反对', '2')
  await reportCount(console, '弃权', '0')
  await expectSound('a vote that is counted')
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toBeVisible()
  await expectSound('a result')
})

test('the wall in small is the wall, and never counts as one', async ({ console, projector }) => {
  await introduceHall(console)
  await openSample(console)
  await signInToQuorum(console)
  await console.getByRole('button', { name: '宣布开会' }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await goToItem(console, '车位怎么分')
  const small = console.frameLocator('iframe[title="大屏缩影"]')
  for (const wall of [small, projector]) {
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('车位怎么分')
  }
  await registerSpeaker(console, '张建国', '赞成')
  await callSpeaker(console, '张建国', '赞成')
  await expect(small.getByRole('timer')).toBeVisible()
  await console.keyboard.press('b')
  for (const wall of [small, projector]) await expect(wall.getByRole('timer')).toHaveCount(0)
})
