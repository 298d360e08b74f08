import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronCall, findElectron } from '../scripts/lib/electron-binary.mjs'
import { expect, test, type Hall } from './fixtures'
import { ElectronHost } from './hosts/electron-host'
import { beginSampleMeeting, introduceHall } from './steps/preparation'

test.beforeEach(({ host }) => {
  test.skip(host !== 'electron', 'only Electron has windows, permissions and a main process of its own')
})

function appOf(hall: Hall): ElectronApplication {
  if (!(hall.host instanceof ElectronHost)) throw new Error('not on Electron')
  return hall.host.app
}

async function logOf(hall: Hall): Promise<string> {
  return readFile(join(hall.folders.data, 'log', 'yishiting.log'), 'utf8')
}

test('pages are shut off from Node, and have two words of the program', async ({
  console,
  desk,
  projector,
}) => {
  for (const page of [console, desk, projector]) {
    const reach = await page.evaluate(() => ({
      node: ['require', 'process', 'Buffer', 'global', 'module'].filter((name) => name in window),
      program: Object.keys(Reflect.get(window, 'yishiting')).toSorted(),
    }))
    expect(reach).toEqual({ node: [], program: ['host', 'ready'] })
  }
})

test('there is one storage window, hidden, and every window is locked down alike', async ({
  hall,
  console,
  projector,
}) => {
  await introduceHall(console)
  await expect(projector.getByRole('heading').first()).toBeVisible()
  const windows = await appOf(hall).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      page: new URL(window.webContents.getURL()).pathname,
      visible: window.isVisible(),
    })),
  )
  expect(windows.toSorted((a, b) => a.page.localeCompare(b.page))).toEqual([
    { page: '/console/', visible: true },
    { page: '/desk/', visible: true },
    { page: '/projector/', visible: true },
    { page: '/storage/', visible: false },
  ])
})

test('pages run nothing but their own scripts, and speak to no network', async ({ hall, console }) => {
  hall.guard.forgive(/Content Security Policy/)
  await console.evaluate(() => {
    const seen: string[] = []
    Reflect.set(window, 'violations', seen)
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
    const inline = document.createElement('script')
    inline.textContent = 'window.intruder = true'
    document.head.append(inline)
    return fetch('https://example.com/').catch(() => null)
  })
  await expect
    .poll(() => console.evaluate(() => Reflect.get(window, 'violations')))
    .toEqual(expect.arrayContaining(['script-src-elem', 'connect-src']))
  expect(await console.evaluate(() => 'intruder' in window)).toBe(false)
  const answer = await console.reload()
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
})

test('a page goes nowhere else and opens no window', async ({ hall, console }) => {
  const address = console.url()
  expect(await console.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  await console.evaluate(() => {
    location.href = 'https://example.com/elsewhere'
  })
  await expect.poll(() => logOf(hall)).toContain('https://example.com/elsewhere')
  expect(console.url()).toBe(address)
  const count = await appOf(hall).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(count).toBe(4)
})

test('permissions are denied', async ({ console }) => {
  const states = await console.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications'] as const
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

test('a second start on the same data ends by itself and leaves the first alone', async ({
  hall,
  console,
}) => {
  await introduceHall(console)
  const { args, env } = electronCall()
  const folders = { YISHITING_DATA: hall.folders.data, YISHITING_EXPORTS: hall.folders.exports }
  const second = spawn(findElectron() ?? '', args, { env: { ...env, ...folders } })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect(console.getByRole('heading', { name: '还没有会议' })).toBeVisible()
})

test('closing the console in a meeting asks first', async ({ hall, console }) => {
  await beginSampleMeeting(console)
  const app = appOf(hall)
  const answerWith = (button: number) =>
    app.evaluate(({ dialog }, response) => {
      Reflect.set(globalThis, 'asked', 0)
      dialog.showMessageBox = async () => {
        Reflect.set(globalThis, 'asked', Reflect.get(globalThis, 'asked') + 1)
        return { response, checkboxChecked: false }
      }
    }, button)
  const closeConsole = () =>
    app.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows()
      const console = windows.find((window) => window.webContents.getURL().endsWith('/console/'))
      // A little later, so that this is answered before the program ends.
      setTimeout(() => console?.close())
    })
  await answerWith(0)
  await closeConsole()
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'asked'))).toBe(1)
  await expect(console.getByRole('region', { name: '正在议' })).toBeVisible()

  await answerWith(1)
  const exit = once(app.process(), 'exit')
  await closeConsole()
  await exit
  await hall.start()
  const again = await hall.window('console')
  await expect(again.getByRole('region', { name: '正在议' })).toBeVisible()
})

/** Ends the process behind a page, as a fault in it would. */
async function crash(app: ElectronApplication, page: string): Promise<void> {
  await app.evaluate(({ webContents }, path) => {
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().endsWith(`/${path}/`))
      ?.forcefullyCrashRenderer()
  }, page)
}

test('a storage page that dies is started again, and nothing is lost', async ({ hall, console }) => {
  hall.guard.forgive(/\/storage\/ the page crashed/)
  await beginSampleMeeting(console)
  await crash(appOf(hall), 'storage')
  await signInLate(console, '赵国强')
  await expect(console.getByText('暂时不能保存')).toBeHidden()
  await hall.quit()
  await hall.start()
  await expect((await hall.window('console')).getByText('实到 4', { exact: true })).toBeVisible()
})

async function signInLate(console: Page, name: string): Promise<void> {
  await console.getByRole('banner').getByRole('button').filter({ hasText: '实到' }).click()
  await console.getByLabel('签到：查找姓名、拼音或门牌').fill(name)
  await console.getByRole('button', { name: `${name}签到` }).click()
  await expect(console.getByText('实到 4', { exact: true })).toBeVisible({ timeout: 20_000 })
}
