import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideContest } from './decide'
import { electedByOracle } from './oracle.fixtures'
import { contestStageSchema, type ContestResult } from './result'
import { CONTEST_RULES, type ContestRule } from './rule'
import { contestRuleSentence } from './rule-text'
import { customContestOf, customContestRule } from './custom'
import type { ContestTally } from './tally'

const rules: readonly ContestRule[] = Object.values(CONTEST_RULES)
const electing = rules.filter(({ next }) => next === 'runoff')

/** A count that could be: nobody has more votes than there are valid ballots. */
const arbitraryTally: fc.Arbitrary<ContestTally> = fc
  .record({
    valid: fc.nat(60),
    invalid: fc.nat(5),
    away: fc.nat(20),
    absent: fc.nat(30),
    shares: fc.array(fc.nat(60), { minLength: 1, maxLength: 9 }),
    seats: fc.integer({ min: 1, max: 6 }),
    stage: fc.constantFrom(...contestStageSchema.options),
  })
  .map(({ valid, invalid, away, absent, shares, seats, stage }) => {
    const voted = valid + invalid
    const present = voted + away
    return {
      choosing: 'people',
      stage,
      contenders: shares.map((share, index) => ({
        number: index + 1,
        name: `候选${index + 1}`,
        votes: Math.min(share, valid),
      })),
      waiting: [],
      seats: Math.min(seats, shares.length),
      expected: present + absent,
      present,
      voted,
      valid,
      quorumMet: true,
    }
  })

describe('electing', () => {
  it('elects whom a slow count elects', () => {
    fc.assert(
      fc.property(fc.constantFrom(...electing), arbitraryTally, (rule, tally) => {
        const { outcome, result } = decideContest(rule, tally)
        const expected = outcome.verdict === 'void' ? [] : electedByOracle(rule, tally)
        expect(new Set(result.elected)).toEqual(new Set(expected))
      }),
      { numRuns: 500 },
    )
  })

  it('never unseats somebody for one more vote', () => {
    fc.assert(
      fc.property(fc.constantFrom(...electing), arbitraryTally, fc.nat(8), (rule, tally, pick) => {
        const { elected } = decideContest(rule, tally).result
        const lucky = elected[pick % Math.max(1, elected.length)]
        const contenders = tally.contenders.map((one) =>
          one.number === lucky ? { ...one, votes: one.votes + 1 } : one,
        )
        const after = decideContest(rule, { ...tally, contenders }).result.elected
        if (lucky !== undefined) expect(after).toContain(lucky)
      }),
    )
  })

  it('does not look at names, nor at the order of the ballot', () => {
    fc.assert(
      fc.property(fc.constantFrom(...electing), arbitraryTally, (rule, tally) => {
        const size = tally.contenders.length
        const turned: ContestTally = {
          ...tally,
          contenders: tally.contenders
            .map(({ number, votes }) => ({ number: size + 1 - number, name: `某${number}`, votes }))
            .toReversed(),
        }
        const back = (numbers: readonly number[]) => new Set(numbers.map((number) => size + 1 - number))
        const [before, after] = [decideContest(rule, tally).result, decideContest(rule, turned).result]
        expect(back(after.elected)).toEqual(new Set(before.elected))
        expect(back(after.tied)).toEqual(new Set(before.tied))
        expect(back(after.next?.contenders ?? [])).toEqual(new Set(before.next?.contenders))
      }),
    )
  })

  it('fills the seats or calls for another vote, and never counts anybody twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), arbitraryTally, (rule, tally) => {
        const { outcome, result } = decideContest(
          rule,
          rule.next === 'knockOut' ? { ...tally, seats: 1 } : tally,
        )
        const seats = rule.next === 'knockOut' ? 1 : tally.seats
        expect(result.elected.length + result.seatsLeft).toBe(seats)
        expect(outcome.verdict === 'passed').toBe(result.seatsLeft === 0)
        const standing = new Set(result.elected)
        for (const number of result.next?.contenders ?? []) expect(standing.has(number)).toBe(false)
        if (result.next) {
          expect(result.next.seats).toBeLessThanOrEqual(result.seatsLeft)
          expect(result.next.seats).toBeLessThanOrEqual(result.next.contenders.length)
        }
      }),
    )
  })
})

