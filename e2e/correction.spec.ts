import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { tinyPicture } from '../src-main/adapters/material-files.fixtures'
import { expect, test, type Hall } from './fixtures'
import { closeMeeting } from './steps/facilitator'
import { chinesePdf } from './steps/materials'
import { readPaper } from './steps/papers'
import { beginSampleMeeting } from './steps/preparation'
import { signAndSeal } from './steps/recorder'

const files = (console: Page) => console.getByRole('region', { name: '文件', exact: true })

/** A sample meeting that is over, with a word in its notes, signed and sealed. */
async function sealedMeeting(console: Page, desk: Page): Promise<void> {
  await beginSampleMeeting(console)
  await desk.getByRole('button', { name: '记一条共识', exact: true }).click()
  await desk.getByRole('textbox', { name: '共识第 1 条' }).fill('车位台帐每月公布')
  await desk.getByRole('textbox', { name: '共识第 1 条' }).press('Enter')
  await expect(desk.getByRole('button', { name: /^撤销：(记|修改)一条共识/ })).toBeVisible()
  await closeMeeting(console)
  await signAndSeal(desk, '周明远', '林晓燕')
  await expect(desk.getByRole('heading', { name: '会议记录（已封存）' })).toBeVisible()
}

async function openCorrection(desk: Page, reason: string): Promise<void> {
  await desk.getByRole('button', { name: '更正…' }).click()
  const dialog = desk.getByRole('dialog', { name: '更正会议记录？' })
  await expect(dialog.getByRole('button', { name: '开始更正' })).toBeDisabled()
  await dialog.getByLabel('更正的原因').fill(reason)
  await dialog.getByRole('button', { name: '开始更正' }).click()
  await expect(band(desk)).toContainText('更正第1次 未封存')
}

const band = (desk: Page) => desk.getByRole('region', { name: '更正', exact: true })

async function archive(hall: Hall): Promise<Readonly<Record<string, Uint8Array>>> {
  const name = (await readdir(hall.folders.exports)).find((one) => one.endsWith('一事一档.zip'))
  if (name === undefined) throw new Error('nothing was exported')
  return unzipSync(await readFile(join(hall.folders.exports, name)))
}

test('a mistake is corrected beside the sealed minutes, signed anew, and both editions are to be had', async ({
  hall,
  console,
  desk,
}) => {
  await sealedMeeting(console, desk)
  const sheet = desk.getByRole('region', { name: '会议记录' })

  await test.step('a correction that is given up leaves nothing behind', async () => {
    await openCorrection(desk, '按错了')
    await expect(desk.getByRole('button', { name: '还没有改动' })).toBeDisabled()
    await expect(console.getByRole('heading', { name: '会议记录正在更正' })).toBeVisible()
    await sheet.getByRole('textbox', { name: /车位台帐/ }).fill('不要这一条。')
    await expect(desk.getByRole('button', { name: '撤销：修改纪要' })).toBeVisible()
    await band(desk).getByRole('button', { name: '放弃更正' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: '放弃更正' }).click()
    await expect(desk.getByRole('heading', { name: '会议记录（已封存）' })).toBeVisible()
    await expect(sheet).toContainText('车位台帐每月公布')
    await expect(sheet).not.toContainText('更正')
  })

  await test.step('one is carried through, and everybody signs again', async () => {
    await openCorrection(desk, '台账写成了台帐')
    await band(desk).getByRole('button', { name: '改共识和分工' }).click()
    const drawer = desk.getByRole('dialog', { name: '改共识、分歧和责任分工' })
    await drawer.getByRole('textbox', { name: '共识第 1 条', exact: true }).fill('车位台账每月公布')
    await drawer.getByRole('textbox', { name: '共识第 1 条', exact: true }).press('Enter')
    await drawer.getByRole('button', { name: '关闭' }).click()
    await expect(sheet).toContainText(
      '1．“形成的共识”部分，原文：“车位台帐每月公布。”；改为：“车位台账每月公布。”',
    )
    await expect(desk.getByRole('button', { name: '还差主持人、记录人签字' })).toBeDisabled()
    await signAndSeal(desk, '周明远', '林晓燕')
    await expect(desk.getByRole('heading', { name: '会议记录（更正1，已封存）' })).toBeVisible()
    await expect(console.getByRole('heading', { name: '会议记录已封存（更正1）' })).toBeVisible()
  })

  await test.step('both editions are written as they were sealed', async () => {
    const editions = desk.getByRole('region', { name: '封存过的各版' })
    await expect(editions.getByRole('listitem')).toHaveCount(2)
    await editions.getByRole('button', { name: '导出会议记录 Word' }).click()
    await expect(editions.getByRole('status')).toContainText('会议记录.docx')
    await editions.getByRole('button', { name: '导出会议记录（更正1） Word' }).click()
    await expect(editions.getByRole('status')).toContainText('会议记录（更正1）.docx')
    const first = await readPaper(hall.folders.exports, /会议记录\.docx$/)
    expect(first.text).toContain('车位台帐每月公布')
    expect(first.text).not.toContain('更正')
    const second = await readPaper(hall.folders.exports, /会议记录（更正1）\.docx$/)
    expect(second.text).toContain('原因：台账写成了台帐')
    expect(second.pictures).toHaveLength(first.pictures.length)
  })
})

