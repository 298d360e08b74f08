import { describe, expect, it } from 'vitest'
import { DESK, TestHall } from '#shared/testing/test-hall'
import { FIRST_PHRASES, phrasesChange, phrasesFault, type Phrase } from './phrases'

const list = (...codes: readonly string[]): Phrase[] => codes.map((code) => ({ code, text: `词${code}` }))

describe('phrasesFault', () => {
  it.each([
    [list('jy', 'ly'), null],
    [list('jy', 'jy'), '短码“jy”用了两次（“词jy”和“词jy”），请换一个。'],
    [list('jwh', 'jw'), '“jw”是“jwh”的开头，打到“jw”就会变成“词jw”。请换一个。'],
  ])('%j', (phrases, fault) => {
    expect(phrasesFault(phrases)).toBe(fault)
  })

  it('has nothing against the list a hall begins with', () => {
    expect(phrasesFault(FIRST_PHRASES)).toBeNull()
  })
})

describe('phrasesChange', () => {
  it.each([
    [list('aa'), list('aa', 'bb'), '添加“词bb”'],
    [list('aa', 'bb'), list('bb'), '删除“词aa”'],
    [list('aa'), [{ code: 'aa', text: '新' }], '修改“新”'],
    [list('aa', 'bb'), list('cc'), '修改常用词'],
  ])('%j to %j', (before, after, said) => {
    expect(phrasesChange(before, after)).toBe(said)
  })
})

describe('常用词 of the hall', () => {
  it('are revised from the desk and taken back change by change', () => {
    const hall = new TestHall()
    const before = hall.world.hall.phrases
    const one = [...before, { code: 'gj', text: '公交站' }]
    hall.do({ type: 'revisePhrases', phrases: one }, DESK)
    hall.do({ type: 'revisePhrases', phrases: one.slice(1) }, DESK)
    expect(hall.world.hall.phraseSteps.map(({ label }) => label)).toEqual(['添加“公交站”', '删除“建议”'])
    hall.do({ type: 'undoPhrases' }, DESK)
    expect(hall.world.hall.phrases).toEqual(one)
    hall.do({ type: 'undoPhrases' }, DESK)
    expect(hall.world.hall.phrases).toEqual(before)
    expect(hall.try({ type: 'undoPhrases' }, DESK)?.message).toBe('常用词没有可以撤销的改动。')
    expect(hall.try({ type: 'revisePhrases', phrases: [...before] }, DESK)?.message).toBe('常用词没有改动。')
    expect(hall.try({ type: 'revisePhrases', phrases: list('jy', 'jy') }, DESK)?.message).toContain(
      '用了两次',
    )
  })
})
