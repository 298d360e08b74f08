import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideVote, thresholdName } from './decide-vote'
import { leastReaching, type Threshold } from './fraction'
import { DECISION_RULES, type DecisionRule, type DecisionRuleId } from './rule'
import type { Tally } from './tally'

/**
 * Boundary cases as a clerk would write them down:
 * rule | 应到 | 实到 | 同意 | 反对 | 弃权 | verdict | reason | arithmetic
 */
const CASES = `
simple           | 48 | 45 | 23 | 22 |  0 | passed |       | 23 ＞ 22
simple           | 48 | 45 | 22 | 22 |  1 | failed | tie   | 22 ＝ 22
simple           | 48 | 45 | 21 | 22 |  2 | failed | short | 21 ＜ 22
simple           | 48 | 45 |  0 |  0 | 45 | failed | tie   | 0 ＝ 0
simple           | 48 | 45 |  1 |  0 | 44 | passed |       | 1 ＞ 0
presentMajority  | 48 | 45 | 23 | 22 |  0 | passed |       | 23 × 2 = 46 ＞ 45
presentMajority  | 48 | 45 | 22 | 20 |  3 | failed | short | 22 × 2 = 44 ＜ 45
presentMajority  | 48 | 44 | 22 | 20 |  2 | failed | short | 22 × 2 = 44 ＝ 44
presentMajority  | 48 | 44 | 23 | 20 |  1 | passed |       | 23 × 2 = 46 ＞ 44
presentMajority  | 48 | 45 |  0 |  0 | 45 | failed | short | 0 × 2 = 0 ＜ 45
presentMajority  |  1 |  1 |  1 |  0 |  0 | passed |       | 1 × 2 = 2 ＞ 1
presentMajority  | 48 | 45 | 31 |  9 |  5 | passed |       | 31 × 2 = 62 ＞ 45
expectedMajority | 48 | 45 | 24 | 21 |  0 | failed | short | 24 × 2 = 48 ＝ 48
expectedMajority | 48 | 45 | 25 | 20 |  0 | passed |       | 25 × 2 = 50 ＞ 48
expectedMajority | 47 | 40 | 24 | 16 |  0 | passed |       | 24 × 2 = 48 ＞ 47
expectedMajority | 47 | 40 | 23 | 17 |  0 | failed | short | 23 × 2 = 46 ＜ 47
presentTwoThirds | 48 | 45 | 30 | 15 |  0 | passed |       | 30 × 3 = 90 ＝ 45 × 2 = 90
presentTwoThirds | 48 | 45 | 29 | 16 |  0 | failed | short | 29 × 3 = 87 ＜ 45 × 2 = 90
presentTwoThirds | 48 | 44 | 29 | 15 |  0 | failed | short | 29 × 3 = 87 ＜ 44 × 2 = 88
presentTwoThirds | 48 | 44 | 30 | 14 |  0 | passed |       | 30 × 3 = 90 ＞ 44 × 2 = 88
presentTwoThirds | 48 | 43 | 29 | 14 |  0 | passed |       | 29 × 3 = 87 ＞ 43 × 2 = 86
presentTwoThirds | 48 | 43 | 28 | 15 |  0 | failed | short | 28 × 3 = 84 ＜ 43 × 2 = 86
presentTwoThirds |  3 |  3 |  2 |  0 |  1 | passed |       | 2 × 3 = 6 ＝ 3 × 2 = 6
residentsAssembly| 100 | 61 | 30 | 31 | 0 | failed | short | 30 × 2 = 60 ＜ 61
residentsAssembly| 100 | 61 | 31 | 30 | 0 | passed |  | 31 × 2 = 62 ＞ 61
residentsAssembly| 100 | 61 | 32 | 29 | 0 | passed |  | 32 × 2 = 64 ＞ 61
residentsAssembly| 100 | 60 | 30 | 30 | 0 | failed | short | 30 × 2 = 60 ＝ 60
residentsAssembly| 100 | 60 | 31 | 0 | 29 | passed |  | 31 × 2 = 62 ＞ 60
residentsAssembly| 100 | 60 | 0 | 0 | 60 | failed | short | 0 × 2 = 0 ＜ 60
villagersAssembly| 100 | 61 | 30 | 31 | 0 | failed | short | 30 × 2 = 60 ＜ 61
villagersAssembly| 100 | 61 | 31 | 30 | 0 | passed |  | 31 × 2 = 62 ＞ 61
villagersAssembly| 100 | 61 | 32 | 29 | 0 | passed |  | 32 × 2 = 64 ＞ 61
villagersAssembly| 100 | 60 | 30 | 30 | 0 | failed | short | 30 × 2 = 60 ＝ 60
villagersAssembly| 100 | 60 | 31 | 0 | 29 | passed |  | 31 × 2 = 62 ＞ 60
villagersAssembly| 100 | 60 | 0 | 0 | 60 | failed | short | 0 × 2 = 0 ＜ 60
villageReps      | 100 | 61 | 30 | 31 | 0 | failed | short | 30 × 2 = 60 ＜ 61
villageReps      | 100 | 61 | 31 | 30 | 0 | passed |  | 31 × 2 = 62 ＞ 61
villageReps      | 100 | 61 | 32 | 29 | 0 | passed |  | 32 × 2 = 64 ＞ 61
villageReps      | 100 | 60 | 30 | 30 | 0 | failed | short | 30 × 2 = 60 ＝ 60
villageReps      | 100 | 60 | 31 | 0 | 29 | passed |  | 31 × 2 = 62 ＞ 60
villageReps      | 100 | 60 | 0 | 0 | 60 | failed | short | 0 × 2 = 0 ＜ 60
ownersCommittee  | 6 | 5 | 2 | 3 | 0 | failed | short | 2 × 2 = 4 ＜ 6
ownersCommittee  | 6 | 5 | 3 | 2 | 0 | failed | short | 3 × 2 = 6 ＝ 6
ownersCommittee  | 6 | 5 | 4 | 1 | 0 | passed |  | 4 × 2 = 8 ＞ 6
ownersCommittee  | 7 | 4 | 3 | 1 | 0 | failed | short | 3 × 2 = 6 ＜ 7
ownersCommittee  | 7 | 4 | 4 | 0 | 0 | passed |  | 4 × 2 = 8 ＞ 7
ownersCommittee  | 7 | 7 | 0 | 7 | 0 | failed | short | 0 × 2 = 0 ＜ 7
ownersCommittee  | 5 | 3 | 3 | 0 | 0 | passed |  | 3 × 2 = 6 ＞ 5
validMajority    | 48 | 45 | 17 | 17 | 0 | failed | short | 17 × 2 = 34 ＝ 34
validMajority    | 48 | 45 | 18 | 17 | 0 | passed |  | 18 × 2 = 36 ＞ 35
validMajority    | 48 | 45 | 17 | 16 | 1 | failed | short | 17 × 2 = 34 ＝ 34
validMajority    | 48 | 45 | 1 | 0 | 0 | passed |  | 1 × 2 = 2 ＞ 1
validMajority    | 48 | 45 | 0 | 0 | 0 | failed | short | 0 × 2 = 0 ＝ 0
validMajority    | 48 | 45 | 0 | 0 | 34 | failed | short | 0 × 2 = 0 ＜ 34
validMajority    | 48 | 45 | 17 | 10 | 6 | passed |  | 17 × 2 = 34 ＞ 33
`

