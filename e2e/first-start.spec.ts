import { expect, test } from './fixtures'
import { introduceHall } from './steps/preparation'

test('the first start asks who the hall is, and says what is missing', async ({ console, projector }) => {
  await expect(console.getByRole('heading', { name: '先认识一下这个议事厅' })).toBeVisible()
  await console.getByLabel('社区名称').fill('')
  await console.getByLabel('议事厅名称').fill('')
  await console.getByRole('button', { name: '保存，开始使用' }).click()
  await expect(console.getByText('请填写社区名称')).toBeVisible()
  await expect(console.getByText('请填写议事厅名称')).toBeVisible()

  await console.getByLabel('社区名称').fill('小南庄社区')
  await console.getByLabel('议事厅名称').fill('小南庄议事厅')
  await console.getByRole('button', { name: '保存，开始使用' }).click()
  await expect(console.getByRole('heading', { name: '小南庄议事厅' })).toBeVisible()
  await expect(projector.getByText('小南庄议事厅').first()).toBeVisible()
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
  await expect(settings.getByLabel('文号前缀')).toHaveValue('里仁街社议')
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
