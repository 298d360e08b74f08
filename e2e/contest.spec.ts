import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { goToItem, undo } from './steps/facilitator'
import { introduceHall, signInToQuorum } from './steps/preparation'

const SAMPLE = '小南庄停车自管会：推选委员、比选停车方案'
/** Two thirds of the 21 who are expected. */
const PRESENT = 14

async function begin(console: Page, item: string): Promise<void> {
  await introduceHall(console)
  await console.getByRole('button', { name: SAMPLE }).click()
  await signInToQuorum(console)
  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await goToItem(console, item)
  await console.getByRole('button', { name: /^开始表决/ }).click()
}

async function giveOutAndCollect(console: Page): Promise<void> {
  await expect(console.getByLabel('发出张数')).toHaveValue(String(PRESENT))
  await console.getByLabel('发出张数').press('Enter')
  await console.getByLabel('收回张数').fill(String(PRESENT))
  await console.getByLabel('收回张数').press('Enter')
  await expect(console.getByRole('heading', { name: '唱票' })).toBeVisible()
}

/** Presses the names on each ballot, and waits until it is in the record. */
async function call(console: Page, first: number, ballots: readonly string[]): Promise<void> {
  for (const [index, keys] of ballots.entries()) {
    for (const key of keys) await console.keyboard.press(key)
    if (!['0', '-', '='].includes(keys)) await console.keyboard.press('Enter')
    await expect(console.getByRole('status').filter({ hasText: `第 ${first + index} 张：` })).toBeVisible()
  }
}

/** What the second teller has, from their own sheet. */
async function second(console: Page, counts: Readonly<Record<string, number>>): Promise<void> {
  await console.getByRole('button', { name: /^(写下乙的数|乙重新报数)$/ }).click()
  const sheet = console.getByRole('dialog')
  for (const [name, count] of Object.entries(counts)) {
    await sheet.getByLabel(`乙 ${name}`).fill(String(count))
  }
  await sheet.getByRole('button', { name: '报数', exact: true }).click()
  await expect(sheet).toHaveCount(0)
}

const times = (count: number, keys: string) => Array.from({ length: count }, () => keys)

test('five of seven are elected by ballots, the last of them by a vote among those who are level', async ({
  console,
  projector,
}) => {
  await begin(console, '推选停车自管会委员')
  await expect(projector.getByText('最多选 5 名，多选的无效')).toBeVisible()
  await giveOutAndCollect(console)

  await call(console, 1, [...times(5, '12345'), ...times(4, '12346')])
  await expect(projector.getByText('刚唱 1号 2号 3号 4号 6号')).toBeVisible()
  // Pressed for the wrong name, and taken back; then a ballot that is corrected after it was called.
  await call(console, 10, ['7'])
  await undo(console, '第 10 张：王淑珍')
  await call(console, 10, ['7', ...times(3, '567')])
  await console.getByRole('button', { name: '第 10 张：王淑珍，更正' }).click()
  for (const key of '712346') await console.keyboard.press(key)
  await console.getByRole('button', { name: /^更正第 10 张/ }).click()
  await expect(
    console.getByRole('button', { name: '第 10 张：孙秀英、赵国强、李桂兰、高振海、刘凤琴，更正' }),
  ).toBeVisible()
  for (const key of '123456') await console.keyboard.press(key)
  await expect(console.getByText('已选 6 个，最多 5 个，是废票')).toBeVisible()
  await console.keyboard.press('Enter')
  await expect(projector.getByText('唱完了，请等宣布')).toBeVisible()
  await expect(console.getByText('有效 13 ＋ 无效 1 ＋ 未唱 0 ＝ 14')).toBeVisible()

  await console.getByRole('button', { name: /^宣布结果/ }).click()
  const result = console.getByRole('region', { name: '表决结果' })
  await expect(result).toContainText('当选：孙秀英、赵国强、李桂兰、高振海')
  await expect(result).toContainText('孙秀英 10 票，10 × 2 = 20 ＞ 14，超过一半，当选')
  await expect(projector.getByText('票数相同', { exact: true })).toHaveCount(2)

  await console.getByRole('button', { name: /^再次投票：张建国、刘凤琴，选 1 名/ }).click()
  await expect(projector.getByRole('heading', { name: '发票，一人一张' })).toBeVisible()
  await giveOutAndCollect(console)
  await call(console, 1, [...times(6, '5'), '=', ...times(5, '6'), '0', '-'])
  await expect(projector.getByText('正在认定疑问票')).toBeVisible()
  await expect(console.getByRole('button', { name: /^认定 1 张疑问票后才能宣布/ })).toBeDisabled()
  await console.getByRole('button', { name: '认定第 7 张' }).click()
  const dialog = console.getByRole('dialog')
  await dialog.getByText('有效', { exact: true }).click()
  await dialog.getByRole('checkbox', { name: '张建国' }).check()
  await dialog.getByRole('button', { name: '意思清楚，勾在框外' }).click()
  await dialog.getByRole('button', { name: '记下认定' }).click()
  await expect(console.getByRole('region', { name: '疑问票' })).toContainText('第 7 张，意思清楚，勾在框外')
  await expect(projector.getByText('唱完了，请等宣布')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await console.keyboard.press('Enter')
  await expect(result).toContainText('当选：孙秀英、赵国强、李桂兰、高振海、张建国')
  await expect(projector.getByText('应选 1 名，选出 1 名')).toBeVisible()
  await expect(console.getByRole('button', { name: /^继续下一项/ })).toBeVisible()
})

test('one of three options is chosen by show of hands, round by round', async ({ console, projector }) => {
  await begin(console, '选一个停车方案')
  const hands = async (name: string, count: string) => {
    await console.getByLabel(`${name}的人数`).fill(count)
    await console.getByLabel(`${name}的人数`).press('Enter')
  }
  await expect(projector.getByText('同意1号的请举手')).toBeVisible()
  await hands('错时共享停车', '15')
  await expect(console.getByRole('alert').filter({ hasText: '比实到 14 人多 1 人' })).toBeVisible()
  await hands('错时共享停车', '6')
  await expect(projector.getByText('同意2号的请举手')).toBeVisible()
  await hands('路侧施划车位', '5')
  await hands('立体车库', '2')
  await hands('弃权', '1')
  // 乙 counted on their own, and has a hand less.
  await expect(console.getByRole('button', { name: /^乙报数后才能宣布结果/ })).toBeDisabled()
  await second(console, { 错时共享停车: 6, 路侧施划车位: 4, 立体车库: 2, 弃权: 1 })
  await expect(
    console.getByRole('alert').filter({ hasText: '路侧施划车位：甲 5，乙 4，相差 1' }),
  ).toBeVisible()
  await second(console, { 错时共享停车: 6, 路侧施划车位: 5, 立体车库: 2, 弃权: 1 })
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(projector.getByText('立体车库得票最少，淘汰')).toBeVisible()

  await console.getByRole('button', { name: /^下一轮比选：错时共享停车、路侧施划车位/ }).click()
  await expect(console.getByLabel('立体车库的人数')).toHaveCount(0)
  await hands('错时共享停车', '8')
  await hands('路侧施划车位', '6')
  await hands('弃权', '0')
  await second(console, { 错时共享停车: 8, 路侧施划车位: 6, 弃权: 0 })
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toContainText('选定：错时共享停车')
  await expect(projector.getByText('选定', { exact: true })).toBeVisible()
})
