import { expect, test } from 'vitest'
import { buildingOf, ordinal, quorumName, spanText, startText, waitText } from './wording'

const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-11-21T13:48:20')

test.each([
  ['2026-11-21T14:00:00', '今天 14:00', '还有 12 分钟'],
  ['2026-11-21T13:49:00', '今天 13:49', '还有 1 分钟'],
  ['2026-11-21T13:48:00', '今天 13:48', '时间到，请就座'],
  ['2026-11-21T18:30:00', '今天 18:30', '还有 4 小时'],
  ['2026-11-22T09:00:00', '明天 09:00', '还有 19 小时'],
  ['2026-11-28T09:00:00', '11月28日 星期六 09:00', ''],
])('a start at %s', (start, when, wait) => {
  expect(startText(at(start), now)).toBe(when)
  expect(waitText(at(start), now)).toBe(wait)
})

test('quorums by name', () => {
  const source = ''
  expect(quorumName({ share: { num: 2, den: 3 }, comparison: 'atLeast', source })).toBe('三分之二以上')
  expect(quorumName({ share: { num: 1, den: 2 }, comparison: 'moreThan', source })).toBe('过半数')
  expect(quorumName({ share: { num: 1, den: 2 }, comparison: 'atLeast', source })).toBe('一半以上')
  expect(quorumName({ share: { num: 2, den: 3 }, comparison: 'moreThan', source })).toBe('超过三分之二')
})

test('lists that can be counted in words are; long ones in figures', () => {
  expect(ordinal(12, 20)).toBe('十二')
  expect(ordinal(12, 21)).toBe('12')
})

test('spans have room around figures', () => {
  expect(spanText(180_000)).toBe('3 分钟')
  expect(spanText(90_000)).toBe('1 分 30 秒')
})

test.each([
  ['3号楼2单元501', '3号楼'],
  ['12栋甲单元', '12栋'],
  ['三虎桥南路8号院2号楼', '三虎桥南路8号院2号楼'],
  ['501', ''],
  ['', ''],
])('of the door %s the wall shows %s', (door, shown) => {
  expect(buildingOf(door)).toBe(shown)
})
