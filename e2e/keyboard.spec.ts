import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { pressApart, tabTo, tabToAndPress, withoutPointer } from './steps/keyboard'
import { introduceHall } from './steps/preparation'

const SAMPLE = '小南庄停车自管会章程：无记名投票、当众唱票'

async function signInToQuorum(console: Page): Promise<number> {
  const field = console.getByLabel('签到：查找姓名、拼音或门牌')
  const panel = console.getByRole('complementary', { name: '到会情况' })
  const hint = console.locator('[role=status]')
  const names = ['孙秀英', '赵国强', '李桂兰', '高振海', '张建国']
  for (const name of names) {
    await console.keyboard.type(name)
    await expect(hint.filter({ hasText: `为${name}签到` })).toBeVisible()
    await console.keyboard.press('Enter')
    await expect(hint.filter({ hasText: `${name}已签到` })).toBeVisible()
    await expect(field).toBeFocused()
  }
  // The rest of the list, whoever comes first, by Tab and Enter.
  const others = console.getByRole('button', { name: /^(?!撤).+签到$/ })
  let present = names.length
  while (!(await panel.getByText('已到法定人数').isVisible())) {
    const next = others.first()
    const name = await next.getAttribute('aria-label')
    await tabToAndPress(console, next)
    present += 1
    await expect(panel).toContainText(`实到${present}人`)
    expect(name).not.toBeNull()
  }
  return present
}

/** Chooses 举手表决 for the item that is open in the editor of the agenda. */
async function chooseHands(console: Page): Promise<void> {
  const method = console.getByRole('combobox', { name: '表决方式' })
  await tabToAndPress(console, method)
  const active = console.locator('.ant-select-dropdown:visible .ant-select-item-option-active')
  await expect(active).toBeVisible()
  while ((await active.textContent()) !== '举手表决') await console.keyboard.press('ArrowUp')
  await console.keyboard.press('Enter')
  await expect(console.getByRole('button', { name: /^撤销：/ })).toContainText('停车自管会的任期')
}

async function register(console: Page, name: string, stance: '1' | '2'): Promise<void> {
  await console.keyboard.press('/')
  const field = console.getByRole('combobox', { name: '登记发言' })
  await expect(field).toBeFocused()
  await console.keyboard.type(name)
  await expect(console.getByRole('option', { name }).first()).toBeVisible()
  await console.keyboard.press('Enter')
  await expect(console.getByRole('group', { name: `${name}的立场` })).toBeVisible()
  await console.keyboard.press(stance)
  await expect(console.getByRole('complementary', { name: '发言排队' })).toContainText(name)
}

