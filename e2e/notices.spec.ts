import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type Hall } from './fixtures'
import { closeMeeting } from './steps/facilitator'
import { readPaper } from './steps/papers'
import { beginSampleMeeting } from './steps/preparation'

async function draftOutcome(console: Page): Promise<void> {
  await beginSampleMeeting(console)
  await closeMeeting(console)
  await console.getByRole('button', { name: '起草协商结果公示' }).click()
  await expect(console.getByRole('dialog', { name: /协商结果公示/ })).toBeVisible()
}

async function exported(hall: Hall, name: RegExp): Promise<Buffer> {
  const file = (await readdir(hall.folders.exports)).find((one) => name.test(one))
  if (file === undefined) throw new Error(`no file fits ${name}`)
  return readFile(join(hall.folders.exports, file))
}

test('a notice is seen as it prints, exported, kept from the wall while it is a draft, and withdrawn', async ({
  hall,
  console,
}) => {
  await draftOutcome(console)
  const page = console.getByRole('dialog', { name: /协商结果公示/ })
  const sheet = page.getByRole('article', { name: /^第1页/ })

  await test.step('the sheet says what will hang', async () => {
    await expect(sheet.getByRole('heading', { level: 1 }).first()).toContainText('关于')
    await expect(sheet).toContainText('公示期：')
    await expect(sheet).toContainText('草稿　会议记录未封存')
    await expect(page.getByRole('region', { name: /^A4 预览/ })).toBeVisible()
  })

  await test.step('words are changed, and names in them hidden', async () => {
    await page.getByRole('textbox', { name: '第 1 段' }).fill('有事请找张建国，电话13812341234。')
    await page.getByRole('button', { name: '保存修改' }).click()
    await expect(sheet).toContainText('有事请找张**，电话138****1234。')
  })

  await test.step('A3, Word and the picture for phones', async () => {
    await page.getByText('A3', { exact: true }).click()
    await expect(page.getByRole('region', { name: /^A3 预览/ })).toBeVisible()
    await page.getByRole('tab', { name: '打印和导出' }).click()
    await expect(page.getByRole('region', { name: '隐去了什么' })).toContainText('13812341234 → 138****1234')
    await page.getByRole('button', { name: '导出 Word（A3）' }).click()
    await expect(page.getByRole('status').filter({ hasText: '.docx' })).toBeVisible()
    const word = await readPaper(hall.folders.exports, /协商结果公示（草稿）（A3）\.docx$/)
    expect(word.text).toContain('张**')
    expect(word.text).not.toContain('张建国')
    await page.getByRole('button', { name: '导出手机图片' }).click()
    await expect(page.getByRole('status').filter({ hasText: '.png' })).toBeVisible()
    const png = await exported(hall, /手机图片）\.png$/)
    expect(png.readUInt32BE(16)).toBe(1080)
    expect(png.readUInt32BE(20)).toBeGreaterThan(1000)
  })

  await test.step('a draft cannot be noted as posted', async () => {
    await page.getByRole('tab', { name: '张贴和揭下' }).click()
    await page.getByLabel('张贴地点').fill('3号楼公示栏')
    await page.getByLabel('张贴人').fill('林晓燕')
    await page.getByRole('button', { name: '记下张贴' }).click()
    await expect(page.getByRole('alert')).toContainText('会议记录还没有封存')
  })

  await test.step('it is withdrawn, and that can be taken back', async () => {
    await page.getByLabel('撤回的原因').fill('内容有误')
    await page.getByRole('button', { name: '撤回这份公示' }).click()
    const reason = page.getByText('撤回原因：内容有误', { exact: true })
    await expect(reason).toBeVisible()
    await page.getByRole('tab', { name: '经过' }).click()
    await page.getByRole('button', { name: '撤销撤回' }).click()
    await expect(reason).toBeHidden()
  })
})

test('the home page reminds of it, and the wall shows it', async ({ console, projector }) => {
  await draftOutcome(console)
  const page = console.getByRole('dialog', { name: /协商结果公示/ })
  await page.getByRole('tab', { name: '打印和导出' }).click()
  await page.getByRole('button', { name: '在大屏上显示' }).click()
  await expect(projector.locator('[data-scene=notice]')).toContainText('公示期')
  await page.getByRole('button', { name: /关闭|Close/ }).click()
  await console.getByRole('button', { name: '首页' }).click()
  const reminders = console.getByRole('region', { name: /公示/ }).first()
  await expect(reminders).toContainText('今天张贴')
})

test('the PDF is of A4, holds its fonts, and no name', async ({ hall, console }, { project }) => {
  test.skip(project.name !== 'electron', 'the browser prints for itself')
  await draftOutcome(console)
  const page = console.getByRole('dialog', { name: /协商结果公示/ })
  await page.getByRole('tab', { name: '打印和导出' }).click()
  await page.getByRole('button', { name: '导出 PDF（A4）' }).click()
  await expect(page.getByRole('status').filter({ hasText: '.pdf' })).toBeVisible()
  const pdf = (await exported(hall, /\.pdf$/)).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]/)
  expect(pdf).toMatch(/NotoSerifSC/)
  expect(pdf).toMatch(/\/FontFile[23]/)
})
