import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { WebHost } from '../e2e/hosts/web-host'
import { callSpeaker, endSpeech, goToItem, registerSpeaker, reportCount } from '../e2e/steps/facilitator'
import { goToStep, introduceHall, openSample, signIn, signInToQuorum } from '../e2e/steps/preparation'
import { sign, writePoint } from '../e2e/steps/recorder'
import { findBrowser } from '../src-main/host/browser'

const OUT = path.resolve(process.argv[2] ?? 'docs/pictures')

/** Takes the pictures of the README and the manual from the running application, as it comes out of the build. */
async function takePictures(): Promise<void> {
  await mkdir(OUT, { recursive: true })
  const folder = await mkdtemp(path.join(tmpdir(), 'yishiting-pictures-'))
  const folders = { data: path.join(folder, 'data'), exports: path.join(folder, 'exports') }
  await mkdir(folders.data)
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const host = new WebHost(folders, browser, () => undefined)
  try {
    await host.start()
    await wholeMeeting(
      await host.window('console'),
      await host.window('desk'),
      await host.window('projector'),
    )
    await contactSheet(browser)
  } finally {
    await host.dispose()
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function wholeMeeting(console: Page, desk: Page, projector: Page): Promise<void> {
  // Nothing is caught half faded.
  await projector.emulateMedia({ reducedMotion: 'reduce' })
  await picture(console, 'first-start')
  await introduceHall(console)
  await openSample(console)
  await signIn(console, 'gzh', '高振海')
  await picture(console, 'sign-in')
  await goToStep(console, '议程')
  await picture(console, 'agenda')
  await goToStep(console, '名单')
  await picture(console, 'roster')
  await goToStep(console, '候场签到')
  await signInToQuorum(console)
  await console.getByRole('button', { name: '宣布开会' }).click()
  await console.getByRole('button', { name: '进入第一项：宣读规则，推选监票人' }).click()
  await goToItem(console, '车位怎么分')
  await registerSpeaker(console, '孙秀英', '赞成')
  await registerSpeaker(console, '高振海', '反对')
  await registerSpeaker(console, '李桂兰', '提问')
  await callSpeaker(console, '孙秀英', '赞成')
  await writePoint(desk, 1, '同意一户一车，先把有房本、没车位的排在前面。')
  await desk.keyboard.press('Enter')
  await writePoint(desk, 2, '收回的车位要在七天内公布，谁都能看到。')
  await desk.getByText(/^02:4\d$/).waitFor()
  await picture(console, 'console')
  await picture(desk, 'desk')
  await picture(projector, 'projector-turn')
  await console.getByRole('button', { name: /^结束，请下一位：高振海/ }).click()
  await console.getByRole('button', { name: /^结束，请下一位：李桂兰/ }).click()
  await endSpeech(console)
  await console.getByRole('button', { name: /^开始表决/ }).click()
  await reportCount(console, '同意', '22')
  await reportCount(console, '反对', '7')
  await picture(console, 'console-vote')
  await reportCount(console, '弃权', '3')
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await projector.locator('svg.recharts-surface').first().waitFor()
  await picture(projector, 'projector-result')
  await console.getByRole('button', { name: '散会', exact: true }).click()
  await console.getByRole('dialog').getByRole('button', { name: '散会' }).click()
  await sign(desk, '主持人', '周明远')
  await picture(desk, 'minutes')
  await sign(desk, '记录人', '林晓燕')
}

/** The scenes of the wall side by side, from the pictures that the tests compare with. */
async function contactSheet(browser: Browser): Promise<void> {
  const folder = path.resolve('e2e/pictures')
  const names = (await readdir(folder)).toSorted()
  const images = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name))
      return `<img alt="" src="data:image/png;base64,${bytes.toString('base64')}">`
    }),
  )
  const page = await browser.newPage({ viewport: { width: 1500, height: 800 } })
  await page.setContent(
    `<style>body{margin:0;padding:8px;display:grid;grid-template-columns:repeat(3,1fr);gap:8px;background:#453e36}img{width:100%}</style>${images.join('')}`,
  )
  await page.screenshot({ path: path.join(OUT, 'scenes.jpg'), type: 'jpeg', quality: 82, fullPage: true })
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: path.join(OUT, `${name}.png`) })
}

takePictures().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
