import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { callSpeaker, expectRefusal, registerSpeaker, undo } from './steps/facilitator'
import {
  beginSampleMeeting,
  goToStep,
  introduceHall,
  newMeeting,
  openSample,
  signIn,
} from './steps/preparation'
import { writePoint } from './steps/recorder'
import { chooseTab } from './steps/tabs'

const interjection = (console: Page) => console.getByRole('group', { name: '正在插话' })

/** What a clock shows, in seconds. */
async function shown(timer: ReturnType<Page['getByRole']>): Promise<number> {
  const [minutes = Number.NaN, seconds = Number.NaN] = ((await timer.textContent()) ?? '')
    .split(':')
    .map(Number)
  return minutes * 60 + seconds
}

test('somebody answers within a speech: the speaker’s clock stands, and goes on where it was', async ({
  console,
  desk,
  projector,
}) => {
  await beginSampleMeeting(console)
  await registerSpeaker(console, '张建国', '提问')
  await callSpeaker(console, '张建国', '提问')
  await writePoint(desk, 1, '车位线什么时候补划？')

  await console.keyboard.press('i')
  const field = console.getByRole('combobox', { name: '请谁插话' })
  await expect(field).toBeFocused()
  await field.fill('高振海')
  await field.press('Enter')
  await expect(interjection(console)).toContainText('高振海')
  await expect(interjection(console)).toContainText('答复')
  await expect(projector.getByRole('heading', { name: '高振海' })).toBeVisible()
  await expect(projector.getByText('插话后接着说')).toBeVisible()
  await expect(projector.getByText('计时停在')).toBeVisible()

  const head = desk.getByRole('region', { name: '当前发言' })
  await expect(head.getByRole('heading', { name: '高振海' })).toBeVisible()
  await writePoint(desk, 1, '下周三前补划')
  const before = await shown(console.getByRole('timer', { name: '插话剩余时间' }))
  await expect.poll(() => shown(console.getByRole('timer', { name: '插话剩余时间' }))).toBeLessThan(before)
  const stands = (await interjection(console).textContent())?.match(/计时停在 (\d\d:\d\d)/u)?.[1] ?? ''
  expect(stands).toMatch(/^0[23]:/u)

  await console.keyboard.press(' ')
  await expect(interjection(console)).toBeVisible()
  await console.getByRole('button', { name: /^结束插话，张建国接着说/ }).click()
  await expect(interjection(console)).toBeHidden()
  const [minutes = 0, seconds = 0] = stands.split(':').map(Number)
  const left = await shown(console.getByRole('timer', { name: '发言剩余时间' }))
  // A second or two may have passed before it was read; it has not jumped by the answer.
  expect(minutes * 60 + seconds - left).toBeLessThanOrEqual(3)
  await expect(head.getByRole('heading', { name: '张建国' })).toBeVisible()
  await expect(desk.getByRole('region', { name: '已记发言' })).toContainText('插话答复')
  await expect(desk.getByRole('region', { name: '已记发言' })).toContainText('下周三前补划')
  await undo(console, '结束高振海的插话')
  await expect(interjection(console)).toContainText('高振海')
  await console.getByRole('button', { name: '连同张建国的发言一起结束' }).click()
  await expect(console.getByRole('region', { name: '正在发言' })).toBeHidden()
})

