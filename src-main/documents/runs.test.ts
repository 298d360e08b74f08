import { describe, expect, it } from 'vitest'
import { splitByFont } from './runs'
import { printable } from './xml'

describe('text', () => {
  it('changes font only for characters that need it', () => {
    expect(splitByFont('王𠮷、张㛃和李四')).toEqual([
      { text: '王', font: null },
      { text: '𠮷', font: 'SimSun-ExtB' },
      { text: '、张', font: null },
      { text: '㛃', font: '宋体' },
      { text: '和李四', font: null },
    ])
  })

  it('loses what XML cannot hold, nothing else', () => {
    expect(printable('甲\u0000\u000B乙\uD800丙𠮷\t\n')).toBe('甲乙\uFFFD丙𠮷 \n')
  })
})