const rows = CASES.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

const isRule = (id: string): id is DecisionRuleId => Object.hasOwn(DECISION_RULES, id)

describe('deciding a vote by its rule', () => {
  it.each(rows)('%s: 应到 %s 实到 %s, 同意 %s 反对 %s 弃权 %s → %s %s', (id, ...cells) => {
    if (id === undefined || !isRule(id)) throw new Error(`unknown rule ${id}`)
    const [expected, present, yes, no, abstain, verdict, reason, arithmetic] = cells
    const outcome = decideVote(DECISION_RULES[id], {
      expected: Number(expected),
      present: Number(present),
      yes: Number(yes),
      no: Number(no),
      abstain: Number(abstain),
      quorumMet: true,
    })
    expect(outcome).toMatchObject({ verdict, reason: reason || null, arithmetic })
  })

  it('says how many were needed and what is missing', () => {
    const tally: Tally = { yes: 21, no: 17, abstain: 7, expected: 48, present: 45, quorumMet: true }
    expect(decideVote(DECISION_RULES.presentMajority, tally)).toMatchObject({
      rule: '同意超过实到人数的一半',
      conclusion: '过半数需 23 票，还差 2 票',
      need: 23,
    })
    expect(decideVote(DECISION_RULES.presentTwoThirds, { ...tally, yes: 30 }).conclusion).toBe(
      '三分之二以上需 30 票，已达到',
    )
    expect(thresholdName(DECISION_RULES.simple)).toBe('多于反对')
  })

  it('decides nothing without a quorum, however many agree', () => {
    const tally: Tally = { yes: 20, no: 0, abstain: 0, expected: 48, present: 20, quorumMet: false }
    expect(decideVote(DECISION_RULES.presentMajority, tally)).toMatchObject({
      verdict: 'failed',
      reason: 'noQuorum',
    })
  })

  const rule = fc.constantFrom<DecisionRule>(...Object.values(DECISION_RULES))
  const tally = fc
    .record({
      yes: fc.nat(500),
      no: fc.nat(500),
      abstain: fc.nat(500),
      silent: fc.nat(50),
      away: fc.nat(500),
    })
    .map(({ yes, no, abstain, silent, away }): Tally => {
      const present = yes + no + abstain + silent
      return { yes, no, abstain, present, expected: present + away, quorumMet: true }
    })

  it('agrees with an oracle that compares fractions as big integers', () => {
    fc.assert(
      fc.property(rule, tally, (chosen, counted) => {
        const reached = (value: number, of: number, { share, comparison }: Threshold): boolean => {
          const difference = BigInt(value) * BigInt(share.den) - BigInt(of) * BigInt(share.num)
          return value > 0 && (comparison === 'atLeast' ? difference >= 0n : difference > 0n)
        }
        const oracle = (): boolean => {
          const cast = counted.yes + counted.no + counted.abstain
          if (chosen.gate && !reached(cast, counted.expected, chosen.gate)) return false
          if (chosen.test.kind === 'moreYesThanNo') return BigInt(counted.yes) > BigInt(counted.no)
          const { present, expected } = counted
          const base = { present, expected, voted: cast, cast, yesNo: counted.yes + counted.no }
          return reached(counted.yes, base[chosen.test.base], chosen.test)
        }
        expect(decideVote(chosen, counted).verdict === 'passed').toBe(oracle())
      }),
      { numRuns: 2000 },
    )
  })

  it('never turns 通过 into 未通过 by one more 同意 from somebody who was silent, against or abstaining', () => {
    fc.assert(
      fc.property(rule, tally, fc.constantFrom('no', 'abstain'), (chosen, counted, from) => {
        fc.pre(counted[from] > 0 && decideVote(chosen, counted).verdict === 'passed')
        const moved = { ...counted, yes: counted.yes + 1, [from]: counted[from] - 1 }
        expect(decideVote(chosen, moved).verdict).toBe('passed')
      }),
    )
  })

  it('names as needed exactly the least number that passes', () => {
    fc.assert(
      fc.property(rule, fc.integer({ min: 1, max: 2000 }), (chosen, base) => {
        if (chosen.test.kind !== 'share') return
        const need = leastReaching(chosen.test, base)
        const verdictAt = (yes: number) =>
          decideVote(chosen, {
            yes,
            no: base - yes,
            abstain: 0,
            present: base,
            expected: base,
            quorumMet: true,
          }).verdict
        expect(verdictAt(need)).toBe('passed')
        expect(verdictAt(need - 1)).toBe('failed')
      }),
    )
  })
})
