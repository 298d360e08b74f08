import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DESK, TestHall } from '#shared/testing/test-hall'
import { arbitraryMoves, playMoves } from '#shared/testing/random-meeting'
import type { Command } from '../command'
import type { Meeting } from '../meeting/state'
import { knowsEvent, worldOf, type World } from '../world'
import { FOLLOW_UP_STREAM } from './events'
import { followUpId } from './of-meeting'
import { dueState, dueText, followUpLines, progressOf, type FollowUpProgress } from './progress'
import type { FollowUp, FollowUpEntry } from './state'

const assignment = (text: string, changes: object = {}) => ({
  kind: 'assignment' as const,
  text,
  ownerOrg: '停车自管会',
  ownerPerson: '孙秀英',
  dueDate: '2026-12-10',
  ...changes,
})

const items = (hall: TestHall) => [...hall.world.followUps.values()]
const standing = (hall: TestHall) => items(hall).filter(({ withdrawn }) => !withdrawn)

function record(hall: TestHall, text: string, changes: object = {}): string {
  const outcome = assignment(text, changes)
  hall.do({ type: 'recordOutcome', meetingId: hall.meetingId, itemId: null, outcome }, DESK)
  return hall.meeting.outcomes.at(-1)?.id ?? ''
}

const close = (hall: TestHall) => hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })

function closed(): TestHall {
  const hall = TestHall.inSession()
  record(hall, '建成车位台账并公布')
  record(hall, '不分给谁的共识', { kind: 'consensus' })
  record(hall, '答复收费办法', { dueDate: '' })
  close(hall)
  return hall
}

const note = (hall: TestHall, itemId: string, entry: FollowUpEntry) =>
  hall.try({ type: 'noteFollowUp', itemId, entry })

function one(hall: TestHall): FollowUp {
  const [item] = standing(hall)
  if (!item) throw new Error('no follow-up')
  return item
}

describe('督办 of a meeting', () => {
  it('are opened when it is closed: one for every 责任分工, numbered by the hall', () => {
    const hall = closed()
    expect(items(hall).map(({ number, duty, source }) => [number.text, duty.text, source.form])).toEqual([
      ['DB-2026-001', '建成车位台账并公布', 'assignment'],
      ['DB-2026-002', '答复收费办法', 'assignment'],
    ])
    expect(one(hall).source).toMatchObject({
      meetingTitle: '停车管理议事会',
      minutesNumber: hall.meeting.number,
      heldOn: '2026-11-21',
      itemTitle: '新增车位怎么分',
    })
  })

  it('are none before, and none again when 散会 is taken back', () => {
    const hall = TestHall.inSession()
    record(hall, '建成车位台账')
    expect(items(hall)).toEqual([])
    const cause = close(hall)
    expect(standing(hall)).toHaveLength(1)
    hall.do({ type: 'undo', meetingId: hall.meetingId, cause })
    expect(standing(hall)).toEqual([])
    record(hall, '再加一条')
    close(hall)
    // The same line is the same item under its number; what is new has a number of its own.
    expect(standing(hall).map(({ number, duty }) => [number.text, duty.text])).toEqual([
      ['DB-2026-001', '建成车位台账'],
      ['DB-2026-002', '再加一条'],
    ])
  })

  it('follow what the recorder still mends before the seal', () => {
    const hall = closed()
    const { meetingId } = hall
    const outcomeId = hall.meeting.outcomes[0]?.id ?? ''
    const outcome = assignment('建成车位台账并公布', { ownerPerson: '李桂兰' })
    hall.do({ type: 'reviseOutcome', meetingId, outcomeId, outcome }, DESK)
    expect(one(hall).duty.ownerPerson).toBe('李桂兰')
    const added = record(hall, '补记的一条')
    expect(standing(hall)).toHaveLength(3)
    hall.do({ type: 'removeOutcome', meetingId, outcomeId: added }, DESK)
    expect(standing(hall)).toHaveLength(2)
    record(hall, '另一条')
    expect(items(hall).map(({ number }) => number.serial)).toEqual([1, 2, 3, 4])
  })

  it('are of a stream this version knows, and the same when the record is read again', () => {
    const hall = closed()
    note(hall, one(hall).id, { kind: 'progress', text: '已登记 120 辆' })
    expect(hall.events.filter(({ stream }) => stream === FOLLOW_UP_STREAM)).toHaveLength(3)
    expect(hall.events.every(knowsEvent)).toBe(true)
    expect(worldOf(hall.events)).toEqual(hall.world)
  })
})

