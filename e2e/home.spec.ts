import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { closeMeeting, reportCount, undo } from './steps/facilitator'
import { readArchive } from './steps/papers'
import { goToStep, introduceHall, newMeeting, signIn } from './steps/preparation'
import { writePoint } from './steps/recorder'

const newDialog = (console: Page) => console.getByRole('dialog', { name: '新建会议' })

async function goHome(console: Page): Promise<void> {
  await console.getByRole('button', { name: '‹ 首页' }).click()
  await expect(console.getByRole('region', { name: '全部会议' })).toBeVisible()
}

/** Opens the sign-in of a practice meeting with enough people, then its second item. */
async function openPractice(console: Page): Promise<void> {
  await goToStep(console, '候场签到')
  for (const [said, name] of [
    ['zlx', '赵练习'],
    ['qsy', '钱试用'],
    ['sys', '孙演示'],
    ['ljs', '李假设'],
    ['zxg', '周虚构'],
    ['wyl', '吴样例'],
    ['zmn', '郑模拟'],
    ['wsf', '王示范'],
  ] as const) {
    await signIn(console, said, name)
  }
  await console.getByRole('button', { name: '宣布开会', exact: true }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await console
    .getByRole('navigation', { name: '议程' })
    .getByRole('button')
    .filter({ hasText: '楼道堆物怎么清' })
    .click()
}

test('a practice meeting from the first sign-in to its papers leaves nothing behind', async ({
  hall,
  console,
  desk,
  projector,
}) => {
  await introduceHall(console)
  await console.getByRole('button', { name: '开一次练习会' }).click()
  const strip = console.getByRole('region', { name: '练习', exact: true })
  await expect(strip).toContainText('练习 0/10')
  await expect(strip).toContainText('签到到够人数')
  await expect(projector.getByText('练习', { exact: true })).toBeVisible()
  await openPractice(console)
  await expect(strip).toContainText('练习 3/10')
  await expect(strip).toContainText('登记要发言的人')

  await console.getByRole('button', { name: /^开始表决/ }).click()
  await reportCount(console, '同意', '6')
  await reportCount(console, '反对', '1')
  await reportCount(console, '弃权', '1')
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(strip).toContainText('练习 4/10')
  await undo(console, '宣布')
  await expect(strip).toContainText('练习 4/10')
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(strip).toContainText('练习 5/10')

  await strip.getByRole('button', { name: '先离开' }).click()
  await console.getByRole('button', { name: '接着练：练习会：楼道堆物怎么清' }).click()
  await expect(strip).toContainText('练习 5/10')
  await expect(desk.getByText('练习', { exact: true }).first()).toBeVisible()

  await strip.getByRole('button', { name: '先离开' }).click()
  await console.getByRole('button', { name: '删除练习会：练习会：楼道堆物怎么清' }).click()
  await expect(console.getByRole('button', { name: /^接着练/ })).toBeHidden()
  await expect(console.getByRole('region', { name: '全部会议' })).toContainText('0 次')
  await hall.quit()
  await hall.start()
  const again = await hall.window('console')
  await expect(again.getByRole('button', { name: '开一次练习会' })).toBeVisible()
})

test('papers of a practice meeting say on every page what they are, and bear no number', async ({
  hall,
  console,
}) => {
  await introduceHall(console)
  await console.getByRole('button', { name: '开一次练习会' }).click()
  await goToStep(console, '文件')
  await console.getByRole('button', { name: /全部导出/ }).click()
  await console.getByRole('dialog').getByRole('button', { name: '照样导出' }).click()
  await expect(console.getByRole('status').filter({ hasText: '.zip' })).toBeVisible()
  const papers = await readArchive(hall.folders.exports, /^练习 练习会.*\.zip$/)
  expect(papers.size).toBeGreaterThan(1)
  for (const [name, paper] of papers) {
    expect(paper.head, name).toContain('练习　人名和内容都是虚构的')
    expect(paper.text, name).not.toMatch(/〔\d{4}〕\d+号/)
  }
})

test('a template is saved, begun from, removed and had back', async ({ console }) => {
  await introduceHall(console)
  await newMeeting(console, '8号楼门禁怎么装')
  const next = console.getByLabel('新议程的标题')
  for (const title of ['宣读规则', '门禁安装方案', '谁去办']) {
    await next.fill(title)
    await next.press('Enter')
    await expect(console.getByRole('button', { name: title }).first()).toBeVisible()
  }
  await console.getByRole('button', { name: '存为模板' }).click()
  const saving = console.getByRole('dialog', { name: '存为模板' })
  await expect(saving.getByLabel('模板名称')).toBeFocused()
  await console.keyboard.type('楼门专题')
  await saving.getByRole('button', { name: '存为模板' }).click()
  await expect(console.getByText('已存为模板“楼门专题”')).toBeVisible()

  await goHome(console)
  await console.getByRole('button', { name: '新建会议' }).click()
  const dialog = newDialog(console)
  await expect(dialog.getByLabel('会议名称')).toBeFocused()
  await dialog.getByRole('button', { name: '删除模板：楼门专题' }).click()
  await dialog.getByRole('button', { name: '恢复' }).click()
  await dialog.getByRole('radio', { name: /楼门专题/ }).click()
  await dialog.getByRole('checkbox', { name: /谁去办/ }).uncheck()
  await dialog.getByLabel('会议名称').fill('9号楼门禁怎么装')
  await dialog.getByRole('button', { name: '新建，去排议程' }).click()
  await expect(console.getByRole('heading', { level: 1, name: '9号楼门禁怎么装' })).toBeVisible()
  await goToStep(console, '议程')
  await expect(console.getByText('2 项，共').first()).toBeVisible()
})

test('a meeting like the last one has its agenda and roster, and nobody has signed in yet', async ({
  console,
}) => {
  await introduceHall(console)
  await newMeeting(console, '8号楼门禁怎么装')
  await console.getByLabel('新议程的标题').fill('门禁安装方案')
  await console.getByLabel('新议程的标题').press('Enter')
  await goToStep(console, '名单')
  const add = console.getByRole('form', { name: '添加参会人' })
  for (const [name, door] of [
    ['张建国', '8号楼1单元101'],
    ['曾强', '8号楼3单元203'],
  ] as const) {
    await add.getByLabel('姓名').fill(name)
    await add.getByLabel('门牌').fill(door)
    await add.getByLabel('门牌').press('Enter')
    await expect(console.getByRole('button', { name: `修改${name}` })).toBeVisible()
  }
  await goToStep(console, '候场签到')
  await signIn(console, 'zjg', '张建国')
  await goHome(console)
  await console.getByRole('button', { name: '照这次再开：8号楼门禁怎么装' }).click()
  const dialog = newDialog(console)
  await expect(dialog.getByText('名单 2 人也带过来')).toBeVisible()
  await dialog.getByLabel('会议名称').fill('8号楼门禁装好了没有')
  await dialog.getByRole('button', { name: '新建，去排议程' }).click()
  await expect(console.getByRole('heading', { level: 1, name: '8号楼门禁装好了没有' })).toBeVisible()
  await expect(console.getByRole('complementary', { name: '到会情况' })).toContainText('0')
  await signIn(console, 'cq', '曾强')
})

test('initials find what somebody said in a meeting that is over, and lead to it', async ({
  console,
  desk,
}) => {
  await introduceHall(console)
  await newMeeting(console, '8号楼门禁怎么装')
  await console.getByLabel('新议程的标题').fill('门禁安装方案')
  await console.getByLabel('新议程的标题').press('Enter')
  await goToStep(console, '名单')
  const add = console.getByRole('form', { name: '添加参会人' })
  await add.getByLabel('姓名').fill('张建国')
  await add.getByLabel('姓名').press('Enter')
  await expect(console.getByRole('button', { name: '修改张建国' })).toBeVisible()
  await goToStep(console, '候场签到')
  await signIn(console, 'zjg', '张建国')
  await console.getByRole('button', { name: '宣布开会', exact: true }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await console.getByRole('combobox', { name: '登记发言' }).fill('zjg')
  await console.getByRole('combobox', { name: '登记发言' }).press('Enter')
  await console.getByRole('group', { name: '张建国的立场' }).getByRole('button', { name: '赞成' }).click()
  await console.getByRole('button', { name: '请 张建国（赞成） 发言' }).click()
  await writePoint(desk, 1, '快递柜挪到东门旁边')
  await writePoint(desk, 2, '老人记不住密码')
  await console.getByRole('button', { name: /^结束发言/ }).click()
  await closeMeeting(console)
  await goHome(console)

  await console.keyboard.press('Control+k')
  const field = console.getByRole('combobox', { name: '搜索全部会议' })
  await expect(field).toBeFocused()
  await console.keyboard.type('kdg zjg')
  const found = console.getByRole('option')
  await expect(found).toHaveCount(1)
  await expect(found.locator('mark')).toHaveText('快递柜')
  await field.press('Enter')
  const place = console.getByRole('region', { name: '搜到的地方' })
  await expect(place).toContainText('门禁安装方案 · 张建国（赞成）')
  await expect(place.getByRole('listitem')).toHaveText(['快递柜挪到东门旁边', '老人记不住密码'])
  await expect(place.locator('.is-found')).toHaveText('快递柜挪到东门旁边')
})
