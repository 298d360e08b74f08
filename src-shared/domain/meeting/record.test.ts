import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../kernel/event'
import { DESK, person, smallSetup, TestHall } from '#shared/testing/test-hall'
import { isKept, withCheckpoint, type Checkpoint } from './checkpoints'
import { readMeetingEvent } from './events'
import { beginMeeting, evolveMeeting } from './evolve'
import { appendEvent, recordOf } from './record'
import type { Meeting } from './state'

/** The state as one would work it out who has all the time in the world: everything from the beginning. */
function slowly(events: readonly StoredEvent[]): Meeting | null {
  const facts = events.flatMap((stored) => {
    const event = readMeetingEvent(stored)
    return event ? [{ stored, event }] : []
  })
  const undone = new Set(
    facts.flatMap(({ event }) =>
      event.type === 'stepUndone' ? [event.data.cause, ...event.data.earlier] : [],
    ),
  )
  let meeting: Meeting | null = null
  for (const { stored, event } of facts) {
    if (undone.has(stored.cause)) continue
    if (meeting) meeting = evolveMeeting(meeting, event, stored)
    else if (event.type === 'meetingPlanned') meeting = beginMeeting(event.data, stored)
  }
  const last = events.at(-1)
  return meeting && last ? { ...meeting, seq: last.seq, lastAt: last.at } : null
}

const PEOPLE = 30

function crowded(): TestHall {
  const hall = new TestHall()
  const participants = Array.from({ length: PEOPLE }, (_, index) =>
    person(`居民${index + 1}`, { door: `${index + 1}号` }),
  )
  hall.do({ type: 'createMeeting', setup: { ...smallSetup(), participants } })
  for (const { id } of hall.meeting.participants.slice(0, 25)) {
    hall.do({ type: 'signIn', meetingId: hall.meetingId, participantId: id })
  }
  hall.do({ type: 'openMeeting', meetingId: hall.meetingId, withoutQuorum: true })
  hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: hall.itemId('现状通报') })
  return hall
}

/** What two people do over hours: one signs in, calls up and takes back, the other writes and takes back. */
const doings = fc.array(
  fc.record({
    what: fc.constantFrom(
      'signIn',
      'leave',
      'speak',
      'end',
      'note',
      'note',
      'type',
      'type',
      'undo',
      'deskUndo',
    ),
    who: fc.nat(PEOPLE - 1),
    seconds: fc.nat(40),
  }),
  { minLength: 150, maxLength: 400, size: 'max' },
)

