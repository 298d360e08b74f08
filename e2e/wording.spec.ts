import type { Page } from '@playwright/test'
import { madeTemplate, p } from '../src-main/documents/own-template/template.fixtures'
import { expect, test } from './fixtures'
import { readPaper } from './steps/papers'
import { goToStep, introduceHall, openSample } from './steps/preparation'

async function openSettings(console: Page, tab: RegExp) {
  await console.getByRole('button', { name: '议事厅设置' }).click()
  const dialog = console.getByRole('dialog', { name: '议事厅设置' })
  await dialog.getByRole('tab', { name: tab }).click()
  return dialog
}

const openWording = (console: Page) => openSettings(console, /^文件用语/)

async function exportNotice(console: Page) {
  await goToStep(console, '文件')
  await console.getByRole('button', { name: '导出会议通知（Word）' }).click()
  await console.getByRole('dialog').getByRole('button', { name: '照样导出' }).click()
  await expect(console.getByRole('region', { name: '文件', exact: true })).toContainText('会议通知.docx')
}

test('the notice says what the hall has written, and its own words come back', async ({ hall, console }) => {
  await introduceHall(console)

  await test.step('a sentence is changed, with what it names put in by pressing', async () => {
    const dialog = await openWording(console)
    const opening = dialog.getByRole('textbox', { name: '开头' })
    const passages = dialog.getByRole('list', { name: '会议通知的用语' })
    await opening.fill('兹定于{钟点}召开{会议名称}，请您参加。')
    await expect(passages.getByRole('alert').filter({ hasText: '不认识 {钟点}' })).toBeVisible()
    await expect(dialog.getByRole('button', { name: '存为第 2 版' })).toBeDisabled()
    await opening.fill('请您参加。兹定于')
    await passages
      .getByRole('group', { name: '“开头”可以插入' })
      .getByRole('button', { name: /^插入\{时间\}/ })
      .click()
    await passages
      .getByRole('group', { name: '“开头”可以插入' })
      .getByRole('button', { name: /^插入\{会议名称\}/ })
      .click()
    await expect(opening).toHaveValue('请您参加。兹定于{时间}{会议名称}')
    await expect(passages).toContainText('兹定于2026年11月21日（星期六）14时00分小南庄社区居民代表会议')
    await dialog.getByRole('button', { name: '存为第 2 版' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('the file says so', async () => {
    await openSample(console)
    await exportNotice(console)
    const notice = await readPaper(hall.folders.exports, /会议通知\.docx$/)
    expect(notice.text).toMatch(/请您参加。兹定于\d{4}年.*停车规则专题居民代表会议/)
    expect(notice.text).not.toContain('经研究，定于')
  })

  await test.step('the first version comes back as the third', async () => {
    await console.getByRole('button', { name: '‹ 首页' }).click()
    const dialog = await openWording(console)
    await dialog.getByRole('button', { name: '历次版本' }).click()
    await dialog.getByRole('button', { name: '用第 1 版的文字' }).click()
    await expect(dialog.getByRole('textbox', { name: '开头' })).toHaveValue(/^经研究，定于/)
    await dialog.getByRole('button', { name: '存为第 3 版' }).click()
    await expect(dialog).toBeHidden()
  })
})

test('the notice is laid out by a Word file of the hall’s own', async ({ hall, console }) => {
  const file = (name: string, body: string) => ({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(madeTemplate({ body, header: p('{{居委会}}文件') })),
  })
  await introduceHall(console)
  const dialog = await openSettings(console, /^文件模板/)
  const field = dialog.getByLabel('选择会议通知的模板文件')

  await test.step('what it cannot know is named, and it is not taken', async () => {
    await field.setInputFiles(file('红头.docx', p('{{标头}}') + p('{{正文}}')))
    const report = dialog.getByRole('status', { name: '看过“红头.docx”' })
    await expect(report).toContainText('不认识 {{标头}}，是不是 {{标题}}？')
    await expect(dialog.getByRole('button', { name: '用这个模板' })).toBeHidden()
  })

  await test.step('once it is mended it is taken', async () => {
    await field.setInputFiles(file('红头.docx', p('本厅：{{标题}}') + p('{{正文}}')))
    await dialog.getByRole('button', { name: '用这个模板' }).click()
    await expect(dialog.getByText('本厅模板第 1 版：红头.docx')).toBeVisible()
    await console.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('the notice looks like it', async () => {
    await openSample(console)
    await exportNotice(console)
    const notice = await readPaper(hall.folders.exports, /会议通知\.docx$/)
    expect(notice.text).toMatch(/^\s*本厅：关于召开.*的通知/m)
    expect(notice.text).toContain('有关要求')
    expect(notice.head).toContain('小南庄社区居民委员会文件')
  })
})
