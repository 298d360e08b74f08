import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from '#shared/testing/any-text'
import { readPromise } from './read-promise'

/** A Saturday. */
const TODAY = '2026-11-21'
const ROSTER = [
  { name: '刘颖', org: '区教育委员会', identity: '学前教育科' },
  { name: '安志刚', org: '社区卫生服务中心', identity: '主任' },
  { name: '安志', org: '', identity: '' },
  { name: '孙秀英', org: '', identity: '居民代表' },
]
const ANSWERER = { ownerOrg: '区民政局', ownerPerson: '卢静' }

it.each<[string, string, string, string, string]>([
  // line | 责任单位 | 责任人 | 时限 | what
  ['卫健科 下周五前 公布托位名单', '卫健科', '', '2026-11-27', '公布托位名单'],
  ['下周五前 卫健科 公布托位名单', '卫健科', '', '2026-11-27', '公布托位名单'],
  ['卫健科 公布托位名单 12月10日', '卫健科', '', '2026-12-10', '公布托位名单'],
  ['区教育委员会刘颖下周五前公布托位名单', '区教育委员会', '刘颖', '2026-11-27', '公布托位名单'],
  ['刘颖 月底前 列出顺路的托班', '区教育委员会', '刘颖', '2026-11-30', '列出顺路的托班'],
  ['学前教育科（刘颖）两周内答复', '学前教育科', '刘颖', '2026-12-05', '答复'],
  ['由安志刚负责两周内办一场义诊', '社区卫生服务中心', '安志刚', '2026-12-05', '办一场义诊'],
  ['社区卫生服务中心：下周就办义诊', '社区卫生服务中心', '', '2026-11-27', '办义诊'],
  ['民政科 孙秀英 年底前 摸清底数', '民政科', '孙秀英', '2026-12-31', '摸清底数'],
  // Nobody said who: whoever has just answered.
  ['12月10日前公布收费办法', '区民政局', '卢静', '2026-12-10', '公布收费办法'],
  ['公布收费办法', '区民政局', '卢静', '', '公布收费办法'],
  ['', '区民政局', '卢静', '', ''],
])('“%s”', (line, ownerOrg, ownerPerson, dueDate, text) => {
  expect(readPromise(line, TODAY, ROSTER, ANSWERER).promise).toEqual({ text, ownerOrg, ownerPerson, dueDate })
})

it('takes any line, and makes up no words', () => {
  fc.assert(
    fc.property(anyText(60), (line) => {
      const { promise, dueWords } = readPromise(line, TODAY, ROSTER, ANSWERER)
      expect(line).toContain(dueWords)
      for (const character of promise.text.replace(/[，\s]/gu, '')) expect(line).toContain(character)
    }),
  )
})
