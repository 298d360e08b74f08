import { expect, it } from 'vitest'
import { TestHall } from '#shared/testing/test-hall'
import { speakingTime } from './speaking-time'

it('adds up persons, sides and groups, also of a turn under way', () => {
  const hall = TestHall.inSession()
  const { meetingId } = hall
  hall.speak('孙秀英', 60)
  hall.speak('李桂兰', 20)
  hall.speak('孙秀英', 30)
  hall.do({
    type: 'startTurn',
    meetingId,
    participantId: hall.idOf('王建华'),
    stance: 'procedure',
    requestId: null,
  })
  hall.wait(5)
  const time = speakingTime(hall.meeting, hall.meeting.currentItemId, hall.now)
  expect(time.people.map(({ name, turnsMs, totalMs }) => [name, turnsMs, totalMs])).toEqual([
    ['孙秀英', [60_000, 30_000], 90_000],
    ['李桂兰', [20_000], 20_000],
    ['王建华', [5000], 5000],
  ])
  expect(time.sides).toEqual([
    { stance: 'for', people: 2, totalMs: 110_000 },
    { stance: 'against', people: 0, totalMs: 0 },
    { stance: 'question', people: 0, totalMs: 0 },
    { stance: 'procedure', people: 1, totalMs: 5000 },
    { stance: 'answer', people: 0, totalMs: 0 },
  ])
  const groupOf = (name: string) => {
    const person = hall.meeting.participants.find((one) => one.name === name)
    return person?.org || person?.identity || '其他'
  }
  expect(groupOf('孙秀英')).not.toBe(groupOf('王建华'))
  expect(time.groups).toEqual([
    { name: groupOf('孙秀英'), people: 2, turns: 3, totalMs: 110_000 },
    { name: groupOf('王建华'), people: 1, turns: 1, totalMs: 5000 },
  ])
  expect(speakingTime(hall.meeting, 'another', hall.now).people).toEqual([])
})