test('what was signed in ink and what hung on the board lie in the file of the meeting', async ({
  hall,
  console,
  desk,
}) => {
  await sealedMeeting(console, desk)
  const photo = tinyPicture(640, 60)
  const scan = chinesePdf(['会议记录，有签字'])

  await test.step('scans are attached, looked at, and one is taken off with a reason', async () => {
    const picker = console.getByLabel('选择文件：附签字扫描件：会议记录')
    const list = console.getByRole('list', { name: '会议记录的签字扫描件' })
    await picker.setInputFiles({ name: '会议记录.docx', mimeType: '', buffer: Buffer.from('PK') })
    await expect(console.getByRole('alert')).toContainText('“会议记录.docx”是办公文档')
    await picker.setInputFiles({ name: '签字页.pdf', mimeType: 'application/pdf', buffer: scan })
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await picker.setInputFiles({ name: '拍糊了.png', mimeType: 'image/png', buffer: tinyPicture(50, 40) })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await list.getByRole('button', { name: '看大图：会议记录 签字扫描件1' }).click()
    const pages = console.getByRole('dialog', { name: '会议记录 签字扫描件1' })
    await expect(pages.getByRole('img', { name: '会议记录 签字扫描件1第 1 页' })).toBeVisible()
    await pages.getByRole('button', { name: '关闭' }).click()
    await list.getByRole('button', { name: '去掉会议记录 签字扫描件2' }).click()
    const dialog = console.getByRole('dialog', { name: '去掉这份扫描件？' })
    await dialog.getByRole('button', { name: '扫得不清楚，重新扫了' }).click()
    await dialog.getByRole('button', { name: '去掉', exact: true }).click()
    await expect(list.getByRole('listitem')).toHaveCount(1)
  })

  await test.step('a posting is noted with a photo', async () => {
    await console.getByRole('button', { name: '起草协商结果公示' }).click()
    const page = console.getByRole('dialog', { name: /协商结果公示/ })
    await page.getByRole('tab', { name: '张贴和揭下' }).click()
    await page.getByLabel('张贴地点').fill('3号楼公示栏')
    await page.getByLabel('张贴人').fill('林晓燕')
    await page.getByLabel('选择文件：添加张贴照片').setInputFiles({
      name: '公示栏.png',
      mimeType: 'image/png',
      buffer: photo,
    })
    await expect(page.getByRole('button', { name: '看大图：张贴照片1' })).toBeVisible()
    await page.getByRole('button', { name: '记下张贴' }).click()
    await expect(page.getByText(/张贴人林晓燕，附照片1张/).first()).toBeVisible()
    await page.getByRole('tab', { name: '经过' }).click()
    await expect(
      page.getByRole('list', { name: '经过' }).getByRole('button', { name: '看大图：张贴照片1' }),
    ).toBeVisible()
    await page.getByRole('button', { name: /关闭|Close/ }).click()
  })

  await test.step('after a restart everything is still there, and in the archive', async () => {
    await hall.quit()
    await hall.start()
    const again = await hall.window('console')
    await expect(files(again)).toBeVisible()
    await again.getByRole('button', { name: '全部导出（一事一档）' }).click()
    const dialog = again.getByRole('dialog', { name: /一事一档/ })
    await expect(dialog).toContainText('协商意见书还没有附签字扫描件')
    await dialog.getByRole('button', { name: /照样导出|先导出草稿/ }).click()
    await expect(files(again)).toContainText('一事一档.zip')
    const papers = await archive(hall)
    const named = (part: string) => Object.entries(papers).filter(([name]) => name.includes(part))
    const [[scanName, scanned] = ['', null], ...otherScans] = named('签字扫描件')
    expect(scanName).toMatch(/^\d\d 会议记录 签字扫描件1\.pdf$/)
    expect(otherScans).toEqual([])
    expect(Buffer.from(scanned ?? []).equals(scan)).toBe(true)
    const [[photoName, shown] = ['', null]] = named('照片')
    expect(photoName).toMatch(/^附件\/公示 .*3?号 张贴照片1\.png$/)
    expect(Buffer.from(shown ?? []).equals(photo)).toBe(true)
  })
})
