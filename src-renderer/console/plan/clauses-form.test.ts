import { expect, it } from 'vitest'
import type { AgendaItemDraft } from '#shared/domain/meeting/setup'
import { DECISION_RULES } from '#shared/domain/voting/rule'
import { clausesFromForm, clausesToForm } from './clauses-form'
import { itemFromForm, itemToForm, sameItem } from './item-form'

const ITEM: AgendaItemDraft = {
  title: '停车自治管理办法',
  plannedMinutes: 30,
  facts: [],
  motion: { text: '通过办法。', rule: DECISION_RULES.simple, method: 'showOfHands' },
  clauses: {
    list: [
      { title: '分配', text: '一户一车。' },
      { title: '', text: '每年公布。' },
    ],
    wholeVote: false,
  },
}

it('gives a rule text back as it was', () => {
  const again = itemFromForm(itemToForm(ITEM), ITEM)
  expect(again).toEqual(ITEM)
  expect(again && sameItem(again, ITEM)).toBe(true)
})

it('sees every change of it', () => {
  const others: readonly Partial<NonNullable<AgendaItemDraft['clauses']>>[] = [
    { wholeVote: true },
    { list: [{ title: '分配', text: '一户一车。' }] },
    {
      list: [
        { title: '分配', text: '一户两车。' },
        { title: '', text: '每年公布。' },
      ],
    },
  ]
  for (const change of others) {
    const clauses = { list: [], wholeVote: false, ...ITEM.clauses, ...change }
    expect(sameItem(ITEM, { ...ITEM, clauses })).toBe(false)
  }
})

it('leaves out rows without words, and the whole where none has any or the motion is in one piece', () => {
  const rows = [{ title: ' 空的 ' }, { text: '  ' }, { title: ' 巡查 ', text: ' 每周一次。 ' }]
  const form = { byClause: true, clauses: rows, wholeVote: true }
  expect(clausesFromForm(form)).toEqual({ list: [{ title: '巡查', text: '每周一次。' }], wholeVote: true })
  expect(clausesFromForm({ ...form, clauses: rows.slice(0, 2) })).toBeUndefined()
  expect(clausesFromForm({ ...form, byClause: false })).toBeUndefined()
  expect(clausesToForm({ ...ITEM, motion: null }).byClause).toBe(true)
})

it('goes with the motion: an item that is not voted has no clauses', () => {
  expect(itemFromForm({ ...itemToForm(ITEM), votes: false }, ITEM)?.clauses).toBeUndefined()
})