test('the hall writes its own rules; a meeting keeps its version, and reads them out', async ({
  console,
  projector,
}) => {
  await introduceHall(console)
  await newMeeting(console, '停车议事会')
  await console.getByRole('button', { name: '首页' }).click()
  await console.getByRole('button', { name: '议事厅设置' }).click()
  const settings = console.getByRole('dialog', { name: '议事厅设置' })
  await chooseTab(settings, '议事规则（第 1 版）')
  const rules = settings.getByRole('list', { name: '议事规则条文' })
  await expect(rules.getByRole('listitem')).toHaveCount(13)
  await rules.getByRole('textbox', { name: '第 1 条名称' }).fill('')
  await expect(rules.getByRole('alert')).toHaveText('请填写规则名称')
  await expect(settings.getByRole('button', { name: '存为第 2 版' })).toBeDisabled()
  await rules.getByRole('textbox', { name: '第 1 条名称' }).fill('手机静音')
  await rules.getByRole('textbox', { name: '第 1 条条文' }).fill('插话不超过{插话时长}')
  await rules.getByRole('button', { name: '删除第 13 条' }).click()
  await rules.getByRole('button', { name: '第 1 条下移' }).click()
  await settings.getByRole('button', { name: '存为第 2 版' }).click()
  await expect(settings).toBeHidden()

  // The meeting that is planned already keeps the first version until it is given the new one.
  await console.getByRole('button', { name: '进入主持台' }).click()
  await goToStep(console, '会议信息')
  const own = console.getByRole('region', { name: '议事规则' })
  await expect(own).toContainText('议事规则第 1 版，共 13 条')
  await own.getByRole('button', { name: '本厅已有第 2 版，改用' }).click()
  await expect(own).toContainText('议事规则第 2 版，共 12 条')
  await undo(console, '改用第 2 版议事规则')
  await expect(own).toContainText('议事规则第 1 版，共 13 条')

  await console.getByRole('button', { name: '首页' }).click()
  await openSample(console)
  await goToStep(console, '会议信息')
  await expect(console.getByRole('region', { name: '议事规则' })).toContainText('议事规则第 2 版，共 12 条')
  await goToStep(console, '候场签到')
  await signIn(console, '张建国', '张建国')
  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: '不足人数，先开会' }).click()
  await console.getByRole('button', { name: '宣读议事规则（第 2 版）' }).click()
  await expect(console.getByText('已宣读议事规则（第 2 版）')).toBeVisible()
  await expect(projector.getByRole('heading', { name: '议事规则十二条' })).toBeVisible()
  await expect(projector.getByText('手机静音')).toBeVisible()
  await expect(projector.getByText('插话不超过30秒')).toBeVisible()
  await undo(console, '宣读议事规则')
  await expect(projector.getByRole('heading', { name: '议事规则十二条' })).toBeHidden()
})

test('an item has its time in all, and only the chair gives it more', async ({ console, projector }) => {
  await introduceHall(console)
  await openSample(console)
  await goToStep(console, '会议信息')
  await console.getByRole('spinbutton', { name: '总时长，分钟' }).fill('1')
  await console.getByRole('spinbutton', { name: '总时长，分钟' }).press('Tab')
  await expect(console.getByRole('button', { name: '撤销：修改会议信息' })).toBeVisible()
  await goToStep(console, '候场签到')
  await signIn(console, '张建国', '张建国')
  await signIn(console, '9号楼1单元503', '高振海')
  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: '不足人数，先开会' }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()
  const time = console.getByRole('group', { name: '本项总时长' })
  await expect(time).toContainText('本项 1 分钟，还剩 00:')
  await expect(projector.getByText('本项还剩 1 分')).toBeVisible()
  await expect(time).toContainText('本项 1 分钟已用完', { timeout: 90_000 })
  await expect(projector.getByText('本项时间已用完')).toBeVisible()
  await registerSpeaker(console, '张建国', '赞成')
  await console.getByRole('button', { name: '请 张建国（赞成） 发言' }).click()
  const dialog = console.getByRole('dialog', { name: /这一项的总时长已经用完/ })
  await dialog.getByRole('button', { name: '不再请人' }).click()
  await expect(console.getByRole('region', { name: '正在发言' })).toBeHidden()
  await console.getByRole('button', { name: '给这一项延时 5 分钟' }).click()
  await expect(time).toContainText('本项 6 分钟，还剩 0')
  await callSpeaker(console, '张建国', '赞成')
  await registerSpeaker(console, '高振海', '反对')
  await console.getByRole('button', { name: '插话' }).click()
  await console.getByRole('combobox', { name: '请谁插话' }).fill('张建国')
  await expect(console.getByText('正在发言', { exact: true })).toBeVisible()
  await console.getByRole('combobox', { name: '请谁插话' }).press('Enter')
  await expectRefusal(console, '张建国正在发言，不用插话')
})
