import { describe, expect, it } from 'vitest'
import { figuresLine, readFigures } from './read-figures'

describe('figures in one line', () => {
  it.each([
    [
      '托位 4480个；使用率 50.9%',
      [
        ['托位', '4480个'],
        ['使用率', '50.9%'],
      ],
    ],
    [
      '托位4480个，使用率50.9%',
      [
        ['托位', '4480个'],
        ['使用率', '50.9%'],
      ],
    ],
    ['全区托位：4,480个', [['全区托位', '4,480个']]],
    ['车辆约500台', [['车辆', '约500台']]],
    ['50.9%', [['', '50.9%']]],
    ['一个也没有', [['', '一个也没有']]],
    [
      '甲1；乙2；丙3；丁4；戊5',
      [
        ['甲', '1'],
        ['乙', '2'],
        ['丙', '3'],
        ['丁', '4'],
      ],
    ],
    ['；；', []],
    ['', []],
  ])('“%s”', (line, figures) => {
    const read = readFigures(line)
    expect(read.map(({ label, value }) => [label, value])).toEqual(figures)
    expect(readFigures(figuresLine(read))).toEqual(read)
  })
})