describe('working on an item', () => {
  it('goes from 未启动 to 已销号, entry by entry', () => {
    const hall = closed()
    const { id } = one(hall)
    const status = () => progressOf(one(hall)).status
    expect(status()).toBe('notStarted')
    expect(note(hall, id, { kind: 'progress', text: '已登记 120 辆' })).toBeNull()
    expect(status()).toBe('underWay')
    const later = { kind: 'extended', dueDate: '2026-12-20', reason: '天气', approver: '陈立新' } as const
    expect(note(hall, id, later)).toBeNull()
    expect(progressOf(one(hall))).toMatchObject({ status: 'extended', dueDate: '2026-12-20' })
    expect(note(hall, id, { kind: 'progress', text: '还差两栋' })).toBeNull()
    expect(status()).toBe('extended')
    expect(note(hall, id, { kind: 'done', text: '台账已公布', on: '2026-11-21' })).toBeNull()
    expect(progressOf(one(hall))).toMatchObject({ status: 'done', doneOn: '2026-11-21' })
    const monitored = { kind: 'closed', monitor: '何素芬', feedback: '满意', satisfaction: null } as const
    expect(note(hall, id, monitored)).toBeNull()
    expect(status()).toBe('closed')
    expect(note(hall, id, { kind: 'reopened', reason: '又有新车' })).toBeNull()
    expect(progressOf(one(hall))).toMatchObject({ status: 'underWay', doneOn: null, dueDate: '2026-12-20' })
  })

  it('takes back the last entry, and only that', () => {
    const hall = closed()
    const { id } = one(hall)
    note(hall, id, { kind: 'progress', text: '一' })
    note(hall, id, { kind: 'done', text: '二', on: '2026-11-21' })
    const [first, last] = one(hall).entries
    expect(hall.try({ type: 'takeBackFollowUpEntry', itemId: id, entryId: first?.id ?? '' })?.message).toBe(
      '只能撤销最后一条（办结）。请看一眼再按。',
    )
    hall.do({ type: 'takeBackFollowUpEntry', itemId: id, entryId: last?.id ?? '' })
    expect(progressOf(one(hall)).status).toBe('underWay')
    hall.do({ type: 'takeBackFollowUpEntry', itemId: id, entryId: first?.id ?? '' })
    expect(hall.try({ type: 'takeBackFollowUpEntry', itemId: id, entryId: first?.id ?? '' })?.code).toBe(
      'followUp.noEntry',
    )
  })

  it.each<[readonly FollowUpEntry[], FollowUpEntry, string]>([
    [
      [],
      { kind: 'closed', monitor: '何素芬', feedback: '好', satisfaction: 'satisfied' },
      'DB-2026-001还没有办结（未启动），不能销号。',
    ],
    [
      [],
      { kind: 'done', text: '好了', on: '2026-11-22' },
      '办结日期2026年11月22日还没有到，请填实际办结的日期。',
    ],
    [
      [],
      { kind: 'done', text: '好了', on: '2026-11-20' },
      '办结日期2026年11月20日早于开会那天（2026年11月21日），请核对。',
    ],
    [
      [],
      { kind: 'extended', dueDate: '2026-12-10', reason: '忙', approver: '陈立新' },
      '延期要晚于原定的2026年12月10日。请重新选日期。',
    ],
    [[], { kind: 'reopened', reason: '再办' }, 'DB-2026-001还在办理（未启动），不用重新办理。'],
    [
      [{ kind: 'done', text: '好了', on: '2026-11-21' }],
      { kind: 'progress', text: '又来' },
      'DB-2026-001已办结（2026年11月21日办结），不能再记。还要再办，请先“重新办理”。',
    ],
    [
      [],
      { kind: 'assigned', ownerOrg: '物业', ownerPerson: '', dueDate: '2026-12-31', reason: '' },
      '时限已定为2026年12月10日，要改时限请用“延期”，写明原因和批准人。',
    ],
    [
      [],
      { kind: 'assigned', ownerOrg: '', ownerPerson: '', dueDate: '2026-12-10', reason: '' },
      '请写明责任单位或责任人。',
    ],
  ])('after %j refuses %j', (before, entry, message) => {
    const hall = closed()
    const { id } = one(hall)
    for (const earlier of before) expect(note(hall, id, earlier)).toBeNull()
    expect(note(hall, id, entry)?.message).toBe(message)
  })

  it('sets a day where none was set, and who answers', () => {
    const hall = closed()
    const item = standing(hall)[1]
    const entry = {
      kind: 'assigned',
      ownerOrg: '区民政局',
      ownerPerson: '卢静',
      dueDate: '2026-12-01',
      reason: '',
    } as const
    expect(note(hall, item?.id ?? '', entry)).toBeNull()
    expect(progressOf(standing(hall)[1] ?? one(hall))).toMatchObject({
      ownerOrg: '区民政局',
      dueDate: '2026-12-01',
    })
  })
})

