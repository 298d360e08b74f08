import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectRefusal, undo } from './steps/facilitator'
import { goToStep, introduceHall, newMeeting } from './steps/preparation'

test.beforeEach(async ({ console }) => {
  await introduceHall(console)
  await newMeeting(console, '楼门停车协商')
  await goToStep(console, '名单')
})

/** Chooses a file as somebody at the console does; answers the dialog that shows what would be taken. */
async function chooseRoster(console: Page, file: string): Promise<Locator> {
  const chooser = console.waitForEvent('filechooser')
  await console.getByRole('button', { name: '从表格导入' }).click()
  await (await chooser).setFiles(join(import.meta.dirname, 'rosters', file))
  return console.getByRole('dialog', { name: `导入“${file}”` })
}

test('a roster comes from a workbook, after it has been looked at', async ({ console, projector }) => {
  const dialog = await chooseRoster(console, 'roster.xlsx')
  await expect(dialog).toContainText('共 4 行：将添加 4 人')
  await expect(dialog).toContainText('血型（不认识，不导入）')
  await expect(dialog).toContainText('阿依古丽·买买提')
  await expect(dialog).toContainText('13912345678')
  await expect(console.getByText('0 人，应到 0 人').first()).toBeVisible()
  await dialog.getByRole('button', { name: '添加 4 人' }).click()
  await expect(dialog).toBeHidden()
  await expect(console.getByText('4 人，应到 3 人').first()).toBeVisible()
  await goToStep(console, '候场签到')
  await expect(projector.getByText('应到3人')).toBeVisible()
})

test('a roster comes from a .csv in GBK, characters outside GB 2312 too; undo takes it back', async ({
  console,
}) => {
  const dialog = await chooseRoster(console, 'roster-gbk.csv')
  await expect(dialog).toContainText('龘小明')
  await dialog.getByRole('button', { name: '添加 3 人' }).click()
  await expect(console.getByText('3 人，应到 2 人').first()).toBeVisible()
  await undo(console, '导入 3 人')
  await expect(console.getByText('0 人，应到 0 人').first()).toBeVisible()
})

test('duplicates, empty names and unknown columns are named row by row', async ({ console }) => {
  const dialog = await chooseRoster(console, 'duplicates.csv')
  await expect(dialog).toContainText('车牌（不认识，不导入）')
  await expect(dialog).toContainText('和第2行重复（赵国强（5号楼1单元602））')
  await expect(dialog).toContainText('和第4行同名（3号楼1单元302），请核对是不是两个人')
  await expect(dialog).toContainText('2 行有问题，不添加')
  await dialog.getByRole('button', { name: '添加 3 人' }).click()
  await expect(console.getByText('3 人，应到 3 人').first()).toBeVisible()

  const again = await chooseRoster(console, 'duplicates.csv')
  await expect(again.getByRole('button', { name: '没有可以添加的人' })).toBeDisabled()
  await again.getByRole('button', { name: '不导入' }).click()
  await expect(console.getByText('3 人，应到 3 人').first()).toBeVisible()
})

test('a broken file, and one without names, change nothing and say why', async ({ console }) => {
  await chooseRoster(console, 'broken.xlsx')
  await expectRefusal(console, '文件损坏，打不开。请用 Excel 或 WPS 打开，重新另存为 .xlsx，再导入。')
  const dialog = await chooseRoster(console, 'no-names.csv')
  await expect(dialog.getByRole('alert')).toContainText('没有找到“姓名”这一列')
  await dialog.getByRole('button', { name: '不导入' }).click()
  await expect(console.getByText('0 人，应到 0 人').first()).toBeVisible()
  await expect(console.getByRole('button', { name: /^撤销/ })).toHaveCount(0)
})
