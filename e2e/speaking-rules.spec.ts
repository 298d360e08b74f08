import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import {
  callSpeaker,
  endSpeech,
  expectRefusal,
  queue,
  registerSpeaker,
  undo,
  type Stance,
} from './steps/facilitator'
import { beginSampleMeeting } from './steps/preparation'

/** Takes the rules of a preset while the meeting goes on. */
async function chooseRules(console: Page, preset: string): Promise<void> {
  await console.getByRole('button', { name: '改安排' }).click()
  const drawer = console.getByRole('dialog', { name: '改会议安排' })
  await drawer.getByText('会议信息', { exact: true }).first().click()
  await drawer.getByRole('radiogroup', { name: '常用规则' }).getByText(preset).click()
  await expect(console.getByRole('button', { name: '撤销：修改会议信息' })).toBeVisible()
  await drawer.getByRole('button', { name: 'Close' }).or(drawer.getByLabel('关闭')).first().click()
  await expect(drawer).toBeHidden()
}

async function speak(console: Page, name: string, stance: Stance): Promise<void> {
  await registerSpeaker(console, name, stance)
  await callSpeaker(console, name, stance)
  await endSpeech(console)
}

test('the queue says why each stands where they stand, and the facilitator may decide otherwise', async ({
  console,
  projector,
}) => {
  await beginSampleMeeting(console)
  await registerSpeaker(console, '张建国', '赞成')
  await registerSpeaker(console, '高振海', '反对')
  await registerSpeaker(console, '李桂兰', '规程问题')
  const rows = queue(console).getByRole('listitem')
  await expect(rows.nth(0)).toContainText('先处理规程问题')

  await console.getByRole('button', { name: '把高振海排到最前' }).click()
  await console
    .getByRole('group', { name: '提前高振海的原因' })
    .getByRole('button', { name: '行动不便' })
    .click()
  await expect(rows.nth(0)).toContainText('主持人提前：行动不便')
  await callSpeaker(console, '高振海', '反对')
  await expect(projector.getByRole('heading', { name: '高振海' })).toBeVisible()
  await expect(projector.getByText('行动不便')).toHaveCount(0)

  const reminders = console.getByRole('group', { name: '提醒并记录' })
  await reminders.getByRole('button', { name: '提醒跑题' }).click()
  await expect(reminders.getByRole('button', { name: '提醒跑题，这次已提醒 1 次' })).toBeVisible()
  await console.keyboard.press('2')
  await expect(reminders).toContainText('本人今日 2 次')
  await undo(console, '提醒高振海打断')
  await expect(reminders).toContainText('本人今日 1 次')
})

test('turns are limited, once more is for the facilitator to confirm, and a talk has no limit', async ({
  console,
  desk,
  projector,
}) => {
  await beginSampleMeeting(console)
  await chooseRules(console, '罗伯特')
  await speak(console, '高振海', '反对')
  await speak(console, '高振海', '反对')
  await registerSpeaker(console, '高振海', '反对')
  await expect(queue(console)).toContainText('已说 2 次，每人限 2 次')
  await console.getByRole('button', { name: '先请高振海发言' }).click()
  const dialog = console.getByRole('dialog', { name: /高振海已说 2 次，每人限 2 次/ })
  await dialog.getByRole('button', { name: '先请别人' }).click()
  await expect(console.getByRole('region', { name: '正在发言' })).toBeHidden()
  await console.getByRole('button', { name: '先请高振海发言' }).click()
  await dialog.getByRole('button', { name: '破例再请' }).click()
  await expect(console.getByRole('region', { name: '正在发言' })).toContainText('第 3 次发言 · 限 2 分钟')
  await endSpeech(console)

  await chooseRules(console, '恳谈会')
  await registerSpeaker(console, '张建国', '提问')
  await callSpeaker(console, '张建国', '提问')
  await expect(console.getByRole('timer', { name: '发言已用时间' })).toHaveText(/^00:0\d$/)
  await expect(desk.getByRole('timer', { name: '已用时间' })).toBeVisible()
  await expect(projector.getByText('不限时')).toBeVisible()
  await expect(console.getByRole('button', { name: /^加 30 秒/ })).toHaveCount(0)
})

test('who is given the chair keeps out of the debate until it is taken back', async ({
  console,
  projector,
}) => {
  await beginSampleMeeting(console)
  await console.getByRole('button', { name: '移交主持' }).click()
  const field = console.getByRole('combobox', { name: '移交主持给' })
  await field.fill('李桂兰')
  await field.press('Enter')
  await expect(console.getByText('李桂兰 代为主持')).toBeVisible()
  await expect(projector.getByText('代为主持：李桂兰')).toBeVisible()

  const register = console.getByRole('combobox', { name: '登记发言' })
  await register.fill('李桂兰')
  await register.press('Enter')
  await console.getByRole('group', { name: '李桂兰的立场' }).getByRole('button', { name: '赞成' }).click()
  await expectRefusal(console, '李桂兰正在代为主持，主持人不发表意见')

  await console.getByRole('button', { name: '收回主持' }).click()
  await expect(projector.getByText('代为主持')).toHaveCount(0)
  await speak(console, '李桂兰', '赞成')
})
