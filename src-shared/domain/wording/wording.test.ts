import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { anyText } from '#shared/testing/any-text'
import { SAMPLE_HALL, SAMPLE_STARTS_AT } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { TestHall } from '#shared/testing/test-hall'
import { PAPERS } from '../forms/papers'
import { composeNotice, noticeUnavailable } from '../notice/compose'
import { noticeKindSchema } from '../notice/kinds'
import { filledBraces, namesInBraces } from '../text/braces'
import { passageFault } from './fault'
import { isPassageId, PASSAGE_IDS, passageOf, passagesOf, WORDED_PAPERS, type PassageId } from './passages'
import { PLACEHOLDERS } from './placeholders'
import { previewOf, previewValues } from './preview'
import { ownPassages, revisedWording } from './revise'
import { FIRST_WORDING, passageText, said, saidInLines, type Wording } from './wording'

const planned = sampleMeeting({ until: 'planned' })
const sealed = sampleMeeting({ until: 'sealed' })

const own = (passages: Partial<Record<PassageId, string>>): Wording => ({ version: 2, own: passages })

/** Every word of every paper and notice that the sample meetings have. */
function everything(wording: Wording): string {
  return [planned, sealed]
    .flatMap((stage) => {
      const meeting = { ...stage.meeting, wordingAtClose: null }
      const context = { meeting, hall: SAMPLE_HALL, now: SAMPLE_STARTS_AT - 7 * 86_400_000, wording }
      const source = { ...context, followUps: [...stage.world.followUps.values()] }
      return [
        ...PAPERS.map((paper) => paper.draft?.(context).document),
        ...noticeKindSchema.options.flatMap((kind) =>
          noticeUnavailable(kind, source) === null ? [composeNotice(kind, source).content] : [],
        ),
      ]
    })
    .map((paper) => JSON.stringify(paper))
    .join('\n')
}

