import { expect, test } from './fixtures'
import { closeMeeting } from './steps/facilitator'
import { readPaper } from './steps/papers'
import { beginSampleMeeting } from './steps/preparation'

test('the sheets of 满意度调查 are counted after the meeting, checked as they are typed, and printed', async ({
  hall,
  console,
}) => {
  await beginSampleMeeting(console)
  await closeMeeting(console)

  await console.getByRole('button', { name: '填写回收结果' }).click()
  const dialog = console.getByRole('dialog', { name: '满意度调查回收结果' })
  await expect(dialog.getByLabel('发放（份）')).toBeFocused()
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await expect(dialog.getByRole('alert')).toHaveText('发放、收回、有效的份数还没有填。')

  await dialog.getByLabel('发放（份）').fill('50')
  await dialog.getByLabel('收回（份）').fill('44')
  await dialog.getByLabel('有效（份）').fill('42')
  const overall = dialog.getByRole('row', { name: /总体评价/ })
  for (const [answer, count] of [
    ['满意', '30'],
    ['基本满意', '8'],
    ['不太满意', '3'],
    ['不满意', '2'],
  ] as const)
    await overall.getByLabel(`总体评价 ${answer}`, { exact: true }).fill(count)
  await expect(overall).toContainText('第9项四个数加起来是 43，比有效的 42 份多')
  await overall.getByLabel('总体评价 不满意', { exact: true }).fill('1')
  await expect(overall).toContainText('90.47%')
  await dialog.getByLabel('统计人').fill('林晓雯')
  await console.screenshot({ path: test.info().outputPath('survey.png') })
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await expect(dialog).toBeHidden()
  await expect(console.getByText('发放 50 份，收回 44 份，有效 42 份。')).toBeVisible()

  await console.getByRole('button', { name: '导出满意度调查汇总表（Word）' }).click()
  await expect(console.getByRole('region', { name: '文件', exact: true })).toContainText(
    '满意度调查汇总表.docx',
  )
  const summary = await readPaper(hall.folders.exports, /满意度调查汇总表\.docx$/)
  for (const words of ['90.47%', '林晓雯', '差额是这一项没有填的份数']) expect(summary.text).toContain(words)
})
