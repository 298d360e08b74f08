import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { readPaper } from './steps/papers'
import { goToStep, introduceHall, openSample } from './steps/preparation'

async function openWording(console: Page) {
  await console.getByRole('button', { name: '议事厅设置' }).click()
  const dialog = console.getByRole('dialog', { name: '议事厅设置' })
  await dialog.getByRole('tab', { name: /^文件用语/ }).click()
  return dialog
}

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
