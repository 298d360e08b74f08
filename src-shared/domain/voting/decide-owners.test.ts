import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaText, parseArea } from './area'
import {
  decideOwners,
  explainOwners,
  GATE_NAMES,
  ownersGates,
  ownersRuleSentence,
  type OwnersTally,
} from './decide-owners'
import { percentText } from './fraction'
import { OWNERS_RULES, type OwnersRule, type OwnersRuleId } from './owners-rule'

/**
 * Boundary cases as a clerk would write them down, floor area in ㎡:
 * rule | 全体 heads | area | 同意 heads | area | 反对 heads | area | 弃权 heads | area | verdict | what is not reached
 */
const CASES = `
ownersGeneral  |  54 |  3186.40 |  35 |  3000.00 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数
ownersGeneral  |  54 |  3186.40 |  36 |  3000.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersGeneral  |  54 |  3186.40 |  37 |  3000.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersGeneral  |  54 |  3186.40 |  54 |  2124.26 |   0 |     0.00 |   0 |     0.00 | failed | 参与面积
ownersGeneral  |  54 |  3186.40 |  54 |  2124.27 |   0 |     0.00 |   0 |     0.00 | passed |
ownersGeneral  |  54 |  3186.40 |  54 |  2124.28 |   0 |     0.00 |   0 |     0.00 | passed |
ownersGeneral  |  60 |  3000.00 |  60 |  1999.99 |   0 |     0.00 |   0 |     0.00 | failed | 参与面积
ownersGeneral  |  60 |  3000.00 |  60 |  2000.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersGeneral  |  60 |  3000.00 |  60 |  2000.01 |   0 |     0.00 |   0 |     0.00 | passed |
ownersGeneral  |  55 |  3000.00 |  36 |  3000.00 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数
ownersGeneral  |  55 |  3000.00 |  37 |  3000.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersGeneral  |  54 |  3186.40 |   0 |     0.00 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数、参与面积、同意人数、同意面积
ownersGeneral  |  54 |  3186.40 |   0 |     0.00 |   0 |     0.00 |  54 |  3186.40 | failed | 同意人数、同意面积
ownersGeneral  |  54 |  3186.40 |   0 |     0.00 |  54 |  3186.40 |   0 |     0.00 | failed | 同意人数、同意面积
ownersGeneral  |   1 |    59.05 |   1 |    59.05 |   0 |     0.00 |   0 |     0.00 | passed |
ownersGeneral  |   1 |    59.05 |   0 |     0.00 |   1 |    59.05 |   0 |     0.00 | failed | 同意人数、同意面积
ownersGeneral  |   3 |   300.00 |   2 |   200.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersGeneral  |   3 |   300.00 |   1 |   299.99 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数
ownersSpecial  |  54 |  3186.40 |  35 |  3000.00 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数
ownersSpecial  |  54 |  3186.40 |  36 |  3000.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersSpecial  |  54 |  3186.40 |  37 |  3000.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersSpecial  |  54 |  3186.40 |  54 |  2124.26 |   0 |     0.00 |   0 |     0.00 | failed | 参与面积
ownersSpecial  |  54 |  3186.40 |  54 |  2124.27 |   0 |     0.00 |   0 |     0.00 | passed |
ownersSpecial  |  54 |  3186.40 |  54 |  2124.28 |   0 |     0.00 |   0 |     0.00 | passed |
ownersSpecial  |  60 |  3000.00 |  60 |  1999.99 |   0 |     0.00 |   0 |     0.00 | failed | 参与面积
ownersSpecial  |  60 |  3000.00 |  60 |  2000.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersSpecial  |  60 |  3000.00 |  60 |  2000.01 |   0 |     0.00 |   0 |     0.00 | passed |
ownersSpecial  |  55 |  3000.00 |  36 |  3000.00 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数
ownersSpecial  |  55 |  3000.00 |  37 |  3000.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersSpecial  |  54 |  3186.40 |   0 |     0.00 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数、参与面积、同意人数、同意面积
ownersSpecial  |  54 |  3186.40 |   0 |     0.00 |   0 |     0.00 |  54 |  3186.40 | failed | 同意人数、同意面积
ownersSpecial  |  54 |  3186.40 |   0 |     0.00 |  54 |  3186.40 |   0 |     0.00 | failed | 同意人数、同意面积
ownersSpecial  |   1 |    59.05 |   1 |    59.05 |   0 |     0.00 |   0 |     0.00 | passed |
ownersSpecial  |   1 |    59.05 |   0 |     0.00 |   1 |    59.05 |   0 |     0.00 | failed | 同意人数、同意面积
ownersSpecial  |   3 |   300.00 |   2 |   200.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersSpecial  |   3 |   300.00 |   1 |   299.99 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数
ownersGeneral  |  60 |  3000.00 |  25 |  1500.00 |  25 |   500.00 |   0 |     0.00 | failed | 同意人数
ownersGeneral  |  60 |  3000.00 |  26 |  1500.00 |  24 |   500.00 |   0 |     0.00 | passed |
ownersGeneral  |  60 |  3000.00 |  26 |  1000.00 |  24 |  1000.00 |   0 |     0.00 | failed | 同意面积
ownersGeneral  |  60 |  3000.00 |  26 |  1000.01 |  24 |   999.99 |   0 |     0.00 | passed |
ownersGeneral  |  60 |  3000.00 |  26 |   999.99 |  24 |  1000.01 |   0 |     0.00 | failed | 同意面积
ownersGeneral  |  60 |  3000.00 |  25 |  1000.01 |  25 |   999.99 |   0 |     0.00 | failed | 同意人数
ownersGeneral  |  60 |  3000.00 |  24 |  1500.00 |  26 |   500.00 |   0 |     0.00 | failed | 同意人数
ownersGeneral  |  60 |  3000.00 |  27 |  1100.00 |  23 |   900.00 |   0 |     0.00 | passed |
ownersGeneral  |  60 |  3000.00 |  20 |   900.00 |  20 |   900.00 |  10 |   400.00 | failed | 同意人数、同意面积
ownersGeneral  |  60 |  3000.00 |  26 |  1010.00 |  14 |   590.00 |  10 |   400.00 | passed |
ownersGeneral  |  61 |  3000.01 |  21 |  1000.01 |  20 |   999.99 |   0 |     0.01 | passed |
ownersGeneral  |  60 |  3000.00 |  25 |  1500.00 |  26 |   600.00 |   0 |     0.00 | failed | 同意人数
ownersGeneral  |  60 |  3000.00 |  26 |  1500.00 |  25 |   600.00 |   0 |     0.00 | passed |
ownersSpecial  |  80 |  4000.00 |  44 |  2700.00 |  16 |   500.00 |   0 |     0.00 | failed | 同意人数
ownersSpecial  |  80 |  4000.00 |  45 |  2700.00 |  15 |   500.00 |   0 |     0.00 | passed |
ownersSpecial  |  80 |  4000.00 |  46 |  2700.00 |  14 |   500.00 |   0 |     0.00 | passed |
ownersSpecial  |  80 |  4000.00 |  45 |  2399.99 |  15 |   800.01 |   0 |     0.00 | failed | 同意面积
ownersSpecial  |  80 |  4000.00 |  45 |  2400.00 |  15 |   800.00 |   0 |     0.00 | passed |
ownersSpecial  |  80 |  4000.00 |  45 |  2400.01 |  15 |   799.99 |   0 |     0.00 | passed |
ownersSpecial  |  80 |  4000.00 |  44 |  2399.99 |  16 |   800.01 |   0 |     0.00 | failed | 同意人数、同意面积
ownersSpecial  |  80 |  4000.00 |  59 |  2399.99 |   1 |   800.01 |   0 |     0.00 | failed | 同意面积
ownersSpecial  |  80 |  4000.00 |  45 |  2900.00 |  16 |   300.00 |   0 |     0.00 | failed | 同意人数
ownersSpecial  |  80 |  4000.00 |  46 |  2900.00 |  15 |   300.00 |   0 |     0.00 | passed |
ownersSpecial  |  80 |  4000.00 |  50 |  2400.00 |  10 |   800.01 |   0 |     0.00 | failed | 同意面积
ownersSpecial  |  80 |  4000.00 |  50 |  2400.01 |  10 |   800.00 |   0 |     0.00 | passed |
ownersSpecial  |  80 |  4000.00 |  50 |  2400.02 |  10 |   799.99 |   0 |     0.00 | passed |
ownersSpecial  |  54 |  3186.40 |  41 |  2391.20 |   5 |   300.00 |   3 |   212.40 | passed |
ownersSpecial  |  54 |  3186.40 |  36 |  2391.20 |   5 |   300.00 |   8 |   212.40 | failed | 同意人数
ownersSpecial  |  60 |  3000.00 |  45 |  2250.00 |   0 |     0.00 |  15 |   750.00 | passed |
ownersSpecial  |  60 |  3000.00 |  44 |  2250.00 |   0 |     0.00 |  16 |   750.00 | failed | 同意人数
ownersElevator |  24 |  1800.00 |  15 |  1500.00 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数、同意人数
ownersElevator |  24 |  1800.00 |  16 |  1500.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersElevator |  24 |  1800.00 |  17 |  1500.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersElevator |  24 |  1800.00 |  16 |  1199.99 |   0 |     0.00 |   0 |     0.00 | failed | 参与面积、同意面积
ownersElevator |  24 |  1800.00 |  16 |  1200.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersElevator |  24 |  1800.00 |  16 |  1200.01 |   0 |     0.00 |   0 |     0.00 | passed |
ownersElevator |  24 |  1800.00 |  15 |  1199.99 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数、参与面积、同意人数、同意面积
ownersElevator |  25 |  1800.00 |  16 |  1500.00 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数、同意人数
ownersElevator |  25 |  1800.00 |  17 |  1500.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersElevator |  24 |  1800.00 |  15 |  1300.00 |   9 |   500.00 |   0 |     0.00 | failed | 同意人数
ownersElevator |  24 |  1800.00 |   0 |     0.00 |  24 |  1800.00 |   0 |     0.00 | failed | 同意人数、同意面积
ownersElevator |  24 |  1800.00 |  16 |  1300.00 |   8 |   500.00 |   0 |     0.00 | passed |
ownersElevator |  12 |   900.00 |   8 |   600.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersElevator |  12 |   900.01 |   8 |   600.00 |   0 |     0.00 |   0 |     0.00 | failed | 参与面积、同意面积
ownersElevator |  12 |   900.01 |   8 |   600.01 |   0 |     0.00 |   0 |     0.00 | passed |
ownersAll      |   6 |   500.00 |   6 |   500.00 |   0 |     0.00 |   0 |     0.00 | passed |
ownersAll      |   6 |   500.00 |   5 |   499.99 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数、参与面积、同意人数、同意面积
ownersAll      |   6 |   500.00 |   5 |   499.99 |   1 |     0.01 |   0 |     0.00 | failed | 同意人数、同意面积
ownersAll      |   6 |   500.00 |   5 |   499.99 |   0 |     0.00 |   1 |     0.01 | failed | 同意人数、同意面积
ownersAll      |   1 |     0.01 |   1 |     0.01 |   0 |     0.00 |   0 |     0.00 | passed |
ownersAll      |   6 |   500.00 |   0 |     0.00 |   0 |     0.00 |   0 |     0.00 | failed | 参与人数、参与面积、同意人数、同意面积
`

