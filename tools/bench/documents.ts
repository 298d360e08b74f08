import { access } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { PaperContext } from '#shared/domain/forms/form'
import { contentHashOf } from '#shared/domain/minutes/content-hash'
import { minutesOf } from '#shared/domain/minutes/draft'
import type { Meeting } from '#shared/domain/meeting/state'
import type { Notice } from '#shared/domain/notice/state'
import { isoDate } from '#shared/domain/text/chinese-date'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { SAMPLE_STROKES } from '#shared/testing/sample-meeting'
import { TestHall } from '#shared/testing/test-hall'
import { papersInThread } from '../../src-main/app/paper-thread'
import { renderMinutes } from '../../src-main/documents/minutes-docx'
import { median } from './summary'

const SHORT = { turns: 200, votes: 20 }
const TIMES = 10

export interface MinutesTimes {
  readonly turns: number
  readonly votes: number
  /** Medians, ms; the long meeting has ten times the turns and votes. */
  readonly shortMs: number
  readonly longMs: number
  /** How many times the time ten times the meeting takes. */
  readonly growth: number
}

/** Word minutes, signed, of an afternoon and of ten times as much, by turns, so that both meet the same noise. */
export async function measureMinutes(runs: number): Promise<MinutesTimes> {
  const short = longMeeting(SHORT.turns, SHORT.votes).meeting
  const long = longMeeting(SHORT.turns * TIMES, SHORT.votes * TIMES).meeting
  const render = (meeting: Meeting) => renderMinutes({ meeting, hall: SAMPLE_HALL, draft: true })
  await render(short)
  const times: (readonly [number, number])[] = []
  for (let run = 0; run < runs; run += 1) {
    times.push([await timed(() => render(short)), await timed(() => render(long))])
  }
  const shortMs = median(times.map(([ms]) => ms))
  const longMs = median(times.map(([, ms]) => ms))
  return { ...SHORT, shortMs, longMs, growth: Math.round((longMs / shortMs) * 10) / 10 }
}

export interface CaseTimes {
  readonly documents: number
  readonly ms: number
  /** How often it said how far it had come. */
  readonly reports: number
  /** The longest that this thread, which a meeting would be held in, was kept from its work meanwhile. */
  readonly longestStallMs: number
}

/** 一事一档 of an afternoon and of all that was posted of it, in the thread that the application writes it in. */
export async function measureCaseFile(documents: number): Promise<CaseTimes> {
  const script = new URL('../../out/main/paper-worker.js', import.meta.url)
  await access(fileURLToPath(script)).catch(() => {
    throw new Error('build first: npm run build')
  })
  const write = papersInThread(script)
  const context = longCase(documents)
  let reports = 0
  const job = { kind: 'all', context, stage: 'after', attachments: [], issued: [], templates: '' } as const
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const begun = performance.now()
  const { bytes } = await write(job, () => (reports += 1))
  const ms = Math.round(performance.now() - begun)
  delay.disable()
  const names = Object.keys(unzipSync(bytes))
  const last = unzipSync(bytes)[names.at(-1) ?? '']
  if (!last || !strFromU8(last.slice(0, 2)).startsWith('PK')) throw new Error('the archive is not whole')
  return {
    documents: names.length,
    ms,
    reports,
    longestStallMs: Math.round(delay.max / 1e5) / 10,
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const POINTS = [
  '新增的车位先保一户一辆，有房本、没车位的排在前面。',
  '收回的车位七天内公布，谁都能看到。',
  '租户也住在这儿，临时位按月轮换，二十个够不够还要再算。',
]

/** So many items with a vote each, and the turns shared out among them, with three points noted in each. */
function longMeeting(turns: number, votes: number): TestHall {
  const hall = new TestHall()
  const voted = SAMPLE_SETUP.agenda.filter(({ motion }) => motion?.method === 'showOfHands')
  const agenda = Array.from({ length: votes }, (_, index) => voted[index % voted.length]).flatMap(
    (item, index) => (item ? [{ ...item, title: `${item.title}（${index + 1}）` }] : []),
  )
  hall.do({ type: 'createMeeting', setup: { ...SAMPLE_SETUP, agenda } })
  const { meetingId } = hall
  const people = hall.meeting.participants.filter(({ attendance }) => attendance === 'attending')
  for (const { id } of people) hall.do({ type: 'signIn', meetingId, participantId: id })
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  const perItem = Math.ceil(turns / votes)
  for (const item of hall.meeting.agenda) {
    hall.do({ type: 'enterItem', meetingId, itemId: item.id })
    for (let turn = 0; turn < perItem; turn += 1) {
      const participantId = people[turn % people.length]?.id ?? ''
      hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
      const turnId = hall.meeting.activeTurnId ?? ''
      for (const text of POINTS) hall.do({ type: 'notePoint', meetingId, itemId: null, turnId, text })
      hall.wait(45)
      hall.do({ type: 'endTurn', meetingId, turnId, nextRequestId: null })
    }
    hall.vote(people.length - 7, 5, 2)
  }
  hall.do({ type: 'closeMeeting', meetingId })
  const contentHash = contentHashOf(minutesOf(hall.meeting, SAMPLE_HALL))
  const strokes = SAMPLE_STROKES
  hall.do({ type: 'signMinutes', meetingId, as: 'facilitator', name: '周明远', strokes, contentHash })
  hall.do({ type: 'signMinutes', meetingId, as: 'recorder', name: '林晓雯', strokes, contentHash })
  hall.do({ type: 'sealMinutes', meetingId, contentHash })
  return hall
}

/** With so many notices posted that the archive has this many documents. */
function longCase(documents: number): PaperContext {
  const hall = longMeeting(SHORT.turns, SHORT.votes)
  const { meetingId } = hall
  for (const kind of ['outcome', 'vote'] as const) hall.do({ type: 'draftNotice', meetingId, kind })
  for (const { id } of hall.world.notices.byId.values()) {
    const posting = { place: '小区公告栏', on: isoDate(hall.now), time: '', by: '林晓雯' }
    hall.do({ type: 'postNotice', noticeId: id, posting })
  }
  const posted = [...hall.world.notices.byId.values()]
  const context = { meeting: hall.meeting, hall: SAMPLE_HALL, now: hall.now }
  // Index, papers and the record of the notices: the rest are notices.
  const others = 13
  const notices = Array.from({ length: documents - others }, (_, index) => {
    const notice = posted[index % posted.length]
    if (!notice) throw new Error('nothing was posted')
    const text = `${notice.number.text.replace(/\d+号$/u, '')}${index + 1}号`
    return {
      ...notice,
      id: `${notice.id}-${index}`,
      number: { ...notice.number, serial: index + 1, text },
    } satisfies Notice
  })
  return { ...context, notices }
}
