import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test, type Hall } from './fixtures'
import { ElectronHost } from './hosts/electron-host'
import { callSpeaker, registerSpeaker } from './steps/facilitator'
import { beginSampleMeeting, introduceHall } from './steps/preparation'

test.beforeEach(({ host }) => {
  test.skip(host !== 'electron', 'a browser places its windows itself')
})

interface Pretended {
  readonly id: number
  readonly label: string
  readonly internal: boolean
  readonly x: number
  readonly width: number
  readonly height: number
}

const LAPTOP: Pretended = { id: 1, label: '', internal: true, x: 0, width: 1366, height: 768 }
const BEAMER: Pretended = { id: 2, label: 'EPSON PJ', internal: false, x: 1366, width: 1024, height: 768 }

function appOf(hall: Hall): ElectronApplication {
  if (!(hall.host instanceof ElectronHost)) throw new Error('not on Electron')
  return hall.host.app
}

/**
 * From now on the system tells of these displays, and says so as it does when a plug is pulled or put in. Windows are
 * not made to fill them: the one display there really is would draw them back to itself.
 */
async function plugIn(hall: Hall, displays: readonly Pretended[]): Promise<void> {
  await appOf(hall).evaluate(({ screen, BrowserWindow }, list) => {
    BrowserWindow.prototype.setFullScreen = () => undefined
    const [like] = screen.getAllDisplays()
    if (!like) throw new Error('the test needs one display to start from')
    const told = list.map(({ id, label, internal, x, width, height }) => {
      const bounds = { x, y: 0, width, height }
      return { ...like, id, label, internal, scaleFactor: 1, bounds, workArea: bounds, size: bounds }
    })
    const before = screen.getAllDisplays().length
    screen.getAllDisplays = () => told
    screen.getPrimaryDisplay = () => told[0] ?? like
    const [first = like] = told
    if (told.length < before) screen.emit('display-removed', {}, first)
    else screen.emit('display-added', {}, told.at(-1) ?? first)
  }, displays)
}

/** Where the big screen's window is; null while it has none. */
const wallAt = (hall: Hall) =>
  appOf(hall).evaluate(({ BrowserWindow }) => {
    const wall = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('/projector/'))
    return wall ? wall.getBounds().x : null
  })

async function openDisplays(console: Page): Promise<Locator> {
  await console.getByRole('button', { name: '屏幕', exact: true }).click()
  const drawer = console.getByRole('dialog', { name: '屏幕和翻页笔' })
  await expect(drawer).toBeVisible()
  return drawer
}

test('a projector that is plugged in takes the wall; pulled out in mid-speech the meeting goes on, and it comes back', async ({
  hall,
  console,
}) => {
  await plugIn(hall, [LAPTOP])
  await beginSampleMeeting(console)
  const drawer = await openDisplays(console)
  await expect(drawer.getByText('只有一块屏幕，大屏是普通窗口')).toBeVisible()

  await plugIn(hall, [LAPTOP, BEAMER])
  await expect(drawer.getByText('EPSON PJ，1024×768。大屏在这里。')).toBeVisible()
  await expect(drawer.getByRole('status')).toHaveText('大屏已全屏。')
  await expect.poll(() => wallAt(hall)).toBe(BEAMER.x)
  await console.keyboard.press('Escape')
  await expect(drawer).toBeHidden()

  await registerSpeaker(console, '张建国', '赞成')
  await callSpeaker(console, '张建国', '赞成')
  await expect((await hall.window('projector')).getByRole('heading', { name: '张建国' })).toBeVisible()

  await plugIn(hall, [LAPTOP])
  const lost = console.getByText('大屏所在的屏幕（EPSON PJ）断开了，大屏已先收起，会议照常进行')
  await expect(lost).toBeVisible()
  await expect.poll(() => wallAt(hall)).toBeNull()
  await expect(console.getByRole('region', { name: '正在发言' })).toContainText('张建国')

  // What a driver pretends meanwhile is no display.
  await plugIn(hall, [LAPTOP, { ...BEAMER, id: 9, label: '', width: 0, height: 0 }])
  await expect(lost).toBeVisible()

  // Back in another socket: another number, another place, the same projector.
  await plugIn(hall, [LAPTOP, { ...BEAMER, id: 7, x: 3000 }])
  await expect(lost).toBeHidden()
  await expect.poll(() => wallAt(hall)).toBe(3000)
  await expect((await hall.window('projector')).getByRole('heading', { name: '张建国' })).toBeVisible()
})

test('认屏 numbers every display, and the wall goes to the one that is chosen', async ({ hall, console }) => {
  const spare: Pretended = { ...BEAMER, id: 3, label: 'AOC', x: 2390, width: 1280, height: 800 }
  await introduceHall(console)
  await plugIn(hall, [LAPTOP, BEAMER, spare])
  const drawer = await openDisplays(console)
  await expect(drawer.getByText('EPSON PJ，1024×768。大屏在这里。')).toBeVisible()

  const signs = () =>
    appOf(hall).evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map(({ webContents }) => webContents.getURL())
        .filter((address) => address.includes('/sign/'))
        .map((address) => new URL(address).searchParams)
        .map((asked) => `${asked.get('number')}: ${asked.get('text')}`)
        .toSorted(),
    )
  await drawer.getByRole('button', { name: '认屏：每块屏显示号码' }).click()
  await expect
    .poll(signs)
    .toEqual([
      expect.stringMatching(/^1: 本机屏幕.*主持台/),
      '2: EPSON PJ · 大屏',
      expect.stringMatching(/^3: AOC/),
    ])
  await expect.poll(signs).toEqual([])

  await drawer.getByRole('button', { name: '大屏放到 3 号屏' }).click()
  await expect(drawer.getByText('AOC，1280×800。大屏在这里。')).toBeVisible()
  await expect.poll(() => wallAt(hall)).toBe(spare.x)
})

test('where the projector mirrors the console, the wall never covers it', async ({ hall, console }) => {
  await introduceHall(console)
  await plugIn(hall, [LAPTOP, { ...LAPTOP, id: 4, label: 'CLONE', internal: false }])
  const drawer = await openDisplays(console)
  await expect(drawer.getByText(/大屏是普通窗口/)).toBeVisible()
  await expect(drawer.getByText('大屏已全屏')).toBeHidden()
})
