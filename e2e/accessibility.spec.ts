import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { callSpeaker, endSpeech, goToItem, registerSpeaker } from './steps/facilitator'
import { beginSampleMeeting, goToStep, introduceHall, openSample } from './steps/preparation'

/** What axe finds of weight on a page, each with the element it is about. */
async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    )
}

test.beforeEach(({ host }) => {
  test.skip(host === 'electron', 'the pages are the same on either host')
})

test('the preparation can be used by everybody', async ({ console, desk, projector }) => {
  expect.soft(await faultsOn(console)).toEqual([])
  await introduceHall(console)
  expect.soft(await faultsOn(console)).toEqual([])
  await openSample(console)
  for (const step of ['会议信息', '议程', '名单', '候场签到'] as const) {
    await goToStep(console, step)
    expect.soft(await faultsOn(console), step).toEqual([])
  }
  expect.soft(await faultsOn(desk)).toEqual([])
  expect.soft(await faultsOn(projector)).toEqual([])
})

test('the meeting can be followed by everybody, from the first speech to the minutes', async ({
  console,
  desk,
  projector,
}) => {
  const everywhere = async (when: string): Promise<void> => {
    for (const [name, page] of Object.entries({ console, desk, projector }))
      expect.soft(await faultsOn(page), `${name}: ${when}`).toEqual([])
  }
  await beginSampleMeeting(console)
  await goToItem(console, '车位怎么分')
  await everywhere('an item')
  await registerSpeaker(console, '张建国', '赞成')
  await callSpeaker(console, '张建国', '赞成')
  await everywhere('a speech')
  await endSpeech(console)
  await console.getByRole('button', { name: /^开始表决/ }).click()
  await expect(projector.getByRole('heading', { name: '同意的请举手', exact: true })).toBeVisible()
  await everywhere('a vote')
  for (const option of ['同意', '反对', '弃权']) {
    await console.getByRole('button', { name: `${option}加一` }).click()
  }
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(console.locator('svg.recharts-surface').first()).toBeVisible()
  await expect(projector.locator('svg.recharts-surface').first()).toBeVisible()
  await everywhere('a result')
  await console.getByRole('button', { name: '散会', exact: true }).click()
  await console.getByRole('dialog').getByRole('button', { name: '散会' }).click()
  await expect(desk.getByRole('heading', { name: '会议记录核对与签字' })).toBeVisible()
  await everywhere('the minutes')
})
