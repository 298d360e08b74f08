import { expect, test } from 'vitest'
import { fairnessOf } from './fairness'
import { Sample } from './gallery/sample'
import { HALL, parking } from './gallery/setups'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')
const inSession = () => new Sample(HALL, parking(), MORNING).signIn(45).open().enter(2)

test('people stand in the order in which they first spoke, with every turn', () => {
  const sample = inSession().speech(3, 'for', 60).speech(1, 'against', 120).speech(3, 'question', 30)
  const { speakers, others, sides, unheard } = fairnessOf(sample.meeting, sample.now, 7)
  expect(speakers.map(({ name, stance, turnsMs }) => ({ name, stance, turnsMs }))).toEqual([
    { name: sample.meeting.participants[3]?.name, stance: 'question', turnsMs: [60_000, 30_000] },
    { name: sample.meeting.participants[1]?.name, stance: 'against', turnsMs: [120_000] },
  ])
  expect(sides).toEqual({ for: 60_000, against: 120_000, question: 30_000, procedure: 0, answer: 0 })
  expect(others).toEqual({ count: 0, totalMs: 0 })
  expect(unheard).toBe(43)
})

test('a turn that is running counts as far as it has come', () => {
  const sample = inSession().give(0, 'for').pass(45)
  expect(fairnessOf(sample.meeting, sample.now, 7).sides.for).toBe(45_000)
})

test('where lines are short, those who spoke longest keep one, still in the order of speaking', () => {
  const sample = inSession()
  for (const [person, seconds] of [10, 50, 20, 40, 30].entries()) sample.speech(person, 'for', seconds)
  const { speakers, others } = fairnessOf(sample.meeting, sample.now, 4)
  expect(speakers.map(({ totalMs }) => totalMs)).toEqual([50_000, 40_000, 30_000])
  expect(others).toEqual({ count: 2, totalMs: 30_000 })
})

test('only the current item counts', () => {
  const sample = inSession().speech(0, 'for', 60).enter(3)
  const { speakers, unheard } = fairnessOf(sample.meeting, sample.now, 7)
  expect(speakers).toEqual([])
  expect(unheard).toBe(45)
})

test('groups are named where several were heard, and take a line', () => {
  const sample = inSession()
  for (const person of [0, 1, 2]) sample.speech(person, 'for', 10)
  expect(fairnessOf(sample.meeting, sample.now, 4).groups).toEqual([])
  const guest = {
    name: '王律师',
    attendance: 'observing',
    identity: '法律顾问',
    door: '',
    org: '',
    phone: '',
  } as const
  sample.step({ type: 'addParticipants', participants: [guest] })
  const other = sample.meeting.participants.length - 1
  sample.step({ type: 'signIn', participantId: sample.meeting.participants[other]?.id ?? '' })
  sample.speech(other, 'question', 5)
  const { groups, speakers, others } = fairnessOf(sample.meeting, sample.now, 4)
  expect(groups.map(({ people: heads, totalMs }) => [heads, totalMs])).toEqual([
    [3, 30_000],
    [1, 5000],
  ])
  expect([speakers.length, others.count]).toEqual([2, 2])
})
