import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { goToStep, introduceHall, newMeeting, signIn } from './steps/preparation'

/** Chooses in a list that opens; what is shown on the field is told by the test itself. */
async function choose(console: Page, field: Locator, option: string): Promise<void> {
  await field.click()
  await console.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click()
}

test('a 居民会议 counts households by entered figures, and votes on nothing that was not posted', async ({
  console,
  projector,
}) => {
  await introduceHall(console)
  await newMeeting(console, '小南庄社区居民会议')
  await goToStep(console, '会议信息')
  const plan = console.getByRole('main')
  await choose(console, plan.getByLabel('会议类别'), '居民会议')
  await expect(plan.getByText('召集：十分之一以上的18周岁以上居民')).toBeVisible()
  await expect(plan.getByText('依据：城市居民委员会组织法（2025年修订）第二十七条')).toBeVisible()
  await choose(console, plan.getByLabel('应到按什么计'), '按户，一户一票')
  await plan.getByLabel('应到户数').fill('829')
  await choose(console, plan.getByLabel('实到怎么计'), '当场清点，填报人数')

  await goToStep(console, '议程')
  const next = console.getByLabel('新议程的标题')
  await next.fill('居民公约修订')
  await next.press('Enter')
  const item = console.getByRole('form', { name: '议程“居民公约修订”' })
  await item.getByLabel('这一项要表决').click()
  await item.getByLabel('要表决的一句话').fill('通过修订后的居民公约。')
  await item.getByLabel('计划时间').focus()
  await expect(item.getByText('依据：城市居民委员会组织法（2025年修订）第二十七条')).toBeVisible()
  const posting = console.getByRole('region', { name: '公布议程' })
  await expect(posting.getByRole('status')).toContainText('议程还没有公布，要求提前 10 日')
  await posting.getByRole('button', { name: '记下：议程已公布' }).click()
  // A new meeting begins with the next full hour: shortly before midnight that is a day later.
  await expect(posting.getByRole('status')).toContainText(
    /距会议 (0 日，要求提前 10 日，还差 10|1 日，要求提前 10 日，还差 9) 日/,
  )

  await goToStep(console, '名单')
  const add = console.getByRole('form', { name: '添加参会人' })
  await add.getByLabel('姓名').fill('张建国')
  await add.getByLabel('门牌').fill('3号楼101')
  await add.getByLabel('门牌').press('Enter')
  await expect(console.getByRole('button', { name: '修改张建国' })).toBeVisible()
  await goToStep(console, '候场签到')
  await signIn(console, 'zjg', '张建国')
  const count = console.getByRole('form', { name: '清点实到' })
  await count.getByRole('textbox').fill('830')
  await count.getByRole('textbox').press('Enter')
  await expect(console.getByText('实到 830 户，比应到 829 户多 1 户')).toBeVisible()
  await count.getByRole('textbox').fill('415')
  await count.getByRole('textbox').press('Enter')
  await expect(console.getByRole('complementary', { name: '到会情况' })).toContainText(
    '需 415 户，已到法定人数',
  )
  await expect(projector.getByText('已够法定人数，可以开会')).toBeVisible()

  await console.getByRole('button', { name: '宣布开会', exact: true }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  await console.getByRole('button', { name: /^开始表决/ }).click()
  await expect(projector.getByText('实到 415 户').first()).toBeVisible()
  for (const [option, heads] of [
    ['同意', '207'],
    ['反对', '200'],
    ['弃权', '8'],
  ] as const) {
    await console.getByRole('textbox', { name: option }).fill(heads)
    await console.getByRole('textbox', { name: option }).press('Enter')
  }
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toContainText(
    '同意 207 户，占实到 415 户的 49.87%，没有超过一半，还差 1 户',
  )
  await expect(projector.getByText('未达比例')).toBeVisible()
})
