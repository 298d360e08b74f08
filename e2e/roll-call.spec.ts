import { expect, test } from './fixtures'
import { goToItem, undo } from './steps/facilitator'
import { introduceHall, signIn } from './steps/preparation'

const SAMPLE = '北里1号楼公共维修：唱名表决、书面委托、一户一票'

test('somebody votes by proxy in a roll call, what is procedural is adopted by acclamation, and households sign', async ({
  console,
  projector,
}) => {
  await introduceHall(console)
  await console.getByRole('button', { name: SAMPLE }).click()
  for (const name of ['董秀兰', '田宝库', '沈玉芬']) await signIn(console, name, name)

  // 萧德山 is not here, and has 沈玉芬 vote for him; the paper must be in hand.
  const field = console.getByLabel('签到：查找姓名、拼音或门牌')
  await field.fill('萧德山')
  await console.getByRole('button', { name: '萧德山委托' }).click()
  const dialog = console.getByRole('dialog', { name: '萧德山委托谁表决？' })
  const holder = dialog.getByRole('combobox', { name: '萧德山的受托人' })
  await holder.fill('沈玉芬')
  await expect(dialog.getByRole('option', { name: '沈玉芬' })).toBeVisible()
  await holder.press('Enter')
  await expect(dialog.getByRole('button', { name: '委托沈玉芬' })).toBeDisabled()
  await dialog.getByLabel('已收到委托人签名的书面委托书').check()
  await dialog.getByRole('button', { name: '委托沈玉芬' }).click()
  await expect(console.getByRole('complementary', { name: '到会情况' })).toContainText('含委托 1 人')
  await expect(console.getByTestId('present')).toHaveText('4')
  await field.fill('')

  await console.getByRole('button', { name: /^宣布开会/ }).click()
  await console.getByRole('button', { name: '不足人数，先开会' }).click()
  await console.getByRole('button', { name: /^进入第一项/ }).click()

  await console.getByRole('button', { name: /^开始表决/ }).click()
  await expect(projector.getByRole('heading', { name: '有没有不同意见？' })).toBeVisible()
  await console.getByRole('button', { name: '有人不同意，改为举手' }).click()
  await console.getByRole('button', { name: '记下异议，开始举手表决' }).click()
  await expect(console.getByRole('heading', { name: '举手计数' })).toBeVisible()
  await expect(console.getByText('其中受托 1 票，请受托人同时举委托牌')).toBeVisible()
  await undo(console, '有人提出异议')
  await console.getByRole('button', { name: '没有人提出异议，宣布通过' }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toContainText('不足法定人数')

  await goToItem(console, '动用公共收益修楼道照明')
  await console.getByRole('button', { name: /^开始表决/ }).click()
  const call = console.getByRole('region', { name: '点名' })
  await expect(call).toContainText('董秀兰')
  await console.keyboard.press('1')
  await expect(call).toContainText('田宝库')
  await expect(projector.getByRole('listitem', { name: '董秀兰 同意' })).toBeVisible()
  await console.keyboard.press('0')
  await expect(call).toContainText('沈玉芬')
  await console.keyboard.press('1')
  await expect(call).toContainText('请受托人 沈玉芬 代为回答')
  await console.keyboard.press('2')
  await expect(call).toContainText('第二次点名')
  await expect(call).toContainText('田宝库')
  await undo(console, '萧德山 反对')
  await expect(call).toContainText('萧德山')
  await console.keyboard.press('1')
  await expect(call).toContainText('田宝库')
  await expect(console.getByRole('button', { name: /^还有 1 人没有登记/ })).toBeDisabled()
  await console.keyboard.press('0')
  await expect(call).toContainText('点完了，共 4 人')
  await expect(projector.getByRole('heading', { name: '点完了' })).toBeVisible()
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toContainText('未表态')

  await goToItem(console, '单元门禁夜间常闭')
  await console.getByRole('button', { name: /^开始表决/ }).click()
  const door = console.getByRole('textbox', { name: '查找门牌' })
  await door.fill('3单元501')
  await door.press('Enter')
  await console.keyboard.press('1')
  await expect(projector.getByText('已签字 1')).toBeVisible()
  await expect(projector.getByText('3单元501')).toHaveCount(0)
  await console.getByRole('button', { name: '其余 11 户没有签字' }).click()
  await console.getByRole('button', { name: /^宣布结果/ }).click()
  await expect(console.getByRole('region', { name: '表决结果' })).toContainText('签字 1 户')
})
