import { describe, expect, it } from 'vitest'
import { recordOf } from '#shared/domain/meeting/record'
import { sceneOf } from '#shared/domain/meeting/selectors'
import { sampleMaterial } from '#shared/testing/sample-material'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { DESK, smallSetup, TestHall } from '#shared/testing/test-hall'
import type { World } from '#shared/domain/world'
import { serverMessageSchema } from './messages'
import { changeFor, snapshotFor } from './view'

const PHONE = '13800001234'
const NOTE = '家里两代人两辆车'

function busyHall(): TestHall {
  const hall = TestHall.inSession()
  const { meetingId } = hall
  hall.speak('李桂兰', 60)
  hall.do(
    { type: 'notePoint', meetingId, itemId: null, turnId: hall.meeting.turns[0]?.id ?? null, text: NOTE },
    DESK,
  )
  hall.do(
    {
      type: 'recordOutcome',
      meetingId,
      itemId: null,
      outcome: {
        kind: 'assignment',
        text: '建车位台账',
        ownerOrg: '自管会',
        ownerPerson: '陈某',
        dueDate: '2026-12-10',
      },
    },
    DESK,
  )
  return hall
}

describe('what a window is sent', () => {
  it('keeps telephone numbers, notes and drafts from the wall', () => {
    const hall = busyHall()
    const text = JSON.stringify(snapshotFor(hall.world, 'projector'))
    for (const secret of [PHONE, NOTE, '建车位台账', '陈某']) expect(text).not.toContain(secret)
    expect(text).toContain('李桂兰')
    expect(JSON.stringify(snapshotFor(hall.world, 'desk'))).toContain(PHONE)
  })

  it('sends nobody what papers say that left the hall', () => {
    const stage = sampleMeeting({ until: 'signed' })
    const before = stage.world
    const stored = stage.events.length
    stage.step({ type: 'sealMinutes', contentHash: stage.meeting.signatures[0]?.contentHash ?? '' })
    const events = stage.events.slice(stored)
    expect(events.map(({ type }) => type)).toContain('paperIssued')
    for (const role of ['console', 'desk', 'projector'] as const) {
      const told = JSON.stringify([
        snapshotFor(stage.world, role),
        changeFor(before, stage.world, events, role),
      ])
      expect(told).not.toContain('paperIssued')
      expect(told).not.toContain('blankRows')
    }
  })

  it('tells the staff of 督办 that a commit changed, and the wall of none', () => {
    const hall = busyHall()
    const before = hall.world
    const stored = hall.events.length
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    const sent = (role: 'console' | 'desk' | 'projector') => {
      const change = changeFor(before, hall.world, hall.events.slice(stored), role)
      return change.kind === 'change' ? change.followUps.map(({ duty }) => duty.text) : null
    }
    expect(sent('console')).toEqual(['建车位台账'])
    expect(sent('desk')).toEqual(['建车位台账'])
    expect(sent('projector')).toEqual([])
    expect(snapshotFor(hall.world, 'console').followUps).toHaveLength(1)
    expect(snapshotFor(hall.world, 'projector').followUps).toEqual([])
  })

  it('keeps it from the wall why somebody was called first, not that they were', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    const participantId = hall.idOf('李桂兰')
    hall.do({ type: 'requestTurn', meetingId, participantId, stance: 'for' })
    const requestId = hall.meeting.queue[0]?.id ?? ''
    hall.do({ type: 'advanceRequest', meetingId, requestId, reason: '腿脚不便' })
    hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId })
    const snapshot = snapshotFor(hall.world, 'projector')
    expect(JSON.stringify(snapshot)).not.toContain('腿脚不便')
    expect(recordOf(snapshot.meeting?.events ?? [])?.meeting.turns[0]?.ahead).toBe('')
    expect(JSON.stringify(snapshotFor(hall.world, 'desk'))).toContain('腿脚不便')
  })

  it('is enough for the projector to draw the same scene as the hall is in', () => {
    const hall = busyHall()
    const snapshot = snapshotFor(hall.world, 'projector')
    const seen = recordOf(snapshot.meeting?.events ?? [])?.meeting
    expect(seen && sceneOf(seen)).toBe(sceneOf(hall.meeting))
    expect(seen?.turns).toEqual(hall.meeting.turns)
    expect(seen?.attendance).toEqual(hall.meeting.attendance)
    expect(seen?.seq).toBe(hall.meeting.seq)
  })

  it('fits the protocol, and survives being JSON', () => {
    const hall = busyHall()
    for (const role of ['console', 'desk', 'projector'] as const) {
      const message = {
        kind: 'snapshot',
        protocol: 1,
        position: 3,
        clock: { now: hall.now, rate: 1 },
        ...snapshotFor(hall.world, role),
      }
      expect(serverMessageSchema.parse(JSON.parse(JSON.stringify(message)))).toEqual(message)
    }
  })
})

describe('what a commit means to a window', () => {
  const after = (hall: TestHall, act: () => void) => {
    const before: World = hall.world
    const from = hall.events.length
    act()
    return changeFor(before, hall.world, hall.events.slice(from), 'console')
  }

  it('is the events of the open meeting, and nothing more while only they change', () => {
    const hall = TestHall.inSession()
    const change = after(hall, () => hall.signIn('郑小路'))
    expect(change).toMatchObject({ kind: 'change', hall: null, meetings: null })
    expect(change.kind === 'change' && change.events.map(({ type }) => type)).toEqual(['signedIn'])
  })

  it('brings the hall and the list where they changed', () => {
    const hall = TestHall.inSession()
    const change = after(hall, () => hall.do({ type: 'closeMeeting', meetingId: hall.meetingId }))
    expect(change).toMatchObject({ hall: { numbers: [{ serial: 1 }] }, meetings: [{ phase: 'closed' }] })
  })

  it('is a new snapshot where another meeting is opened', () => {
    const hall = new TestHall()
    expect(after(hall, () => hall.do({ type: 'createMeeting', setup: smallSetup() }))).toEqual({
      kind: 'resync',
    })
  })
})

describe('materials on the wall', () => {
  it('are the pictures and the caption: not the file, nor what it was called', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    const material = sampleMaterial('张某某低保申请.pdf', { pages: 2, caption: '申请条件' })
    hall.do({ type: 'addMaterial', meetingId, itemId: hall.itemId('新增车位怎么分'), material })
    const wall = JSON.stringify(snapshotFor(hall.world, 'projector'))
    expect(wall).toContain('申请条件')
    expect(wall).toContain(material.pages[1]?.sha256)
    expect(wall).not.toContain('张某某')
    expect(wall).not.toContain(material.sha256)
    const { meeting } = snapshotFor(hall.world, 'projector')
    expect(meeting && recordOf(meeting.events)?.meeting.materials).toHaveLength(1)
    expect(JSON.stringify(snapshotFor(hall.world, 'desk'))).toContain('张某某')
  })
})