describe('what is due', () => {
  const at = (dueDate: string, status: FollowUpProgress['status'] = 'underWay'): FollowUpProgress => ({
    status,
    ownerOrg: '',
    ownerPerson: '',
    dueDate,
    doneOn: null,
  })

  it.each([
    ['2026-12-07', 'overdue', '逾期 1 天'],
    ['2026-12-08', 'soon', '今天到期'],
    ['2026-12-11', 'soon', '还剩 3 天'],
    ['2026-12-12', 'normal', '还剩 4 天'],
    ['2027-01-01', 'normal', '还剩 24 天'],
    ['', 'undated', '未定时限'],
  ])('%s on the 8th of December: %s, %s', (dueDate, state, text) => {
    expect(dueState(at(dueDate), '2026-12-08')).toBe(state)
    expect(dueText(at(dueDate), '2026-12-08')).toBe(text)
  })

  it('is nothing any more once it is done', () => {
    expect(dueState(at('2026-12-01', 'done'), '2026-12-08')).toBe('settled')
    expect(dueText(at('2026-12-01', 'closed'), '2026-12-08')).toBe('')
  })

  it('comes first in the list, by day', () => {
    const hall = TestHall.inSession()
    for (const [text, dueDate] of [
      ['戊', ''],
      ['丁', '2026-12-31'],
      ['乙', '2026-12-02'],
      ['甲', '2026-12-01'],
      ['丙', '2026-12-09'],
      ['己', '2026-11-30'],
    ]) {
      record(hall, text ?? '', { dueDate })
    }
    close(hall)
    const settled = standing(hall).find(({ duty }) => duty.text === '己')
    note(hall, settled?.id ?? '', { kind: 'done', text: '好了', on: '2026-11-21' })
    const lines = followUpLines(hall.world.followUps.values(), '2026-12-08')
    expect(lines.map(({ item }) => item.duty.text)).toEqual(['甲', '乙', '丙', '丁', '戊', '己'])
  })
})

