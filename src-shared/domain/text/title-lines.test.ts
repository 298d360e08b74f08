import { describe, expect, it } from 'vitest'
import { titleLines } from './title-lines'

describe('titles', () => {
  it.each([
    ['关于停车的公示'],
    ['关于里仁东街5号楼加装电梯协商结果的公示'],
    ['关于小南庄社区新增停车位', '分配方案表决结果的公示'],
    ['关于小南庄社区居民代表会议', '（停车管理专题）协商结果的公示'],
  ])('%s %s', (...lines) => {
    expect(titleLines(lines.join(''))).toEqual(lines)
  })

  it('never begin a line with 的 nor leave a bracket behind', () => {
    for (let length = 1; length < 60; length += 1) {
      const title = `关于${'小南庄社区（停车管理专题）的“一户一车”分配'.repeat(3).slice(0, length)}协商结果的公示`
      const result = titleLines(title)
      expect(result.join('')).toBe(title)
      for (const line of result.slice(1)) expect(line).not.toMatch(/^[的）”，。]/u)
      for (const line of result.slice(0, -1)) expect(line).not.toMatch(/[（“]$/u)
    }
  })
})
