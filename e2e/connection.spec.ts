import type { Page, WebSocketRoute } from '@playwright/test'
import { expect, test } from './fixtures'
import { callSpeaker, registerSpeaker } from './steps/facilitator'
import { beginSampleMeeting } from './steps/preparation'
import { line } from './steps/recorder'

/** The wire between a window and the program, that a test can cut. */
async function wireOf(window: Page): Promise<{ cut(): Promise<void>; mend(): void }> {
  const whole = new Set<WebSocketRoute>()
  let isCut = false
  await window.routeWebSocket(/\/ws\?/, async (socket) => {
    if (isCut) return socket.close()
    whole.add(socket)
    socket.connectToServer()
  })
  await window.reload()
  return {
    async cut() {
      isCut = true
      await Promise.all([...whole].map((socket) => socket.close()))
      whole.clear()
    },
    mend() {
      isCut = false
    },
  }
}

test.beforeEach(({ host }) => {
  test.skip(host === 'electron', 'a port between windows of one program is not cut')
})

test('the wall says that it lost the program, and catches up by itself', async ({ console, projector }) => {
  await beginSampleMeeting(console)
  const wire = await wireOf(projector)
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText('宣读规则，推选监票人')
  await wire.cut()
  await expect(projector.getByRole('status')).toContainText('正在重新连接')
  await registerSpeaker(console, '李桂兰', '提问')
  await callSpeaker(console, '李桂兰', '提问')
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText('宣读规则，推选监票人')
  wire.mend()
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText('李桂兰')
  await expect(projector.getByText('正在重新连接')).toBeHidden()
})

test('what the recorder writes while the wire is cut is in the record once it is mended', async ({
  console,
  desk,
}) => {
  await beginSampleMeeting(console)
  await registerSpeaker(console, '李桂兰', '提问')
  await callSpeaker(console, '李桂兰', '提问')
  const wire = await wireOf(desk)
  await line(desk, 1).pressSequentially('外来的车')
  await expect(desk.getByRole('button', { name: '撤销：上一句' })).toBeVisible()
  const saved = await savedCount(desk)
  await wire.cut()
  await expect(desk.getByRole('alert').filter({ hasText: '连接断了' })).toBeVisible()
  await line(desk, 1).pressSequentially('停在哪里')
  wire.mend()
  await expect(desk.getByRole('alert').filter({ hasText: '连接断了' })).toBeHidden()
  await expect.poll(() => savedCount(desk)).toBeGreaterThan(saved)
  await desk.reload()
  await expect(line(desk, 1)).toHaveValue('外来的车停在哪里')
})

/** What the window says of the record: 已保存 · 第 128 条. */
async function savedCount(window: Page): Promise<number> {
  const text = await window.getByText(/^已保存 · 第 \d+ 条$/).textContent()
  return Number(/\d+/.exec(text ?? '')?.[0])
}
