import { describe, expect, it } from 'vitest'
import { grave, light, missingContacts, missingOfAll } from './facts'

const contacts = (...blank: readonly string[]) =>
  missingContacts(blank.map((label) => ({ label, value: '' })))

describe('what several papers lack', () => {
  it('names the contacts that are missing on any of them once, in one sentence', () => {
    const all = missingOfAll([
      ...contacts('联系电话'),
      ...contacts('联系人', '联系电话', '监督电话', '地址'),
      ...contacts('联系人', '联系电话'),
    ])
    expect(all.map(({ sentence, place, grave: bad }) => [place, bad, sentence.split('没有')[0]])).toEqual([
      ['hall', false, '联系人、联系电话、监督电话、地址'],
    ])
  })

  it('says everything else once, as it is', () => {
    const place = grave('plan', '会议地点没有填写；请在会议信息里补上。')
    const counters = light('plan', '监票人没有填写，纸上留了空，可以手写。')
    expect(missingOfAll([place, counters, place])).toEqual([place, counters])
  })

  it('says nothing of contacts that are all filled in', () => {
    expect(missingOfAll(missingContacts([{ label: '联系电话', value: '010-82600001' }]))).toEqual([])
  })
})
