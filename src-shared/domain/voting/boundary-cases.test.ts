import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAILURE_REASON_NAMES } from '../meeting/facts'
import { boundaryCases, type BoundaryCase } from './boundary-cases'
import { decideVote, decidingLines, explainVote, thresholdName, voteLines } from './decide-vote'
import { percentText, portionText, type Threshold } from './fraction'
import { quorumParts } from './quorum'
import { DECISION_RULES, QUORUM_RULES, type DecisionRule, type QuorumRule } from './rule'
import { countingText, ruleSentence } from './rule-text'
import type { Tally } from './tally'

const RULES: ReadonlyMap<string, DecisionRule> = new Map(Object.entries(DECISION_RULES))
const QUORUMS: ReadonlyMap<string, QuorumRule> = new Map(Object.entries(QUORUM_RULES))
const cases = boundaryCases()

function ruleOf({ rule }: BoundaryCase): DecisionRule {
  const found = RULES.get(rule)
  if (!found) throw new Error(`unknown rule ${rule}`)
  return found
}

function tallyOf(row: BoundaryCase): Tally {
  const quorum = QUORUMS.get(row.quorum) ?? null
  const quorumMet = quorum === null || quorumParts(quorum, row, row.group).every(({ met }) => met)
  const { yes, no, abstain, invalid, expected, present, group } = row
  return {
    yes,
    no,
    abstain,
    invalid,
    expected,
    present,
    quorumMet,
    quorum,
    quorumGroup: group,
    ballots: true,
  }
}

/** Slow and apart from the code it is held against: fractions of big integers, from the words of the law. */
function oracle(rule: DecisionRule, quorum: QuorumRule | null, tally: Tally): string {
  const reached = (value: number, of: number, { share, comparison }: Threshold): boolean => {
    const difference = BigInt(value) * BigInt(share.den) - BigInt(of) * BigInt(share.num)
    return value > 0 && (comparison === 'atLeast' ? difference >= 0n : difference > 0n)
  }
  const { yes, no, abstain, invalid = 0, expected, present, quorumGroup } = tally
  if (quorum && !reached(present, expected, quorum)) return '不足法定人数'
  if (quorum?.group && !reached(quorumGroup?.present ?? 0, quorumGroup?.expected ?? 0, quorum.group)) {
    return '不足法定人数'
  }
  const voted = yes + no + abstain + invalid
  if (rule.gate && !reached(voted, expected, rule.gate)) return '参与不足'
  if (rule.test.kind === 'moreYesThanNo') return yes > no ? '' : yes === no ? '平局' : '未达比例'
  const base = { present, expected, voted, cast: yes + no + abstain, yesNo: yes + no }[rule.test.base]
  return reached(yes, base, rule.test) ? '' : '未达比例'
}

describe('the rules at the point where they turn', () => {
  it('are shown with every preset and every quorum, in at least 150 rows', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150)
    expect(new Set(cases.map(({ rule }) => rule))).toEqual(new Set(RULES.keys()))
    const asked = new Set(cases.map(({ quorum }) => quorum).filter((id) => id !== '-'))
    // 过半数 as such says the same as that of the 居民会议.
    expect(asked).toEqual(new Set([...QUORUMS.keys()].filter((id) => id !== 'majority')))
  })

  it.each(cases)(
    '$rule $quorum 应到 $expected 实到 $present 同意 $yes 反对 $no 弃权 $abstain 无效 $invalid: $verdict $reason（$remark）',
    (row) => {
      const { verdict, reason } = decideVote(ruleOf(row), tallyOf(row))
      expect(verdict).toBe(row.verdict === '通过' ? 'passed' : 'failed')
      expect(reason === null ? '' : FAILURE_REASON_NAMES[reason]).toBe(row.reason)
      expect(oracle(ruleOf(row), QUORUMS.get(row.quorum) ?? null, tallyOf(row))).toBe(row.reason)
    },
  )

  it.each(cases)(
    '$rule $present/$expected $yes:$no:$abstain:$invalid says in words what it comes to',
    (row) => {
      const lines = voteLines(ruleOf(row), tallyOf(row))
      const failed = lines.some(({ text }) => /没有|相同|少于/u.test(text))
      expect(lines.some(({ met }) => !met)).toBe(failed)
      expect(failed).toBe(row.verdict !== '通过')
    },
  )
})

