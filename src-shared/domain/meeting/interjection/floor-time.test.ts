import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TestHall } from '#shared/testing/test-hall'
import { usedMs } from '../floor/timer'

const moves = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'start',
      'start',
      'end',
      'interject',
      'interject',
      'stop',
      'pause',
      'resume',
      'off',
    ),
    who: fc.nat(4),
    seconds: fc.nat(90),
  }),
  { minLength: 5, maxLength: 60, size: 'max' },
)

/** Whose second it was, told by a bystander with a list: the turn's, the interjection's, or nobody's. */
class Bystander {
  readonly seconds = new Map<string, number>()

  watch({ meeting }: TestHall, seconds: number, off = false): void {
    const { activeTurnId, activeInterjectionId } = meeting
    const turn = meeting.turns.find(({ id }) => id === activeTurnId)
    if (!turn) return
    const paused = turn.pausedAt !== null
    const whose = off ? 'off' : (activeInterjectionId ?? (paused ? 'pause' : turn.id))
    this.#add(whose, seconds)
    this.#add(`elapsed:${turn.id}`, seconds)
    if (whose !== turn.id) this.#add(`stood:${turn.id}`, seconds)
  }

  of(whose: string): number {
    return this.seconds.get(whose) ?? 0
  }

  #add(whose: string, seconds: number): void {
    this.seconds.set(whose, this.of(whose) + seconds)
  }
}

it('the time on the floor adds up: speaker, interjections, pauses and outages make what has passed', () => {
  let heard = 0
  fc.assert(
    fc.property(moves, (list) => {
      const hall = TestHall.inSession()
      const { meetingId } = hall
      const bystander = new Bystander()
      const people = hall.meeting.participants.slice(0, 5)
      for (const { kind, who, seconds } of list) {
        hall.wait(seconds)
        bystander.watch(hall, seconds)
        const { activeTurnId, activeInterjectionId } = hall.meeting
        const participantId = people[who]?.id ?? ''
        const turnId = activeTurnId ?? ''
        switch (kind) {
          case 'start':
            hall.try({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
            break
          case 'end':
            hall.try({ type: 'endTurn', meetingId, turnId, nextRequestId: null })
            break
          case 'interject':
            hall.try({ type: 'startInterjection', meetingId, turnId, participantId, kind: 'answer' })
            break
          case 'stop':
            hall.try({
              type: 'endInterjection',
              meetingId,
              interjectionId: activeInterjectionId ?? '',
            })
            break
          case 'pause':
          case 'resume':
            hall.try({ type: kind === 'pause' ? 'pauseTurn' : 'resumeTurn', meetingId, turnId })
            break
          case 'off': {
            const from = hall.now
            hall.wait(seconds)
            const refusal = hall.try({ type: 'recordOutage', meetingId, from, to: hall.now })
            bystander.watch(hall, seconds, refusal === null)
            break
          }
        }
      }
      for (const turn of hall.meeting.turns) {
        expect(usedMs(turn, hall.now)).toBe(bystander.of(turn.id) * 1000)
        expect(usedMs(turn, hall.now) + bystander.of(`stood:${turn.id}`) * 1000).toBe(
          (turn.endedAt ?? hall.now) - turn.startedAt,
        )
      }
      for (const one of hall.meeting.interjections) {
        expect(usedMs(one, hall.now)).toBe(bystander.of(one.id) * 1000)
        heard += 1
      }
    }),
    { numRuns: 300 },
  )
  expect(heard).toBeGreaterThan(300)
})
