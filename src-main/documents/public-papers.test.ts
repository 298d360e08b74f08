import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { PAPERS, paperOf } from '#shared/domain/forms/papers'
import type { Meeting } from '#shared/domain/meeting/state'
import { PAPERS as PAPER_SIZES } from '#shared/domain/notice/sheet'
import { documentOf, standingOf } from '#shared/domain/notice/standing'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { renderNoticeSheet } from './notice-docx'
import { renderPaper } from './paper-docx'
import { readBack } from './read-back.fixtures'

const WEEK_BEFORE = Date.parse('2026-11-14T10:00:00+08:00')
const POSTED = Date.parse('2026-11-22T10:00:00+08:00')

const figures = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''))

/** Telephones, ID and card numbers as they are, without gaps. */
const secret = fc.oneof(
  fc.tuple(fc.integer({ min: 3, max: 9 }), figures(9)).map(([second, rest]) => `1${second}${rest}`),
  fc
    .record({
      place: fc.integer({ min: 110000, max: 659999 }),
      year: fc.integer({ min: 1900, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      rest: figures(5),
      last: fc.constantFrom('0', '7', 'X'),
    })
    .map(
      ({ place, year, month, rest, last }) =>
        `${place}${year}${String(month).padStart(2, '0')}${rest}${last}`,
    ),
  figures(18).map((rest) => `6${rest}`),
)

/** As somebody types it: with gaps, in wide figures, next to other words. */
const typed = fc.record({
  secret,
  gap: fc.constantFrom('', '', ' ', '-', '　', '·'),
  wide: fc.boolean(),
  before: fc.constantFrom('', '电话', '身份证号：', '（', '，联系', '卡号'),
  after: fc.constantFrom('', '。', '，请转告', '）', '号'),
})

type Typed = typeof typed extends fc.Arbitrary<infer T> ? T : never

function words({ secret: number, gap, wide, before, after }: Typed): string {
  const parted = number.replace(/(.{4})(?=.)/gu, `$1${gap}`)
  const shown = wide
    ? parted.replace(/[0-9X]/gu, (figure) => String.fromCodePoint((figure.codePointAt(0) ?? 0) + 0xfee0))
    : parted
  return `请看${before}${shown}${after}`
}

/** The words wherever anybody can type. */
function shouted(meeting: Meeting, text: string): Meeting {
  return {
    ...meeting,
    plan: { ...meeting.plan, title: `${meeting.plan.title}${text}`, place: `${meeting.plan.place}${text}` },
    agenda: meeting.agenda.map((item) => ({
      ...item,
      title: `${item.title}${text}`,
      ...(item.motion ? { motion: { ...item.motion, text: `${item.motion.text}${text}` } } : {}),
    })),
    votes: meeting.votes.map((round) => ({ ...round, motion: `${round.motion}${text}` })),
    outcomes: meeting.outcomes.map((outcome) => ({ ...outcome, text: `${outcome.text}${text}` })),
    turns: meeting.turns,
  }
}

/** Everything in the file as one row of figures and letters. */
function bare(bytes: Uint8Array): string {
  return [...readBack(bytes).parts.values()]
    .join('\n')
    .replace(/<\/w:p>/gu, '|')
    .replace(/<[^>]+>/gu, '')
    .normalize('NFKC')
    .replace(/[\s\-—–·.]/gu, '')
}

const PUBLIC: readonly PaperId[] = ['topicNotice', 'notice']

describe('what hangs on a board', () => {
  it('holds no telephone, ID or card number, however it was typed', async () => {
    const planned = sampleMeeting({ until: 'planned' }).meeting
    const sealed = sampleMeeting({ until: 'sealed' }).meeting
    await fc.assert(
      fc.asyncProperty(typed, async (number) => {
        const text = words(number)
        for (const id of PUBLIC) {
          const [meeting, now] = paperOf(id).stage === 'before' ? [planned, WEEK_BEFORE] : [sealed, POSTED]
          const { bytes } = await renderPaper(paperOf(id), {
            meeting: shouted(meeting, text),
            hall: SAMPLE_HALL,
            now,
          })
          expect(bare(bytes), `${id}: ${text}`).not.toContain(number.secret)
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('is a whole file of every kind and size of notice', async () => {
    const stage = sampleMeeting({ until: 'sealed' })
    stage.now = POSTED
    for (const kind of ['outcome', 'vote', 'resolution', 'progress'] as const)
      stage.attempt({ type: 'draftNotice', meetingId: stage.meeting.id, kind })
    const notices = [...stage.world.notices.byId.values()]
    expect(notices).toHaveLength(4)
    for (const notice of notices) {
      const standing = standingOf(notice)
      if (!standing) throw new Error('the notice stands')
      for (const paper of PAPER_SIZES) {
        const document = documentOf(notice, standing)
        const file = readBack(await renderNoticeSheet({ document, mark: '', at: POSTED, paper }))
        expect(file.text()).toContain(document.salutation)
      }
    }
  })
})

describe('papers that stay within', () => {
  it('keep what the public is not shown', async () => {
    const { meeting } = sampleMeeting({ until: 'sealed' })
    const text = '请看电话13812345678'
    const kept = PAPERS.filter(
      ({ id, stage }) => stage === 'after' && !PUBLIC.includes(id) && id !== 'surveySummary',
    )
    const told = await Promise.all(
      kept
        .filter(({ unavailable }) => unavailable(meeting) === null)
        .map(async (paper) => {
          const { bytes } = await renderPaper(paper, {
            meeting: shouted({ ...meeting, seal: null }, text),
            hall: SAMPLE_HALL,
            now: POSTED,
          })
          return [paper.id, bare(bytes).includes('13812345678')] as const
        }),
    )
    expect(told.filter(([, there]) => there).map(([id]) => id)).toEqual(
      expect.arrayContaining(['minutes', 'voteStatistics', 'summaryMinutes', 'agreement']),
    )
  })
})
