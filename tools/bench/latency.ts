import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import type { HallHost } from '../../e2e/hosts/host'
import { summary, type Summary } from './summary'

export interface Latency {
  /** From the press of a button to the console showing the commit: it is on disk in both copies before that. */
  readonly savedMs: Summary
  /** From the same press to the projector having painted it, all windows open. */
  readonly paintedMs: Summary
  readonly presses: number
}

const WARM_UP = 20

/** 暂停 and 继续 in turn: each is one command, and each changes what the projector shows. */
export async function measureLatency(host: HallHost, presses: number): Promise<Latency> {
  const consolePage = await host.window('console')
  await host.window('desk')
  const projector = await host.window('projector')
  await consolePage.getByRole('button', { name: /^暂停/ }).waitFor()
  await projector.locator('html[data-position]').waitFor({ state: 'attached' })
  const inPage = await readFile(new URL('in-page.js', import.meta.url), 'utf8')
  await consolePage.evaluate(inPage)
  await projector.evaluate(inPage)
  const saved: number[] = []
  const painted: number[] = []
  for (let press = 0; press < presses + WARM_UP; press += 1) {
    const position = Number(await projector.locator('html').getAttribute('data-position')) + 1
    const pressed = z.number().parse(await consolePage.evaluate('bench.press()'))
    const [onConsole, onWall] = await Promise.all([drawn(consolePage, position), drawn(projector, position)])
    if (press < WARM_UP) continue
    saved.push(onConsole.drawn - pressed)
    painted.push(onWall.painted - pressed)
  }
  return { savedMs: summary(saved), paintedMs: summary(painted), presses }
}

const drawnSchema = z.object({ drawn: z.number(), painted: z.number() })

async function drawn(page: Page, position: number): Promise<z.infer<typeof drawnSchema>> {
  return drawnSchema.parse(await page.evaluate(`bench.drawn(${position})`))
}
