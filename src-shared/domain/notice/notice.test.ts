import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { arbitraryMoves, playMoves } from '#shared/testing/random-meeting'
import { SAMPLE_PARTICIPANTS } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { addDays, hallTime, startOfIsoDate } from '../text/chinese-date'
import { noticeHashOf } from './document'
import { noticeOf } from './draft'
import { isDayOff } from './calendar'
import { noticePeriod } from './period'
import { periodText } from './period-rule'

const POSTED = Date.parse('2026-11-22T10:00:00+08:00')
const sealed = sampleMeeting({ until: 'sealed' })
const draft = noticeOf(sealed.meeting, sealed.hall, POSTED)
const wholeText = JSON.stringify(draft.document)

describe('period of a notice', () => {
  it('leaves out the day of posting: 11-22 gives 11-23 to 12-07, fifteen days', () => {
    expect(noticePeriod('2026-11-22')).toEqual({
      postedOn: '2026-11-22',
      from: '2026-11-23',
      to: '2026-12-07',
      days: 15,
      unit: 'calendar',
      movedOn: false,
      holidaysKnown: true,
    })
    expect(periodText(noticePeriod('2026-11-22'))).toBe('2026年11月23日至12月7日（共15日）')
  })

  it.each([
    // A Saturday moves to Monday; the first of October to the end of the holiday.
    ['2026-11-20', '2026-12-07', 17],
    ['2026-09-16', '2026-10-08', 22],
    // 2026-10-10 is a Saturday on which people work to make up for the holiday.
    ['2026-09-25', '2026-10-10', 15],
  ])('posted on %s ends on %s, %i days', (posted, to, days) => {
    expect(noticePeriod(posted)).toMatchObject({ to, days, movedOn: days !== 15 })
  })

  it('names both years where they differ, and says when the holidays are not known', () => {
    const period = noticePeriod('2026-12-28')
    expect(periodText(period)).toBe('2026年12月29日至2027年1月12日（共15日）')
    expect(noticePeriod('2090-01-01').holidaysKnown).toBe(false)
  })

  it('is at least as long as asked and ends on a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
        const period = noticePeriod(addDays('2023-01-01', offset), days)
        expect(period.days).toBeGreaterThanOrEqual(days)
        expect(addDays(period.from, period.days - 1)).toBe(period.to)
        expect(isDayOff(period.to)).toBe(false)
      }),
    )
  })

  it('knows weekends of a year without a table', () => {
    for (let day = 0; day < 14; day += 1) {
      const iso = addDays('2090-03-01', day)
      const { weekday } = hallTime(startOfIsoDate(iso))
      expect(isDayOff(iso)).toBe(weekday === 0 || weekday === 6)
    }
  })
})

describe('notice of the sample meeting', () => {
  const paragraphs = draft.document.parts.flatMap((part) => ('text' in part ? [part.text] : []))

  it('says when, where, who led, how many came', () => {
    expect(paragraphs[0]).toBe(
      '2026年11月21日，居民代表会议在小南庄社区党群服务中心二层议事厅召开，周明远主持。应到48人，实到45人，列席3人，符合法定人数。现将协商结果公示如下。',
    )
  })

  it('gives every announced vote with its sum, not the cancelled one', () => {
    const votes = draft.document.parts.flatMap((part) => (part.kind === 'votes' ? part.votes : []))
    expect(votes.map(({ yes, no, abstain, verdict }) => [yes, no, abstain, verdict])).toEqual([
      [31, 9, 5, '通过'],
      [20, 15, 10, '未通过'],
      [20, 20, 4, '未通过'],
    ])
    expect(paragraphs).toContain('第1项：同意31人，占实到45人的68.88%，超过一半，通过。')
  })

  it('gives consensus and duties, in the words of the minutes', () => {
    expect(paragraphs).toContain('1．停车自管会（孙**）负责建成车位台账并公布，2026年12月10日前完成。')
    const [outcome] = sealed.meeting.outcomes
    const reworded = noticeOf(
      { ...sealed.meeting, minutesEdits: { [`outcome:${outcome?.id ?? ''}`]: '一户先保一辆车。' } },
      sealed.hall,
      POSTED,
    )
    expect(JSON.stringify(reworded.document)).toContain('一户先保一辆车。')
  })

  it('says nothing of who disagreed', () => {
    expect(wholeText).not.toContain('分歧')
    expect(wholeText).not.toMatch(/赵国强|赵\*\*/)
  })

  it('contains no resident’s name, telephone or door', () => {
    for (const { name, phone, door, org } of SAMPLE_PARTICIPANTS) {
      if (org === '') expect(wholeText).not.toContain(name)
      if (phone !== '') expect(wholeText).not.toContain(phone)
      if (door !== '') expect(wholeText).not.toContain(door)
    }
    expect(draft.masked).toContainEqual({ kind: 'name', raw: '孙秀英', masked: '孙**' })
  })

  it('has a title by matter where there is one, by meeting where there are several', () => {
    expect(draft.document.title).toBe('关于小南庄社区居民代表会议（停车管理专题）协商结果的公示')
    const { meeting } = sealed
    const [first] = meeting.votes
    const one = noticeOf({ ...meeting, votes: first ? [first] : [] }, sealed.hall, POSTED)
    expect(one.document.title).toBe('关于“新增车位怎么分”协商结果的公示')
  })

  it('leaves a blank for a contact nobody has given, and says so', () => {
    const none = noticeOf(sealed.meeting, { ...sealed.hall, contactPhone: '' }, POSTED)
    expect(none.document.contacts).toContainEqual({ label: '联系电话', value: '' })
    expect(none.remarks.join('')).toContain('联系电话没有填写')
    expect(draft.remarks).toEqual([])
  })

  it('has one hash for one text', () => {
    expect(noticeHashOf(draft.document)).toBe(
      noticeHashOf(noticeOf(sealed.meeting, sealed.hall, POSTED + 1000).document),
    )
  })
})

describe('any meeting that can be', () => {
  it('gives a notice without a resident’s name in it', () => {
    fc.assert(
      fc.property(arbitraryMoves, (moves) => {
        const stage = playMoves(moves)
        const { document } = noticeOf(stage.meeting, stage.hall, POSTED)
        for (const { name } of stage.meeting.participants)
          expect(JSON.stringify(document)).not.toContain(name)
      }),
      { numRuns: 60 },
    )
  })
})
