import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { callSpeaker, endSpeech, registerSpeaker } from './steps/facilitator'
import { beginSampleMeeting } from './steps/preparation'
import { line, writePoint } from './steps/recorder'

/** Somebody speaks, and the recorder is about to write. */
async function beginWriting(console: Page): Promise<void> {
  await beginSampleMeeting(console)
  await registerSpeaker(console, '李桂兰', '提问')
  await callSpeaker(console, '李桂兰', '提问')
}

async function compose(keyboard: CDPSession, letters: string): Promise<void> {
  for (let length = 1; length <= letters.length; length += 1) {
    const text = letters.slice(0, length)
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
  }
}

test('a composition goes through a save, a change at the console and a new turn unharmed', async ({
  console,
  desk,
}) => {
  await beginWriting(console)
  await line(desk, 1).focus()
  const keyboard = await desk.context().newCDPSession(desk)
  await desk.keyboard.type('外来的车')
  await compose(keyboard, 'tingnar')
  // What stood before the composition is saved while it goes on; the letters are not.
  await expect(desk.getByRole('button', { name: '撤销：上一句' })).toBeVisible()
  await expect(line(desk, 1)).toHaveValue('外来的车tingnar')
  await registerSpeaker(console, '张建国', '赞成')
  await console.keyboard.press('ArrowRight')
  await expect(desk.getByRole('heading', { name: '张建国' })).toBeVisible()
  const carried = desk.getByRole('textbox', { name: '接着记李桂兰' })
  await expect(carried).toBeFocused()
  await expect(carried).toHaveValue('外来的车tingnar')
  // Enter chooses the letters as they are: it belongs to the input method and ends no line.
  await desk.keyboard.press('F1')
  await keyboard.send('Input.insertText', { text: '停哪儿' })
  await expect(carried).toHaveValue('外来的车停哪儿')
  await expect(carried).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(line(desk, 1)).toBeFocused()
  await expect(line(desk, 1)).toHaveValue('')
  await desk.reload()
  await desk.getByRole('button', { name: /李桂兰/ }).click()
  await expect(desk.getByRole('textbox', { name: '李桂兰：第 1 句' })).toHaveValue('外来的车停哪儿')
})

test('a code becomes its words, and never in a composition; the hall keeps a list of its own', async ({
  console,
  desk,
}) => {
  await beginWriting(console)
  await line(desk, 1).focus()
  const keyboard = await desk.context().newCDPSession(desk)
  await desk.keyboard.type('；')
  await compose(keyboard, 'jy')
  await expect(line(desk, 1)).toHaveValue('；jy')
  await keyboard.send('Input.insertText', { text: '觉悟' })
  await expect(line(desk, 1)).toHaveValue('；觉悟')
  await desk.keyboard.type(';jy')
  await expect(line(desk, 1)).toHaveValue('；觉悟建议')

  await desk.keyboard.press('Control+k')
  const list = desk.getByRole('dialog', { name: '常用词' })
  await list.getByRole('textbox', { name: '新常用词的短码' }).fill('gj')
  await list.getByRole('textbox', { name: '新常用词', exact: true }).fill('公交站')
  await list.getByRole('button', { name: '添加' }).click()
  await expect(list.getByRole('button', { name: '撤销：添加“公交站”' })).toBeVisible()
  await list.getByRole('textbox', { name: '查找常用词' }).fill('公交')
  await list.getByRole('textbox', { name: '查找常用词' }).press('Enter')
  await expect(line(desk, 1)).toHaveValue('；觉悟建议公交站')
  // While the list is still going away its key opens no other.
  await expect(list).toBeHidden()
  await desk.keyboard.type(';gj')
  await expect(line(desk, 1)).toHaveValue('；觉悟建议公交站公交站')

  await desk.keyboard.press('Control+k')
  await list.getByRole('button', { name: '撤销：添加“公交站”' }).click()
  await expect(list.getByRole('button', { name: '插入：公交站' })).toHaveCount(0)
})

test('撤销 right after the first words saves them and takes them back', async ({ console, desk }) => {
  await beginWriting(console)
  await line(desk, 1).pressSequentially('说错了')
  await desk.getByRole('button', { name: /^撤销：/ }).click()
  await expect(line(desk, 1)).toHaveValue('')
  await expect(desk.getByRole('button', { name: '没有可撤销的' })).toBeDisabled()
})

test('words put right after the turn are marked, with what stood there before', async ({ console, desk }) => {
  await beginWriting(console)
  await writePoint(desk, 1, '租户留十个位')
  await endSpeech(console)
  await desk.getByRole('button', { name: /李桂兰/ }).click()
  const said = desk.getByRole('textbox', { name: '李桂兰：第 1 句' })
  await said.fill('租户留二十个位')
  await desk.getByRole('button', { name: /改过，看原来的话/ }).click()
  await expect(desk.getByRole('list', { name: '原来的话' })).toContainText('租户留十个位')
  await expect(said).toHaveValue('租户留二十个位')
})

test('what came out of it goes to another box and another place; a date is said in words', async ({
  console,
  desk,
}) => {
  await beginWriting(console)
  const box = (name: string) => desk.getByRole('region', { name, exact: true })
  for (const words of ['先登记车辆', '再公布车位']) {
    await desk.getByRole('button', { name: '记一条共识', exact: true }).click()
    await desk.keyboard.type(words)
    await desk.keyboard.press('Enter')
  }
  await expect(box('共识')).toContainText('2 条')
  await desk.getByRole('textbox', { name: '共识第 2 条' }).press('Alt+ArrowUp')
  await expect(desk.getByRole('textbox', { name: '共识第 1 条' })).toHaveValue('再公布车位')
  await desk.getByRole('button', { name: '移动共识第 2 条' }).click()
  await desk.getByRole('menuitem', { name: '移到责任分工' }).click()
  await expect(desk.getByRole('textbox', { name: '责任分工第 1 条', exact: true })).toHaveValue('先登记车辆')
  await expect(desk.getByRole('button', { name: '撤销：移到责任分工' })).toBeVisible()
  const due = desk.getByRole('combobox', { name: '责任分工第 1 条：时限' })
  await due.fill('12月10日前')
  await due.press('Enter')
  await expect(due).toHaveValue(/12月10日 星期/)
})
