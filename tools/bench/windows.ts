import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { ElectronHost } from '../../e2e/hosts/electron-host'
import type { HallHost, WindowName } from '../../e2e/hosts/host'
import { line } from '../../e2e/steps/recorder'
import { person, smallSetup, TestHall } from '#shared/testing/test-hall'
import { summary, type Summary } from './summary'

export interface WindowTimes {
  /** From the page's own beginning to its first words, ms. */
  readonly firstPaintMs: number
  /** How long the page's thread was held at a stretch while the meeting went on: tasks over 50 ms, and the longest. */
  readonly over50Ms: number
  readonly longestMs: number
}

export interface Windows {
  readonly people: number
  readonly items: number
  readonly console: WindowTimes
  readonly desk: WindowTimes
  readonly projector: WindowTimes
  /** From a letter typed on the desk to its being painted, ms. */
  readonly typedMs: Summary
  /** All processes together, MB; null where the host cannot tell. */
  readonly memoryMb: number | null
}

const NAMES: readonly WindowName[] = ['console', 'desk', 'projector']

/** 一次大会: in session, somebody speaking, everybody signed in, with everything on the agenda that may be. */
export function largeMeeting(people: number, items: number): TestHall {
  const hall = new TestHall()
  hall.now = Date.now() - people * 1000 - 60_000
  const setup = smallSetup()
  const [item] = setup.agenda
  if (!item) throw new Error('the setup to copy has no item')
  hall.do({
    type: 'createMeeting',
    setup: {
      ...setup,
      agenda: Array.from({ length: items }, (_, index) => ({ ...item, title: `第 ${index + 1} 项议题` })),
      participants: residents(people),
    },
  })
  const { meetingId } = hall
  for (const { id } of hall.meeting.participants) hall.do({ type: 'signIn', meetingId, participantId: id })
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  hall.do({ type: 'enterItem', meetingId, itemId: hall.meeting.agenda[0]?.id ?? '' })
  const participantId = hall.meeting.participants[0]?.id ?? ''
  hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
  return hall
}

/** A meeting that is being prepared, with as many people on its list. */
export function longRoster(people: number): TestHall {
  const hall = new TestHall()
  hall.do({ type: 'createMeeting', setup: { ...smallSetup(), participants: residents(people) } })
  return hall
}

const residents = (people: number) =>
  Array.from({ length: people }, (_, index) =>
    person(`居民${index + 1}`, { door: `${(index % 40) + 1}号楼${index + 1}` }),
  )

/** What is done over and over: scenes, the dark wall, the clock, a word to the speaker. */
const KEYS = ['F6', 'f', 'F3', 'f', 'F4', 'f', 'b', 'f', 'Space', 'Space', '+'] as const

export async function measureWindows(host: HallHost, people: number, items: number): Promise<Windows> {
  const pages = await Promise.all(
    NAMES.map(async (name): Promise<[WindowName, Page]> => [name, await host.window(name)]),
  )
  const inPage = await readFile(new URL('in-page.js', import.meta.url), 'utf8')
  for (const [, page] of pages) await page.evaluate(inPage)
  const consolePage = await host.window('console')
  const projector = await host.window('projector')
  for (const page of [consolePage, projector])
    await page.locator('html[data-position]').waitFor({ state: 'attached' })
  for (let round = 0; round <= 10; round += 1) {
    // The first round is still the start: what comes later is fetched and made ready then.
    if (round === 1) for (const [, page] of pages) await page.evaluate('bench.countFromHere()')
    for (const key of KEYS) {
      const position = Number(await projector.locator('html').getAttribute('data-position')) + 1
      await consolePage.keyboard.press(key)
      for (const page of [consolePage, projector])
        await page.locator(`html[data-position="${position}"]`).waitFor({ state: 'attached' })
    }
  }
  const typedMs = await typing(await host.window('desk'))
  const times = new Map<WindowName, WindowTimes>()
  for (const [name, page] of pages) times.set(name, await timesOf(page))
  const of = (name: WindowName): WindowTimes => {
    const found = times.get(name)
    if (!found) throw new Error(`no times of the ${name} window`)
    return found
  }
  return {
    people,
    items,
    console: of('console'),
    desk: of('desk'),
    projector: of('projector'),
    typedMs,
    memoryMb: host instanceof ElectronHost ? await memoryOf(host) : null,
  }
}

const timesSchema = z.object({ firstPaintMs: z.number(), tasks: z.array(z.number()) })

async function timesOf(page: Page): Promise<WindowTimes> {
  const { firstPaintMs, tasks } = timesSchema.parse(await page.evaluate('bench.times()'))
  return {
    firstPaintMs: Math.round(firstPaintMs),
    over50Ms: tasks.length,
    longestMs: Math.round(Math.max(0, ...tasks)),
  }
}

const SENTENCE = '楼道里的旧自行车先贴通知再清理，清出来的地方划成非机动车位。'

async function typing(desk: Page): Promise<Summary> {
  const taken: number[] = []
  for (let number = 1; number <= 8; number += 1) {
    const field = line(desk, number)
    await field.click()
    for (const letter of SENTENCE) {
      await desk.evaluate('bench.awaitInput()')
      await desk.keyboard.insertText(letter)
      taken.push(z.number().parse(await desk.evaluate('bench.inputPainted()')))
    }
    await field.press('Enter')
  }
  return summary(taken)
}

async function memoryOf(host: ElectronHost): Promise<number> {
  const kilobytes = await host.app.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  )
  return Math.round(kilobytes / 1024)
}

export interface Scrolling {
  readonly rows: number
  /** Between two frames, ms: 60 a second are 16.7. */
  readonly frameMs: Summary
  /** The same on a page with nothing to draw, in the same run: what this machine can do at all. */
  readonly emptyFrameMs: Summary
}

/** The list at the door, from its first row to its last. */
export async function measureScrolling(host: HallHost, rows: number): Promise<Scrolling> {
  const page = await host.window('console')
  await page
    .getByRole('navigation', { name: '开会前的准备' })
    .getByRole('button', { name: '候场签到' })
    .click()
  await page.locator('.attendance-list__table .ant-table-tbody-virtual-holder').waitFor()
  await page.evaluate(await readFile(new URL('in-page.js', import.meta.url), 'utf8'))
  const frames = z.array(z.number())
  const empty = frames.parse(await page.evaluate('bench.frames(null, 180)'))
  const scrolled = frames.parse(
    await page.evaluate(`bench.frames('.attendance-list__table .ant-table-tbody-virtual-holder', 180)`),
  )
  return { rows, frameMs: summary(scrolled), emptyFrameMs: summary(empty) }
}
