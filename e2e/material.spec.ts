import type { Page } from '@playwright/test'
import { tinyPicture } from '../src-main/adapters/material-files.fixtures'
import { expect, test } from './fixtures'
import { chinesePdf } from './steps/materials'
import { goToStep, introduceHall, openSample, signIn } from './steps/preparation'

const materials = (console: Page) => console.getByRole('region', { name: '材料' })
const hand = (console: Page, name: string, buffer: Buffer, mimeType = '') =>
  console.getByLabel('选择材料文件').setInputFiles({ name, mimeType, buffer })

/** Share of the shown picture that is ink, and how far to the right it reaches, once it has been fetched. */
async function inkOf(projector: Page, alt: string): Promise<{ share: number; right: number }> {
  const picture = projector.getByRole('img', { name: alt })
  await expect(picture).toBeVisible()
  return picture.evaluate(async (element) => {
    if (!(element instanceof HTMLImageElement)) throw new Error('not a picture')
    await element.decode()
    const canvas = document.createElement('canvas')
    canvas.width = 200
    canvas.height = Math.round((200 * element.naturalHeight) / element.naturalWidth)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(element, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    let right = 0
    for (let dot = 0; dot < data.length / 4; dot += 1) {
      if ((data[dot * 4] ?? 255) >= 160) continue
      dark += 1
      right = Math.max(right, (dot % canvas.width) + 1)
    }
    return { share: dark / (canvas.width * canvas.height), right: right / canvas.width }
  })
}

test('a photo and a plan are added to an item, shown on the wall and turned page by page', async ({
  console,
  projector,
}) => {
  await introduceHall(console)
  await openSample(console)
  await goToStep(console, '议程')

  await test.step('what cannot be material is refused with a sentence, and nothing is added', async () => {
    await hand(console, '断了.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type'))
    await expect(console.getByRole('alert')).toContainText('“断了.pdf”打不开')
    await hand(console, '方案.pdf', tinyPicture(40, 30))
    await expect(console.getByRole('alert')).toContainText('“方案.pdf”的内容其实是 PNG 图片')
    await hand(console, '炸弹.png', tinyPicture(30_000, 30_000, 1))
    await expect(console.getByRole('alert')).toContainText('30000 × 30000 像素，太大了')
    await hand(console, '半张.png', tinyPicture(4000, 3000, 2).subarray(0, 60))
    await expect(console.getByRole('alert')).toContainText('“半张.png”打不开')
    await expect(materials(console).getByRole('listitem')).toHaveCount(0)
  })

  await test.step('a photo and a document of two pages', async () => {
    await hand(console, '3号楼前现状.png', tinyPicture(640, 60))
    await expect(materials(console).getByRole('listitem')).toHaveCount(1)
    await hand(console, '停车方案.pdf', chinesePdf(['停车分配办法', '收费标准与公示']))
    await expect(materials(console).getByRole('listitem')).toHaveCount(2)
    await expect(materials(console)).toContainText('PDF 文件 · 2 页')
  })

  await test.step('the meeting begins with its first item', async () => {
    await goToStep(console, '候场签到')
    await signIn(console, '张建国', '张建国')
    await console.getByRole('button', { name: /^宣布开会/ }).click()
    await console.getByRole('button', { name: '不足人数，先开会' }).click()
    await console.getByRole('button', { name: /^进入第一项/ }).click()
    await expect(console.getByRole('region', { name: '正在议' })).toBeVisible()
  })

  await test.step('F9 puts the photo up; the pages are turned by key and by button', async () => {
    await console.keyboard.press('F9')
    expect((await inkOf(projector, '3号楼前现状，第 1 页，共 1 页')).share).toBeGreaterThan(0.9)
    // Characters that nothing was embedded for are there, each as wide as it is high: 48 of the page's 595 points from
    // 60 on. A blank page has no ink at all, and letters that their bytes are taken for are narrower.
    for (const [page, characters] of [
      [1, 6],
      [2, 7],
    ] as const) {
      await console.getByRole('button', { name: '下一页' }).click()
      const { share, right } = await inkOf(projector, `停车方案，第 ${page} 页，共 2 页`)
      expect(share).toBeGreaterThan(0.004)
      expect(Math.abs(right - (60 + 48 * characters) / 595)).toBeLessThan(0.02)
    }
    await console
      .getByRole('group', { name: '选一页' })
      .getByRole('button', { name: '停车方案第 1 页' })
      .click()
    await expect(projector.getByRole('img', { name: '停车方案，第 1 页，共 2 页' })).toBeVisible()
    await console.getByRole('radiogroup', { name: '放大' }).getByText('半页').click()
    await expect(projector.getByText('上半页')).toBeVisible()
  })

  await test.step('a wall that begins anew shows the same', async () => {
    await projector.reload()
    await expect(projector.getByRole('img', { name: '停车方案，第 1 页，共 2 页，上半页' })).toBeVisible()
  })
})
