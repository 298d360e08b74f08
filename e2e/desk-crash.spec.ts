import type { Page } from '@playwright/test'
import { expect, test, type Hall } from './fixtures'
import { ElectronHost } from './hosts/electron-host'
import { callSpeaker, registerSpeaker } from './steps/facilitator'
import { beginSampleMeeting } from './steps/preparation'
import { line } from './steps/recorder'

const FIRST = '收回的车位七天之内公布，谁都能看到；'
const MORE = '先登记，再摇号，租户也算。'

/**
 * Types a sentence, lets the window save it by itself, and goes on typing without a pause until the program dies:
 * what is kept is all that the window said was saved, and some of what came after, in order.
 */
async function writeUntilDeath(desk: Page, die: () => Promise<void>): Promise<void> {
  await line(desk, 1).focus()
  await desk.keyboard.insertText(FIRST)
  await expect(desk.getByRole('button', { name: '撤销：上一句' })).toBeVisible()
  await expect(desk.getByText(/^已保存 · 第 \d+ 条$/)).toBeVisible()
  for (const character of MORE) await desk.keyboard.insertText(character)
  await die()
}

async function expectKept(desk: Page): Promise<void> {
  await expect(line(desk, 1)).toHaveValue(new RegExp(`^${FIRST}`))
  expectTyped(await line(desk, 1).inputValue())
}

function expectTyped(kept: string): void {
  expect((FIRST + MORE).startsWith(kept)).toBe(true)
}

/** What stands in the first line of the desk, asked of the program: Playwright lets go of a page that has crashed. */
async function lineInElectron(hall: Hall): Promise<string> {
  if (!(hall.host instanceof ElectronHost)) throw new Error('not on Electron')
  const said: unknown = await hall.host.app.evaluate(({ BrowserWindow }) => {
    const desk = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('app://yishiting/desk/'),
    )?.webContents
    if (desk === undefined || desk.isCrashed() || desk.isLoading()) return ''
    return desk.executeJavaScript('document.querySelector(`textarea[aria-label="第 1 句"]`)?.value ?? ""')
  })
  return typeof said === 'string' ? said : ''
}

test('killed in mid-sentence, the program has all that it said was saved', async ({ hall }) => {
  const console = await hall.window('console')
  await beginSampleMeeting(console)
  await registerSpeaker(console, '李桂兰', '提问')
  await callSpeaker(console, '李桂兰', '提问')
  const desk = await hall.window('desk')
  await writeUntilDeath(desk, () => hall.kill())

  await hall.start()
  await expectKept(await hall.window('desk'))
})

test('the desk dies alone in mid-sentence and has all that it said was saved when it is back', async ({
  host,
  hall,
  console,
  desk,
}) => {
  hall.guard.forgive(/the page crashed/)
  await beginSampleMeeting(console)
  await registerSpeaker(console, '李桂兰', '提问')
  await callSpeaker(console, '李桂兰', '提问')
  const keyboard = await desk.context().newCDPSession(desk)
  await writeUntilDeath(desk, async () => {
    const died = desk.waitForEvent('crash')
    // It cannot answer any more.
    keyboard.send('Page.crash').catch(() => undefined)
    await died
  })
  // Electron loads it again by itself; in a browser somebody closes it and opens it again.
  if (host === 'web') {
    await desk.close()
    await expectKept(await hall.window('desk'))
  } else {
    await expect.poll(() => lineInElectron(hall)).toMatch(new RegExp(`^${FIRST}`))
    expectTyped(await lineInElectron(hall))
  }
})
