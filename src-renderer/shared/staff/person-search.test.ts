import { describe, expect, it } from 'vitest'
import type { Participant } from '#shared/domain/meeting/setup'
import { spells } from '#shared/domain/text/spelling'
import { findable, searchPeople } from './person-search'
import { readingsOf } from './pinyin'

const person = (id: string, name: string, door = '', org = ''): Participant => ({
  id,
  name,
  attendance: 'attending',
  identity: '居民代表',
  door,
  org,
  phone: '',
})

const roster = [
  person('p1', '孙秀英', '3号楼2单元501'),
  person('p2', '李桂兰', '7号楼1单元302'),
  person('p3', '欧阳慧敏', '11号楼3单元601'),
  person('p4', '单雄信', '5号楼1单元1501'),
  person('p5', '李国良', '3号楼1单元502'),
  person('p6', '曾乐', '', '顺安物业公司'),
  person('p7', '吕梅', '2号楼101'),
]
const people = roster.map((participant) => findable(participant, readingsOf(participant.name)))
const names = (typed: string) => searchPeople(people, typed).map(({ name }) => name)

describe('searchPeople', () => {
  it('finds nobody for nothing', () => {
    expect(names('')).toEqual([])
    expect(names('  ')).toEqual([])
    expect(names('查无此人')).toEqual([])
  })

  it('finds by name, also by a part of it, the exact one first', () => {
    expect(names('李桂兰')).toEqual(['李桂兰'])
    expect(names('李')).toEqual(['李桂兰', '李国良'])
    expect(names('慧敏')).toEqual(['欧阳慧敏'])
  })

  it.each([
    ['lgl', ['李桂兰', '李国良']],
    ['ligui', ['李桂兰']],
    ['liguil', ['李桂兰']],
    ['LGUOL', ['李国良']],
    ['oyhm', ['欧阳慧敏']],
    ['xiuying', ['孙秀英']],
    ['ｌｉｇｕｉ', ['李桂兰']],
    ['li gui', ['李桂兰']],
  ])('finds by pinyin and initials: %s', (typed, expected) => {
    expect(names(typed)).toEqual(expected)
  })

  it('knows every reading of a character, and ü as v', () => {
    expect(names('shan')).toEqual(['单雄信'])
    expect(names('dan')).toEqual(['单雄信'])
    expect(names('zengle')).toEqual(['曾乐'])
    expect(names('zengyue')).toEqual(['曾乐'])
    expect(names('lvmei')).toEqual(['吕梅'])
  })

  it.each([
    ['501', ['孙秀英']],
    ['3-2-501', ['孙秀英']],
    ['32501', ['孙秀英']],
    ['3号楼', ['孙秀英', '李国良']],
    ['1号楼', []],
    ['11-601', ['欧阳慧敏']],
    ['3－502', ['李国良']],
    ['1501', ['单雄信']],
  ])('finds by door number: %s', (typed, expected) => {
    expect(names(typed)).toEqual(expected)
  })

  it('finds by organisation', () => {
    expect(names('物业')).toEqual(['曾乐'])
  })

  it('puts those first who are wanted, among equals only', () => {
    const wanted = (participant: Participant) => participant.name === '李国良'
    expect(searchPeople(people, '李', wanted).map(({ name }) => name)).toEqual(['李国良', '李桂兰'])
    expect(searchPeople(people, '李桂兰', wanted).map(({ name }) => name)).toEqual(['李桂兰'])
  })

  it('works by name and door before the pinyin is there', () => {
    const bare = roster.map((participant) => findable(participant, null))
    expect(searchPeople(bare, '李国').map(({ name }) => name)).toEqual(['李国良'])
    expect(searchPeople(bare, 'lgl')).toEqual([])
  })
})

describe('spells', () => {
  const readings = [['zhang'], ['san'], ['feng']]
  it.each([
    ['zsf', 'whole'],
    ['zhsf', 'whole'],
    ['zhangsanfeng', 'whole'],
    ['zhangs', 'beginning'],
    ['zsx', null],
    ['zsff', null],
    ['s', null],
  ])('%s', (letters, expected) => {
    expect(spells(readings, letters)).toBe(expected)
  })
})
