import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { goToItem, registerSpeaker, reportCount, undo } from './steps/facilitator'
import { goToStep, introduceHall, newMeeting, signInToQuorum } from './steps/preparation'

/** The sample of a rule text in four clauses, with 16 in the hall, in its first item. */
async function beginClauses(console: Page): Promise<void> {
  await introduceHall(console)
  await console.getByRole('button', { name: '小南庄停车（三）管理办法逐条表决' }).click()
  await expect(
    console.getByRole('heading', { level: 1, name: '停车自治管理办法专题居民代表会议' }),
  ).toBeVisible()
  await signInToQuorum(console)
  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: '进入第一项：停车自治管理办法' }).click()
}

async function choose(console: Page, action: string | RegExp): Promise<void> {
  await console.getByRole('button', { name: '动议的更多处理' }).click()
  await console.getByRole('menuitem', { name: action }).click()
}

async function pick(dialog: ReturnType<Page['getByRole']>, label: string, name: string): Promise<void> {
  const field = dialog.getByRole('combobox', { name: label })
  await field.fill(name)
  await expect(dialog.getByRole('option', { name }).first()).toBeVisible()
  await field.press('Enter')
}

/** One count after the other: the next is typed when the one before is in the record and the focus has moved on. */
async function countAll(console: Page, counts: readonly [string, string, string]): Promise<void> {
  for (const [index, option] of (['同意', '反对', '弃权'] as const).entries()) {
    await reportCount(console, option, counts[index] ?? '0')
    await expect(console.getByRole('group', { name: `${option}人数` })).toContainText('已报数')
  }
}

async function vote(console: Page, button: string, counts: readonly [string, string, string]): Promise<void> {
  await console.getByRole('button', { name: button }).click()
  await countAll(console, counts)
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toBeVisible()
}

test('an amendment is voted first, rewords its clause, and the clauses are voted one by one and as a whole', async ({
  console,
  projector,
}) => {
  test.slow()
  await beginClauses(console)
  await expect(projector.getByText('第一条，共 4 条')).toBeVisible()
  await vote(console, '表决第一条（车位分配）', ['12', '3', '1'])
  await expect(projector.getByText('第一条（车位分配） · 表决结果')).toBeVisible()

  await choose(console, /提修正案/)
  const dialog = console.getByRole('dialog', { name: '提修正案' })
  await expect(dialog.getByRole('button', { name: '先写提出人' })).toBeDisabled()
  await pick(dialog, '提出人', '赵国强')
  await dialog.getByLabel('改成').fill('连续两个月不用的车位由自管会收回，七日内重新分配。')
  await expect(dialog.getByRole('region', { name: '改动' }).locator('ins').first()).toHaveText('两')
  await dialog.getByRole('button', { name: '记下修正案，先议第二条（车位回收）的修正' }).click()
  await expect(dialog).toBeHidden()

  await expect(projector.getByRole('heading', { name: '改成' })).toBeVisible()
  await expect(projector.getByText('赵国强提出')).toBeVisible()
  await registerSpeaker(console, '高振海', '反对')
  await console.getByRole('button', { name: '表决修正案（第二条）' }).click()
  await console.getByRole('button', { name: '先听完' }).click()
  await console.getByRole('button', { name: '表决修正案（第二条）' }).click()
  await console.getByRole('button', { name: '现在表决' }).click()
  await expect(projector.getByText('修正案（第二条） · 举手表决')).toBeVisible()
  await countAll(console, ['10', '6', '0'])
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await console
    .getByRole('complementary', { name: '发言排队' })
    .getByRole('button', { name: '取消' })
    .first()
    .click()
  // While somebody waits, the vote would be asked about once more.
  await expect(console.getByText('还没有人排队', { exact: false })).toBeVisible()
  await vote(console, '表决第二条（车位回收）', ['16', '0', '0'])
  await expect(console.getByRole('region', { name: '表决结果' })).toContainText('七日内重新分配')

  await choose(console, /提修正案/)
  await pick(dialog, '提出人', '孙秀英')
  await dialog.getByLabel('改成').fill('固定车位每月150元。')
  await dialog.getByRole('button', { name: /^记下修正案/ }).click()
  await choose(console, /撤回修正案/)
  await console.getByRole('button', { name: '撤回修正案', exact: true }).click()
  await undo(console, '撤回修正案')
  await choose(console, /无异议通过/)
  await console.getByRole('button', { name: '没有异议，通过' }).click()
  await vote(console, '表决第三条（收费）', ['9', '7', '0'])
  await vote(console, '表决第四条（收益使用）', ['3', '13', '0'])
  await vote(console, '表决全文', ['15', '1', '0'])
  await expect(console.getByRole('navigation', { name: '议程' })).toContainText('通过 3 条，未通过 1 条')
  await expect(console.getByRole('button', { name: '动议的更多处理' })).toBeHidden()
})

