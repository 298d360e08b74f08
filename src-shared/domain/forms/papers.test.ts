import { describe, expect, it } from 'vitest'
import { SAMPLE_HALL, SAMPLE_STARTS_AT } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { NEW_HALL } from '../hall/state'
import { OWNERS_RULES } from '../voting/owners-rule'
import type { Meeting } from '../meeting/state'
import { catalogue } from './catalogue'
import type { FormDocument, PaperContext } from './form'
import type { PaperId } from './paper-id'
import { paperIdSchema } from './paper-id'
import { draftReason, filedPapers, PAPERS, paperOf } from './papers'

const DAY = 86_400_000
const planned = sampleMeeting({ until: 'planned' }).meeting
const inSession = sampleMeeting({ until: 'inSession' }).meeting
const signed = sampleMeeting({ until: 'signed' }).meeting
const sealed = sampleMeeting({ until: 'sealed' }).meeting

const context = (meeting: Meeting, daysBefore = 7): PaperContext => ({
  meeting,
  hall: SAMPLE_HALL,
  now: SAMPLE_STARTS_AT - daysBefore * DAY,
})

function formOf(id: PaperId, given: PaperContext): FormDocument {
  const draft = paperOf(id).draft?.(given)
  if (!draft) throw new Error(`${id} has content of its own`)
  return draft.document
}

/** Every word of a form, a line for each block. */
function wordsOf({ title, subtitle, blocks, signOff }: FormDocument): string {
  return JSON.stringify([title, subtitle, blocks, signOff])
}

const missing = (id: PaperId, given: PaperContext) =>
  paperOf(id)
    .check(given)
    .missing.map(({ place, grave }) => `${place}${grave ? '!' : ''}`)

describe('the list of papers', () => {
  it('has each paper once, with a name and a use', () => {
    expect(PAPERS.map(({ id }) => id).toSorted()).toEqual(paperIdSchema.options.toSorted())
    expect(new Set(PAPERS.map(({ name }) => name)).size).toBe(PAPERS.length)
    expect(PAPERS.every(({ use }) => use.length > 3)).toBe(true)
  })

  it('offers before the meeting what is prepared, and after it what came of it', () => {
    const offered = (meeting: Meeting) =>
      PAPERS.filter(({ unavailable }) => unavailable(meeting) === null).map(({ name }) => name)
    const prepared = [
      '议题征集表',
      '协商方案',
      '会前议题公示',
      '会议通知',
      '签到表',
      '议事规则',
      '满意度调查表',
    ]
    expect(offered(planned)).toEqual(prepared)
    expect(offered(inSession)).toEqual([...prepared, '会议记录'])
    expect(offered(sealed)).toEqual([
      ...prepared,
      '到会情况表',
      '会议记录',
      '表决结果统计表',
      '会议纪要',
      '协商意见书',
      '决议',
      '协商结果公示',
      '满意度调查汇总表',
    ])
  })

  it('knows a 决议 only of meetings that the law gives decisions to, and only where something passed', () => {
    const why = (meeting: Meeting) => paperOf('resolution').unavailable(meeting)
    expect(why(sealed)).toBeNull()
    expect(why({ ...sealed, plan: { ...sealed.plan, kind: 'deliberationMeeting' } })).toContain('不作决议')
    expect(why({ ...sealed, votes: sealed.votes.slice(1) })).toContain('没有通过的表决')
  })

  it('files what was prepared and what came of it in order, without blank sheets', () => {
    const names = filedPapers(sealed, 'after').map(({ name }) => name)
    expect(names).toEqual([
      '协商方案',
      '会前议题公示',
      '会议通知',
      '议事规则',
      '到会情况表',
      '会议记录',
      '表决结果统计表',
      '会议纪要',
      '协商意见书',
      '决议',
      '协商结果公示',
      '满意度调查汇总表',
    ])
    const listed = wordsOf(catalogue(context(sealed)).document)
    for (const name of names) expect(listed).toContain(`"${name}"`)
    expect(listed).toContain('签到表（签名）')
    expect(listed).toContain('永久')
  })
})

describe('what is missing', () => {
  it('is said by place, and makes a draft where it is grave', () => {
    const bare = {
      ...planned,
      plan: { ...planned.plan, place: '', scrutineers: '' },
      agenda: [],
      participants: [],
    }
    expect(missing('meetingNotice', context(planned))).toEqual([])
    expect(draftReason(paperOf('meetingNotice'), context(planned))).toBeNull()
    expect(missing('meetingNotice', context(bare))).toEqual(['plan!', 'agenda!', 'roster!'])
    expect(draftReason(paperOf('meetingNotice'), context(bare))).toContain('内容不全')
    expect(missing('signInSheet', context(bare))).toEqual(['plan!', 'roster!'])
  })

  it('is left for the pen where nobody has entered a telephone', () => {
    const hall = { ...SAMPLE_HALL, contactPhone: '' }
    const given = { ...context(planned), hall }
    expect(missing('meetingNotice', given)).toEqual(['hall'])
    expect(draftReason(paperOf('meetingNotice'), given)).toBeNull()
  })

  it('is the issuer while the hall has no name of its own', () => {
    const hall = { ...SAMPLE_HALL, committee: NEW_HALL.settings.committee }
    expect(missing('meetingNotice', { ...context(planned), hall })).toContain('hall!')
  })

  it('keeps papers that say what the minutes say drafts until the seal', () => {
    for (const id of ['summaryMinutes', 'agreement', 'resolution', 'notice'] as const) {
      expect(draftReason(paperOf(id), context(signed, -1))).toContain('未封存')
      expect(draftReason(paperOf(id), context(sealed, -1))).toBeNull()
    }
    expect(draftReason(paperOf('voteStatistics'), context(signed, -1))).toBeNull()
  })
})

