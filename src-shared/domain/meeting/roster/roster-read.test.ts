import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '#shared/testing/any-text'
import { rosterPreviewSchema } from './roster'
import { normalizeName, readAttendance, readDoor, readPhone } from './roster-cells'
import { previewRoster, ROSTER_ROWS_LIMIT } from './roster-read'
import type { ParticipantDraft } from '../setup'

const person = (name: string, more: Partial<ParticipantDraft> = {}): ParticipantDraft => ({
  name,
  attendance: 'attending',
  identity: '',
  door: '',
  org: '',
  phone: '',
  ...more,
})
const only = (table: readonly (readonly string[])[], existing: readonly ParticipantDraft[] = []) => {
  const { rows } = previewRoster(table, existing)
  return rows[0]
}

describe('a roster', () => {
  it('is read by its column names', () => {
    const preview = previewRoster(
      [
        ['序号', '姓名', '身份', '门牌', '单位', '联系电话', '类别', '备注'],
        ['1', '张建国', '居民代表', '3号楼2单元501', '', '13812341234', '出席', ''],
        ['2', '高翔', '物业经理', '', '安居物业', '010-82601234', '列席', '带资料'],
      ],
      [],
    )
    expect(preview.problem).toBeNull()
    expect(preview.rows).toEqual([
      {
        row: 2,
        participant: person('张建国', { identity: '居民代表', door: '3号楼2单元501', phone: '13812341234' }),
        problems: [],
        warnings: [],
      },
      {
        row: 3,
        participant: person('高翔', {
          identity: '物业经理',
          org: '安居物业',
          phone: '010-82601234',
          attendance: 'observing',
        }),
        problems: [],
        warnings: [],
      },
    ])
    expect(preview.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual([
      '序号',
      '备注',
    ])
    expect(rosterPreviewSchema.safeParse(preview).success).toBe(true)
  })

  it('may have a title and a date above its column names, and counts rows as the file does', () => {
    const preview = previewRoster(
      [
        ['小南庄社区居民代表名单'],
        ['2026年11月'],
        [],
        ['姓  名（必填）', '楼　号'],
        ['张三', '3'],
        [],
        ['李四', '5号楼'],
      ],
      [],
    )
    expect(preview.rows.map(({ row, participant }) => [row, participant?.name, participant?.door])).toEqual([
      [5, '张三', '3号楼'],
      [7, '李四', '5号楼'],
    ])
  })

  it('puts building, staircase and flat together', () => {
    expect(
      only([
        ['户主', '楼栋', '单元', '房号'],
        ['张三', '３', '2', '501.0'],
      ])?.participant?.door,
    ).toBe('3号楼2单元501')
  })

  it.each(['楼栋门牌', '楼栋门牌号', '楼 栋 单 元 门 牌', '楼栋房号（必填）', '门牌'])(
    'takes a whole address in one column named %s',
    (header) => {
      expect(
        only([
          ['姓名', header],
          ['张三', '3号楼2单元501'],
        ])?.participant?.door,
      ).toBe('3号楼2单元501')
    },
  )

  it('may be one column of names', () => {
    expect(only([['姓名'], ['张三']])?.participant).toEqual(person('张三'))
  })

  it('skips the column names where a printout repeats them', () => {
    const preview = previewRoster(
      [
        ['姓名', '电话'],
        ['张三', ''],
        ['姓名', '电话'],
        ['李四', ''],
      ],
      [],
    )
    expect(preview.rows.map(({ participant }) => participant?.name)).toEqual(['张三', '李四'])
  })

  it.each([
    [[['', '']], '表里没有内容'],
    [[['张三', '13812341234']], '没有找到“姓名”这一列'],
    [
      [
        ['姓名', '电话'],
        ['', ''],
      ],
      '列名下面没有人',
    ],
    [[['姓名'], ['12'], ['合计']], '2行都不能取'],
  ])('that cannot be taken says why: %j', (table, problem) => {
    expect(previewRoster(table, []).problem).toContain(problem)
  })

  it('has a limit', () => {
    const table = [
      ['姓名'],
      ...Array.from({ length: ROSTER_ROWS_LIMIT + 1 }, (_, index) => [`张${'一'.repeat(index % 9)}`]),
    ]
    expect(previewRoster(table, []).problem).toContain('超过5000行')
  })
})

describe('a row that is not taken', () => {
  it.each([
    ['', '没有姓名'],
    ['123', '姓名写成了数字'],
    ['合计', '像是合计或说明'],
    ['共45人', '像是合计或说明'],
    ['张三、李四', '像是写了几个人'],
    ['张三1', '姓名里有数字'],
    ['张'.repeat(41), '姓名太长（41个字）'],
  ])('%s: %s', (name, problem) => {
    const row = only([
      ['姓名', '电话'],
      [name, '13812341234'],
    ])
    expect(row?.participant).toBeNull()
    expect(row?.problems.join()).toContain(problem)
  })

  it('stands in the file or in the roster already', () => {
    const table = [
      ['姓名', '门牌'],
      ['张三', '3号楼'],
      ['张 三', '３号楼'],
      ['李四', '5号楼'],
    ]
    const { rows } = previewRoster(table, [person('李四', { door: '5号楼' })])
    expect(rows.map(({ problems }) => problems)).toEqual([
      [],
      ['和第2行重复（张三（3号楼））。'],
      ['名单里已经有李四（5号楼）。'],
    ])
  })
})

describe('a row worth a look', () => {
  it('has a namesake', () => {
    const table = [
      ['姓名', '门牌'],
      ['张三', '3号楼'],
      ['张三', '5号楼'],
      ['李四', ''],
    ]
    const { rows } = previewRoster(table, [person('李四', { door: '9号楼' })])
    expect(rows.map(({ warnings }) => warnings)).toEqual([
      [],
      ['和第2行同名（3号楼），请核对是不是两个人。'],
      ['名单里已有同名的人（9号楼），请核对是不是两个人。'],
    ])
    expect(rows.every(({ participant }) => participant !== null)).toBe(true)
  })

  it.each([
    ['1.38E+10', '', '改成了“1.38E+10”'],
    ['1381234123', '1381234123', '位数不对'],
    ['13812341234/82601234', '13812341234/82601234', null],
    ['１３８１２３４１２３４', '13812341234', null],
    ['13812341234.0', '13812341234', null],
    ['+86 138-1234-1234', '+86 138-1234-1234', null],
    ['', '', null],
  ])('telephone %s', (raw, value, warning) => {
    const read = readPhone(raw)
    expect(read.value).toBe(value)
    if (warning === null) expect(read.warning).toBeNull()
    else expect(read.warning).toContain(warning)
  })

  it('has a door that the spreadsheet made a date of', () => {
    const read = readDoor({ building: '', unit: '', room: '', address: '2026-03-02' })
    expect(read).toMatchObject({ value: '' })
    expect(read.warning).toContain('改成了日期')
  })

  it.each([
    ['', 'attending', null],
    ['列席', 'observing', null],
    ['特邀代表', 'observing', null],
    ['旁听人员', 'audience', null],
    ['居民代表', 'attending', null],
    ['甲类', 'attending', '按出席取'],
  ])('class %s', (raw, value, warning) => {
    const read = readAttendance(raw)
    expect(read.value).toBe(value)
    if (warning === null) expect(read.warning).toBeNull()
    else expect(read.warning).toContain(warning)
  })
})

describe('names', () => {
  it.each([
    ['张 三', '张三'],
    ['　欧阳 明 月　', '欧阳明月'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽 . 买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['Ｊｏｈｎ　Smith', 'John Smith'],
    ['王𠮷', '王𠮷'],
    ['张\u200B三\u00A0', '张三'],
  ])('%s → %s', (raw, name) => {
    expect(normalizeName(raw)).toBe(name)
  })

  it('are the same when read again', () => {
    fc.assert(
      fc.property(anyText(30), (raw) => {
        expect(normalizeName(normalizeName(raw))).toBe(normalizeName(raw))
      }),
    )
  })
})

describe('any table', () => {
  it('gives a preview that fits the protocol and whose people fit the roster', () => {
    const cell = fc.oneof(
      anyText(12),
      fc.constantFrom('姓名', '电话', '门牌', '身份', '张三', '李四', '3号楼', '13812341234', '列席', ''),
    )
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 14 })
    fc.assert(
      fc.property(table, (body) => {
        const preview = previewRoster([['姓名', '电话', '门牌', '身份'], ...body], [])
        expect(rosterPreviewSchema.safeParse(preview).success).toBe(true)
        const keys = preview.rows.flatMap(({ participant }) =>
          participant ? [JSON.stringify([participant.name, participant.door])] : [],
        )
        expect(new Set(keys).size).toBe(keys.length)
        for (const { participant, problems } of preview.rows)
          expect(participant === null).toBe(problems.length > 0)
      }),
    )
  })
})
