import { expect, test } from './fixtures'
import { consoleCountdown, projectorCountdown, secondsLeft } from './steps/countdown'
import { callSpeaker, endSpeech, queue, registerSpeaker, undo } from './steps/facilitator'
import { beginSampleMeeting } from './steps/preparation'
import { line, writePoint } from './steps/recorder'

test('undo names the last step and takes back that one, step after step', async ({ console, projector }) => {
  await beginSampleMeeting(console)
  await registerSpeaker(console, '张建国', '赞成')
  await registerSpeaker(console, '高振海', '反对')
  await undo(console, '登记高振海')
  await expect(queue(console)).not.toContainText('高振海')

  await callSpeaker(console, '张建国', '赞成')
  await expect(projector.getByRole('heading', { name: '张建国' })).toBeVisible()
  await endSpeech(console)
  await expect(projectorCountdown(projector)).toBeHidden()

  await undo(console, '结束张建国的发言')
  await expect(projector.getByRole('heading', { name: '张建国' })).toBeVisible()
  expect(secondsLeft(await consoleCountdown(console).textContent())).toBeLessThanOrEqual(180)

  await undo(console, '请张建国发言')
  await expect(queue(console)).toContainText('张建国')
  await undo(console, '登记张建国')
  await undo(console, '进入“宣读规则，推选监票人”')
  await undo(console, '宣布开会')
  await expect(projector.getByText('还差 29 人，够了就开会')).toBeVisible()
  await undo(console, '高振海签到')
  await expect(projector.getByText('还差 30 人，够了就开会')).toBeVisible()
})

test('the recorder takes back words of their own, and nothing of the facilitator', async ({
  console,
  desk,
}) => {
  await beginSampleMeeting(console)
  await registerSpeaker(console, '张建国', '赞成')
  await callSpeaker(console, '张建国', '赞成')
  await writePoint(desk, 1, '车位先给没有车位的人家')
  await writePoint(desk, 2, '第二辆车往后排')
  // At once: what was typed last is meant, though it may not have been saved yet.
  await undo(desk, '上一句')
  await expect(line(desk, 1)).toHaveValue('车位先给没有车位的人家')
  await expect(line(desk, 2)).toHaveValue('')
  await undo(desk, '上一句')
  await expect(line(desk, 1)).toHaveValue('')
  await expect(desk.getByRole('button', { name: '没有可撤销的' })).toBeDisabled()
  await expect(console.getByRole('button', { name: '撤销：请张建国发言' })).toBeVisible()
})