describe('the period of a notice before the meeting', () => {
  it.each([
    [7, '2026年11月15日至11月20日（共6日）'],
    [3, '2026年11月19日至11月20日（共2日）'],
    [2, '2026年11月20日（共1日）'],
    [1, '　　　　年　　月　　日至　　　　年　　月　　日'],
  ] as const)('posted %i days before is %s', (days, period) => {
    expect(wordsOf(formOf('topicNotice', context(planned, days)))).toContain(`公示期：${period}`)
  })

  it.each([
    ['residentRepsMeeting', 1, []],
    ['deliberationMeeting', 2, []],
    ['deliberationMeeting', 1, ['plan']],
    ['residentsAssembly', 10, []],
    ['residentsAssembly', 9, ['plan!']],
    ['villagersAssembly', 9, ['plan!']],
  ] as const)('of a %s posted %i days before', (kind, days, facts) => {
    const meeting = { ...planned, plan: { ...planned.plan, kind } }
    expect(missing('topicNotice', context(meeting, days))).toEqual(facts)
  })

  it('is counted from the day the agenda was posted, where that is known', () => {
    const posted = [{ itemId: 'i1', title: '', motion: null, postedOn: '2026-11-10' }]
    const words = wordsOf(formOf('topicNotice', context({ ...sealed, posted }, -1)))
    expect(words).toContain('公示期：2026年11月11日至11月20日（共10日）')
  })

  it('has to be fifteen days where owners decide together', () => {
    const [first] = planned.agenda
    if (!first) throw new Error('the sample has no agenda')
    const motion = {
      text: '同意加装电梯。',
      rule: OWNERS_RULES.ownersSpecial,
      method: 'ownersRegister',
    } as const
    const owners = { ...planned, agenda: [{ ...first, motion }] }
    expect(missing('topicNotice', context(owners, 14))).toEqual(['plan!'])
    expect(missing('topicNotice', context(owners, 15))).toEqual([])
  })

  it('is left blank once the meeting has been opened', () => {
    const words = wordsOf(formOf('topicNotice', context(sealed, -1)))
    expect(words).toContain('公示期：　　　　年　　月　　日至')
    expect(words).not.toContain('2026年11月22日')
  })
})

describe('会议纪要', () => {
  const words = wordsOf(formOf('summaryMinutes', context(sealed, -1)))

  it('says who met, what was settled by which figures, and who was there', () => {
    for (const part of [
      '2026年第1期',
      '周明远在小南庄社区党群服务中心二层议事厅主持召开',
      '应到48人，实到45人',
      '举手表决，同意31人、反对9人、弃权5人，通过。',
      '一户先保一辆，有房本的优先。',
      '停车自管会（孙秀英）负责建成车位台账并公布，2026年12月10日前完成。',
      '曾庆海、程素云',
      '陈立新（居委会主任，小南庄社区居民委员会）',
    ])
      expect(words).toContain(part)
  })

  it('leaves out the course of the talk', () => {
    for (const part of ['家里两代人两辆车', '因故中断', '超时', '宣布开会']) expect(words).not.toContain(part)
  })
})

describe('协商意见书', () => {
  it('has agreement, dissent, duties and a place for every party to sign', () => {
    const words = wordsOf(formOf('agreement', context(sealed, -1)))
    for (const part of [
      '收回的车位7天内公布。',
      '赵国强等4人认为',
      '停车自管会',
      '2026年12月10日',
      '安居物业服务有限公司',
      '居务监督委员会',
    ])
      expect(words).toContain(part)
  })

  it('takes the recorder’s own words, and leaves out what was struck', () => {
    const [first, second] = sealed.outcomes
    if (!first || !second) throw new Error('the sample has no outcomes')
    const minutesEdits = { [`outcome:${first.id}`]: '改写后的共识。', [`outcome:${second.id}`]: '' }
    const words = wordsOf(formOf('agreement', context({ ...sealed, minutesEdits }, -1)))
    expect(words).toContain('改写后的共识。')
    expect(words).not.toContain(first.text)
    expect(words).not.toContain(second.text)
  })
})

describe('到会情况表', () => {
  it('tells when people came and left, and why they did not', () => {
    const { blocks } = formOf('attendanceRecord', context(sealed, -1))
    const table = blocks.find((block) => block.kind === 'table')
    const rows = table?.rows.flatMap((row) => ('cells' in row ? [row.cells] : [])) ?? []
    const of = (name: string) => rows.find((cells) => cells[1] === name)?.slice(4)
    expect(rows).toHaveLength(sealed.participants.length)
    expect(of('刘淑珍')).toEqual(['13:40', '', ''])
    expect(of('曾庆海')).toEqual(['', '', '请假：住院'])
    expect(of('袁野')?.at(-1)).toBe('迟到')
    expect(of('萧然')).toEqual(['', '', '缺席'])
    expect(of('于得水')?.at(-1)).toBe('提前退场')
  })
})
