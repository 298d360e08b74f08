import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { closeMeeting } from './steps/facilitator'
import { readArchive, readPaper } from './steps/papers'
import { beginSampleMeeting, goToStep, introduceHall, openSample } from './steps/preparation'

const download = (page: Page, name: string) => page.getByRole('button', { name: `导出${name}（Word）` })
const files = (page: Page) => page.getByRole('region', { name: '文件', exact: true })

test('before a meeting its papers are there, and what is missing is said first', async ({
  hall,
  console,
}) => {
  await introduceHall(console)
  await openSample(console)
  await goToStep(console, '文件')

  await test.step('the sign-in sheet needs nothing more', async () => {
    await download(console, '签到表').click()
    await expect(files(console)).toContainText('签到表.docx')
    const sheet = await readPaper(hall.folders.exports, /签到表\.docx$/)
    for (const words of ['张建国', '3号楼2单元501', '签名', '受人委托的']) expect(sheet.text).toContain(words)
  })

  await test.step('the notice lacks a telephone, which is entered from here', async () => {
    await download(console, '会议通知').click()
    const dialog = console.getByRole('dialog', { name: '导出会议通知，还有几处要看一眼' })
    await expect(dialog.getByText(/联系人、联系电话没有填写/)).toBeVisible()
    await dialog.getByRole('button', { name: '去议事厅设置' }).click()
    const settings = console.getByRole('dialog', { name: '议事厅设置' })
    await settings.getByLabel('联系人').fill('陈立新')
    await settings.getByLabel('联系电话').fill('010-82600001')
    await settings.getByRole('button', { name: '保存设置' }).click()
    await expect(settings).toBeHidden()
    await download(console, '会议通知').click()
    await expect(files(console)).toContainText('会议通知.docx')
    const notice = await readPaper(hall.folders.exports, /会议通知\.docx$/)
    for (const words of ['关于召开小南庄社区', '010-82600001', '附件', '参会人员名单'])
      expect(notice.text).toContain(words)
  })

  await test.step('the public notice shows what it hides', async () => {
    await download(console, '会前议题公示').click()
    const dialog = console.getByRole('dialog')
    await dialog.getByRole('button', { name: /照样导出|先导出草稿|^导出$/ }).click()
    await expect(files(console)).toContainText('会前议题公示.docx')
    const notice = await readPaper(hall.folders.exports, /会前议题公示/)
    expect(notice.text).toContain('公示期：')
    for (const name of ['张建国', '3号楼2单元501']) expect(notice.text).not.toContain(name)
  })

  await test.step('all of them make one archive', async () => {
    await console.getByRole('button', { name: '全部导出（会前文件）' }).click()
    await console
      .getByRole('dialog')
      .getByRole('button', { name: /照样导出|先导出草稿|^导出$/ })
      .click()
    await expect(files(console)).toContainText('会前文件.zip')
    const papers = await readArchive(hall.folders.exports, /会前文件\.zip$/)
    expect([...papers.keys()].some((name) => /^\d\d 签到表\.docx$/.test(name))).toBe(true)
    expect(papers.size).toBeGreaterThan(5)
  })
})

test('after a meeting everything it came to is one file, in order, with an index', async ({
  hall,
  console,
}) => {
  await beginSampleMeeting(console)
  await closeMeeting(console)

  await download(console, '到会情况表').click()
  await expect(files(console)).toContainText('到会情况表.docx')
  const attendance = await readPaper(hall.folders.exports, /到会情况表\.docx$/)
  expect(attendance.text).toContain('应到48人，实到3人')
  expect(attendance.text).toContain('缺席')

  await console.getByRole('button', { name: '全部导出（一事一档）' }).click()
  const dialog = console.getByRole('dialog', { name: '导出一事一档，还有几处要看一眼' })
  await expect(dialog.getByRole('list', { name: '还缺什么' })).toContainText('还没有记下共识')
  await dialog.getByRole('button', { name: '先导出草稿' }).click()
  await expect(files(console)).toContainText('一事一档.zip')
  const papers = await readArchive(hall.folders.exports, /一事一档\.zip$/)
  const names = [...papers.keys()]
  expect(names[0]).toBe('00 卷内目录.docx')
  expect(names).toEqual(names.toSorted())
  for (const name of ['会议记录', '会议纪要', '协商意见书', '协商结果公示']) {
    expect(names.some((one) => one.includes(name))).toBe(true)
    expect(papers.get('00 卷内目录.docx')?.text).toContain(name)
  }
})
