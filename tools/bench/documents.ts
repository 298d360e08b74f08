import { contentHashOf } from '#shared/domain/minutes/content-hash'
import { minutesOf } from '#shared/domain/minutes/draft'
import { TestHall } from '#shared/testing/test-hall'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { SAMPLE_STROKES } from '#shared/testing/sample-meeting'
import { renderMinutes } from '../../src-main/documents/minutes-docx'
import { median } from './summary'

/** Word minutes of a long afternoon, signed: `turns` turns with three points each, a vote where the agenda has one. Ms. */
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

const POINTS = [
  '新增的车位先保一户一辆，有房本、没车位的排在前面。',
  '收回的车位七天内公布，谁都能看到。',
  '租户也住在这儿，临时位按月轮换，二十个够不够还要再算。',
]

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
      for (const text of POINTS) hall.do({ type: 'notePoint', meetingId, itemId: null, turnId, text })
      hall.wait(95)
      hall.do({ type: 'endTurn', meetingId, turnId, nextRequestId: null })
    }
    if (item.motion) hall.vote(people.length - 7, 5, 2)
  }
  hall.do({ type: 'closeMeeting', meetingId })
  const contentHash = contentHashOf(minutesOf(hall.meeting, SAMPLE_HALL))
  const strokes = SAMPLE_STROKES
  hall.do({ type: 'signMinutes', meetingId, as: 'facilitator', name: '周明远', strokes, contentHash })
  hall.do({ type: 'signMinutes', meetingId, as: 'recorder', name: '林晓雯', strokes, contentHash })
  return hall
}
