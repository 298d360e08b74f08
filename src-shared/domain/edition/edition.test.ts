import { describe, expect, it } from 'vitest'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { SAMPLE_STROKES, sampleMeeting } from '#shared/testing/sample-meeting'
import type { Stage } from '#shared/testing/stage'
import { paperOf } from '../forms/papers'
import type { PaperId } from '../forms/paper-id'
import { hashOf } from '../kernel/canonical'
import { chain, checkLink, EMPTY_TIP, tipOf } from '../kernel/event'
import { contentHashOf } from '../minutes/content-hash'
import { minutesOf } from '../minutes/draft'
import { evolve, EMPTY_WORLD, paperContextOf, worldOf } from '../world'
import { newEditionEvent } from './events'
import { differsNow, editionGiven, FIXED_BY_SEAL, isTrueToHash, issueEditions } from './issue'
import { meetingAt } from './meeting-at'
import { noticeEditions, proofOfNotice } from './notice-editions'
import { proofOf, readCode } from './proof'
import { editionsOf, latestEdition, NO_EDITIONS } from './state'

const context = (stage: Stage) => {
  const found = paperContextOf(stage.world, stage.meeting.id, stage.now)
  if (!found) throw new Error('no meeting')
  return found
}
const issue = (stage: Stage, papers: PaperId[], anew = false) => {
  const done = stage.attempt({ type: 'issuePapers', meetingId: stage.meeting.id, papers, anew })
  if (!done.ok) throw new Error(done.error.message)
}
const count = (stage: Stage, paper: PaperId) =>
  editionsOf(stage.world.editions, stage.meeting.id, paper).length
const correct = (stage: Stage, changes: Partial<typeof SAMPLE_HALL>) =>
  stage.run({ type: 'configureHall', settings: { ...SAMPLE_HALL, ...changes } })

function signAgain(stage: Stage, as: 'facilitator' | 'recorder'): void {
  const contentHash = contentHashOf(minutesOf(stage.meeting, stage.hall))
  const name = as === 'facilitator' ? '周明远' : '林晓雯'
  stage.step({ type: 'signMinutes', as, name, strokes: SAMPLE_STROKES, contentHash })
}

