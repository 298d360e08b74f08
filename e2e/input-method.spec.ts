import { expect, test } from './fixtures'
import { goToItem } from './steps/facilitator'
import { compose } from './steps/keyboard'
import { beginSampleMeeting } from './steps/preparation'

/** Letters, digits and Enter while composing are the input method's; every one of these is a key of the page too. */
test('nothing of what an input method takes is a key of the console', async ({ console }) => {
  await beginSampleMeeting(console)
  await goToItem(console, '车位怎么分')
  const saved = console.getByText(/^已保存 · 第 \d+ 条$/)
  const before = await saved.textContent()

  const field = console.getByRole('combobox', { name: '登记发言' })
  await compose(console, field, 'zhangjianguo', '张建国')
  // Z, B, S, V and the rest were typed: nothing was taken back, shown, closed or put to the vote.
  await expect(console.getByRole('dialog')).toHaveCount(0)
  await expect(console.getByRole('img', { name: '大屏缩影：议题' })).toBeVisible()
  expect(await saved.textContent()).toBe(before)
  // The word was taken, not the person: that is for the next Enter.
  await expect(console.getByRole('option', { name: '张建国' })).toBeVisible()
  await console.keyboard.press('Enter')
  await console.keyboard.press('1')
  await expect(console.getByRole('complementary', { name: '发言排队' })).toContainText('张建国')

  await console.getByRole('button', { name: '把张建国排到最前' }).click()
  const reason = console.getByRole('textbox', { name: '别的原因' })
  await compose(console, reason, 'yaochuche', '要出车')
  await expect(reason).toBeVisible()
  await reason.press('Enter')
  await expect(console.getByText('主持人提前：要出车')).toBeVisible()
  await expect(reason).toBeHidden()

  await console.keyboard.press('v')
  const dialog = console.getByRole('dialog')
  await dialog.getByRole('button', { name: '现在表决' }).click()
  // A dialog that closes gives the focus back last of all.
  await expect(dialog).toHaveCount(0)
  await console.getByRole('button', { name: '取消表决' }).click()
  const why = console.getByRole('textbox', { name: '取消表决的原因' })
  await expect(why).toBeFocused()
  await compose(console, why, 'youren', '有人没听清')
  await expect(dialog).toBeVisible()
  await expect(why).toHaveValue('有人没听清')
  await dialog.getByRole('button', { name: '取消表决' }).click()
  await expect(console.getByText('上次表决已取消：有人没听清')).toBeVisible()
})
