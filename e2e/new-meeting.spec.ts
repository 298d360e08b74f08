import { expect, test } from './fixtures'
import { undo } from './steps/facilitator'
import { goToStep, introduceHall, signIn } from './steps/preparation'

test('a meeting is made from nothing: plan, agenda, roster, sign-in', async ({ console, projector }) => {
  await introduceHall(console)
  await console.getByRole('button', { name: '新建会议' }).click()
  const dialog = console.getByRole('dialog', { name: '新建会议' })
  await dialog.getByRole('button', { name: '新建，去排议程' }).click()
  await expect(dialog.getByText('请填写会议名称')).toBeVisible()
  await dialog.getByLabel('会议名称').fill('8号楼门禁怎么装')
  await dialog.getByLabel('主持人').fill('李桂兰')
  await dialog.getByLabel('记录员').fill('王敏')
  await dialog.getByLabel('地点').fill('8号楼一层大厅')
  await dialog.getByRole('button', { name: '新建，去排议程' }).click()

  await expect(console.getByRole('heading', { name: '8号楼门禁怎么装' })).toBeVisible()
  const next = console.getByLabel('新议程的标题')
  for (const title of ['宣读规则', '门禁安装方案']) {
    await next.fill(title)
    await next.press('Enter')
    await expect(console.getByRole('button', { name: title, exact: false }).first()).toBeVisible()
  }
  await console.getByRole('button', { name: /^2 ?门禁安装方案/ }).click()
  const item = console.getByRole('form', { name: '议程“门禁安装方案”' })
  await item.getByLabel('计划时间').fill('25')
  await item.getByLabel('这一项要表决').click()
  await item.getByLabel('要表决的一句话').fill('同意在8号楼三个单元安装门禁，费用从公共收益中支出。')
  await item.getByLabel('计划时间').focus()
  await expect(console.getByRole('button', { name: /门禁安装方案.*25 分 · 表决/ })).toBeVisible()

  await goToStep(console, '名单')
  const add = console.getByRole('form', { name: '添加参会人' })
  for (const [name, door] of [
    ['张建国', '8号楼1单元101'],
    ['欧阳丽', '8号楼2单元302'],
    ['曾强', '8号楼3单元203'],
  ] as const) {
    await add.getByLabel('姓名').fill(name)
    await add.getByLabel('门牌').fill(door)
    await add.getByLabel('门牌').press('Enter')
    await expect(console.getByRole('button', { name: `修改${name}` })).toBeVisible()
  }
  await expect(console.getByText('3 人，应到 3 人').first()).toBeVisible()
  await undo(console, '添加曾强')
  await expect(console.getByText('2 人，应到 2 人').first()).toBeVisible()

  await goToStep(console, '候场签到')
  await signIn(console, 'zjg', '张建国')
  await signIn(console, '302', '欧阳丽')
  await expect(console.getByRole('complementary', { name: '到会情况' })).toContainText('已到法定人数')
  await expect(projector.getByText('2', { exact: true }).first()).toBeVisible()
})
