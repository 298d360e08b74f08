import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { beginSampleMeeting, introduceHall, newMeeting } from './steps/preparation'

test.beforeEach(({ host, hall }) => {
  test.skip(host === 'electron', 'the pages are the same on either host')
  hall.guard.forgive(/broken on purpose/)
  hall.guard.forgive(/The above error occurred|React will try to recreate|Error boundary/)
})

/** Every clock of the page uses it: from now on drawing fails, until it is mended. */
async function breakDrawing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sound = Object.getOwnPropertyDescriptor(String.prototype, 'padStart')
    Object.assign(window, {
      mendDrawing: () => Object.assign(String.prototype, { padStart: sound?.value }),
    })
    Object.assign(String.prototype, {
      padStart: () => {
        throw new Error('broken on purpose')
      },
    })
  })
}

const mendDrawing = (page: Page) => page.evaluate('mendDrawing()')

test('a page that fails to draw says so, and the meeting goes on in the other windows', async ({
  console,
  desk,
  projector,
}) => {
  await beginSampleMeeting(console)
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText('宣读规则，推选监票人')
  await breakDrawing(desk)
  const said = desk.getByRole('alert').filter({ hasText: '记录台这一页没有画出来' })
  await expect(said).toContainText('会议照常进行')
  await expect(said.getByRole('button', { name: '再画一次' })).toBeFocused()
  await mendDrawing(desk)
  await said.getByRole('button', { name: '再画一次' }).click()
  await expect(said).toBeHidden()
  await expect(desk.getByRole('main').first()).toBeVisible()

  await breakDrawing(console)
  const failed = console.getByRole('alert').filter({ hasText: '主持台这一页没有画出来' })
  await expect(failed).toBeVisible()
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText('宣读规则，推选监票人')
  await failed.getByRole('button', { name: '重新打开主持台' }).click()
  await expect(console.getByRole('region', { name: '正在议' })).toBeVisible()
})

test('without its fonts the wall and the console are written with those of the machine', async ({
  hall,
  console,
  projector,
}) => {
  hall.guard.forgive(/net::ERR_FAILED \S+\.woff2$/)
  for (const page of [console, projector]) {
    await page.context().route(/\.woff2$/, (route) => route.abort())
    await page.reload()
  }
  await introduceHall(console, '没有字体的社区')
  await newMeeting(console, '字体检查会')
  await expect(projector.getByText('字体检查会').first()).toBeVisible()
  for (const page of [console, projector]) {
    const drawn = await page.evaluate(inkOf, '议事厅')
    expect(new Set(drawn).size, 'each character has a shape of its own, none is a box').toBe(drawn.length)
    expect(Math.min(...drawn.map((row) => row.split('1').length))).toBeGreaterThan(20)
  }
})

/** Runs in the page: every character of `text` as it is drawn, by its dots; and a character that no font has. */
function inkOf(text: string): string[] {
  const canvas = document.createElement('canvas')
  canvas.width = 48
  canvas.height = 48
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) return []
  return [...text, '\u{10FFFD}'].map((character) => {
    pen.clearRect(0, 0, 48, 48)
    pen.font = `40px ${getComputedStyle(document.body).fontFamily}`
    pen.textBaseline = 'top'
    pen.fillText(character, 2, 2)
    const { data } = pen.getImageData(0, 0, 48, 48)
    return Array.from({ length: 48 * 48 }, (_, dot) => ((data[dot * 4 + 3] ?? 0) > 128 ? '1' : '0')).join('')
  })
}
