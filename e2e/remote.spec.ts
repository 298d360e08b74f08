import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { consoleCountdown, projectorCountdown, secondsLeft } from './steps/countdown'
import { goToItem, registerSpeaker, reportCount, undo } from './steps/facilitator'
import { pressApart } from './steps/keyboard'
import { beginSampleMeeting, introduceHall, openSample, signIn, signInToQuorum } from './steps/preparation'
import { line } from './steps/recorder'

const NEXT = 'PageDown'
const said = (console: Page) => console.getByRole('status', { name: '翻页笔' })
const speaking = (console: Page) => console.getByRole('region', { name: '正在发言' })
const underWay = (console: Page) => console.getByRole('region', { name: '正在议' })
const title = (projector: Page) => projector.getByRole('heading', { level: 1 })
const raiseHands = (projector: Page) => projector.getByRole('heading', { name: '同意的请举手', exact: true })

test('a whole meeting by remote; the console decides and counts', async ({ console, projector }) => {
  await test.step('before the meeting the remote can be tried, and decides nothing', async () => {
    await introduceHall(console)
    await pressApart(projector, NEXT)
    await expect(said(console)).toContainText('还没有打开会议，请在主持台打开')
    await openSample(console)
    await signIn(console, '张建国', '张建国')
    await signIn(console, 'gzh', '高振海')
    await signInToQuorum(console)
    await pressApart(projector, NEXT)
    await expect(said(console)).toContainText('翻页笔可以用。人到齐了，请在主持台宣布开会。')
    await console.getByRole('button', { name: '宣布开会' }).click()
    await expect(console.getByText('符合法定人数，现在开会。')).toBeVisible()
  })

  await test.step('from item to item', async () => {
    await pressApart(projector, NEXT)
    await expect(title(projector)).toHaveText('宣读规则，推选监票人')
    await pressApart(projector, 'ArrowRight')
    await expect(underWay(console)).not.toContainText('宣读规则，推选监票人')
    await expect(said(console)).toBeEmpty()
    await goToItem(console, '车位怎么分')
  })

  await test.step('who waits is called by the rules, and the last press ends the speech', async () => {
    await registerSpeaker(console, '张建国', '赞成')
    await registerSpeaker(console, '高振海', '反对')
    await pressApart(projector, NEXT)
    await expect(projector.getByRole('heading', { name: '张建国' })).toBeVisible()
    await pressApart(projector, NEXT)
    await expect(projector.getByRole('heading', { name: '高振海' })).toBeVisible()
    await pressApart(projector, NEXT)
    await expect(speaking(console)).toBeHidden()
  })

  await test.step('the vote is opened; its figures and its result are for the console', async () => {
    await pressApart(projector, NEXT)
    await expect(raiseHands(projector)).toBeVisible()
    await pressApart(projector, NEXT)
    await expect(said(console)).toContainText('正在表决：请在主持台登记票数、宣布结果')
    await expect(raiseHands(projector)).toBeVisible()
    await reportCount(console, '同意', '20')
    await reportCount(console, '反对', '8')
    await reportCount(console, '弃权', '4')
    await console.getByRole('button', { name: /^宣布结果/ }).click()
    await expect(projector.getByText('通过', { exact: true })).toBeVisible()
  })

  await test.step('the last item, and 散会 is for the console', async () => {
    await pressApart(projector, NEXT)
    await expect(underWay(console)).not.toContainText('车位怎么分')
    await goToItem(console, '宣布结果，签字')
    await pressApart(projector, NEXT)
    await expect(said(console)).toContainText('议程都议完了：请在主持台宣布散会')
    await expect(console.getByRole('button', { name: /^散会/ })).toBeVisible()
  })
})

test('a bounce counts once, and what the remote did is taken back like anything else', async ({
  console,
  projector,
}) => {
  await beginSampleMeeting(console)
  await registerSpeaker(console, '张建国', '赞成')
  await registerSpeaker(console, '高振海', '反对')
  await projector.evaluate((key) => {
    for (let bounce = 0; bounce < 3; bounce += 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  }, NEXT)
  await expect(speaking(console)).toContainText('张建国')
  const countdown = consoleCountdown(console)
  const before = secondsLeft(await countdown.textContent())
  await expect.poll(async () => secondsLeft(await countdown.textContent())).toBeLessThan(before)
  await expect(speaking(console)).toContainText('张建国')
  await undo(console, '请张建国发言')
  await expect(speaking(console)).toBeHidden()
})

test('the wall goes back to what it showed, and dark; the speech and its time go on', async ({
  console,
  projector,
}) => {
  await beginSampleMeeting(console)
  const item = (await title(projector).textContent()) ?? ''
  await registerSpeaker(console, '张建国', '赞成')
  await pressApart(projector, NEXT)
  await expect(projectorCountdown(projector)).toBeVisible()
  const before = secondsLeft(await consoleCountdown(console).textContent())

  await pressApart(projector, 'PageUp')
  await expect(title(projector)).toHaveText(item)
  await expect(speaking(console)).toContainText('张建国')
  await pressApart(projector, NEXT)
  await expect(projectorCountdown(projector)).toBeVisible()

  await pressApart(projector, 'b')
  await expect(projectorCountdown(projector)).toBeHidden()
  await expect(title(projector)).toBeHidden()
  await pressApart(projector, '.')
  await expect(projectorCountdown(projector)).toBeVisible()
  await expect
    .poll(async () => secondsLeft(await consoleCountdown(console).textContent()))
    .toBeLessThan(before)
})

test('no key is taken from somebody who types, nor pressed past a question', async ({ console, desk }) => {
  await beginSampleMeeting(console)
  await registerSpeaker(console, '张建国', '赞成')
  await registerSpeaker(console, '高振海', '反对')
  await pressApart(console, NEXT)
  await expect(speaking(console)).toContainText('张建国')

  await line(desk, 1).fill('b.')
  for (const key of [NEXT, 'PageUp', 'ArrowLeft', 'b', '.']) await pressApart(desk, key)
  await expect(line(desk, 1)).toHaveValue('bb..')
  const field = console.getByRole('combobox', { name: '登记发言' })
  await field.focus()
  for (const key of ['b', '.', NEXT]) await pressApart(console, key)
  await expect(field).toHaveValue('b.')
  await expect(speaking(console)).toContainText('张建国')
  await expect(said(console)).toBeEmpty()

  await field.fill('')
  await field.blur()
  await pressApart(console, '?')
  await expect(console.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  await desk.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await pressApart(desk, NEXT)
  await expect(said(console)).toContainText('主持台上有一个窗口等着回答')
  await expect(speaking(console)).toContainText('张建国')
  await console.getByRole('button', { name: '关闭' }).click()
  await expect(console.getByRole('dialog', { name: '快捷键' })).toBeHidden()
  await pressApart(desk, NEXT)
  await expect(speaking(console)).toContainText('高振海')
})