describe('the seal', () => {
  it('issues every paper that came of the meeting, in the same step', () => {
    const stage = sampleMeeting({ until: 'sealed' })
    const seal = stage.events.find(({ type }) => type === 'minutesSealed')
    const issued = stage.events.filter(({ type }) => type === 'paperIssued')
    expect(FIXED_BY_SEAL).toEqual([
      'attendanceRecord',
      'minutes',
      'voteStatistics',
      'summaryMinutes',
      'agreement',
      'resolution',
      'surveySummary',
    ])
    // Nobody has counted the sheets of the survey yet.
    expect(issued).toHaveLength(FIXED_BY_SEAL.length - 1)
    for (const { cause, data } of issued) {
      expect(cause).toBe(seal?.cause)
      expect(data).toMatchObject({ edition: 1, chainHash: seal?.prev, meetingSeq: seal?.seq })
    }
    for (const paper of FIXED_BY_SEAL.slice(0, -1)) {
      const edition = latestEdition(stage.world.editions, stage.meeting.id, paper)
      expect(edition && isTrueToHash(edition, stage.meeting)).toBe(true)
    }
    const minutes = latestEdition(stage.world.editions, stage.meeting.id, 'minutes')
    expect(minutes?.contentHash).toBe(stage.meeting.seal?.contentHash)
    expect(JSON.stringify(minutes?.content)).toBe('{"kind":"minutes"}')
  })

  it('issues nothing of a paper that is issued already in these very words', () => {
    const stage = sampleMeeting({ until: 'signed' })
    issue(stage, ['voteStatistics', 'agreement'])
    expect([count(stage, 'voteStatistics'), count(stage, 'agreement')]).toEqual([1, 0])
    const contentHash = stage.meeting.signatures[0]?.contentHash ?? ''
    stage.step({ type: 'sealMinutes', contentHash })
    expect([count(stage, 'voteStatistics'), count(stage, 'agreement')]).toEqual([1, 1])
  })

  it('keeps what it fixed, though the program would say it otherwise, until a new edition is asked for', () => {
    const stage = sampleMeeting({ until: 'sealed' })
    const paper = paperOf('agreement')
    const first = latestEdition(stage.world.editions, stage.meeting.id, 'agreement')
    if (first?.content.kind !== 'form') throw new Error('nothing was issued')
    const now = context(stage)
    expect(differsNow(paper, now, first)).toBe(false)
    const { at, ...data } = first
    const document = { ...first.content.document, footText: '上一版程序的写法' }
    const contentHash = hashOf({ paper: 'agreement', document })
    const old = newEditionEvent({
      type: 'paperIssued',
      data: { ...data, contentHash, content: { kind: 'form', document } },
    })
    const earlier = evolve(
      { ...stage.world, editions: NO_EDITIONS },
      chain(EMPTY_TIP, old, { at, by: { role: 'system', name: '' }, cause: 'x' }),
    )
    const kept = latestEdition(earlier.editions, stage.meeting.id, 'agreement')
    if (!kept) throw new Error('nothing was issued')
    expect(differsNow(paper, now, kept)).toBe(true)
    expect(editionGiven(paper, now, earlier.editions)).toEqual(kept)
    const point = { chainHash: '', meetingSeq: stage.meeting.seq }
    expect(issueEditions(earlier.editions, now, ['agreement'], { ...point, anew: false })).toEqual([])
    expect(issueEditions(earlier.editions, now, ['agreement'], { ...point, anew: true })).toMatchObject([
      { data: { edition: 2, contentHash: first.contentHash } },
    ])
    expect(issueEditions(stage.world.editions, now, ['agreement'], { ...point, anew: true })).toEqual([])
  })

  it('after a correction, issues the next edition of what the correction changed', () => {
    const stage = sampleMeeting({ until: 'sealed' })
    stage.step({ type: 'openCorrection', reason: '写错了' })
    const [first] = stage.meeting.outcomes
    if (!first) throw new Error('the sample has no outcomes')
    stage.step({
      type: 'reviseOutcome',
      outcomeId: first.id,
      outcome: { kind: 'consensus', text: '一户先保一辆。', ownerOrg: '', ownerPerson: '', dueDate: '' },
    })
    expect(editionGiven(paperOf('agreement'), context(stage), stage.world.editions)).toBeNull()
    for (const as of ['facilitator', 'recorder'] as const) signAgain(stage, as)
    stage.step({ type: 'sealMinutes', contentHash: stage.meeting.signatures[0]?.contentHash ?? '' })
    expect([count(stage, 'minutes'), count(stage, 'agreement'), count(stage, 'voteStatistics')]).toEqual([
      2, 2, 1,
    ])
    const record = stage.world.meetings.get(stage.meeting.id)
    const [before] = editionsOf(stage.world.editions, stage.meeting.id, 'minutes')
    if (!record || !before) throw new Error('nothing was issued')
    expect(meetingAt(record, before)).toMatchObject({ seal: { edition: 1 }, correction: null })
    expect(isTrueToHash(before, meetingAt(record, before))).toBe(true)
  })

  it('of a practice meeting issues nothing', () => {
    const stage = sampleMeeting({ until: 'planned' })
    stage.run({ type: 'selectMeeting', meetingId: null })
    stage.run({ type: 'createMeeting', setup: SAMPLE_SETUP, practice: true })
    issue(stage, ['deliberationPlan', 'topicNotice'])
    expect(stage.world.editions.events).toEqual([])
  })
})

describe('papers of before the meeting', () => {
  it('are issued as they go out, once for the same words, whatever the day', () => {
    const stage = sampleMeeting({ until: 'planned' })
    issue(stage, ['meetingNotice', 'topicNotice', 'signInSheet', 'ballots', 'topicIntake'])
    expect(stage.world.editions.events).toHaveLength(2)
    stage.pass(26 * 3600)
    issue(stage, ['meetingNotice', 'topicNotice'])
    expect(count(stage, 'meetingNotice')).toBe(1)
    // Its period is counted from the day that it goes up.
    expect(count(stage, 'topicNotice')).toBe(2)
    correct(stage, { contactPhone: '010-82600009' })
    issue(stage, ['meetingNotice'])
    expect(count(stage, 'meetingNotice')).toBe(2)
  })

  it('stay as they went out once the meeting was opened', () => {
    const stage = sampleMeeting({ until: 'planned' })
    issue(stage, ['meetingNotice'])
    const { id: meetingId } = stage.meeting
    const open = { type: 'openMeeting', meetingId, withoutQuorum: false } as const
    for (const { id: participantId } of stage.meeting.participants) {
      stage.attempt({ type: 'signIn', meetingId, participantId })
    }
    stage.run(open)
    issue(stage, ['meetingNotice', 'deliberationPlan'])
    expect(count(stage, 'meetingNotice')).toBe(1)
    expect(count(stage, 'deliberationPlan')).toBe(1)
  })
})