const rows = CASES.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

const isRule = (id: string): id is OwnersRuleId => Object.hasOwn(OWNERS_RULES, id)
const amount = (heads = '', area = '') => ({
  heads: Number(heads),
  area: area === '0.00' ? 0 : (parseArea(area) ?? NaN),
})

describe('deciding together as owners', () => {
  it.each(rows)(
    '%s: 全体 %s 人 %s ㎡, 同意 %s 人 %s ㎡, 反对 %s 人 %s ㎡, 弃权 %s 人 %s ㎡ → %s %s',
    (id, ...cells) => {
      if (id === undefined || !isRule(id)) throw new Error(`unknown rule ${id}`)
      const [allHeads, allArea, yesHeads, yesArea, noHeads, noArea, outHeads, outArea, verdict, missed] =
        cells
      const tally: OwnersTally = {
        all: amount(allHeads, allArea),
        yes: amount(yesHeads, yesArea),
        no: amount(noHeads, noArea),
        abstain: amount(outHeads, outArea),
      }
      expect(decideOwners(OWNERS_RULES[id], tally).verdict).toBe(verdict)
      const names = ownersGates(OWNERS_RULES[id], tally).flatMap((gate) =>
        gate.met ? [] : [GATE_NAMES[gate.id]],
      )
      expect(names.join('、')).toBe(missed)
    },
  )

  const special: OwnersTally = {
    all: { heads: 72, area: 480_000 },
    yes: { heads: 45, area: 310_050 },
    no: { heads: 10, area: 60_000 },
    abstain: { heads: 5, area: 29_950 },
  }

  it('explains itself line by line', () => {
    expect(explainOwners(OWNERS_RULES.ownersSpecial, special)).toEqual([
      '参与表决 60 人，占全体 72 人的 83.33%，达到三分之二',
      '参与面积 4000.00 ㎡，占全体 4800.00 ㎡的 83.33%，达到三分之二',
      '同意 45 人，占参与表决 60 人的 75%，达到四分之三',
      '同意面积 3100.50 ㎡，占参与表决 4000.00 ㎡的 77.51%，达到四分之三',
    ])
    const short = { ...special, yes: { heads: 44, area: 310_050 }, no: { heads: 11, area: 60_000 } }
    expect(explainOwners(OWNERS_RULES.ownersSpecial, short)[2]).toBe(
      '同意 44 人，占参与表决 60 人的 73.33%，没有达到四分之三，还差 1 人',
    )
    expect(decideOwners(OWNERS_RULES.ownersSpecial, short)).toMatchObject({
      verdict: 'failed',
      reason: 'short',
      conclusion: '同意人数不够',
    })
    expect(ownersRuleSentence(OWNERS_RULES.ownersGeneral)).toBe(
      '参与表决的人数和面积都达到全体业主的三分之二，且同意的人数和面积都超过参与表决者的一半',
    )
  })

  it('tells too few taking part from too few agreeing', () => {
    const few = { ...special, all: { heads: 100, area: 480_000 } }
    expect(decideOwners(OWNERS_RULES.ownersSpecial, few)).toMatchObject({ reason: 'lowParticipation' })
  })

  it('never rounds a share up to one that was not reached', () => {
    expect(percentText(2_999_999, 4_000_000)).toBe('74.99%')
    expect(percentText(1, 3)).toBe('33.33%')
    expect(percentText(0, 0)).toBe('0%')
  })

  const part = (most: number) => fc.record({ heads: fc.nat(most), area: fc.nat(50_000_000) })
  const tallies = fc
    .record({ yes: part(300), no: part(200), abstain: part(100), out: part(200) })
    .map(({ yes, no, abstain, out }): OwnersTally => ({
      yes,
      no,
      abstain,
      all: {
        heads: yes.heads + no.heads + abstain.heads + out.heads,
        area: yes.area + no.area + abstain.area + out.area,
      },
    }))
  const rules: fc.Arbitrary<OwnersRule> = fc.oneof(
    fc.constantFrom<OwnersRule>(...Object.values(OWNERS_RULES)),
    fc
      .record({
        den: fc.integer({ min: 1, max: 1000 }),
        of: fc.constantFrom('participants' as const, 'allOwners' as const),
        comparison: fc.constantFrom('atLeast' as const, 'moreThan' as const),
        part: fc.nat(1000),
      })
      .map(({ den, of, comparison, part: nth }) => ({
        id: 'own',
        name: '自定',
        source: '',
        participation: { num: (nth % den) + 1, den },
        approval: { share: { num: ((nth * 7) % den) + 1, den }, comparison, of },
      })),
  )

  it('agrees with an oracle of big integers', () => {
    fc.assert(
      fc.property(rules, tallies, (rule, tally) => {
        const reached = (value: number, base: number, num: number, den: number, strict: boolean) => {
          const difference = BigInt(value) * BigInt(den) - BigInt(base) * BigInt(num)
          return value > 0 && (strict ? difference > 0n : difference >= 0n)
        }
        const { participation: p, approval } = rule
        const passed = (['heads', 'area'] as const).every((unit) => {
          const part_ = tally.yes[unit] + tally.no[unit] + tally.abstain[unit]
          const base = approval.of === 'participants' ? part_ : tally.all[unit]
          const { num, den } = approval.share
          return (
            reached(part_, tally.all[unit], p.num, p.den, false) &&
            reached(tally.yes[unit], base, num, den, approval.comparison === 'moreThan')
          )
        })
        expect(decideOwners(rule, tally).verdict).toBe(passed ? 'passed' : 'failed')
      }),
      { numRuns: 1500 },
    )
  })

  it('names as needed the least that reaches, and never turns 通过 into 未通过 by one more 同意', () => {
    fc.assert(
      fc.property(rules, tallies, fc.constantFrom('no', 'abstain', 'out'), (rule, tally, from) => {
        for (const { value, need, met } of ownersGates(rule, tally)) expect(met).toBe(value >= need)
        if (decideOwners(rule, tally).verdict !== 'passed') return
        const left = tally.all.heads - tally.yes.heads - tally.no.heads - tally.abstain.heads
        const has = from === 'out' ? left : tally[from].heads
        fc.pre(has > 0)
        const yes = { ...tally.yes, heads: tally.yes.heads + 1 }
        const moved =
          from === 'out'
            ? { ...tally, yes }
            : { ...tally, yes, [from]: { ...tally[from], heads: tally[from].heads - 1 } }
        expect(decideOwners(rule, moved).verdict).toBe('passed')
      }),
    )
  })

  it('reads and writes floor area without losing a hundredth', () => {
    expect(parseArea(' 59.05㎡ ')).toBe(5905)
    expect(parseArea('１２０．５平方米')).toBe(12_050)
    for (const wrong of ['', '0', '-3', '59.055', '12人', '1e3', '2000000'])
      expect(parseArea(wrong)).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (area) => parseArea(areaText(area)) === area),
    )
  })
})
