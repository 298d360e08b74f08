import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArea } from './area'
import { customOwnersRule, type CustomOwners } from './custom-owners-rule'
import {
  decideOwners,
  explainOwners,
  GATE_NAMES,
  ownersGates,
  ownersRuleSentence,
  type OwnersTally,
} from './decide-owners'
import { OWNERS_RULES, type OwnersRule } from './owners-rule'
import { withSilence } from './silence'

const half = { num: 1, den: 2, comparison: 'moreThan' } as const
const own = (custom: CustomOwners): OwnersRule => {
  const rule = customOwnersRule(custom)
  if (!rule) throw new Error('no rule')
  return rule
}

const RULES: Readonly<Record<string, OwnersRule>> = {
  从众一般: { ...OWNERS_RULES.ownersGeneral, silence: 'withMajority' },
  从众特别: { ...OWNERS_RULES.ownersSpecial, silence: 'withMajority' },
  从众电梯: { ...OWNERS_RULES.ownersElevator, silence: 'withMajority' },
  从众全部: { ...OWNERS_RULES.ownersAll, silence: 'withMajority' },
  一般: OWNERS_RULES.ownersGeneral,
  自定五分之四: own({
    participation: half,
    approval: { num: 4, den: 5, comparison: 'atLeast' },
    of: 'allOwners',
  }),
  自定过半: own({ participation: half, approval: half, of: 'participants' }),
}

/**
 * Boundary cases as a clerk would write them down, floor area in ㎡; 送达未表态 were handed a ballot and said nothing:
 * rule | 全体 | 同意 | 反对 | 弃权 | 送达未表态 | verdict | counts with | what is not reached
 */
const CASES = `
从众一般 | 60 3000.00 | 20 1000.00 |  5  200.00 |  0    0.00 | 15  799.99 | failed | 同意   | 参与面积
从众一般 | 60 3000.00 | 20 1000.00 |  5  200.00 |  0    0.00 | 15  800.00 | passed | 同意   |
从众一般 | 60 3000.00 | 20 1000.00 |  5  200.00 |  0    0.00 | 15  800.01 | passed | 同意   |
从众一般 | 60 3000.00 | 20 1000.00 |  5  200.00 |  0    0.00 | 14  800.00 | failed | 同意   | 参与人数
从众一般 | 60 3000.00 | 20 1000.00 |  5  200.00 |  0    0.00 | 16  801.00 | passed | 同意   |
从众一般 | 60 3000.00 |  5  200.00 | 20 1000.00 |  0    0.00 | 15  800.00 | failed | 反对   | 同意人数、同意面积
从众一般 | 60 3000.00 | 20  500.00 |  5  700.00 |  0    0.00 | 15  800.00 | failed | 不适用 | 参与人数、参与面积、同意面积
从众一般 | 60 3000.00 | 10  600.00 | 10  500.00 |  0    0.00 | 30 1500.00 | failed | 不适用 | 参与人数、参与面积、同意人数
从众一般 | 60 3000.00 | 11  500.00 | 10  500.00 |  0    0.00 | 30 1500.00 | failed | 不适用 | 参与人数、参与面积、同意面积
从众一般 | 60 3000.00 |  0    0.00 |  0    0.00 |  0    0.00 | 60 3000.00 | failed | 不适用 | 参与人数、参与面积、同意人数、同意面积
从众一般 | 60 3000.00 | 40 2000.00 |  0    0.00 |  0    0.00 |  0    0.00 | passed | 不适用 |
从众一般 | 60 3000.00 | 10  500.00 |  5  300.00 | 15  800.00 | 20 1000.00 | failed | 弃权   | 同意人数、同意面积
从众一般 | 60 3000.00 | 15  900.00 |  0    0.00 | 15  500.00 | 20 1000.00 | failed | 不适用 | 参与人数、参与面积、同意人数
从众一般 | 54 3186.40 |  1   59.05 |  0    0.00 |  0    0.00 | 53 3127.35 | passed | 同意   |
从众一般 | 60 3000.00 | 20 1000.00 |  0    0.00 |  0    0.00 | 19 1000.00 | failed | 同意   | 参与人数
从众一般 | 60 3000.00 | 20 1000.00 |  0    0.00 |  0    0.00 | 20  999.99 | failed | 同意   | 参与面积
从众特别 | 80 4000.00 | 30 1600.00 | 15  800.00 |  0    0.00 | 15  800.00 | passed | 同意   |
从众特别 | 80 4000.00 | 29 1600.00 | 16  800.00 |  0    0.00 | 15  800.00 | failed | 同意   | 同意人数
从众特别 | 80 4000.00 | 30 1599.99 | 15  800.01 |  0    0.00 | 15  800.00 | failed | 同意   | 同意面积
从众特别 | 80 4000.00 | 15  800.00 | 30 1600.00 |  0    0.00 | 15  800.00 | failed | 反对   | 同意人数、同意面积
从众特别 | 80 4000.00 | 20 1000.00 | 10 1000.00 |  0    0.00 | 30 1500.00 | failed | 不适用 | 参与人数、参与面积、同意人数、同意面积
从众电梯 | 24 1800.00 | 10  700.00 |  2  100.00 |  0    0.00 |  6  500.00 | passed | 同意   |
从众电梯 | 24 1800.00 | 10  700.00 |  2  100.00 |  0    0.00 |  5  500.00 | failed | 同意   | 同意人数
从众电梯 | 24 1800.00 | 10  700.00 |  2  100.00 |  0    0.00 |  6  499.99 | failed | 同意   | 同意面积
从众全部 |  6  500.00 |  5  499.99 |  0    0.00 |  0    0.00 |  1    0.01 | passed | 同意   |
从众全部 |  6  500.00 |  5  499.99 |  0    0.00 |  0    0.00 |  0    0.00 | failed | 不适用 | 参与人数、参与面积、同意人数、同意面积
一般     | 60 3000.00 | 20 1000.00 |  5  200.00 |  0    0.00 | 15  800.00 | failed | 不用   | 参与人数、参与面积
自定五分之四 | 10 1000.00 |  8  800.00 |  0    0.00 |  0    0.00 |  0    0.00 | passed | 不用 |
自定五分之四 | 10 1000.00 |  7  800.00 |  3  200.00 |  0    0.00 |  0    0.00 | failed | 不用 | 同意人数
自定五分之四 | 10 1000.00 |  8  799.99 |  2  200.01 |  0    0.00 |  0    0.00 | failed | 不用 | 同意面积
自定五分之四 | 10 1000.00 |  9  800.01 |  1  199.99 |  0    0.00 |  0    0.00 | passed | 不用 |
自定过半 | 10 1000.00 |  5  600.00 |  0    0.00 |  0    0.00 |  0    0.00 | failed | 不用 | 参与人数
自定过半 | 10 1000.00 |  6  500.00 |  0    0.00 |  0    0.00 |  0    0.00 | failed | 不用 | 参与面积
自定过半 | 10 1000.00 |  6  500.01 |  0    0.00 |  0    0.00 |  0    0.00 | passed | 不用 |
自定过半 | 10 1000.00 |  5  500.01 |  5  499.99 |  0    0.00 |  0    0.00 | failed | 不用 | 同意人数
`

