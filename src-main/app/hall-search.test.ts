import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '#shared/domain/search/entries'
import type { SearchHit } from '#shared/domain/search/hit'
import { excerpt, prepare, rankAll, rankEntry, wordsOf } from '#shared/domain/search/rank'
import { Speller } from '#shared/domain/search/speller'
import { practiceSetup } from '#shared/domain/practice/setup'
import { DESK, person, smallSetup, START, TestHall } from '#shared/testing/test-hall'
import { HallSearch, readingsOfCharacter } from './hall-search'

const speller = new Speller(readingsOfCharacter)

const entry = (text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'point',
  meetingId: 'm1',
  itemId: null,
  targetId: text,
  text,
  context: '',
  door: '',
  at: START,
  practice: false,
  ...more,
})

const found = (entries: readonly SearchEntry[], typed: string): readonly string[] =>
  rankAll(
    entries.map((one) => prepare(one, speller)),
    typed,
    speller,
    50,
  ).hits.map(({ text }) => text)

/** What is marked of the first hit. */
const marked = (entries: readonly SearchEntry[], typed: string): readonly string[] => {
  const [hit] = rankAll(
    entries.map((one) => prepare(one, speller)),
    typed,
    speller,
    1,
  ).hits
  return hit ? hit.ranges.map(([from, to]) => hit.text.slice(from, to)) : []
}

const people = ['曾国强', '单雄信', '解晓东', '仇和平', '吕梅', '欧阳慧敏', '阿依古丽·买买提', '张建国'].map(
  (name) => entry(name, { kind: 'person' }),
)

describe('people', () => {
  it.each([
    ['zengguoqiang', '曾国强'],
    ['cengguoqiang', '曾国强'],
    ['shanxiongxin', '单雄信'],
    ['danxx', '单雄信'],
    ['xiexd', '解晓东'],
    ['jiexd', '解晓东'],
    ['qiuhp', '仇和平'],
    ['chouhp', '仇和平'],
    ['lvmei', '吕梅'],
    ['lümei', '吕梅'],
    ['oyhm', '欧阳慧敏'],
    ['huimin', '欧阳慧敏'],
    ['ayglmmt', '阿依古丽·买买提'],
    ['ayiguli', '阿依古丽·买买提'],
    ['买买提', '阿依古丽·买买提'],
    ['ＺＪＧ', '张建国'],
    ['Zhangjg', '张建国'],
  ])('%s finds %s', (typed, name) => {
    expect(found(people, typed)[0]).toBe(name)
  })

  it.each([
    ['501', ['孙秀英']],
    ['3-2-501', ['孙秀英']],
    ['32501', ['孙秀英']],
    ['11-501', []],
  ])('by door number: %s', (typed, names) => {
    const list = [
      entry('孙秀英', { kind: 'person', door: '3号楼2单元501', context: '3号楼2单元501' }),
      entry('单雄信', { kind: 'person', door: '5号楼1单元1501', context: '5号楼1单元1501' }),
    ]
    expect(found(list, typed)).toEqual(names)
  })
})