const threshold = fc
  .record({ num: fc.integer({ min: 1, max: 12 }), den: fc.integer({ min: 1, max: 12 }) })
  .filter(({ num, den }) => num <= den)
  .chain((share) =>
    fc.constantFrom('atLeast', 'moreThan').map((comparison): Threshold => ({ share, comparison })),
  )

/** Any rule a form can make, not only the presets. */
const anyRule = fc
  .record(
    {
      test: fc.oneof(
        fc.constant({ kind: 'moreYesThanNo' } as const),
        fc
          .tuple(threshold, fc.constantFrom('present', 'expected', 'voted', 'cast', 'yesNo'))
          .map(([of, base]) => ({ kind: 'share', ...of, base }) as const),
      ),
      gate: threshold,
      quorum: threshold.map((of) => ({ ...of, source: '' })),
    },
    { requiredKeys: ['test'] },
  )
  .map((rule): DecisionRule => ({ id: 'any', name: '任意', source: '', ...rule }))

interface Counts {
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly invalid: number
  /** Here without a word, and not here. */
  readonly silent: number
  readonly away: number
}
const counts: fc.Arbitrary<Counts> = fc.record({
  yes: fc.nat(400),
  no: fc.nat(400),
  abstain: fc.nat(400),
  invalid: fc.nat(20),
  silent: fc.nat(50),
  away: fc.nat(400),
})

function tallyFor(rule: DecisionRule, { silent, away, ...heard }: Counts): Tally {
  const present = heard.yes + heard.no + heard.abstain + heard.invalid + silent
  const expected = present + away
  const quorum = rule.quorum ?? null
  const quorumMet =
    quorum === null || quorumParts(quorum, { expected, present }, null).every(({ met }) => met)
  return { ...heard, present, expected, quorumMet, quorum, ballots: true }
}

