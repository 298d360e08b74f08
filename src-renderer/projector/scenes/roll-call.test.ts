import { describe, expect, it } from 'vitest'
import { DECISION_RULES } from '#shared/domain/voting/rule'
import { MOTION } from '#shared/domain/meeting/motion/subject'
import { newNamedRound } from '#shared/domain/meeting/vote/named/evolve-named'
import type { NamedAnswer, NamedRound, Voter } from '#shared/domain/meeting/vote/named/named'
import { NARROW_WALL, WIDE_WALL, wallPage } from './roll-call'

function round(count: number, answered: number): NamedRound {
  const voters = Array.from({ length: count }, (_, index): Voter => ({
    id: `n${index + 1}`,
    participantId: `p${index + 1}`,
    name: `人${index + 1}`,
    door: '',
    by: null,
  }))
  const answers = Object.fromEntries(
    voters.slice(0, answered).map(({ id }): [string, NamedAnswer] => [id, 'yes']),
  )
  return {
    id: 'v1',
    itemId: 'i1',
    subject: MOTION,
    stillWaiting: 0,
    motion: '',
    rule: DECISION_RULES.presentMajority,
    expected: count,
    present: count,
    represented: 0,
    unit: 'people',
    quorum: null,
    quorumGroup: null,
    hidden: false,
    earlierCounts: [],
    quorumMet: true,
    openedAt: 0,
    state: 'open',
    outcome: null,
    closedAt: null,
    cancelReason: '',
    ...newNamedRound({ voters, method: 'rollCall' }),
    answers,
  }
}

const shown = (count: number, answered: number, now = 0, size = WIDE_WALL) => {
  const { voters, page, pages } = wallPage(round(count, answered), size, now)
  return [voters[0]?.name, voters.length, page, pages]
}

describe('the wall of a roll call', () => {
  it('holds a usual room on one page', () => {
    expect(shown(45, 0)).toEqual(['人1', 45, 1, 1])
    expect(shown(36, 36, 0, NARROW_WALL)).toEqual(['人1', 36, 1, 1])
  })

  it('turns to the page of whoever is called, in equal parts', () => {
    expect(shown(45, 0, 0, NARROW_WALL)).toEqual(['人1', 23, 1, 2])
    expect(shown(45, 22, 0, NARROW_WALL)).toEqual(['人1', 23, 1, 2])
    expect(shown(45, 23, 0, NARROW_WALL)).toEqual(['人24', 22, 2, 2])
  })

  it('shows every page in turn once all have answered', () => {
    expect([0, 9_999, 10_000, 20_000].map((now) => shown(80, 80, now)[2])).toEqual([1, 1, 2, 1])
    expect(shown(0, 0)).toEqual([undefined, 0, 1, 1])
  })
})
