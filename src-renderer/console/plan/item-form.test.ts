import { describe, expect, it } from 'vitest'
import { agendaItemDraftSchema, type AgendaItemDraft } from '#shared/domain/meeting/setup'
import { DECISION_RULES, type DecisionRule } from '#shared/domain/voting/rule'
import { itemFromForm, itemToForm, newItem, sameItem } from './item-form'
import { rulesFor } from './motion-form'

const item: AgendaItemDraft = {
  title: '新增车位怎么分',
  plannedMinutes: 30,
  facts: [{ label: '户数', value: '829 户' }],
  motion: {
    text: '按“一户一车、购房优先”分配。',
    rule: DECISION_RULES.presentMajority,
    method: 'showOfHands',
  },
}

describe('agenda item form', () => {
  it('gives back the item it was filled from', () => {
    expect(itemFromForm(itemToForm(item), item)).toEqual(item)
    expect(itemFromForm(itemToForm(newItem('宣读规则')), item)).toEqual(newItem('宣读规则'))
  })

  it('is nothing while the title, the minutes or the sentence to vote on are missing', () => {
    const values = itemToForm(item)
    expect(itemFromForm({ ...values, title: '  ' }, item)).toBeNull()
    expect(itemFromForm({ ...values, plannedMinutes: null }, item)).toBeNull()
    expect(itemFromForm({ ...values, motion: ' ' }, item)).toBeNull()
    expect(itemFromForm({ ...values, motion: ' ', votes: false }, item)?.motion).toBeNull()
  })

  it('leaves out empty rows of figures', () => {
    const values = {
      ...itemToForm(item),
      facts: [{}, { label: '车位', value: ' 230 ' }, { label: ' ', value: '' }],
    }
    expect(itemFromForm(values, item)?.facts).toEqual([{ label: '车位', value: '230' }])
  })

  it('offers a rule of its own beside the presets, and keeps it', () => {
    const own: DecisionRule = { ...DECISION_RULES.simple, id: 'unit-two-thirds', name: '单元三分之二' }
    const with_ = { ...item, motion: { text: '加装电梯', rule: own, method: 'secretBallot' as const } }
    expect(rulesFor(with_)).toHaveLength(rulesFor(item).length + 1)
    expect(rulesFor(item)).toEqual(Object.values(DECISION_RULES))
    expect(itemFromForm(itemToForm(with_), with_)?.motion?.rule).toEqual(own)
    expect(itemFromForm({ ...itemToForm(with_), ruleId: 'simple' }, with_)?.motion?.rule.id).toBe('simple')
  })

  it('has limits of its own only where it was given them, beginning with those of the meeting', () => {
    const meeting = { turnSeconds: 120, maxTurns: 2 }
    const values = itemToForm(item, meeting)
    expect(values).toMatchObject({ ownLimits: false, ...meeting })
    expect(itemFromForm(values, item)).not.toHaveProperty('limits')
    const limited = itemFromForm({ ...values, ownLimits: true, turnSeconds: null }, item)
    expect(limited?.limits).toEqual({ turnSeconds: null, maxTurns: 2 })
    expect(limited && sameItem(limited, item)).toBe(false)
    expect(limited && itemFromForm(itemToForm(limited, meeting), limited)).toEqual(limited)
  })

  it('keeps how the vote is taken', () => {
    const onPaper = itemFromForm(
      { ...itemToForm(item, { turnSeconds: 180, maxTurns: null }), method: 'secretBallot' },
      item,
    )
    expect(onPaper?.motion?.method).toBe('secretBallot')
    expect(onPaper && sameItem(onPaper, item)).toBe(false)
  })

  it('takes a share of one’s own, and nothing that is no share', () => {
    const values = { ...itemToForm(item), ruleId: 'custom' }
    const custom = {
      num: 3,
      den: 5,
      comparison: 'atLeast',
      base: 'expected',
      gate: { num: 2, den: 3, comparison: 'moreThan' },
      quorum: null,
      blank: 'invalid',
    } as const
    const taken = itemFromForm({ ...values, custom }, item)
    expect(taken?.motion?.rule).toMatchObject({
      id: 'custom',
      name: '应到人数的五分之三以上',
      test: { kind: 'share', share: { num: 3, den: 5 }, comparison: 'atLeast', base: 'expected' },
      gate: { share: { num: 2, den: 3 }, comparison: 'moreThan' },
      blank: 'invalid',
    })
    expect(agendaItemDraftSchema.safeParse(taken).success).toBe(true)
    expect(taken && itemToForm(taken)).toMatchObject({ ruleId: 'custom', custom })
    expect(itemFromForm({ ...values, custom: { ...custom, num: 6 } }, item)).toBeNull()
    expect(itemFromForm({ ...values, custom: { ...custom, den: null } }, item)).toBeNull()
  })

  it('puts a rule of the owners in the place of one of the room', () => {
    const owners = itemFromForm({ ...itemToForm(item), method: 'ownersRegister' }, item)
    expect(owners?.motion).toMatchObject({ method: 'ownersRegister', rule: { id: 'ownersGeneral' } })
  })

  it('tells a change from none', () => {
    expect(sameItem(item, { ...item, facts: [{ value: '829 户', label: '户数' }] })).toBe(true)
    expect(sameItem(item, { ...item, plannedMinutes: 31 })).toBe(false)
    expect(sameItem(item, { ...item, motion: null })).toBe(false)
  })

  it('starts a new item that the record will take', () => {
    expect(agendaItemDraftSchema.safeParse(newItem(' 宣读规则 ')).success).toBe(true)
  })

  it('keeps how the vote is counted, and forgets what the method does not have', () => {
    const motion = { text: '一户一车。', rule: DECISION_RULES.simple, method: 'showOfHands' } as const
    const counted: AgendaItemDraft = {
      ...item,
      motion: { ...motion, counting: { twoTellers: true, hidden: true, script: 'robert' } },
    }
    expect(itemFromForm(itemToForm(counted), counted)).toEqual(counted)
    expect(sameItem(counted, { ...item, motion })).toBe(false)
    const owners = itemFromForm({ ...itemToForm(counted), method: 'ownersRegister', ruleId: 'x' }, counted)
    expect(owners?.motion?.counting).toEqual({ twoTellers: false, hidden: true })
  })

  it('has for the owners fractions of one’s own, a unit of the building, and 从众', () => {
    const values = itemToForm(item)
    const custom = {
      participation: { num: 1, den: 2, comparison: 'moreThan' },
      approval: { num: 4, den: 5, comparison: 'atLeast' },
      of: 'allOwners',
    } as const
    const owners = itemFromForm(
      {
        ...values,
        method: 'ownersRegister',
        ruleId: 'custom',
        owners: { scope: ' 5号楼3单元 ', silence: true, custom },
      },
      item,
    )
    expect(owners?.motion).toMatchObject({
      scope: '5号楼3单元',
      rule: {
        name: '业主自定（参与过半数，同意全体的五分之四以上）',
        participation: { num: 1, den: 2 },
        participationComparison: 'moreThan',
        silence: 'withMajority',
      },
    })
    expect(agendaItemDraftSchema.safeParse(owners).success).toBe(true)
    expect(owners && itemFromForm(itemToForm(owners), owners)).toEqual(owners)
    const wrong = { ...custom, approval: { ...custom.approval, num: 6 } }
    expect(
      itemFromForm(
        {
          ...values,
          method: 'ownersRegister',
          ruleId: 'custom',
          owners: { scope: '', silence: false, custom: wrong },
        },
        item,
      ),
    ).toBeNull()
  })
})
