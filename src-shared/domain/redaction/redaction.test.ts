import { describe, expect, it } from 'vitest'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { maskDoor, maskIdNumber, maskName, maskPhone } from './mask'
import { redactionScope } from './people-in-office'
import { Redactor } from './redactor'

describe('masks', () => {
  it.each([
    ['张三', '张*'],
    ['张建国', '张**'],
    ['欧阳明月', '欧阳**'],
    ['司马光', '司马*'],
    ['欧阳', '欧阳*'],
    ['李', '李*'],
    ['王𠮷', '王*'],
    ['𠮷田', '𠮷*'],
    ['阿依古丽·买买提', '阿***·***'],
    ['', ''],
  ])('name %s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it.each([
    ['13812341234', '138****1234'],
    ['138 1234 1234', '138 **** 1234'],
    ['010-82601234', '010-****1234'],
    ['82601234', '****1234'],
    ['12345', '*****'],
  ])('phone %s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  it.each([
    ['3号楼2单元501', '3号楼2单元***'],
    ['3号楼501室', '3号楼***'],
    ['5号楼', '5号楼'],
    ['3-2-501', '3-2-***'],
    ['501', '***'],
  ])('door %s → %s', (door, masked) => {
    expect(maskDoor(door)).toBe(masked)
  })

  it('keeps six and four digits of an ID number', () => {
    expect(maskIdNumber('110102199001011234')).toBe('110102********1234')
  })
})

describe('text for a public board', () => {
  const redactor = () =>
    new Redactor({
      names: ['张建国', '张建', '欧阳明月', '余庆', '李'],
      exempt: ['周明远', '陈立新', '010-82600001', ''],
    })

  it.each([
    ['张建国说可以，张建说不行', '张**说可以，张*说不行'],
    ['张 建国同意', '张**同意'],
    ['主持人周明远', '主持人周明远'],
    ['李大爷家', '李大爷家'],
    ['电话13812341234，或010-82601234。', '电话138****1234，或010-****1234。'],
    ['社区电话010-82600001', '社区电话010-82600001'],
    ['联系电话：82601234', '联系电话：****1234'],
    ['+86 138-1234-1234', '+86 138-****-1234'],
    ['身份证110102199001011234。', '身份证110102********1234。'],
    ['卡号6222 0212 3456 7890 123', '卡号****'],
    ['电话１３８１２３４１２３４', '电话１３８****１２３４'],
    ['1381 2341 234', '138* ***1 234'],
    ['身份证110102 19900101 1234', '身份证110102********1234'],
    ['身份证1101 0219 9001 0112 3X', '身份证110102********123X'],
    ['住3号楼2单元501的住户', '住3号楼2单元***的住户'],
    ['三号楼二单元五〇一', '三号楼二单元***'],
    ['3号楼2单元5号', '3号楼2单元***'],
    ['3-2-501住户', '3-2-***住户'],
    ['7-1203室漏水', '7-***室漏水'],
    ['501室', '***室'],
    ['车牌京A12345、京AD12345', '车牌京A*****、京A*****'],
  ])('%s → %s', (text, masked) => {
    expect(redactor().text(text)).toBe(masked)
  })

  it.each([
    '新增的128个停车位（施划33个、共享50个、路侧45个）',
    '3号楼居民代表、5号楼12户、6号楼3部电梯、7号楼2024年改造、8号楼2层漏水',
    '31×2＝62＞45，20000元，每月150元',
    '2026年11月21日14时05分，2026-12-10',
    '编号：小南庄社议〔2026〕11号',
    '10号楼100个车位、200元',
    '预算150000-200000元，或15000—200000元',
    '2026.11.21至2026.12.10，13.5万元',
  ])('leaves %s as it is', (text) => {
    expect(redactor().text(text)).toBe(text)
  })

  it('tells what it has hidden, each once', () => {
    const own = redactor()
    own.text('张建国、张建国，13812341234')
    expect(own.masked).toEqual([
      { kind: 'name', raw: '张建国', masked: '张**' },
      { kind: 'phone', raw: '13812341234', masked: '138****1234' },
    ])
  })

  it('hides whoever is named as a name, listed or not', () => {
    expect(redactor().name('钱学林')).toBe('钱**')
    expect(redactor().name('陈立新')).toBe('陈立新')
  })
})

describe('whose names may stay', () => {
  it('are those who came for an office, not residents, not companies', () => {
    const { meeting, hall } = sampleMeeting({ until: 'closed' })
    const own = new Redactor(redactionScope(meeting, hall))
    expect(own.text('周明远、陈立新')).toBe('周明远、陈立新')
    expect(own.text('孙秀英、高翔、苏静、林晓雯、王𠮷')).toBe('孙**、高*、苏*、林**、王*')
  })
})
