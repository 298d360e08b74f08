import { expect, test } from './fixtures'
import { introduceHall } from './steps/preparation'

test('the first start asks who the hall is, and says what is missing', async ({ console, projector }) => {
  await expect(console.getByRole('heading', { name: '先认识一下这个议事厅' })).toBeVisible()
  await console.getByLabel('社区名称').fill('')
  await console.getByLabel('议事厅名称').fill('')
  await console.getByRole('button', { name: '保存，下一步' }).click()
  await expect(console.getByText('请填写社区名称')).toBeVisible()
  await expect(console.getByText('请填写议事厅名称')).toBeVisible()

  await console.getByLabel('社区名称').fill('小南庄社区')
  await console.getByLabel('议事厅名称').fill('小南庄议事厅')
  await console.getByRole('button', { name: '保存，下一步' }).click()
  await expect(console.getByRole('heading', { name: '小南庄议事厅' })).toBeVisible()
  await expect(projector.getByText('小南庄议事厅').first()).toBeVisible()
})

test('the first start is gone through by keyboard: names, habits, wall, practice', async ({
  console,
  projector,
}) => {
  const { keyboard } = console
  await expect(console.getByLabel('社区名称')).toBeFocused()
  await keyboard.type('小南庄社区')
  await keyboard.press('Tab')
  await expect(console.getByLabel('议事厅名称')).toHaveValue('小南庄社区议事厅')
  await keyboard.press('Enter')

  await expect(console.getByRole('heading', { name: '平常怎么开会' })).toBeVisible()
  await console.getByLabel('多半在哪里开').focus()
  await keyboard.type('党群服务中心二层')
  await keyboard.press('Enter')

  await expect(console.getByRole('heading', { name: '试试大屏' })).toBeVisible()
  const picture = projector.getByRole('main', { name: '测试画面' })
  await console.getByRole('button', { name: '放出测试画面' }).press('Enter')
  await expect(picture.getByText('最小的字')).toBeVisible()
  await console.getByRole('button', { name: '看清了，下一步' }).press('Enter')
  await expect(picture).toBeHidden()

  await console.getByRole('button', { name: '开一次练习会' }).press('Enter')
  await expect(console.getByRole('heading', { level: 1, name: '练习会：楼道堆物怎么清' })).toBeVisible()
  await expect(projector.getByText('练习', { exact: true })).toBeVisible()

  // What was said there is what a new meeting begins with.
  await console.getByRole('button', { name: '‹ 首页' }).press('Enter')
  await expect(console.getByRole('heading', { name: '还没有会议' })).toBeVisible()
  await keyboard.press('n')
  await expect(console.getByRole('dialog', { name: '新建会议' }).getByLabel('地点')).toHaveValue(
    '党群服务中心二层',
  )
})

test('a first start that was left is come back to, also after the program was ended', async ({
  hall,
  console,
}) => {
  await introduceHall(console)
  await hall.quit()
  await hall.start()
  const again = await hall.window('console')
  const card = again.getByRole('region', { name: '开始使用' })
  await card.getByRole('button', { name: '接着来' }).click()
  await expect(again.getByRole('heading', { name: '平常怎么开会' })).toBeVisible()
  await again.getByRole('button', { name: '先到首页看看' }).click()
  await card.getByRole('button', { name: '不再提示' }).click()
  await expect(card).toBeHidden()
})

test('names follow from the community, and the settings can be changed later', async ({
  hall,
  console,
  projector,
}) => {
  await introduceHall(console, '里仁街社区')
  await expect(projector.getByText('里仁街社区议事厅').first()).toBeVisible()

  await console.getByRole('button', { name: '议事厅设置' }).click()
  const settings = console.getByRole('dialog', { name: '议事厅设置' })
  await expect(settings.getByLabel('文号前缀', { exact: true })).toHaveValue('里仁街社议')
  await expect(settings.getByLabel('居民委员会全称')).toHaveValue('里仁街社区居民委员会')
  await settings.getByLabel('议事厅名称').fill('里仁街红砖议事厅')
  await settings.getByRole('button', { name: '保存设置' }).click()
  await expect(settings).toBeHidden()
  await expect(projector.getByText('里仁街红砖议事厅').first()).toBeVisible()

  await hall.quit()
  await hall.start()
  const console2 = await hall.window('console')
  await expect(console2.getByRole('heading', { name: '里仁街红砖议事厅' })).toBeVisible()
})
