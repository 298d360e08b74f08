import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { HallHost } from '../../e2e/hosts/host'
import { summary, type Summary } from './summary'

export interface Ballots {
  readonly ballots: number
  /** Ballots the record, as the console shows it, does not have: none may be lost. */
  readonly lost: number
  readonly perSecond: number
  /** From the press to the console showing the ballot, which is on disk in both copies by then. */
  readonly savedMs: Summary
  /** From the press to the projector having painted it, all windows open. */
  readonly paintedMs: Summary
  /** The same for the last hundred: a long vote must not grow slow. */
  readonly lastPaintedMs: Summary
}

const callsSchema = z.array(z.object({ pressed: z.number(), drawn: z.number() }))
const paintedSchema = z.array(z.object({ painted: z.number() }))

/** 唱票 of a full box through the real queue, disk and windows, each ballot pressed as soon as the last one shows. */
export async function measureBallots(host: HallHost, count: number): Promise<Ballots> {
  const consolePage = await host.window('console')
  await host.window('desk')
  const projector = await host.window('projector')
  const calling = consolePage.getByRole('button', { name: /^唱一票/ })
  await calling.first().waitFor()
  await projector.locator('html[data-position]').waitFor({ state: 'attached' })
  const inPage = await readFile(new URL('in-page.js', import.meta.url), 'utf8')
  await consolePage.evaluate(inPage)
  await projector.evaluate(inPage)
  const from = Number(await projector.locator('html').getAttribute('data-position')) + 1
  const begun = performance.now()
  const calls = callsSchema.parse(await consolePage.evaluate(`bench.callBallots(${count}, ${from})`))
  const seconds = (performance.now() - begun) / 1000
  const onWall = paintedSchema.parse(await projector.evaluate(`bench.allDrawn(${from}, ${from + count - 1})`))
  const painted = onWall.map(({ painted: at }, index) => at - (calls[index]?.pressed ?? Number.NaN))
  return {
    ballots: count,
    lost: count - (await calledOn(consolePage.locator('.sum-check'))),
    perSecond: Math.round(count / seconds),
    savedMs: summary(calls.map(({ pressed, drawn }) => drawn - pressed)),
    paintedMs: summary(painted),
    lastPaintedMs: summary(painted.slice(-100)),
  }
}

async function calledOn(sum: { textContent(): Promise<string | null> }): Promise<number> {
  const [, called] = /已唱 (\d+) 张/u.exec((await sum.textContent()) ?? '') ?? []
  return Number(called)
}