describe('any rule', () => {
  it('agrees with fractions of big integers', () => {
    fc.assert(
      fc.property(anyRule, counts, (rule, counted) => {
        const tally = tallyFor(rule, counted)
        const { verdict, reason } = decideVote(rule, tally)
        const told = oracle(rule, rule.quorum ?? null, tally)
        expect(verdict === 'passed').toBe(told === '')
        // A share of 同意与反对 that is half is missed by a tie and by less.
        if (reason !== 'tie') expect(reason === null ? '' : FAILURE_REASON_NAMES[reason]).toBe(told)
      }),
      { numRuns: 3000 },
    )
  })

  it('never turns 通过 into 未通过 by one more 同意 in the place of anything else', () => {
    fc.assert(
      fc.property(
        anyRule,
        counts,
        fc.constantFrom('no', 'abstain', 'invalid', 'silent'),
        (rule, counted, from) => {
          fc.pre(counted[from] > 0 && decideVote(rule, tallyFor(rule, counted)).verdict === 'passed')
          const moved = { ...counted, yes: counted.yes + 1, [from]: counted[from] - 1 }
          expect(decideVote(rule, tallyFor(rule, moved)).verdict).toBe('passed')
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('never shows a percentage on the wrong side of the share', () => {
    fc.assert(
      fc.property(
        threshold,
        fc.nat(300_000),
        fc.integer({ min: 1, max: 300_000 }),
        ({ share }, value, of) => {
          fc.pre(value <= of)
          const shown = Number(percentText(value, of, share).slice(0, -1)) / 100
          const [left, right] = [BigInt(value) * BigInt(share.den), BigInt(of) * BigInt(share.num)]
          const figure = share.num / share.den
          if (left < right) expect(shown).toBeLessThan(figure)
          if (left > right) expect(shown).toBeGreaterThan(figure - 1e-12)
          if (left === right) expect(portionText(value, of, '应到', share)).toMatch(/正好是|\d%/u)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each([
    [30, 45, { num: 2, den: 3 }, '正好是实到 45 人的三分之二'],
    [45, 60, { num: 3, den: 4 }, '占实到 60 人的 75%'],
    [29, 45, { num: 2, den: 3 }, '占实到 45 人的 64.44%'],
    [6666, 10_000, { num: 2, den: 3 }, '占实到 10000 人的 66.660%'],
    [6667, 10_000, { num: 2, den: 3 }, '占实到 10000 人的 66.67%'],
    [50_001, 100_000, { num: 1, den: 2 }, '占实到 100000 人的 50.001%'],
    [49_999, 100_000, { num: 1, den: 2 }, '占实到 100000 人的 49.99%'],
    [50_000, 100_000, { num: 1, den: 2 }, '占实到 100000 人的 50%'],
    [0, 0, { num: 1, den: 2 }, '占实到 0 人的 0%'],
    [60, 60, { num: 1, den: 1 }, '占实到 60 人的 100%'],
  ])('%i of %i against %o: %s', (value, of, share, text) => {
    expect(portionText(value, of, `实到 ${of} 人`, share)).toBe(text)
  })
})

describe('the calculation in words', () => {
  const tally: Tally = { yes: 31, no: 9, abstain: 5, expected: 48, present: 45, quorumMet: true }

  it('is told as it stands on the screen and in the minutes', () => {
    expect(explainVote(DECISION_RULES.presentMajority, { ...tally, quorum: QUORUM_RULES.twoThirds })).toEqual(
      ['实到 45 人，占应到 48 人的 93.75%，达到三分之二', '同意 31 人，占实到 45 人的 68.88%，超过一半'],
    )
    expect(explainVote(DECISION_RULES.presentTwoThirds, { ...tally, yes: 30, no: 10 })).toEqual([
      '同意 30 人，正好是实到 45 人的三分之二，达到三分之二',
    ])
    expect(explainVote(DECISION_RULES.simple, tally)).toEqual(['同意 31 人，反对 9 人，同意多于反对'])
    const box: Tally = {
      ...tally,
      expected: 1200,
      present: 1200,
      yes: 300,
      no: 250,
      abstain: 40,
      invalid: 10,
      ballots: true,
    }
    expect(explainVote(DECISION_RULES.committeeElection, box)).toEqual([
      '参加投票 600 人，占应到 1200 人的 50%，没有超过一半，还差 1 人',
      '同意 300 票，占收回 600 票的 50%，没有超过一半，还差 1 票',
    ])
  })

  it('counts households where the meeting does, and a group where the quorum names one', () => {
    const households: Tally = { ...tally, unit: 'households', quorum: QUORUM_RULES.villagersByHouseholds }
    expect(explainVote(DECISION_RULES.villagersAssembly, households)).toEqual([
      '实到 45 户，占应到 48 户的 93.75%，达到三分之二',
      '同意 31 户，占实到 45 户的 68.88%，超过一半',
    ])
    const committee: Tally = {
      ...tally,
      yes: 5,
      no: 1,
      abstain: 0,
      expected: 9,
      present: 6,
      quorumMet: false,
      quorum: QUORUM_RULES.propertyMgmt,
      quorumGroup: { expected: 5, present: 2 },
    }
    const outcome = decideVote(DECISION_RULES.propertyMgmt, committee)
    expect(outcome).toMatchObject({ verdict: 'failed', reason: 'noQuorum' })
    expect(outcome.explanation.map(({ text }) => text)).toEqual([
      '实到 6 人，占应到 9 人的 66.66%，超过一半',
      '业主代表实到 2 人，占应到 5 人的 40%，没有超过一半，还差 1 人',
      '同意 5 人，占应到 9 人的 55.55%，超过一半',
    ])
    expect(decidingLines(outcome).at(-1)).toBe('不足法定人数，不能作出决定')
    expect(decidingLines({ ...outcome, explanation: [] })).toEqual([outcome.conclusion])
  })

  it('says what abstentions, 无效 and blank ballots come to', () => {
    expect(countingText(DECISION_RULES.presentMajority, false)).toBe('没有表态、弃权和无效的都计入基数')
    expect(countingText({ ...DECISION_RULES.validMajority, blank: 'invalid' }, true)).toBe(
      '弃权计入基数，无效票和没有投票的不计；空白票按无效',
    )
    expect(ruleSentence(DECISION_RULES.committeeElectionByReps)).toBe(
      '参加投票的超过应到的三分之二，且同意超过参加投票人数的一半',
    )
    expect(ruleSentence({ ...DECISION_RULES.simple, quorum: QUORUM_RULES.propertyMgmt })).toBe(
      '应到的过半数到会，业主代表的过半数到会，且同意多于反对才通过',
    )
    expect(thresholdName(DECISION_RULES.recallByReps)).toBe('过半数')
  })
})