function doOne(hall: TestHall, { what, who, seconds }: { what: string; who: number; seconds: number }): void {
  const { meeting, meetingId } = hall
  const participantId = meeting.participants[who]?.id ?? ''
  hall.wait(seconds)
  switch (what) {
    case 'signIn':
    case 'leave':
      hall.try({ type: what, meetingId, participantId })
      break
    case 'speak':
      hall.try({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
      break
    case 'end':
      hall.try({ type: 'endTurn', meetingId, turnId: meeting.activeTurnId ?? '', nextRequestId: null })
      break
    case 'note': {
      const text = `第${who}句`
      hall.try({ type: 'notePoint', meetingId, itemId: null, turnId: meeting.activeTurnId, text }, DESK)
      break
    }
    case 'type': {
      const pointId = meeting.points.at(-1)?.id ?? ''
      hall.try({ type: 'revisePoint', meetingId, pointId, text: `改到${seconds}` }, DESK)
      break
    }
    case 'undo':
      hall.try({ type: 'undo', meetingId, cause: meeting.steps.console.at(-1)?.cause ?? '' })
      break
    case 'deskUndo':
      hall.try({ type: 'undo', meetingId, cause: meeting.steps.desk.at(-1)?.cause ?? '' }, DESK)
      break
  }
}

describe('a record', () => {
  it('comes to the same event by event, in one pass, and worked out slowly from the beginning', () => {
    let undone = 0
    fc.assert(
      fc.property(doings, (list) => {
        const hall = crowded()
        for (const doing of list) doOne(hall, doing)
        const events = hall.events.filter(({ stream }) => stream.startsWith('meeting:'))
        const [first, ...rest] = events
        let record = first ? recordOf([first]) : null
        for (const [index, event] of rest.entries()) {
          if (!record) throw new Error('no meeting')
          record = appendEvent(record, event)
          if (event.type !== 'stepUndone') continue
          undone += 1
          expect(record.meeting).toEqual(slowly(events.slice(0, index + 2)))
        }
        const whole = recordOf(events)
        expect(record?.meeting).toEqual(whole?.meeting)
        expect(whole?.meeting).toEqual(slowly(events))
        expect(record?.undone).toEqual(whole?.undone)
      }),
      { numRuns: 40 },
    )
    expect(undone).toBeGreaterThan(200)
  })

  it('keeps along the way what was true there, while hundreds sign in', () => {
    const hall = new TestHall()
    const participants = Array.from({ length: 300 }, (_, index) => person(`居民${index + 1}`))
    hall.do({ type: 'createMeeting', setup: { ...smallSetup(), participants } })
    const { meetingId } = hall
    for (const [index, { id: participantId }] of hall.meeting.participants.entries()) {
      hall.do({ type: 'signIn', meetingId, participantId })
      if (index % 50 === 7) hall.do({ type: 'leave', meetingId, participantId })
    }
    const events = hall.events.filter(({ stream }) => stream.startsWith('meeting:'))
    const record = recordOf(events)
    expect(record?.meeting).toEqual(hall.meeting)
    expect(record?.checkpoints.length).toBeGreaterThan(10)
    for (const { count, meeting } of record?.checkpoints ?? []) {
      expect(meeting).toEqual(slowly(events.slice(0, count)))
    }
  })

  it('leaves out what comes under the cause of a step already taken back, as one pass does', () => {
    const hall = crowded()
    const { meetingId } = hall
    const participantId = hall.meeting.participants[29]?.id ?? ''
    const cause = hall.do({ type: 'signIn', meetingId, participantId })
    hall.do({ type: 'undo', meetingId, cause })
    const events = hall.events.filter(({ stream }) => stream.startsWith('meeting:'))
    const signed = events.find((event) => event.cause === cause)
    const last = events.at(-1)
    const record = recordOf(events)
    if (!signed || !last || !record) throw new Error('no meeting')
    const late = { ...signed, seq: last.seq + 1 }
    expect(appendEvent(record, late).meeting).toEqual(recordOf([...events, late])?.meeting)
  })
})

describe('checkpoints', () => {
  const { meeting } = crowded()
  const after = (facts: number): readonly Checkpoint[] => {
    let kept: readonly Checkpoint[] = []
    for (let count = 1; count <= facts; count += 1) kept = withCheckpoint(kept, { count, meeting })
    return kept
  }

  it.each([15, 16, 100, 1000, 4007])('of %i facts are known before the record is folded', (facts) => {
    const known = Array.from({ length: facts }, (_, index) => index + 1).filter((count) =>
      isKept(count, facts),
    )
    expect(known).toEqual(after(facts).map(({ count }) => count))
  })

  it('are few, however long the record is', () => {
    expect(after(15)).toEqual([])
    expect(after(500).length).toBeLessThanOrEqual(24)
    expect(after(4000).length).toBeLessThanOrEqual(36)
    expect(after(50_000).length).toBeLessThanOrEqual(54)
  })

  it.each([100, 1000, 4000, 4007])(
    'lie close enough to the step that is taken back, of %i facts',
    (facts) => {
      const kept = after(facts)
      for (let back = 1; back < facts; back += 1) {
        const begin = kept.findLast(({ count }) => count <= facts - back)?.count ?? 0
        expect(facts - begin).toBeLessThanOrEqual(1.5 * back + 32)
      }
    },
  )
})
