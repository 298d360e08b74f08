import { expect, test } from './fixtures'
import { goToItem } from './steps/facilitator'
import { beginSampleMeeting } from './steps/preparation'

test('the facilitator puts rules or nothing at all on the wall, and the meeting back', async ({
  console,
  projector,
}) => {
  await beginSampleMeeting(console)
  const screens = console.getByRole('group', { name: '大屏显示什么' })
  const item = projector.getByRole('heading', { level: 1 })

  await screens.getByRole('button', { name: '规则' }).click()
  await expect(projector.getByRole('heading', { name: /^议事规则十[一二三四]?条/ })).toBeVisible()
  await expect(console.getByText('大屏正在显示：议事规则')).toBeVisible()

  await screens.getByRole('button', { name: '静场' }).click()
  await expect(projector.getByRole('main', { name: '静场' })).toBeVisible()
  await expect(projector.getByRole('heading')).toHaveCount(0)

  await console.getByRole('button', { name: '跟随会议' }).click()
  await expect(item).toHaveText('宣读规则，推选监票人')

  await screens.getByRole('button', { name: '时长' }).click()
  await expect(projector.getByText('还没有人发言').first()).toBeVisible()
  await goToItem(console, '停车现状通报')
  await expect(item).toHaveText('停车现状通报')
})

test('a change of scene is calm, and instant where the system asks for stillness', async ({
  console,
  projector,
}) => {
  await beginSampleMeeting(console)
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText('宣读规则，推选监票人')
  await expect(projector.locator('.layer')).toHaveCount(1)
  // Every movement that begins is written down, with what it changes and how long it takes.
  await projector.evaluate(() => {
    const begun: string[] = []
    Reflect.set(window, 'begun', begun)
    document.addEventListener('animationstart', ({ target }) => {
      if (!(target instanceof Element)) return
      for (const animation of target.getAnimations()) {
        const frames = animation.effect instanceof KeyframeEffect ? animation.effect.getKeyframes() : []
        const changed = new Set(frames.flatMap((frame) => Object.keys(frame)))
        for (const own of ['offset', 'computedOffset', 'easing', 'composite']) changed.delete(own)
        const { duration = 0 } = animation.effect?.getComputedTiming() ?? {}
        begun.push(`${[...changed].join()} ${Number(duration) <= 250 ? 'short' : 'long'}`)
      }
    })
  })
  const begun = () => projector.evaluate(() => Reflect.get(window, 'begun'))
  const screens = console.getByRole('group', { name: '大屏显示什么' })
  const rules = projector.getByRole('heading', { name: /^议事规则十[一二三四]?条/ })
  await screens.getByRole('button', { name: '规则' }).click()
  await expect(rules).toBeVisible()
  await expect.poll(begun).toEqual(['opacity short'])
  await expect(projector.locator('.layer')).toHaveCount(1)

  await projector.emulateMedia({ reducedMotion: 'reduce' })
  await screens.getByRole('button', { name: '议程' }).click()
  await expect(rules).toBeHidden()
  await expect(projector.locator('.layer')).toHaveCount(1)
  expect(await begun()).toEqual(['opacity short'])
})
