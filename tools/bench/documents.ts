import { TestHall } from '#shared/domain/testing/test-hall'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { renderMinutes } from '../../src-main/documents/minutes-docx'
import { median } from './summary'

/** Word minutes of a long afternoon: `turns` turns with a point each and a vote on every item, ms. */
export async function measureMinutes(turns: number, runs: number): Promise<number> {
  const { meeting } = longMeeting(turns)
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now()
    await renderMinutes({ meeting, hall: SAMPLE_HALL, draft: true })
    times.push(performance.now() - begun)
  }
  return median(times)
}

function longMeeting(turns: number): TestHall {
  const hall = new TestHall()
  hall.do({ type: 'createMeeting', setup: SAMPLE_SETUP })
  const { meetingId } = hall
  const people = hall.meeting.participants.filter(({ attendance }) => attendance === 'attending')
  for (const { id } of people) hall.do({ type: 'signIn', meetingId, participantId: id })
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  const perItem = Math.ceil(turns / hall.meeting.agenda.length)
  for (const item of hall.meeting.agenda) {
    hall.do({ type: 'enterItem', meetingId, itemId: item.id })
    for (let turn = 0; turn < perItem; turn += 1) {
      const participantId = people[turn % people.length]?.id ?? ''
      hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
      const turnId = hall.meeting.activeTurnId ?? ''
      const text = '新增的车位先保一户一辆，收回的车位七天内公布，租户的临时位按月轮换。'
      hall.do({ type: 'notePoint', meetingId, itemId: null, turnId, text })
      hall.wait(95)
      hall.do({ type: 'endTurn', meetingId, turnId, nextRequestId: null })
    }
    if (item.motion) hall.vote(people.length - 7, 5, 2)
  }
  hall.do({ type: 'closeMeeting', meetingId })
  return hall
}
