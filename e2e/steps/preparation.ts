import { expect, type Page } from '@playwright/test'

/** What staff do before a meeting, in their words; everything is found as they find it: by its name on the screen. */

export async function introduceHall(console: Page, community = '小南庄社区'): Promise<void> {
  await console.getByLabel('社区名称').fill(community)
  await console.getByRole('button', { name: '保存，下一步' }).click()
  await expect(console.getByRole('heading', { name: '平常怎么开会' })).toBeVisible()
  await console.getByRole('button', { name: '先到首页看看' }).click()
  await expect(console.getByRole('heading', { name: '还没有会议' })).toBeVisible()
}

export async function openSample(console: Page): Promise<void> {
  await console.getByRole('button', { name: '小南庄停车（一）规则的协商' }).click()
  await expect(console.getByRole('heading', { level: 1, name: '停车规则专题居民代表会议' })).toBeVisible()
}

export async function newMeeting(console: Page, title: string): Promise<void> {
  await console.getByRole('button', { name: '新建会议' }).click()
  const dialog = console.getByRole('dialog', { name: '新建会议' })
  await dialog.getByLabel('会议名称').fill(title)
  await dialog.getByLabel('主持人').fill('李桂兰')
  await dialog.getByLabel('记录员').fill('王敏')
  await dialog.getByRole('button', { name: '新建，去排议程' }).click()
  await expect(console.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

export async function goToStep(
  console: Page,
  step: '会议信息' | '议程' | '名单' | '候场签到' | '文件',
): Promise<void> {
  await console.getByRole('navigation', { name: '开会前的准备' }).getByRole('button', { name: step }).click()
}

/** Types what a person at the door says of themselves, and presses Enter when the hint names them. */
export async function signIn(console: Page, said: string, name: string): Promise<void> {
  const hint = console.locator('[role=status]')
  const field = console.getByLabel('签到：查找姓名、拼音或门牌')
  await field.fill(said)
  await expect(hint.filter({ hasText: `为${name}签到` })).toBeVisible()
  await field.press('Enter')
  await expect(hint.filter({ hasText: `${name}已签到` })).toBeVisible()
}

/** Signs in whoever is on top of the list of those missing, until the quorum is reached. */
export async function signInToQuorum(console: Page): Promise<void> {
  const panel = console.getByRole('complementary', { name: '到会情况' })
  await console.getByRole('radiogroup', { name: '只看' }).getByText('未到').click()
  const missing = /还差 (\d+) 人/
  for (;;) {
    const short = missing.exec((await panel.textContent()) ?? '')?.[1]
    if (short === undefined) break
    await console
      .getByRole('button', { name: /^(?!撤).+签到$/ })
      .first()
      .click()
    await expect(panel).not.toContainText(`还差 ${short} 人`)
  }
  await expect(panel).toContainText('已到法定人数')
}

/** Opens the sample with three people in the hall, too few to decide anything. */
export async function beginSampleMeeting(console: Page): Promise<void> {
  await introduceHall(console)
  await openSample(console)
  await signIn(console, '张建国', '张建国')
  await signIn(console, 'lgl', '李桂兰')
  await signIn(console, '9号楼1单元503', '高振海')
  await console.getByRole('button', { name: '宣布开会（不足法定人数，还差 29 人）' }).click()
  await console.getByRole('button', { name: '不足人数，先开会' }).click()
  await console.getByRole('button', { name: '进入第一项：宣读规则，推选监票人' }).click()
  await expect(console.getByRole('region', { name: '正在议' })).toBeVisible()
}