describe('the stream of papers', () => {
  it('folds to the same event by event and in one pass, and is one chain', () => {
    const stage = sampleMeeting({ until: 'sealed' })
    issue(stage, ['agreement', 'notice'], true)
    expect(worldOf(stage.events).editions).toEqual(stage.events.reduce(evolve, EMPTY_WORLD).editions)
    let tip = EMPTY_TIP
    for (const event of stage.world.editions.events) {
      expect(checkLink(tip, event)).toBeNull()
      tip = tipOf(event)
    }
  })
})

describe('a notice', () => {
  it('has an edition for each of its wordings, and a code where it may be posted', () => {
    const stage = sampleMeeting({ until: 'sealed' })
    stage.run({ type: 'draftNotice', meetingId: stage.meeting.id, kind: 'outcome' })
    const [drafted] = stage.world.notices.byId.values()
    if (!drafted) throw new Error('no notice')
    const [step] = drafted.steps
    if (step?.fact.type !== 'noticeDrafted') throw new Error('no draft')
    const { content, rule } = step.fact
    stage.run({
      type: 'reviseNotice',
      noticeId: drafted.id,
      change: { rule, content: { ...content, salutation: '各位居民：' } },
    })
    const [notice] = stage.world.notices.byId.values()
    if (!notice) throw new Error('no notice')
    const editions = noticeEditions(notice)
    expect(editions.map(({ edition, final }) => [edition, final])).toEqual([
      [1, true],
      [2, true],
    ])
    expect(editions[0]?.contentHash).not.toBe(editions[1]?.contentHash)
    const proof = proofOfNotice(notice, {
      version: step.fact,
      posting: null,
      takingDown: null,
      objections: [],
      withdrawn: null,
    })
    expect(proof?.text).toMatch(/^议事厅核验 [0-9A-F]{16} .*公示〔2026〕1号 协商结果公示 第2版$/u)
  })
})

describe('the code', () => {
  const stage = sampleMeeting({ until: 'sealed' })
  const edition = latestEdition(stage.world.editions, stage.meeting.id, 'minutes')
  if (!edition) throw new Error('nothing was issued')
  const proof = proofOf(edition, stage.meeting.number)

  it('is told in plain words that a telephone shows, and nothing about anybody', () => {
    expect(proof.text).toBe(
      `议事厅核验 ${proof.code.replaceAll(' ', '')} 小南庄社议〔2026〕1号 会议记录 第1版`,
    )
  })

  it.each<[string, string]>([
    ['as printed', '7F3A 91C4 0B6E 52D8'],
    ['lower case, no spaces', '7f3a91c40b6e52d8'],
    ['with dashes', '7f3a-91c4-0b6e-52d8'],
    ['full width', '７Ｆ３Ａ　９１Ｃ４　０Ｂ６Ｅ　５２Ｄ８'],
    ['the whole QR', '议事厅核验 7F3A91C40B6E52D8 小南庄社议〔2026〕3号 会议记录 第1版'],
    ['a gun that knows no Chinese', '????? 7F3A91C40B6E52D8 ?????2026?3? ???? ?1?'],
    ['with a word before it', '校验码：7F3A 91C4 0B6E 52D8'],
    ['with the number behind it', '7F3A91C40B6E52D8 2026'],
  ])('is read %s', (_, typed) => {
    expect(readCode(typed)).toBe('7F3A 91C4 0B6E 52D8')
  })

  it.each(['', '7F3A 91C4 0B6E 52D', '7F3A 91C4 0B6E 52D88', '小南庄社议〔2026〕3号', '7F3A 91C4 0B6G 52D8'])(
    'is not in “%s”',
    (typed) => expect(readCode(typed)).toBeNull(),
  )
})