describe('a knock-out', () => {
  it('comes to an end wherever somebody is lower than another', () => {
    fc.assert(
      fc.property(arbitraryTally, fc.infiniteStream(fc.nat(60)), (start, votes) => {
        let tally: ContestTally = { ...start, choosing: 'options', seats: 1, stage: 'first' }
        let rounds = 0
        let result: ContestResult = decideContest(CONTEST_RULES.knockOut, tally).result
        while (result.next) {
          rounds += 1
          const { stage, contenders, waiting } = result.next
          // All different: somebody is the lowest every time.
          const taken = new Set<number>()
          const counted = contenders.map((number) => {
            let share = votes.next().value ?? 0
            while (taken.has(share)) share += 1
            taken.add(share)
            return { number, name: `方案${number}`, votes: share }
          })
          tally = { ...tally, stage, contenders: counted, waiting }
          result = decideContest(CONTEST_RULES.knockOut, tally).result
        }
        expect(rounds).toBeLessThanOrEqual(2 * start.contenders.length)
        expect(result.elected.length + result.dropped.length).toBe(1)
      }),
    )
  })
})

describe('what is printed', () => {
  it('gives everybody’s sum in order of votes', () => {
    const { outcome } = decideContest(CONTEST_RULES.presentMajority, {
      choosing: 'people',
      stage: 'first',
      contenders: [
        { number: 1, name: '钱文海', votes: 30 },
        { number: 2, name: '赵国强', votes: 41 },
        { number: 3, name: '周玉珍', votes: 8 },
      ],
      waiting: [],
      seats: 2,
      expected: 65,
      present: 60,
      voted: 58,
      valid: 57,
      quorumMet: true,
    })
    expect(outcome.explanation.map(({ text }) => text)).toEqual([
      '赵国强 41 票，41 × 2 = 82 ＞ 60，超过一半，当选',
      '钱文海 30 票，30 × 2 = 60 ＝ 60，没有超过一半，参加另行选举',
      '周玉珍 8 票，8 × 2 = 16 ＜ 60，没有超过一半，参加另行选举',
    ])
    expect(outcome.conclusion).toBe('应选 2 名，选出 1 名，还缺 1 名；在钱文海、周玉珍中另行选举')
  })

  it.each([
    ['plurality', '得票多的当选；最后名额票数相同的，对票数相同的人再次投票'],
    [
      'committeeByReps',
      '参加投票的超过应到人数的三分之二，选举有效；得票超过参加投票人数的一半，且得票多的当选；最后名额票数相同的，对票数相同的人再次投票；名额不足的另行选举，得票多的当选，但得票达到参加投票人数的三分之一以上',
    ],
    ['knockOut', '得票超过实到人数的一半的方案选定，都没有达到时淘汰得票最少的方案，再投一轮'],
  ] as const)('says the rule %s in words', (id, sentence) => {
    expect(contestRuleSentence(CONTEST_RULES[id])).toBe(sentence)
  })

  it('makes a rule of one’s own, and reads it back', () => {
    for (const rule of rules) {
      const made = customContestRule(customContestOf(rule))
      expect(made).toMatchObject({ threshold: rule.threshold, validity: rule.validity, next: rule.next })
      expect(made?.runoff).toEqual(rule.runoff)
    }
    const { plurality } = CONTEST_RULES
    expect(customContestRule({ ...customContestOf(plurality), base: 'valid', num: 3, den: 2 })).toBeNull()
    expect(customContestRule({ ...customContestOf(plurality), base: 'valid', num: null })).toBeNull()
  })
})
