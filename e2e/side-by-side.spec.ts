import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { callSpeaker, registerSpeaker } from './steps/facilitator'
import { beginSampleMeeting } from './steps/preparation'

const deskBeside = (console: Page): FrameLocator => console.frameLocator('iframe[title="记录台"]')

const sheetLine = (console: Page, number: number) =>
  deskBeside(console)
    .getByRole('list', { name: '发言要点' })
    .getByRole('textbox', { name: `第 ${number} 句` })

test('one person leads and writes in one window; each side has its own keys', async ({ hall, console }) => {
  await beginSampleMeeting(console)
  await registerSpeaker(console, '李桂兰', '提问')
  await console.getByRole('button', { name: '并排记录' }).click()
  await expect(deskBeside(console).getByRole('list', { name: '发言要点' })).toBeVisible()

  // The desk that has just come does not take the keys from the console: this gives the floor by key.
  await console.keyboard.press('ArrowRight')
  await expect(console.getByRole('region', { name: '正在发言' })).toContainText('李桂兰')
  await expect(deskBeside(console).getByRole('heading', { name: '李桂兰' })).toBeVisible()

  // Over there, the console's keys are letters; back here, nothing is written.
  await console.keyboard.press('Control+j')
  await expect(sheetLine(console, 1)).toBeFocused()
  await console.keyboard.type('vz/ 车位')
  await expect(sheetLine(console, 1)).toHaveValue('vz/ 车位')
  await expect(console.getByRole('region', { name: '正在发言' })).toContainText('李桂兰')
  await console.keyboard.press('Control+j')
  await expect
    .poll(() =>
      deskBeside(console)
        .locator('html')
        .evaluate(() => document.hasFocus()),
    )
    .toBe(false)
  // The frame may have let go of the keys before this side has taken them.
  await expect
    .poll(() => console.evaluate(() => document.activeElement instanceof HTMLIFrameElement))
    .toBe(false)
  await console.keyboard.press('ArrowRight')
  await expect(console.getByRole('region', { name: '正在发言' })).toBeHidden()
  await expect(sheetLine(console, 1)).toHaveValue('')
  await console.keyboard.press('z')
  await expect(console.getByRole('region', { name: '正在发言' })).toContainText('李桂兰')
  await expect(sheetLine(console, 1)).toHaveValue('vz/ 车位')

  // 撤销 of the desk is the recorder's own, also here.
  await deskBeside(console).getByRole('button', { name: '撤销：上一句' }).click()
  await expect(sheetLine(console, 1)).toHaveValue('')
  await expect(console.getByRole('region', { name: '正在发言' })).toContainText('李桂兰')

  // It is remembered from one run to the next, and put away by a key from either side.
  await hall.quit()
  await hall.start()
  const again = await hall.window('console')
  await expect(sheetLine(again, 1)).toBeVisible()
  await sheetLine(again, 1).click()
  await again.keyboard.press('Control+b')
  await expect(again.locator('iframe[title="记录台"]')).toHaveCount(0)
  await again.keyboard.press('Control+b')
  await expect(sheetLine(again, 1)).toBeVisible()
  await again.getByRole('button', { name: '并排记录' }).click()
  await expect(again.locator('iframe[title="记录台"]')).toHaveCount(0)
})

test.describe('beside each other in little room', () => {
  for (const [width, height] of [
    [1366, 768],
    [1366, 696],
    [1093, 614],
  ] as const) {
    test(`nothing is cut off at ${width}×${height}`, async ({ console, host }) => {
      test.skip(host === 'electron', 'the size of a window is the same to a page of either host')
      await console.setViewportSize({ width, height })
      await beginSampleMeeting(console)
      await registerSpeaker(console, '李桂兰', '提问')
      await callSpeaker(console, '李桂兰', '提问')
      await console.getByRole('button', { name: '并排记录' }).click()
      await expect(sheetLine(console, 1)).toBeInViewport({ ratio: 1 })
      await expect(console.getByRole('button', { name: /^结束发言/ })).toBeInViewport({ ratio: 1 })
      const sides = [console.mainFrame(), ...console.mainFrame().childFrames()]
      const desk = sides.find((frame) => frame.url().endsWith('/desk/'))
      for (const side of [console.mainFrame(), desk])
        expect(
          await side?.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBeLessThanOrEqual(0)
    })
  }
})
