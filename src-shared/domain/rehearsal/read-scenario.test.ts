import { describe, expect, it } from 'vitest'
import { readScenario } from './read-scenario'
import { smallScenario } from './sample.fixtures'

function faultOf(
  change: (scenario: Record<string, unknown>) => unknown,
  steps: Record<string, unknown>[] = [],
): string {
  const result = readScenario(JSON.stringify(change(smallScenario([{ do: 'open' }, ...steps]))))
  if (result.ok) throw new Error('expected a fault')
  return result.error.message
}

const inStep = (step: Record<string, unknown>): string => faultOf((scenario) => scenario, [step])

describe('reading a scenario', () => {
  it('fills in what may be left out', () => {
    const read = readScenario(`\uFEFF${JSON.stringify(smallScenario([{ do: 'open' }]))}`)
    expect(read).toMatchObject({
      ok: true,
      value: {
        setup: {
          plan: { turnSeconds: 180, startsAt: null },
          participants: [{ attendance: 'attending', phone: '' }, {}, {}, {}, {}],
        },
        steps: [{ do: 'open', withoutQuorum: false }],
      },
    })
  })

  it('names the place where a text is no JSON', () => {
    const read = readScenario('{\n  "format": 1\n  "title": "试"\n}')
    expect(read).toMatchObject({
      error: {
        message:
          '剧本文件第 3 行第 3 列：从“"title":”起不合 JSON 的写法，请检查逗号、引号和括号（引号要用半角 "）。',
      },
    })
    expect(readScenario('{"format": 1')).toMatchObject({
      error: { message: expect.stringContaining('文件在这里就结束了') },
    })
  })

  it.each<[Record<string, unknown>, string]>([
    [
      { do: 'starTurn', who: '孙秀英' },
      '第 2 步（starTurn）的 do：没有 "starTurn" 这种步骤，是不是“startTurn”。可以写：signIn、',
    ],
    [{ who: '孙秀英' }, '第 2 步的 do：没有写 do，要写这一步做什么。'],
    [{ do: 'startTurn' }, '第 2 步（startTurn）的 who：没有写，要写文字。'],
    [
      { do: 'startTurn', who: '孙秀英', stance: '赞成' },
      '第 2 步（startTurn）的 stance：只能写 for、against、question、procedure，现在写的是 "赞成"。',
    ],
    [
      { do: 'startTurn', who: '孙秀英', stanse: 'for' },
      '第 2 步（startTurn）：不认识 “stanse”，请核对拼写，或删去。',
    ],
    [{ do: 'wait', for: '2分' }, '第 2 步（wait）的 for：要写成时长，例如 45s、2m14s、1h5m。'],
    [{ do: 'open', at: '25:00' }, '第 2 步（open）的 at：要写成时间，例如 14:05'],
    [{ do: 'count', yes: '31' }, '第 2 步（count）的 yes：要写数字，现在写的是 "31"。'],
    [
      { do: 'outcome', kind: 'assignment', text: '', dueDate: '明天' },
      '第 2 步（outcome）的 text：请写内容。',
    ],
    [{ do: 'outcome', kind: 'assignment', text: '登记', dueDate: '明天' }, '第 2 步（outcome）的 dueDate：'],
    [{ do: 'enterItem', item: 0 }, '第 2 步（enterItem）的 item：要大于 0，现在写的是 0。'],
    [
      { do: 'signIn', who: 3 },
      '第 2 步（signIn）的 who：要写文字、方括号里的一列、花括号里的一组，现在写的是 3。',
    ],
  ])('says what is wrong with the step %j', (step, sentence) => {
    expect(inStep(step)).toContain(sentence)
  })

  it('names people and items by what they are', () => {
    const person = faultOf((scenario) => ({
      ...scenario,
      setup: {
        plan: { kind: 'talk', facilitator: '周', recorder: '林' },
        agenda: [{ title: '一', motion: { text: '好', rule: 'presentMajorty' } }],
        participants: [{ name: '孙秀英', door: 3 }, { name: '' }],
      },
    }))
    expect(person).toContain('参会人员第 1 人（孙秀英）的 door：要写文字，现在写的是 3。')
    expect(person).toContain('参会人员第 2 人的 name：请填写姓名。')
    expect(person).toContain('议程第 1 项（一）的 motion.rule：')
    expect(person).toContain('是不是“presentMajority”')
    expect(person).toContain('setup.plan.title：没有写，要写文字。')
  })

  it('lists no more faults than a person can mend at once', () => {
    const many = faultOf(() => ({}))
    expect(many.split('\n')).toHaveLength(6)
    expect(many).toMatch(/另有 \d+ 处。$/u)
  })

  it('refuses another format, and what is no scenario at all', () => {
    expect(faultOf((scenario) => ({ ...scenario, format: 2 }))).toBe('format：只能写 1，现在写的是 2。')
    expect(readScenario('[]')).toMatchObject({
      error: { message: '剧本文件：要写花括号里的一组，现在写的是 []。' },
    })
  })
})
