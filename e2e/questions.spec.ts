import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { introduceHall } from './steps/preparation'

/** The sample of 田村路, with its first item of questions under way. */
async function beginQuestions(console: Page): Promise<void> {
  await introduceHall(console, '田村路街道')
  await console.getByRole('button', { name: '田村路「一老一小」京华议事厅问答' }).click()
  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: /进入第一项/ }).click()
  await console
    .getByRole('navigation', { name: '议程' })
    .getByRole('button')
    .filter({ hasText: '托位够不够、好不好进' })
    .click()
  await expect(console.getByRole('region', { name: '问答' })).toContainText('还没有提问')
}

async function pick(window: Page, field: string, name: string): Promise<void> {
  const combobox = window.getByRole('combobox', { name: field })
  await combobox.fill(name)
  await expect(window.getByRole('option', { name }).first()).toBeVisible()
  await combobox.press('Enter')
}

test('a question is asked, answered with figures, and what was promised is followed up until it is done', async ({
  console,
  desk,
  projector,
}) => {
  await beginQuestions(console)
  const card = console.getByRole('region', { name: '问答' })

  // Somebody asks; the recorder writes it down while the clock runs.
  await pick(console, '请人提问', '葛丽')
  await expect(card.getByRole('group', { name: '正在发言' })).toContainText('葛丽')
  await expect(projector.getByRole('heading', { name: '葛丽' })).toBeVisible()
  const box = desk.getByRole('region', { name: '正在答的提问' })
  await box.getByRole('textbox', { name: '问什么' }).fill('托位空着一半，我家门口的排不上，差在哪儿？')
  await expect(card.getByRole('textbox', { name: '问什么' })).toHaveValue(/差在哪儿/)

  // The answer ends the question, and its figures stand on the wall.
  await pick(console, '请人答复', '刘颖')
  await expect(card.getByRole('group', { name: '正在发言' })).toContainText('刘颖')
  await expect(projector.locator('[data-scene=questions]')).toContainText('差在哪儿')
  await desk
    .getByRole('list', { name: '发言要点' })
    .getByRole('textbox', { name: '第 1 句' })
    .fill('空位多在新建片区。')
  await box.getByRole('textbox', { name: '答复的数据' }).fill('托位 4480个；使用率 50.9%')
  await expect(projector.locator('[data-scene=questions]')).toContainText('50.9%')
  await console.getByRole('button', { name: /^结束发言/ }).click()
  await expect(card.getByRole('list', { name: '全部提问' })).toContainText('已答')

  // What is promised is read from one line, looked over, and recorded.
  await box.getByRole('textbox', { name: '记承诺' }).fill('卫健科 12月10日前 公布托位名单')
  const reading = box.getByRole('group', { name: '读成这样，可以改' })
  await expect(reading.getByRole('combobox', { name: '承诺的责任单位' })).toHaveValue('卫健科')
  await expect(reading.getByRole('textbox', { name: '承诺的时限' })).toHaveValue(/12月10日/)
  await expect(reading.getByRole('textbox', { name: '承诺的事项' })).toHaveValue('公布托位名单')
  await reading.getByRole('textbox', { name: '承诺的责任人' }).fill('江涛')
  await box.getByRole('textbox', { name: '记承诺' }).press('Enter')
  await expect(projector.locator('[data-scene=questions]')).toContainText('公布托位名单')
  await expect(projector.locator('[data-scene=questions]')).toContainText('卫健科 江涛')

  // A question that is handed in waits, and is called.
  await card.getByRole('button', { name: '代问（12345、书面）' }).click()
  await card.getByRole('textbox', { name: '代谁提问' }).fill('12345热线')
  await card.getByRole('textbox', { name: '代问的问题' }).fill('夜间能不能送托？')
  await card.getByRole('button', { name: '登记这个提问' }).click()
  await expect(projector.locator('[data-scene=questions]')).toContainText('12345热线')
  await expect(projector.locator('[data-scene=questions]')).toContainText('等待答复')

  // The meeting is over: the promise is an item of the hall, and is worked on from the home page.
  await console.getByRole('button', { name: /^散会/ }).first().click()
  await console.getByRole('dialog').getByRole('button', { name: '散会' }).click()
  await expect(console.getByRole('region', { name: '问答' })).toBeHidden()
  await console.getByRole('button', { name: '‹ 首页' }).click()
  const list = console.getByRole('region', { name: /^督办事项/ })
  await expect(list).toContainText('公布托位名单')
  await expect(list).toContainText('卫健科 江涛')
  await expect(list).toContainText(/DB-\d{4}-001/)
  await list.getByRole('button', { name: '办理：公布托位名单' }).click()
  const drawer = console.getByRole('dialog')
  await expect(drawer).toContainText('差在哪儿')
  await drawer.getByRole('textbox', { name: '办到哪一步了' }).fill('名单正在核对')
  await drawer.getByRole('button', { name: '记下进展' }).click()
  await expect(drawer.getByRole('region', { name: '办理经过' })).toContainText('名单正在核对')
  await expect(drawer).toContainText('办理中')
  await drawer.getByRole('radiogroup', { name: '记什么' }).getByText('办结').click()
  await drawer.getByRole('button', { name: '记下办结' }).click()
  await expect(drawer.getByRole('alert')).toContainText('请写办理结果')
  await drawer.getByRole('textbox', { name: '办理结果' }).fill('名单已贴到各社区')
  await drawer.getByRole('button', { name: '记下办结' }).click()
  await expect(drawer.getByRole('region', { name: '事项' })).toContainText('已办结')
  await drawer.getByRole('button', { name: 'Close' }).or(drawer.getByLabel('关闭')).first().click()
  await expect(list).toContainText('没有在办的事项')
  await list.getByRole('radiogroup', { name: '显示哪些督办' }).getByText('已办结').click()
  await expect(list).toContainText('公布托位名单')
})
