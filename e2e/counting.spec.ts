import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { goToItem, reportCount } from './steps/facilitator'
import { beginSampleMeeting, introduceHall, signIn } from './steps/preparation'

/** Changes how the item under way is counted, in the drawer where the plan is changed in session. */
async function arrange(console: Page, ...switches: readonly string[]): Promise<void> {
  await console.getByRole('button', { name: '改安排' }).click()
  for (const name of switches) {
    await console.getByRole('switch', { name }).click()
    await expect(console.getByRole('switch', { name })).toBeChecked()
  }
  await console.keyboard.press('Escape')
  await expect(console.getByRole('dialog')).toBeHidden()
}

test('two tellers differ, the chair settles it, and a result that is challenged is counted again', async ({
  console,
  projector,
}) => {
  await beginSampleMeeting(console)
  await goToItem(console, '车位怎么分')
  await arrange(console, '两名计票人分别计票')
  await console.getByRole('button', { name: /^开始表决/ }).click()

  const yes = console.getByRole('group', { name: '同意人数' })
  const say = async (teller: '甲' | '乙', option: string, count: string) => {
    const field = console.getByRole('textbox', { name: `${teller} ${option}` })
    await field.fill(count)
    await field.press('Enter')
  }
  await say('甲', '同意', '2')
  // What one has counted is not shown before the other has said theirs.
  await expect(console.getByRole('textbox', { name: '甲 同意' })).toHaveValue('')
  await say('乙', '同意', '1')
  await expect(yes.getByRole('alert')).toContainText('甲 2，乙 1，相差 1')
  await expect(projector.getByRole('heading', { name: '正在复核同意的人数' })).toBeVisible()
  await say('甲', '反对', '1')
  await say('乙', '反对', '1')
  await say('甲', '弃权', '0')
  await say('乙', '弃权', '0')
  await expect(console.getByRole('list', { name: '宣布结果前的核对' })).toContainText(
    '未完成：同意：甲 2，乙 1',
  )
  await console.getByRole('button', { name: '同意：主持人复点' }).click()
  const settle = console.getByRole('dialog', { name: '同意的人数，当众复点' })
  await settle.getByLabel('同意复点的人数').fill('2')
  await settle.getByRole('button', { name: '请大家再举一次，甲、乙一起点' }).click()
  await settle.getByRole('button', { name: '记下复点的数' }).click()
  await expect(settle).toBeHidden()
  await console.getByRole('button', { name: /^宣布结果/ }).click()

  const result = console.getByRole('region', { name: '表决结果' })
  await result.getByRole('button', { name: '重新计票' }).click()
  const again = console.getByRole('dialog', { name: '重新计票吗？' })
  await again.getByRole('button', { name: '有人当场提出异议' }).click()
  await again.getByRole('button', { name: '重新计票' }).click()
  await expect(console.getByRole('region', { name: '前次计票' })).toContainText('同意2人、反对1人')
  await expect(projector.getByText('第 2 次计票')).toBeVisible()
  for (const [option, count] of [
    ['同意', '1'],
    ['反对', '2'],
    ['弃权', '0'],
  ] as const) {
    await say('甲', option, count)
    await say('乙', option, count)
  }
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(result).toContainText('第一次计票')
  await expect(result).toContainText('因“有人当场提出异议”重新计票')
})

test('figures are hidden from the wall until the chair reveals them', async ({ console, projector }) => {
  await beginSampleMeeting(console)
  await goToItem(console, '车位怎么分')
  await arrange(console, '计票时大屏不显示票数')
  await console.getByRole('button', { name: /^开始表决/ }).click()
  await reportCount(console, '同意', '2')
  await expect(projector.getByText('正在计票，结果稍后公布')).toBeVisible()
  await expect(projector.getByText('已点数')).toBeVisible()
  await expect(projector.getByText('2', { exact: true })).toBeHidden()
  await console.getByRole('switch', { name: '计票时大屏显示票数' }).click()
  await expect(projector.getByText('2', { exact: true })).toBeVisible()
  await reportCount(console, '反对', '1')
  await reportCount(console, '弃权', '0')
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toBeVisible()
})

test('a doubtful ballot is ruled on before the result', async ({ console, projector }) => {
  await introduceHall(console)
  await console.getByRole('button', { name: '小南庄停车自管会章程：无记名投票、当众唱票' }).click()
  for (const name of ['孙秀英', '赵国强', '李桂兰']) await signIn(console, name, name)
  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: '不足人数，先开会' }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await goToItem(console, '停车自管会章程')
  await console.getByRole('button', { name: /^开始表决/ }).click()
  await console.getByLabel('发出张数').press('Enter')
  await console.getByLabel('收回张数').fill('2')
  await console.getByLabel('收回张数').press('Enter')
  await expect(console.getByRole('heading', { name: '唱票' })).toBeVisible()
  await console.keyboard.press('1')
  await expect(console.getByRole('status').filter({ hasText: '第 1 张：同意' })).toBeVisible()
  await console.keyboard.press('4')
  await expect(projector.getByText('正在认定疑问票')).toBeVisible()
  await expect(console.getByRole('button', { name: '认定 1 张疑问票后才能宣布' })).toBeDisabled()
  await console.getByRole('button', { name: '认定第 2 张' }).click()
  const ruling = console.getByRole('dialog', { name: '认定第 2 张' })
  await ruling.getByText('同意', { exact: true }).click()
  await ruling.getByRole('button', { name: '意思清楚，勾在框外' }).click()
  await ruling.getByRole('button', { name: '记下认定' }).click()
  await expect(ruling).toBeHidden()
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toContainText('其中有效2张、无效0张')
})
