import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from './fixtures'
import { closeMeeting } from './steps/facilitator'
import { beginSampleMeeting } from './steps/preparation'
import { signAndSeal } from './steps/recorder'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const dialog = (console: Page) => console.getByRole('dialog', { name: '核验文件' })
const result = (console: Page) => dialog(console).getByRole('status', { name: '核验结果' })

async function choose(console: Page, name: string, buffer: Buffer): Promise<void> {
  await dialog(console).getByLabel('选择要核验的 Word 文件').setInputFiles({ name, mimeType: DOCX, buffer })
}

test('a sealed paper is proven by its code and word for word, and an altered one is found out', async ({
  hall,
  console,
  desk,
}) => {
  await beginSampleMeeting(console)
  await closeMeeting(console)
  await signAndSeal(desk, '周明远', '林晓燕')
  await expect(console.getByRole('heading', { name: '会议记录已封存' })).toBeVisible()

  const row = console
    .getByRole('region', { name: '文件', exact: true })
    .getByRole('listitem')
    .filter({ hasText: '会议记录' })
    .first()
  const told = await row.getByText(/第1版　校验码/).textContent()
  const code = /[0-9A-F]{4}(?: [0-9A-F]{4}){3}/.exec(told ?? '')?.[0] ?? ''
  await console.getByRole('button', { name: '导出会议记录（Word）' }).click()
  await expect(row).toContainText('会议记录.docx')
  const [file = ''] = (await readdir(hall.folders.exports)).filter((name) => name.endsWith('会议记录.docx'))
  const bytes = await readFile(join(hall.folders.exports, file))
  await console.getByRole('button', { name: '核验文件' }).click()

  await test.step('the code, as a gun types what is in the QR', async () => {
    const field = dialog(console).getByLabel('校验码')
    await expect(field).toBeFocused()
    await field.pressSequentially(`议事厅核验 ${code.replaceAll(' ', '').toLowerCase()} 会议记录 第1版`)
    await field.press('Enter')
    await expect(result(console)).toContainText('✓存档里有这份文件')
    await expect(result(console)).toContainText('会议记录　第1版')
    await expect(result(console)).toContainText('完整，没有改动')
  })

  await test.step('a code that nobody gave out', async () => {
    const field = dialog(console).getByLabel('校验码')
    await field.fill('0000 1111 2222 3333')
    await field.press('Enter')
    await expect(result(console)).toContainText('✗存档里没有这个校验码')
  })

  await test.step('the file as it was exported', async () => {
    await choose(console, file, bytes)
    await expect(result(console)).toContainText('✓一致')
    await expect(result(console)).toContainText('签字笔迹、盖章请看纸件')
  })

  await test.step('the file with one word changed', async () => {
    const parts = unzipSync(bytes)
    const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const altered = zipSync({ ...parts, 'word/document.xml': strToU8(words.replace('周明远', '周小远')) })
    await choose(console, '改过的.docx', Buffer.from(altered))
    await expect(result(console)).toContainText('✗不一致')
    const differences = result(console).getByRole('list', { name: '不一样的地方' })
    await expect(differences.getByRole('listitem')).toHaveCount(1)
    await expect(differences.getByRole('deletion')).toHaveText('明')
    await expect(differences.getByRole('insertion')).toHaveText('小')
  })

  await test.step('what is no paper of the hall', async () => {
    await choose(console, '别的.docx', Buffer.from('no archive at all'))
    await expect(result(console)).toContainText('？没有核验成')
    await expect(result(console)).toContainText('不是 Word 文件')
  })
})
