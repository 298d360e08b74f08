import { describe, expect, it } from 'vitest'
import { readOptions } from './options'

describe('the command line of rehearse', () => {
  it('takes a scenario, a folder, and the web host where none is named', () => {
    expect(readOptions(['a.json', '--out', 'd'])).toEqual({
      ok: true,
      value: { scenario: 'a.json', out: 'd', host: 'web' },
    })
    expect(readOptions(['--host', 'electron', '--out=d', 'a.json'])).toMatchObject({
      value: { host: 'electron' },
    })
  })

  it.each([
    [[], '请写一个剧本文件'],
    [['a.json', 'b.json', '--out', 'd'], '请写一个剧本文件'],
    [['a.json'], '请用 --out'],
    [['a.json', '--out', 'd', '--host', 'chrome'], '--host 只能写 web 或 electron，现在写的是“chrome”'],
    [['a.json', '--ouy', 'd'], '命令行写得不对'],
  ])('refuses %j', (args, sentence) => {
    expect(readOptions(args)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(sentence) },
    })
  })
})