test('a whole meeting with the keyboard alone, from the home page to 散会', async ({ console }) => {
  test.setTimeout(300_000)
  await introduceHall(console)
  await withoutPointer(console)
  await tabToAndPress(console, console.getByRole('button', { name: SAMPLE }))
  await expect(
    console.getByRole('heading', { level: 1, name: '停车自管会章程专题居民代表会议' }),
  ).toBeVisible()
  const primary = console.locator('.primary-bar .ant-btn-primary')

  await test.step('one item is voted by hands instead of on paper', async () => {
    await tabToAndPress(console, console.getByRole('button', { name: /^2\s*议程/ }))
    await tabToAndPress(console, console.getByRole('button', { name: /停车自管会的任期.*表决/ }))
    await chooseHands(console)
  })

  const present = await test.step('people sign in, and the meeting is opened', async () => {
    await tabToAndPress(console, console.getByRole('button', { name: /^4\s*候场签到/ }))
    await tabTo(console, console.getByLabel('签到：查找姓名、拼音或门牌'))
    const signedIn = await signInToQuorum(console)
    await tabToAndPress(console, console.getByRole('button', { name: /^宣布开会/ }))
    await expect(primary).toContainText('进入第一项')
    return signedIn
  })

  await test.step('the list of keys is what is listened for, and gives the page back', async () => {
    await console.keyboard.press('?')
    const help = console.getByRole('dialog', { name: '快捷键' })
    await expect(help).toContainText('宣读议事规则')
    // A dialog has the keys to itself.
    await pressApart(console, 'ArrowRight')
    await console.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await expect(primary).toContainText('进入第一项')
    await console.keyboard.press('r')
    await expect(console.getByText(/已宣读议事规则（第 1 版）/)).toBeVisible()
  })

  await test.step('two people speak', async () => {
    await pressApart(console, 'ArrowRight')
    await expect(primary).toContainText('继续下一项：停车自管会章程')
    await pressApart(console, 'ArrowRight')
    await expect(console.getByRole('region', { name: '正在议' })).toContainText('停车自管会章程')
    await register(console, '孙秀英', '1')
    await register(console, '赵国强', '2')
    await expect(primary).toContainText('请 孙秀英（赞成） 发言')
    await pressApart(console, 'ArrowRight')
    const speaking = console.getByRole('region', { name: '正在发言' })
    await expect(speaking).toContainText('孙秀英')
    await console.keyboard.press(' ')
    await expect(speaking).toContainText('已暂停')
    await console.keyboard.press(' ')
    await console.keyboard.press('+')
    await expect(speaking).toContainText('已加 30 秒')
    await console.keyboard.press('4')
    await expect(speaking.getByRole('button', { name: '提醒超时，这次已提醒 1 次' })).toBeVisible()
    await pressApart(console, 'ArrowRight')
    await expect(speaking).toContainText('赵国强')
    await console.keyboard.press('l')
    await expect(console.getByRole('group', { name: '改立场' })).toBeVisible()
    await console.keyboard.press('1')
    await expect(speaking).toContainText('赞成')
    await console.keyboard.press('j')
    await expect(speaking).toBeHidden()
  })

  await test.step('charts and the wall are there with a key, and go with Escape', async () => {
    await console.keyboard.press('t')
    const charts = console.getByRole('dialog', { name: '图表' })
    await expect(charts.getByRole('table', { name: '每个人的发言时长' })).toContainText('孙秀英')
    await console.keyboard.press('Escape')
    await expect(charts).toBeHidden()
    await pressApart(console, 'b')
    await expect(console.getByRole('img', { name: /^大屏缩影：静场/ })).toBeVisible()
    await pressApart(console, 'b')
    await expect(console.getByRole('img', { name: '大屏缩影：议题' })).toBeVisible()
  })

  await test.step('a secret ballot', async () => {
    await expect(primary).toContainText('开始表决')
    await pressApart(console, 'ArrowRight')
    await expect(console.getByLabel('发出张数')).toBeFocused()
    await console.keyboard.type('5')
    await console.keyboard.press('Enter')
    await expect(console.getByLabel('收回张数')).toBeFocused()
    await console.keyboard.type('5')
    await console.keyboard.press('Enter')
    await expect(console.getByRole('region', { name: '最近唱的票' })).toBeVisible()
    for (const key of '11123') await console.keyboard.press(key)
    await expect(primary).toBeEnabled()
    await console.keyboard.press('Enter')
    await expect(console.getByRole('region', { name: '表决结果' })).toContainText('3')
  })

  await test.step('a vote by hands', async () => {
    await pressApart(console, 'ArrowRight')
    await expect(primary).toContainText('开始表决')
    await pressApart(console, 'ArrowRight')
    const count = (option: string) =>
      console.getByRole('group', { name: `${option}人数` }).getByRole('textbox')
    await expect(count('同意')).toBeFocused()
    await console.keyboard.type(String(present - 2))
    await console.keyboard.press('Enter')
    await expect(count('反对')).toBeFocused()
    await console.keyboard.type('2')
    await console.keyboard.press('Enter')
    await expect(count('弃权')).toBeFocused()
    await console.keyboard.type('0')
    await console.keyboard.press('Enter')
    await expect(primary).toBeFocused()
    await console.keyboard.press('Enter')
    await expect(console.getByText('通过', { exact: true }).first()).toBeVisible()
  })

  await test.step('the last step is taken back, done again, and the meeting closed', async () => {
    await console.keyboard.press('z')
    await expect(primary).toContainText('宣布结果')
    await tabToAndPress(console, primary)
    await expect(console.getByRole('region', { name: '表决结果' })).toBeVisible()
    await pressApart(console, 'ArrowRight')
    await expect(primary).toContainText('散会')
    await pressApart(console, 'ArrowRight')
    const question = console.getByRole('dialog')
    await tabToAndPress(console, question.getByRole('button', { name: '散会' }))
    await expect(console.getByRole('heading', { name: '已散会' })).toBeVisible()
  })
})
