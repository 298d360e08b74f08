import { expect, test, type Hall } from './fixtures'
import {
  agreedSecond,
  consoleCountdown,
  deskCountdown,
  projectorCountdown,
  secondsLeft,
} from './steps/countdown'
import { callSpeaker, registerSpeaker } from './steps/facilitator'
import { beginSampleMeeting } from './steps/preparation'

async function countdowns(hall: Hall) {
  return [
    consoleCountdown(await hall.window('console')),
    deskCountdown(await hall.window('desk')),
    projectorCountdown(await hall.window('projector')),
  ]
}

async function letSomebodySpeak(hall: Hall): Promise<void> {
  const console = await hall.window('console')
  await beginSampleMeeting(console)
  await registerSpeaker(console, '张建国', '赞成')
  await callSpeaker(console, '张建国', '赞成')
}

test('console, desk and projector show the same second, running and paused', async ({ hall, console }) => {
  await letSomebodySpeak(hall)
  const all = await countdowns(hall)
  const first = await agreedSecond(all)
  expect(first).toBeLessThanOrEqual(180)
  for (let second = first - 1; second > first - 4; second -= 1) {
    await expect
      .poll(async () => secondsLeft((await all[0]?.textContent()) ?? null))
      .toBeLessThanOrEqual(second)
    expect(await agreedSecond(all)).toBeLessThanOrEqual(second)
  }

  await console.getByRole('button', { name: /^暂停/ }).click()
  await expect(console.getByText('已暂停')).toBeVisible()
  await expect((await hall.window('projector')).getByText('已暂停')).toBeVisible()
  await expect((await hall.window('desk')).getByText('已暂停')).toBeVisible()
  const paused = await agreedSecond(all)

  await console.getByRole('button', { name: /^加 30 秒/ }).click()
  for (const one of all) await expect.poll(async () => secondsLeft(await one.textContent())).toBe(paused + 30)
  await console.getByRole('button', { name: /^继续/ }).click()
  await expect(console.getByText('已暂停')).toBeHidden()
  expect(await agreedSecond(all)).toBeLessThanOrEqual(paused + 30)
})

for (const [how, end] of [
  ['the program is closed', (hall: Hall) => hall.quit()],
  ['the program is killed', (hall: Hall) => hall.kill()],
] as const) {
  test(`a countdown goes on where it was after ${how} in the middle of a speech`, async ({ hall }) => {
    await letSomebodySpeak(hall)
    const before = await agreedSecond(await countdowns(hall))
    const read = performance.now()
    await end(hall)
    const ended = performance.now()
    await hall.start()
    const back = performance.now()
    const after = await agreedSecond(await countdowns(hall))
    // Only the time that the program lived has been used: not that in which it was down and started again.
    const lived = (ended - read + performance.now() - back) / 1000
    expect(after).toBeGreaterThanOrEqual(before - Math.ceil(lived) - 1)
    // The last sign of life before a kill is up to a second old.
    expect(after).toBeLessThanOrEqual(before + 1)
    await expect((await hall.window('projector')).getByRole('heading', { name: '张建国' })).toBeVisible()
  })
}