test('a motion is put off with its reason, and the next meeting offers to take it along', async ({
  console,
  projector,
}) => {
  test.slow()
  await beginClauses(console)
  await goToItem(console, '夜间外来车辆怎么管')
  await choose(console, /暂缓/)
  const dialog = console.getByRole('dialog', { name: '暂缓，下次会议再议' })
  await expect(dialog.getByRole('button', { name: '先写原因' })).toBeDisabled()
  await dialog.getByLabel('原因').fill('夜班人手还没有落实')
  await dialog.getByRole('button', { name: '暂缓这个动议' }).click()
  await expect(console.getByText('动议已暂缓')).toBeVisible()
  await expect(projector.getByText('动议已暂缓', { exact: false })).toBeVisible()
  await expect(console.getByRole('button', { name: '动议的更多处理' })).toBeHidden()

  await goToItem(console, '自管会公示栏')
  await choose(console, /拆成几部分/)
  const split = console.getByRole('dialog', { name: '拆成几部分，分别表决' })
  await split.getByRole('textbox', { name: '第二部分' }).fill('')
  await expect(split.getByRole('button', { name: '每一部分都要写内容' })).toBeDisabled()
  await split.getByRole('textbox', { name: '第二部分' }).fill('费用从停车收入列支。')
  await split.getByRole('button', { name: /^拆成 \d 部分/ }).click()
  await expect(projector.getByText(/第一部分，共 \d 部分/)).toBeVisible()

  await console.getByRole('button', { name: '散会', exact: true }).click()
  await console.getByRole('dialog').getByRole('button', { name: '散会' }).click()
  await console.getByRole('button', { name: /首页/ }).click()
  await console.getByRole('button', { name: '新建会议' }).click()
  const next = console.getByRole('dialog', { name: '新建会议' })
  await expect(next.getByRole('checkbox', { name: /夜间外来车辆怎么管/ })).toBeChecked()
  await next.getByLabel('会议名称').fill('停车夜间管理议事会')
  await next.getByLabel('主持人').fill('周明远')
  await next.getByLabel('记录员').fill('林晓燕')
  await next.getByRole('button', { name: '新建，去排议程' }).click()
  await goToStep(console, '议程')
  await expect(console.getByRole('button', { name: /夜间外来车辆怎么管.*表决/ })).toBeVisible()
})

test('a rule text is pasted, and becomes its clauses', async ({ console }) => {
  await introduceHall(console)
  await newMeeting(console, '楼道公约议事会')
  await console.getByLabel('新议程的标题').fill('楼道公约')
  await console.getByLabel('新议程的标题').press('Enter')
  const item = console.getByRole('form', { name: '议程“楼道公约”' })
  await item.getByLabel('这一项要表决').click()
  await item.getByLabel('要表决的一句话').fill('通过《楼道公约》。')
  await item.getByLabel('是一份规则（管理办法），逐条表决').click()
  await item.getByRole('button', { name: '粘贴全文' }).click()
  const paste = console.getByRole('dialog', { name: '粘贴全文' })
  await paste.getByLabel('全文').fill('楼道公约\n第一条　堆物：楼道不堆物。\n第二条　自行车不进楼。')
  await expect(paste.getByText('前面 1 行不算条文：楼道公约')).toBeVisible()
  await paste.getByRole('button', { name: '用这 2 条' }).click()
  await expect(item.getByRole('textbox', { name: '第一条', exact: true })).toHaveValue('楼道不堆物。')
  await expect(item.getByRole('textbox', { name: '第一条的小标题' })).toHaveValue('堆物')
  await goToStep(console, '名单')
  await goToStep(console, '议程')
  await expect(item.getByRole('textbox', { name: '第二条', exact: true })).toHaveValue('自行车不进楼。')
})
