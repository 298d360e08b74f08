import { describe, expect, it } from 'vitest'
import { missingInAssignment, NO_FIELDS, outcomeKind } from './outcome-lines'

const ledger = { text: '车位台账登记', ownerOrg: '自管会', ownerPerson: '孙秀英', dueDate: '2026-12-10' }

describe('outcomeKind', () => {
  it('takes no notice of spaces that the record drops', () => {
    expect(outcomeKind.same(ledger, { ...ledger, text: '车位台账登记 ' })).toBe(true)
    expect(outcomeKind.same(ledger, { ...ledger, dueDate: '2026-12-11' })).toBe(false)
    expect(outcomeKind.isBlank({ ...NO_FIELDS, text: ' ' })).toBe(true)
    expect(outcomeKind.isBlank({ ...NO_FIELDS, ownerOrg: '自管会' })).toBe(false)
  })
})

describe('missingInAssignment', () => {
  it.each([
    [ledger, ''],
    [{ ...ledger, ownerPerson: '' }, ''],
    [{ ...ledger, ownerOrg: ' ', ownerPerson: '' }, '缺责任人'],
    [{ ...ledger, dueDate: '' }, '缺时限'],
    [NO_FIELDS, '缺责任人、时限'],
  ])('%o: %s', (fields, missing) => {
    expect(missingInAssignment(fields)).toBe(missing)
  })
})