describe('words', () => {
  const points = [
    entry('新增车位按一户一车分配', { context: '孙秀英 · 赞成 · 新增车位怎么分 · 停车管理议事会' }),
    entry('先修楼道灯', { context: '赵国强 · 反对 · 新增车位怎么分 · 停车管理议事会' }),
    entry('11号楼门口夜里太黑', { context: '李桂兰 · 提问' }),
    entry('1号楼门口夜里太黑', { context: '李桂兰 · 提问' }),
  ]
  it.each([
    ['车位', ['新增车位按一户一车分配']],
    ['车位 孙秀英', ['新增车位按一户一车分配']],
    ['sxy chewei', ['新增车位按一户一车分配']],
    ['车位 李桂兰', []],
    // What stands only beside it leads nowhere by itself.
    ['孙秀英', []],
    ['ldd', ['先修楼道灯']],
    ['loudaodeng', ['先修楼道灯']],
    ['1号楼', ['1号楼门口夜里太黑']],
    ['11haolou', ['11号楼门口夜里太黑']],
    ['', []],
    ['   ', []],
    ['没有这回事', []],
  ])('“%s”', (typed, texts) => {
    expect(found(points, typed)).toEqual(texts)
  })

  it('marks what was found', () => {
    expect(marked(points, '车位 分配')).toEqual(['车位', '分配'])
    expect(marked(points, 'cwa')).toEqual(['车位按'])
    expect(marked(points, '一户一车 一车')).toEqual(['一户一车'])
    expect(marked([entry('ＡＢ楼的𠮷先生')], '吉先生')).toEqual([])
    expect(marked([entry('ＡＢ楼的𠮷先生')], 'ab楼')).toEqual(['ＡＢ楼'])
    expect(marked([entry('ＡＢ楼的𠮷先生')], 'xians')).toEqual(['先生'])
  })

  it('are at most eight, however they are set apart', () => {
    expect(wordsOf(' 停车，ＡＢ、lǚ 三 四 五 六 七 八 九')).toHaveLength(8)
  })
})

it('a name comes before a text with the same letters, a beginning before a middle, a late meeting before an early', () => {
  const list = [
    entry('请张建国说明', { at: START }),
    entry('张建国说过', { at: START }),
    entry('张建国', { kind: 'person' }),
    entry('请张建国说明白', { at: START + 1 }),
  ]
  expect(found(list, 'zjg')).toEqual(['张建国', '张建国说过', '请张建国说明白', '请张建国说明'])
})

it('a long text is cut around what was found, never within a character', () => {
  const text = `${'前'.repeat(60)}𠮷关键${'后'.repeat(80)}`
  const at = text.indexOf('关键')
  const cut = excerpt(text, [[at, at + 2]])
  expect(cut.text.length).toBeLessThan(100)
  expect(cut.text.startsWith('…')).toBe(true)
  expect(cut.ranges.map(([from, to]) => cut.text.slice(from, to))).toEqual(['关键'])
  for (let place = 0; place < text.length; place += 1) {
    expect(excerpt(text, [[place, place + 1]]).text).not.toMatch(/\p{Surrogate}/u)
  }
})

describe('a text always finds itself', () => {
  const characters = [...'张王李赵曾单解仇重长乐行朴区阿依古丽买提楼号停车位怎么分议事会绿吕女略']
  const text = fc.array(fc.constantFrom(...characters, '·', '、', '3', '12'), { minLength: 2, maxLength: 12 })
  const spelling = (parts: readonly string[], choose: (readings: readonly string[]) => string) =>
    parts.map((part) => (/^\d+$/.test(part) ? part : choose(readingsOfCharacter(part)))).join('')
  const finds = (parts: readonly string[], typed: string) => {
    // One letter alone finds nothing, and digits alone are no spelling.
    fc.pre(typed.length >= 2 && /[a-z]/.test(typed))
    const one = prepare(entry(parts.join('')), speller)
    expect(rankEntry(one, wordsOf(typed), speller), typed).not.toBeNull()
  }

  it('by its full pinyin, in any reading', () => {
    fc.assert(
      fc.property(text, fc.nat(), (parts, seed) => {
        finds(
          parts,
          spelling(parts, (readings) => readings[seed % Math.max(1, readings.length)] ?? ''),
        )
      }),
    )
  })

  it('by its initials', () => {
    fc.assert(
      fc.property(text, (parts) => {
        finds(
          parts,
          spelling(parts, (readings) => readings[0]?.charAt(0) ?? ''),
        )
      }),
    )
  })

  it('by any part of it, and the part is what is marked', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, one, other) => {
        const whole = parts.join('')
        const [from, to] = [one % whole.length, other % (whole.length + 1)].toSorted((a, b) => a - b)
        const part = whole.slice(from, to)
        fc.pre(part !== '' && !/[、\s]/.test(part) && !/^\d/.test(part))
        expect(marked([entry(whole)], part)).toEqual([part])
      }),
    )
  })
})

