import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { expect, test, type Hall } from './fixtures'
import { goToItem } from './steps/facilitator'
import { goToStep, introduceHall, openSample, signIn } from './steps/preparation'

const run = promisify(execFile)

interface Printed {
  readonly pages: readonly string[]
  /** Fonts that the file asks for and does not hold. */
  readonly absent: readonly string[]
}

/** A PDF as its reader sees it, by the tools of poppler. */
async function readPdf(pdf: Uint8Array): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), 'yishiting-pdf-'))
  try {
    const path = join(folder, 'paper.pdf')
    await writeFile(path, pdf)
    const { stdout: text } = await run('pdftotext', ['-layout', path, '-'])
    const { stdout: fonts } = await run('pdffonts', [path])
    const { stdout: info } = await run('pdfinfo', [path])
    expect(info).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts/)
    const pages = text.split('\f').slice(0, -1)
    expect(info).toMatch(new RegExp(`Pages:\\s+${pages.length}\\b`))
    // Columns: … emb sub uni object
    const absent = fonts
      .split('\n')
      .slice(2)
      .filter((line) => line.trim() !== '' && !/\byes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.test(line))
    return { pages, absent }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const closing = (page: Page | Locator) => page.getByRole('button', { name: '散会', exact: true })

/** A meeting whose statute is voted on paper; three people came. */
async function openBallotMeeting(console: Page): Promise<void> {
  await introduceHall(console)
  await console.getByRole('button', { name: '小南庄停车自管会章程：无记名投票、当众唱票' }).click()
}

async function voteAndClose(console: Page): Promise<void> {
  for (const name of ['孙秀英', '赵国强', '李桂兰']) await signIn(console, name, name)
  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: '不足人数，先开会' }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await goToItem(console, '停车自管会章程')
  await console.getByRole('button', { name: /^开始表决/ }).click()
  await console.getByLabel('发出张数').press('Enter')
  await console.getByLabel('收回张数').fill('3')
  await console.getByLabel('收回张数').press('Enter')
  await expect(console.getByRole('heading', { name: '唱票' })).toBeVisible()
  for (const [at, key] of ['1', '1', '2'].entries()) {
    await console.keyboard.press(key)
    await expect(console.getByRole('status').filter({ hasText: `第 ${at + 1} 张：` })).toBeVisible()
  }
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await closing(console).click()
  await closing(console.getByRole('dialog')).click()
  await expect(console.getByRole('heading', { name: '已散会' })).toBeVisible()
}

/** Opens the preview of a paper and waits until it is parted into sheets. */
async function preview(page: Page, name: string): Promise<number> {
  await page.getByRole('button', { name: `预览${name}` }).click()
  const dialog = page.getByRole('dialog', { name: `预览：${name}` })
  const count = dialog.getByText(/^共 \d+ 页/)
  await expect(count).toBeVisible()
  await expect(dialog.getByRole('article', { name: /^第1页/ })).toBeVisible()
  return Number(/\d+/.exec(await count.innerText())?.[0])
}

async function printed(hall: Hall, page: Page, host: string, name: string): Promise<Printed> {
  if (host === 'web') return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  const dialog = page.getByRole('dialog', { name: `预览：${name}` })
  await dialog.getByRole('button', { name: '导出 PDF' }).click()
  const check = page.getByRole('dialog', { name: new RegExp(`^导出${name}`) })
  const saved = dialog.getByRole('status').filter({ hasText: '.pdf' })
  await expect(saved.or(check)).toBeVisible()
  if (await check.isVisible()) await check.getByRole('button', { name: /照样导出|先导出草稿|^导出$/ }).click()
  await expect(saved).toBeVisible()
  const file = (await readdir(hall.folders.exports)).find((one) => one.includes(name) && one.endsWith('.pdf'))
  if (file === undefined) throw new Error(`no PDF of ${name}`)
  return readPdf(await readFile(join(hall.folders.exports, file)))
}

/** What is printed is what is shown: as many sheets, with their fonts, and the words on them. */
async function expectPrinted(
  hall: Hall,
  page: Page,
  host: string,
  name: string,
  expected: { readonly words: readonly string[]; readonly numbered: boolean },
): Promise<void> {
  const shown = await preview(page, name)
  const { pages, absent } = await printed(hall, page, host, name)
  expect(pages).toHaveLength(shown)
  expect(absent).toEqual([])
  const text = pages.join('').replaceAll(/\s/g, '')
  for (const words of expected.words) expect(text).toContain(words)
  if (expected.numbered) {
    pages.forEach((words, index) => {
      expect(words).toMatch(new RegExp(`—\\s*${index + 1}\\s*—`))
      expect(words).toMatch(new RegExp(`共\\s*${shown}\\s*页`))
    })
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('papers print as they are shown: as many sheets, numbered, with their fonts', async ({ hall, console }, {
  project,
}) => {
  const host = project.name
  await test.step('ballots, before the meeting', async () => {
    await openBallotMeeting(console)
    await goToStep(console, '文件')
    await expectPrinted(hall, console, host, '表决票', {
      words: ['沿虚线裁开', '同意', '反对', '弃权'],
      numbered: false,
    })
    await goToStep(console, '候场签到')
  })
  await test.step('minutes, statistics and the opinion, after it', async () => {
    await voteAndClose(console)
    await expectPrinted(hall, console, host, '会议记录', {
      words: ['一、', '散会', '草稿', '无记名投票'],
      numbered: true,
    })
    await expectPrinted(hall, console, host, '表决结果统计表', { words: ['发出', '监票人'], numbered: true })
    await expectPrinted(hall, console, host, '协商意见书', { words: ['签字、盖章'], numbered: true })
  })
})

test('keys turn the sheets over, print, and close; no name is a box', async ({ hall, console }, {
  project,
}) => {
  await introduceHall(console)
  await openSample(console)
  await goToStep(console, '文件')
  const count = await preview(console, '签到表')
  expect(count).toBeGreaterThan(1)
  const dialog = console.getByRole('dialog', { name: '预览：签到表' })
  await expect(dialog.getByText('现在是第 1 页')).toBeVisible()
  await expect(dialog.getByRole('region', { name: '纸面' })).toBeFocused()
  await dialog.page().keyboard.press('PageDown')
  await expect(dialog.getByText('现在是第 2 页')).toBeVisible()
  await expect(dialog.getByRole('article', { name: `第2页，共${count}页` })).toBeInViewport()
  await dialog.getByRole('region', { name: '纸面' }).press('PageUp')
  await expect(dialog.getByText('现在是第 1 页')).toBeVisible()
  await console.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = String(
        document.querySelectorAll('.print-root .word-sheet').length,
      )
    }
  })
  await console.keyboard.press('Control+p')
  await expect(console.locator('html')).toHaveAttribute('data-printed', String(count))
  await expect(console.locator('.print-root')).toHaveCount(0)
  await console.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expectPrinted(hall, console, project.name, '签到表', { words: ['㛃', '䶮', '签名'], numbered: true })
})
