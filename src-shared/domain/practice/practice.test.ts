import { describe, expect, it } from 'vitest'
import { DESK, TestHall } from '#shared/testing/test-hall'
import { meetingSetupSchema } from '../meeting/setup'
import { practiceSetup } from './setup'
import { nextTask, practiceTasks, type PracticeTask } from './tasks'

function begun(): TestHall {
  const hall = new TestHall()
  hall.do({ type: 'createMeeting', setup: practiceSetup(hall.now), practice: true })
  return hall
}

function tasksOf(hall: TestHall): readonly PracticeTask[] {
  const record = hall.world.meetings.get(hall.meetingId)
  if (!record) throw new Error('no meeting')
  return practiceTasks(record)
}

const ticked = (hall: TestHall) =>
  tasksOf(hall)
    .filter(({ done }) => done)
    .map(({ id }) => id)

describe('what there is to try', () => {
  it('is ticked in the course of a meeting, one thing after another', () => {
    const hall = begun()
    const { meetingId } = hall
    const motionItem = hall.itemId('楼道堆物怎么清')
    expect(tasksOf(hall)).toHaveLength(10)
    expect(ticked(hall)).toEqual([])
    expect(nextTask(tasksOf(hall))?.id).toBe('signIn')

    hall.signIn('赵练习', '钱试用', '孙演示', '李假设', '周虚构', '吴样例', '郑模拟')
    expect(ticked(hall)).toEqual([])
    hall.signIn('王示范')
    expect(ticked(hall)).toEqual(['signIn'])

    hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
    hall.do({ type: 'enterItem', meetingId, itemId: motionItem })
    expect(ticked(hall)).toEqual(['signIn', 'open', 'item'])

    hall.do({ type: 'requestTurn', meetingId, participantId: hall.idOf('赵练习'), stance: 'for' })
    expect(nextTask(tasksOf(hall))?.id).toBe('turn')
    const requestId = hall.meeting.queue[0]?.id ?? ''
    const participantId = hall.idOf('赵练习')
    hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId })
    const turnId = hall.meeting.activeTurnId
    const note = { type: 'notePoint', meetingId, itemId: motionItem, turnId, text: '先贴通知。' } as const
    hall.do({ ...note, interjectionId: null }, DESK)
    const cause = hall.do({ type: 'endTurn', meetingId, turnId: turnId ?? '', nextRequestId: null })
    hall.do({ type: 'undo', meetingId, cause })
    hall.do({ type: 'endTurn', meetingId, turnId: turnId ?? '', nextRequestId: null })
    expect(nextTask(tasksOf(hall))?.id).toBe('vote')

    hall.vote(6, 1, 1)
    expect(nextTask(tasksOf(hall))?.id).toBe('outcome')
    hall.do({
      type: 'recordOutcome',
      meetingId,
      itemId: motionItem,
      outcome: { kind: 'assignment', text: '贴通知', ownerOrg: '练习物业', ownerPerson: '', dueDate: '' },
    })
    hall.do({ type: 'closeMeeting', meetingId })
    expect(tasksOf(hall).every(({ done }) => done)).toBe(true)
    expect(nextTask(tasksOf(hall))).toBeNull()
  })

  it('is not ticked any more once the step was taken back', () => {
    const hall = begun()
    const { meetingId } = hall
    const cause = hall.do({ type: 'openMeeting', meetingId, withoutQuorum: true })
    expect(ticked(hall)).toEqual(['open'])
    hall.do({ type: 'undo', meetingId, cause })
    expect(ticked(hall)).toEqual(['undo'])
  })
})

it('its people say themselves that they are invented, and nobody has a telephone', () => {
  const { participants } = meetingSetupSchema.parse(practiceSetup(0))
  expect(participants.every(({ phone }) => phone === '')).toBe(true)
  expect(participants.filter(({ attendance }) => attendance === 'attending')).toHaveLength(12)
})
