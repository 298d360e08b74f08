import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { goToItem, undo } from './steps/facilitator'
import { introduceHall, signIn } from './steps/preparation'

async function begin(console: Page, sample: string, names: readonly string[]): Promise<void> {
  await introduceHall(console)
  await console.getByRole('button', { name: sample }).click()
  for (const name of names) await signIn(console, name, name)
}

test('paper ballots are given out, counted, called one by one and decided', async ({
  console,
  projector,
}) => {
  await begin(console, '小南庄停车自管会章程：无记名投票、当众唱票', ['孙秀英', '赵国强', '李桂兰'])
  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: '不足人数，先开会' }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await goToItem(console, '停车自管会章程')
  await console.getByRole('button', { name: /^开始表决/ }).click()

  await expect(console.getByLabel('发出张数')).toHaveValue('3')
  await expect(projector.getByRole('heading', { name: '发票，一人一张' })).toBeVisible()
  await console.getByLabel('发出张数').press('Enter')
  await console.getByLabel('收回张数').fill('4')
  await console.getByLabel('收回张数').press('Enter')
  await expect(console.getByRole('alert').filter({ hasText: '收回的票多于发出的票' })).toBeVisible()
  await console.getByLabel('收回张数').fill('3')
  await console.getByLabel('收回张数').press('Enter')

  await expect(console.getByRole('heading', { name: '唱票' })).toBeVisible()
  await console.keyboard.press('1')
  await expect(console.getByRole('status').filter({ hasText: '第 1 张：同意' })).toBeVisible()
  await console.keyboard.press('2')
  await undo(console, '反对第 1 票')
  await console.keyboard.press('1')
  await expect(console.getByRole('status').filter({ hasText: '第 2 张：同意' })).toBeVisible()
  await console.keyboard.press('0')
  await expect(projector.getByText('唱完了，请等宣布')).toBeVisible()
  await console.getByRole('button', { name: '第 2 张：同意，更正' }).click()
  await console.getByRole('menuitem', { name: '更正为弃权' }).click()
  await expect(console.getByText('1 ＋ 0 ＋ 1 ＋ 1 ＝ 3')).toBeVisible()
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toContainText(
    '发出3张，收回3张，其中有效2张、无效1张',
  )
  await expect(projector.getByText('发出 3 收回 3 有效 2 无效 1')).toBeVisible()
})

test('owners decide together by heads and by floor area, from a register that is typed', async ({
  console,
  projector,
}) => {
  await begin(console, '里仁东街5号楼加装电梯：业主共同决定', ['霍桂英'])
  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await goToItem(console, '5号楼加装电梯实施方案')
  await console.getByRole('button', { name: '改安排' }).click()
  await console.getByRole('button', { name: '业主名册' }).click()
  const register = console.getByRole('dialog', { name: '业主名册' })
  for (const [door, owner, area] of [
    ['5号楼1单元101', '张建国', '59.05'],
    ['5号楼1单元102', '李桂兰、王强', '60'],
    ['5号楼1单元201', '王强、李桂兰', '61.5'],
    ['5号楼1单元1101', '赵敏', '58'],
  ] as const) {
    await register.getByLabel('门牌').fill(door)
    await register.getByLabel('业主', { exact: true }).fill(owner)
    await register.getByLabel('面积').fill(area)
    await register.getByLabel('面积').press('Enter')
    await expect(register.getByRole('button', { name: `移除${door}` })).toBeVisible()
  }
  await expect(register.getByText('4 户，业主 3 人，面积 238.55 ㎡')).toBeVisible()
  await console.keyboard.press('Escape')
  await expect(register).toBeHidden()
  await console.keyboard.press('Escape')
  await expect(console.getByRole('dialog')).toBeHidden()

  await console.getByRole('button', { name: /^开始表决/ }).click()
  const search = console.getByLabel('查找门牌或业主')
  for (const [door, key] of [
    ['101', '1'],
    ['201', '1'],
    ['1101', '3'],
  ] as const) {
    await search.fill(door)
    await search.press('Enter')
    await console.keyboard.press(key)
    await expect(search).toHaveValue('')
  }
  await expect(projector.getByText('正在按名册登记签字')).toBeVisible()
  await undo(console, '5号楼1单元1101 弃权')
  await search.fill('赵敏')
  await console.getByRole('button', { name: '5号楼1单元1101 反对' }).click()
  await expect(search).toHaveValue('')
  await console.getByRole('button', { name: '宣布结果' }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toContainText(
    '同意 2 人，占参与表决 3 人的 66.66%，没有达到四分之三，还差 1 人',
  )
  await expect(projector.getByText('同意人数不够，未通过')).toBeVisible()
})

test('counts that are typed without a pause each stand where they belong', async ({ console }) => {
  await begin(console, '小南庄停车（一）规则的协商', ['孙秀英', '赵国强', '李桂兰', '高振海'])
  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: '不足人数，先开会' }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await goToItem(console, '车位怎么分')
  await console.getByRole('button', { name: /^开始表决/ }).click()
  const field = (option: string) => console.getByRole('group', { name: `${option}人数` }).getByRole('textbox')
  await expect(field('同意')).toBeFocused()
  await console.keyboard.type('2\n1\n1\n')
  await expect(console.getByRole('button', { name: /^宣布结果/ })).toBeFocused()
  await expect(field('同意')).toHaveValue('2')
  await expect(field('反对')).toHaveValue('1')
  await expect(field('弃权')).toHaveValue('1')
})