describe('the registry', () => {
  it('has a passage for every paper it names, each with words of its own that are in order', () => {
    for (const paper of Object.keys(WORDED_PAPERS))
      expect(PASSAGE_IDS.some((id) => passageOf(id).paper === paper)).toBe(true)
    for (const id of PASSAGE_IDS) {
      const passage = passageOf(id)
      expect([id, passageFault(passage, passage.text)]).toEqual([id, null])
      expect(passage.names).toEqual(expect.arrayContaining([...passage.required]))
    }
    const labels = PASSAGE_IDS.map((id) => `${passageOf(id).paper} ${passageOf(id).label}`)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('is said in full on every paper: no brace is left over', () => {
    const words = everything(FIRST_WORDING)
    expect(namesInBraces(words.replaceAll(/"[^"]*":|[{}[\]]/gu, ''))).toEqual([])
    for (const name of Object.keys(PLACEHOLDERS)) expect(words).not.toContain(`{${name}}`)
  })

  it('is where each paper takes its words from: another text in a passage is read on some paper', () => {
    for (const id of PASSAGE_IDS) {
      const { text, required } = passageOf(id)
      const mark = `某句${PASSAGE_IDS.indexOf(id)}号`
      const other = `${mark}${required.map((name) => `{${name}}`).join('')}`
      expect([id, passageFault(passageOf(id), other)]).toEqual([id, null])
      expect(everything(own({ [id]: other })).includes(mark), `${id}: ${text}`).toBe(true)
    }
  })
})

describe('a passage of the hall’s own', () => {
  it('is filled with what the meeting has', () => {
    const wording = own({ 'meetingNotice.opening': '兹定于{时间}开{会议名称}，请准时参加。' })
    const opening = said(wording, 'meetingNotice.opening', {
      时间: '2026年11月21日',
      会议名称: '{时间}会',
      居委会: '',
    })
    expect(opening).toBe('兹定于2026年11月21日开{时间}会，请准时参加。')
  })

  it('of several lines is numbered, or not where there is one', () => {
    const values = { 发言限制: '不限。' }
    const lines = (text: string) =>
      saidInLines(own({ 'meetingNotice.requests': text }), 'meetingNotice.requests', values)
    expect(lines('请准时。\n\n {发言限制}\n请带水杯。')).toEqual([
      '1．请准时。',
      '2．不限。',
      '3．请带水杯。',
    ])
    expect(lines('{发言限制}')).toEqual(['不限。'])
  })

  it('that may be empty leaves nothing behind', () => {
    const { meeting } = sealed
    const wording = own({ 'agreement.closing': '', 'resolution.closing': '' })
    for (const id of ['agreement', 'resolution'] as const) {
      const draft = PAPERS.find((paper) => paper.id === id)?.draft
      const context = { meeting: { ...meeting, wordingAtClose: wording }, hall: SAMPLE_HALL, now: 0 }
      const paragraphs = draft?.(context).document.blocks.filter((block) => block.kind === 'paragraph') ?? []
      expect(paragraphs.length).toBeGreaterThan(0)
      expect(paragraphs.every(({ text }) => text !== '')).toBe(true)
    }
  })

  it('that this version of the program cannot fill in is said in the program’s own words', () => {
    const id = 'meetingNotice.opening'
    for (const text of ['', '定于{钟点}', '开会了']) {
      expect(passageText(own({ [id]: text }), id)).toBe(passageOf(id).text)
    }
  })
})

test.each<[string, PassageId, string, string | null]>([
  ['the program’s own words', 'meetingNotice.opening', passageOf('meetingNotice.opening').text, null],
  ['other words', 'meetingNotice.opening', '{会议名称}定在{时间}。', null],
  ['none', 'meetingNotice.opening', '  ', '这一段不能空着。不想改，请按“恢复原文”。'],
  ['none, where the paper can do without', 'agreement.closing', '', null],
  [
    'a name there is not',
    'meetingNotice.opening',
    '定于{时间}召开{会议名}。',
    '不认识 {会议名}，可以写 {会议名称}、{时间}、{居委会}。',
  ],
  [
    'a name of another passage',
    'notice.channels',
    '请找{主持人}。',
    '这一段里没有可以代换的内容。请去掉 {主持人}。',
  ],
  [
    'a brace without its other half',
    'meetingNotice.opening',
    '定于{时间召开{会议名称}。',
    '大括号要成对，写成“{”、名称、“}”，比如 {时间}。请补上或删掉单个的大括号。',
  ],
  [
    'no day',
    'meetingNotice.opening',
    '近日召开{会议名称}。',
    '这一段必须写上 {时间}。请从下面点一下插进去。',
  ],
  ['two lines where one is', 'notice.channels', '一行\n两行', '这一段是一句话，不能分行。请删掉换行。'],
  ['two lines where there are lines', 'meetingNotice.requests', '一行\n{发言限制}', null],
  [
    'a control character',
    'notice.channels',
    '请\u0007提',
    '这一段里有看不见的控制字符。请删掉，重新打一遍。',
  ],
  ['too much', 'notice.salutation', '全'.repeat(41), '这一段最多 40 个字，现在是 41 个。请写短些。'],
])('a passage with %s', (_name, id, text, sentence) => {
  expect(passageFault(passageOf(id), text)).toBe(sentence)
})

describe('properties', () => {
  test('any text without braces survives', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const bare = text.replaceAll(/[{}]/gu, '')
        expect(filledBraces(bare, { 时间: '今天' })).toBe(bare)
      }),
    )
  })

  test('whatever is kept as wording, every paper can be written', () => {
    const passage = fc.oneof(
      anyText(40),
      fc.constantFrom('{', '}', '{{时间}}', '{__proto__}', '{constructor}', '\n\n'),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...PASSAGE_IDS), passage), (passages) => {
        expect(everything({ version: 2, own: passages })).toContain('会议')
      }),
      { numRuns: 15 },
    )
  })

  test('what the hall may keep is what it wrote, and no more than differs', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const revised = revisedWording(FIRST_WORDING, { 'agreement.closing': text })
        if (!revised.ok) return
        expect(
          passageFault(passageOf('agreement.closing'), revised.value.own['agreement.closing'] ?? ''),
        ).toBe(null)
      }),
    )
    const defaults = Object.fromEntries(PASSAGE_IDS.map((id) => [id, passageOf(id).text]))
    expect(ownPassages(defaults)).toEqual({})
  })
})