/** One thing somebody tries to do about what is to be done. */
const MOVES = {
  record: (hall, pick) => ({ ...recording(hall), outcome: assignment(`事 ${pick}`) }),
  consensus: (hall, pick) => ({
    ...recording(hall),
    outcome: assignment(`共识 ${pick}`, { kind: 'consensus' }),
  }),
  revise: (hall, pick) => ({
    type: 'reviseOutcome',
    meetingId: hall.meetingId,
    outcomeId: outcomeAt(hall, pick),
    outcome: assignment(`改 ${pick}`, { kind: pick % 3 === 0 ? 'dissent' : 'assignment' }),
  }),
  remove: (hall, pick) => ({
    type: 'removeOutcome',
    meetingId: hall.meetingId,
    outcomeId: outcomeAt(hall, pick),
  }),
  close: (hall) => ({ type: 'closeMeeting', meetingId: hall.meetingId }),
  undo: (hall) => ({
    type: 'undo',
    meetingId: hall.meetingId,
    cause: hall.meeting.steps.console.at(-1)?.cause ?? '',
  }),
  note: (hall, pick) => ({
    type: 'noteFollowUp',
    itemId: items(hall)[pick % Math.max(1, items(hall).length)]?.id ?? '',
    entry: pick % 2 ? { kind: 'progress', text: '在办' } : { kind: 'done', text: '好了', on: '2026-11-21' },
  }),
  takeBack: (hall, pick) => {
    const item = items(hall)[pick % Math.max(1, items(hall).length)]
    return {
      type: 'takeBackFollowUpEntry',
      itemId: item?.id ?? '',
      entryId: item?.entries.at(-1)?.id ?? '',
    }
  },
} satisfies Record<string, (hall: TestHall, pick: number) => Command>

const recording = (hall: TestHall) => ({
  type: 'recordOutcome' as const,
  meetingId: hall.meetingId,
  itemId: null,
})
const outcomeAt = (hall: TestHall, pick: number) =>
  hall.meeting.outcomes[pick % Math.max(1, hall.meeting.outcomes.length)]?.id ?? ''

function inStep(meeting: Meeting, world: World): void {
  const over = meeting.phase === 'closed' || meeting.phase === 'sealed'
  const duties = over ? meeting.outcomes.filter(({ kind }) => kind === 'assignment') : []
  const live = [...world.followUps.values()].filter(({ withdrawn }) => !withdrawn)
  expect(live).toHaveLength(duties.length)
  expect(new Map(live.map(({ id, duty }) => [id, duty.text]))).toEqual(
    new Map(duties.map(({ id, text }) => [followUpId(meeting.id, id), text])),
  )
  const numbers = [...world.followUps.values()].map(({ number }) => number.text)
  expect(new Set(numbers).size).toBe(numbers.length)
}

describe('whatever happens', () => {
  it('each 责任分工 and promise of a closed meeting has exactly one item, a meeting under way has none', () => {
    const given = new Map<string, string>()
    const seen = new Set<string>()
    const move = fc.record({ kind: fc.constantFrom(...objectKeys(MOVES)), pick: fc.nat(30) })
    fc.assert(
      fc.property(fc.array(move, { minLength: 10, maxLength: 60, size: 'max' }), (moves) => {
        const hall = TestHall.inSession()
        given.clear()
        for (const { kind, pick } of moves) {
          const done = hall.try(MOVES[kind](hall, pick)) === null
          if (done) seen.add(`${kind} ${hall.meeting.phase}`)
          inStep(hall.meeting, hall.world)
          for (const { id, number } of items(hall)) {
            // Neither an item nor its number is ever given to something else.
            expect(given.get(number.text) ?? id).toBe(id)
            given.set(number.text, id)
          }
        }
        expect(worldOf(hall.events)).toEqual(hall.world)
      }),
      { numRuns: 60, seed: 5 },
    )
    expect([...seen]).toEqual(
      expect.arrayContaining(['undo inSession', 'note closed', 'takeBack closed', 'remove closed']),
    )
  })

  it('is in step after any random meeting too, questions and promises among it', () => {
    fc.assert(
      fc.property(arbitraryMoves, (moves) => {
        const stage = playMoves(moves)
        inStep(stage.meeting, stage.world)
        expect(worldOf(stage.events)).toEqual(stage.world)
      }),
      { numRuns: 40 },
    )
  })
})

function objectKeys<T extends string>(record: Readonly<Record<T, unknown>>): readonly T[] {
  // The keys of a record that is written out above are those of its type.
  return Object.keys(record).filter((key): key is T => key in record)
}