const rows = CASES.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

function amount(cell = '') {
  const [heads = '', area = ''] = cell.split(/\s+/u)
  return { heads: Number(heads), area: area === '0.00' ? 0 : (parseArea(area) ?? Number.NaN) }
}

const SIDES = { yes: '同意', no: '反对', abstain: '弃权' } as const

describe('从众 and fractions of one’s own', () => {
  it.each(rows)('%s: 全体 %s, 同意 %s, 反对 %s, 弃权 %s, 送达未表态 %s → %s', (name, ...cells) => {
    const rule = RULES[name ?? '']
    if (!rule) throw new Error(`unknown rule ${name}`)
    const [all, yes, no, abstain, silent, verdict, counts, missed] = cells
    const tally: OwnersTally = {
      all: amount(all),
      yes: amount(yes),
      no: amount(no),
      abstain: amount(abstain),
      silent: amount(silent),
    }
    expect(decideOwners(rule, tally).verdict).toBe(verdict)
    const names = ownersGates(rule, tally).flatMap((gate) => (gate.met ? [] : [GATE_NAMES[gate.id]]))
    expect(names.join('、')).toBe(missed)
    const { silence } = withSilence(rule, tally)
    const told = silence === null ? '不用' : silence.side === null ? '不适用' : SIDES[silence.side]
    expect(told).toBe(counts)
  })

  const tally: OwnersTally = {
    all: { heads: 60, area: 300_000 },
    yes: { heads: 20, area: 100_000 },
    no: { heads: 5, area: 20_000 },
    abstain: { heads: 0, area: 0 },
    silent: { heads: 15, area: 80_000 },
  }
  const on = OWNERS_RULES.ownersGeneral
  const rule: OwnersRule = { ...on, silence: 'withMajority' }

  it('says before the sum who counts with whom, and in the rule that it is on', () => {
    expect(explainOwners(rule, tally)[0]).toBe('送达未表态 15 人、800.00 ㎡，按从众约定计入多数意见（同意）')
    expect(explainOwners(rule, tally)[1]).toContain('参与表决 40 人')
    expect(explainOwners(on, tally)).toHaveLength(4)
    expect(ownersRuleSentence(rule)).toContain('表决票送达后不表态的，计入已表态的多数意见（从众）')
    expect(decideOwners(rule, tally).arithmetic).toContain('按从众约定')
  })

  it('says why it does not apply', () => {
    const apart = { ...tally, yes: { heads: 20, area: 50_000 }, no: { heads: 5, area: 70_000 } }
    expect(explainOwners(rule, apart)[0]).toBe(
      '送达未表态 15 人、800.00 ㎡：人数以同意最多，面积以反对最多，两者不同，从众不适用，不计入任何一方',
    )
    const none = { ...tally, yes: { heads: 0, area: 0 }, no: { heads: 0, area: 0 } }
    expect(explainOwners(rule, none)[0]).toContain('已表态的没有哪一种人数和面积都最多')
  })

  const part = (most: number) => fc.record({ heads: fc.nat(most), area: fc.nat(5_000_000) })
  /** Enough to pass now and then. */
  const generous = fc.record({
    heads: fc.integer({ min: 200, max: 2000 }),
    area: fc.integer({ min: 12_000_000, max: 90_000_000 }),
  })
  const tallies = fc
    .record({
      yes: fc.oneof(part(80), generous),
      no: part(80),
      abstain: part(40),
      silent: part(80),
      out: part(80),
    })
    .map(({ out, ...counted }): OwnersTally => ({
      ...counted,
      all: {
        heads: [out, ...Object.values(counted)].reduce((sum, { heads }) => sum + heads, 0),
        area: [out, ...Object.values(counted)].reduce((sum, { area }) => sum + area, 0),
      },
    }))
  const comparison = fc.constantFrom('atLeast' as const, 'moreThan' as const)
  /** From a half on: below that a minority could decide, and with it who is silent. */
  const rules = fc
    .record({
      den: fc.integer({ min: 1, max: 60 }),
      nth: fc.nat(1000),
      of: fc.constantFrom('participants' as const, 'allOwners' as const),
      participation: comparison,
      approval: comparison,
      silent: fc.boolean(),
    })
    .map(({ den, nth, of, participation, approval, silent }): OwnersRule => {
      const least = Math.ceil(den / 2)
      return {
        id: 'own',
        name: '自定',
        source: '',
        participation: { num: (nth % den) + 1, den },
        participationComparison: participation,
        approval: { share: { num: least + (nth % (den - least + 1)), den }, comparison: approval, of },
        ...(silent ? { silence: 'withMajority' as const } : {}),
      }
    })

  it('agree with an oracle of big integers', () => {
    fc.assert(
      fc.property(rules, tallies, (rule, tally) => {
        expect(decideOwners(rule, tally).verdict).toBe(oracle(rule, tally) ? 'passed' : 'failed')
      }),
      { numRuns: 2000 },
    )
  })

  it('never turn 通过 into 未通过 by one more 同意, whoever gives it', () => {
    let tried = 0
    fc.assert(
      fc.property(
        rules,
        tallies,
        fc.constantFrom('no' as const, 'abstain' as const, 'silent' as const),
        fc.nat(5000),
        (rule, tally, from, share) => {
          const before = tally[from] ?? { heads: 0, area: 0 }
          if (before.heads === 0 || decideOwners(rule, tally).verdict !== 'passed') return
          tried += 1
          const area = before.heads === 1 ? before.area : Math.min(before.area, share)
          const moved = {
            ...tally,
            yes: { heads: tally.yes.heads + 1, area: tally.yes.area + area },
            [from]: { heads: before.heads - 1, area: before.area - area },
          }
          expect(decideOwners(rule, moved).verdict).toBe('passed')
        },
      ),
      { numRuns: 1500 },
    )
    expect(tried).toBeGreaterThan(50)
  })
})