describe('across the hall', () => {
  function recorded(): TestHall {
    const hall = new TestHall()
    const setup = smallSetup()
    const participants = [
      ...setup.participants,
      person('曾庆海', { door: '6号楼2单元302', phone: '13911112222' }),
    ]
    hall.do({ type: 'createMeeting', setup: { ...setup, participants } })
    const { meetingId } = hall
    hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅')
    hall.do({ type: 'openMeeting', meetingId, withoutQuorum: true })
    const itemId = hall.itemId('新增车位怎么分')
    hall.do({ type: 'enterItem', meetingId, itemId })
    const participantId = hall.idOf('孙秀英')
    hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
    const turnId = hall.meeting.activeTurnId
    const text = '老人家里没有车，也要留来客车位。'
    hall.do({ type: 'notePoint', meetingId, itemId, turnId, interjectionId: null, text }, DESK)
    hall.do({ type: 'endTurn', meetingId, turnId: turnId ?? '', nextRequestId: null })
    hall.vote(4, 1, 0)
    hall.do({
      type: 'recordOutcome',
      meetingId,
      itemId,
      outcome: {
        kind: 'assignment',
        text: '划好来客车位',
        ownerOrg: '物业',
        ownerPerson: '王建华',
        dueDate: '',
      },
    })
    hall.do({ type: 'closeMeeting', meetingId })
    return hall
  }
  const kinds = (hits: readonly SearchHit[]) => hits.map(({ kind }) => kind)

  it('finds a point of a turn by initials, with who said it and where, and leads to it', () => {
    const hall = recorded()
    const { hits } = new HallSearch().search(hall.world, 'lkcw', false)
    const [hit] = hits.filter(({ kind }) => kind === 'point')
    expect(hit).toMatchObject({
      meetingId: hall.meetingId,
      itemId: hall.itemId('新增车位怎么分'),
      targetId: hall.meeting.points[0]?.id,
    })
    expect(hit?.context).toContain('孙秀英 · 赞成 · 新增车位怎么分 · 停车管理议事会')
    expect(kinds(hits)).toEqual(['followUp', 'outcome', 'point'])
  })

  it.each([
    ['社议〔2026〕1号', ['meeting']],
    ['db-2026-001', ['followUp']],
    ['曾庆海', ['person']],
    ['6-2-302', ['person']],
    ['tcgl', ['meeting']],
    ['13911112222', []],
  ])('%s', (typed, expected) => {
    expect(kinds(new HallSearch().search(recorded().world, typed, false).hits)).toEqual(expected)
  })

  it('knows at once what has changed, and somebody of many meetings once', () => {
    const hall = recorded()
    const search = new HallSearch()
    expect(search.search(hall.world, '噪声', false).total).toBe(0)
    const setup = smallSetup({ title: '噪声专题议事会', startsAt: START + 1000 })
    hall.do({ type: 'createMeeting', setup })
    expect(kinds(search.search(hall.world, '噪声', false).hits)).toEqual(['meeting'])
    const { hits } = search.search(hall.world, '孙秀英', false)
    expect(hits).toHaveLength(1)
    expect(hits[0]?.meetingId).toBe(hall.meetingId)
    expect(hits[0]?.context).toContain('在 2 次会议的名单上')
  })

  it('leaves out practice meetings unless they are asked for, and deleted ones always', () => {
    const hall = recorded()
    const search = new HallSearch()
    hall.do({ type: 'createMeeting', setup: practiceSetup(hall.now), practice: true })
    const { meetingId } = hall
    expect(search.search(hall.world, '楼道堆物', false).total).toBe(0)
    expect(search.search(hall.world, '赵练习', false).total).toBe(0)
    expect(search.search(hall.world, '楼道堆物', true).total).toBeGreaterThan(0)
    expect(search.search(hall.world, '赵练习', true).total).toBe(1)
    hall.do({ type: 'removePractice', meetingId })
    expect(search.search(hall.world, '楼道堆物', true).total).toBe(0)
  })
})
