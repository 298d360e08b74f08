import { describe, expect, it } from 'vitest'
import { readClauses } from './read-clauses'

const told = (text: string) => readClauses(text).clauses.map(({ title, text: words }) => `${title}|${words}`)

describe('a rule text that is pasted', () => {
  it.each([
    ['第一条　分配　一户一车。\n第二条　管理　每年公布。', ['分配|一户一车。', '管理|每年公布。']],
    [
      '第一条 分配\n一户一车。\n购房优先。\n第二条 管理\n每年公布。',
      ['分配|一户一车。购房优先。', '管理|每年公布。'],
    ],
    ['第1条：一户一车。\r\n第2条：每年公布。', ['|一户一车。', '|每年公布。']],
    ['一、收费标准：每月150元。\n二、十元起步的临时车。', ['收费标准|每月150元。', '|十元起步的临时车。']],
    [
      '1. 一户一车。\n2、每年公布。\n12）第十二条旧规废止。',
      ['|一户一车。', '|每年公布。', '|第十二条旧规废止。'],
    ],
    ['（一）不乱停。\n（二）【巡查】每周一次。', ['|不乱停。', '巡查|每周一次。']],
    ['不乱停。\n\n  不占道。', ['|不乱停。', '|不占道。']],
    ['1.5米以内不停车。\n出口不停车。', ['|1.5米以内不停车。', '|出口不停车。']],
    ['第一条（分配）一户一车。', ['分配|一户一车。']],
    ['第一条\n第二条 有字。', ['|有字。']],
    ['', []],
  ])('%j', (text, wanted) => {
    expect(told(text)).toEqual(wanted)
  })

  it('takes numbers of one kind only: those within a clause stay in it', () => {
    expect(told('第一条　停车分三种：\n一、固定\n二、轮转\n第二条　每年公布。')).toEqual([
      '|停车分三种：一、固定二、轮转',
      '|每年公布。',
    ])
  })

  it('leaves out what stands before the first clause, and says so', () => {
    const { clauses, before } = readClauses('小南庄停车自治管理办法\n（草案）\n第一条　一户一车。')
    expect(clauses).toHaveLength(1)
    expect(before).toEqual(['小南庄停车自治管理办法', '（草案）'])
  })
})