/** Slow and apart from the code it checks: everything in fractions of big integers, from the words of the rule. */
function oracle(rule: OwnersRule, tally: OwnersTally): boolean {
  const sides = ['yes', 'no', 'abstain'] as const
  const leader = (unit: 'heads' | 'area') =>
    sides.filter((side) => sides.every((other) => other === side || tally[side][unit] > tally[other][unit]))
  const [byHeads] = leader('heads')
  const [byArea] = leader('area')
  const silent = tally.silent ?? { heads: 0, area: 0 }
  const follows =
    rule.silence !== undefined && silent.heads > 0 && byHeads !== undefined && byHeads === byArea
  const reached = (value: bigint, base: bigint, num: number, den: number, strict: boolean) => {
    const difference = value * BigInt(den) - base * BigInt(num)
    return value > 0n && (strict ? difference > 0n : difference >= 0n)
  }
  return (['heads', 'area'] as const).every((unit) => {
    const extra = follows ? BigInt(silent[unit]) : 0n
    const yes = BigInt(tally.yes[unit]) + (byHeads === 'yes' ? extra : 0n)
    const took = sides.reduce((sum, side) => sum + BigInt(tally[side][unit]), extra)
    const all = BigInt(tally.all[unit])
    const { approval, participation } = rule
    return (
      reached(took, all, participation.num, participation.den, rule.participationComparison === 'moreThan') &&
      reached(
        yes,
        approval.of === 'participants' ? took : all,
        approval.share.num,
        approval.share.den,
        approval.comparison === 'moreThan',
      )
    )
  })
}