describe('what the hall decides', () => {
  const opening = '兹定于｛时间｝召开{会议名称}。'

  it('is a new version; the one before can be had back', () => {
    const hall = new TestHall()
    hall.run({ type: 'reviseWording', passages: { 'meetingNotice.opening': opening } })
    expect(hall.world.hall.wording).toMatchObject({
      version: 2,
      own: { 'meetingNotice.opening': '兹定于{时间}召开{会议名称}。' },
      earlier: [{ version: 1, own: {}, since: null }],
    })
    hall.run({ type: 'reviseWording', passages: {} })
    expect(hall.world.hall.wording).toMatchObject({ version: 3, own: {} })
    expect(hall.world.hall.wording.earlier.map(({ version }) => version)).toEqual([1, 2])
  })

  it.each<[string, Record<string, string>, string]>([
    ['nothing new', {}, '文件用语没有改动。'],
    [
      'the program’s own words',
      { 'notice.salutation': passageOf('notice.salutation').text },
      '文件用语没有改动。',
    ],
    ['a passage there is not', { 'x.y': '' }, '有一段用语这个版本的程序里没有。请关闭设置，重新打开再改。'],
    [
      'a passage with a fault',
      { 'notice.salutation': '{谁}：' },
      '协商结果、表决结果、决议公示的“称呼”没有改：这一段里没有可以代换的内容。请去掉 {谁}。',
    ],
  ])('is refused: %s', (_name, passages, sentence) => {
    const hall = new TestHall()
    const before = hall.world
    expect(hall.try({ type: 'reviseWording', passages })?.message).toBe(sentence)
    expect(hall.world).toBe(before)
  })
})

it('a meeting that is over keeps the words of its 散会', () => {
  const hall = TestHall.inSession()
  hall.run({ type: 'reviseWording', passages: { 'notice.salutation': '各位街坊：' } })
  hall.step({ type: 'closeMeeting' })
  const cause = hall.lastCommandId
  hall.run({ type: 'reviseWording', passages: {} })
  const source = {
    meeting: hall.meeting,
    hall: SAMPLE_HALL,
    now: hall.now,
    wording: hall.world.hall.wording,
    followUps: [],
  }
  expect(hall.meeting.wordingAtClose?.version).toBe(2)
  expect(composeNotice('outcome', source).content.salutation).toBe('各位街坊：')
  hall.step({ type: 'undo', cause })
  expect(hall.meeting.wordingAtClose).toBeNull()
})

describe('the preview', () => {
  it('has a value for everything that can be named, and takes what is known of the hall', () => {
    const values = previewValues(SAMPLE_HALL, {
      title: '停车管理议事会',
      kind: 'deliberationMeeting',
      place: '',
      startsAt: SAMPLE_STARTS_AT,
    })
    for (const id of PASSAGE_IDS)
      expect(namesInBraces(previewOf(passageOf(id), passageOf(id).text, values))).toEqual([])
    expect(previewOf({}, '｛会议名称}、{居委会}{在何处}', values)).toBe(
      '小南庄社区停车管理议事会、小南庄社区居民委员会',
    )
  })
})

it('knows its passages by id', () => {
  expect(isPassageId('toString')).toBe(false)
  expect(passagesOf('agreement')).toEqual(['agreement.opening', 'agreement.closing'])
})
