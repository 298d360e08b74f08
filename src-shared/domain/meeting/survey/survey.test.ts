import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surveySummary } from '../../forms/survey'
import { eventForRole } from '../../../protocol/redact'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import {
  markedIn,
  OVERALL,
  overallSatisfaction,
  satisfaction,
  SURVEY_QUESTIONS,
  surveyFaults,
  type SurveyAnswers,
  type SurveyCount,
} from './survey'

const all = (row: SurveyAnswers): SurveyAnswers[] => SURVEY_QUESTIONS.map(() => row)

function counted(part: Partial<SurveyCount> = {}): SurveyCount {
  return {
    issued: 50,
    collected: 44,
    valid: 42,
    from: '2026-11-22',
    to: '2026-11-28',
    answers: all([30, 8, 3, 1]),
    remarks: '希望多开几次。',
    countedBy: '林晓雯',
    checkedBy: '郑守义',
    ...part,
  }
}

const withOverall = (row: SurveyAnswers) =>
  counted({ answers: all([30, 8, 3, 1]).map((one, index) => (index === OVERALL ? row : one)) })

describe('满意率', () => {
  it.each<[SurveyAnswers, number, string | null]>([
    // 38 of 42 is 90.476…%, cut off.
    [[30, 8, 3, 1], 42, '90.47%'],
    [[42, 0, 0, 0], 42, '100%'],
    [[0, 0, 20, 22], 42, '0%'],
    // Two sheets left it open: they are valid all the same.
    [[30, 8, 1, 1], 42, '90.47%'],
    [[21, 0, 0, 0], 42, '50%'],
    [[0, 0, 0, 0], 0, null],
  ])('%j of %i sheets: %s', (row, valid, rate) => {
    expect(satisfaction(row, valid)).toBe(rate)
  })

  it('of all in all is that of the last question', () => {
    expect(overallSatisfaction(withOverall([10, 11, 1, 1]))).toBe('50%')
  })

  it('is never more than the sum says', () => {
    const row = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500))
    fc.assert(
      fc.property(row, fc.nat(200), ([a, b, c, d], open) => {
        const answers: SurveyAnswers = [a, b, c, d]
        const valid = markedIn(answers) + open
        const rate = satisfaction(answers, valid)
        if (rate === null) return expect(valid).toBe(0)
        const hundredths = Math.round(Number(rate.slice(0, -1)) * 100)
        expect(BigInt(hundredths) * BigInt(valid) <= BigInt(a + b) * 10_000n).toBe(true)
        expect(BigInt(hundredths + 1) * BigInt(valid) > BigInt(a + b) * 10_000n).toBe(true)
      }),
    )
  })
})

describe('what does not add up', () => {
  it.each<[string, Partial<SurveyCount>, readonly string[]]>([
    ['all well', {}, []],
    ['a question that some left open', { answers: all([30, 8, 0, 0]) }, []],
    ['more came back than went out', { collected: 51 }, ['收回 51 份，比发放的 50 份还多，请核对。']],
    ['more valid than came back', { valid: 45, collected: 44 }, ['有效 45 份，比收回的 44 份还多，请核对。']],
    ['days the wrong way round', { from: '2026-11-29' }, ['调查的开始日期在结束日期后面，请核对。']],
    ['no days', { from: '', to: '' }, []],
  ])('%s', (_name, part, sentences) => {
    expect(surveyFaults(counted(part)).map(({ sentence }) => sentence)).toEqual(sentences)
  })

  it('names the question whose marks are more than the sheets', () => {
    expect(surveyFaults(withOverall([30, 8, 3, 2]))).toEqual([
      { question: OVERALL, sentence: '第9项四个数加起来是 43，比有效的 42 份多，请核对。' },
    ])
  })
})

describe('the count of a meeting', () => {
  it('comes after 散会, also behind the seal, and a later one takes its place', () => {
    const stage = sampleMeeting({ until: 'sealed' })
    const meetingId = stage.meeting.id
    const { seal } = stage.meeting
    stage.run({ type: 'countSurvey', meetingId, count: counted() })
    stage.run({ type: 'countSurvey', meetingId, count: counted({ remarks: '' }) })
    expect(stage.meeting.surveys.map(({ remarks }) => remarks)).toEqual(['希望多开几次。', ''])
    expect(stage.meeting.seal).toEqual(seal)
    expect(stage.attempt({ type: 'countSurvey', meetingId, count: counted({ remarks: '' }) })).toMatchObject({
      ok: false,
      error: { message: '满意度调查的结果没有改动。' },
    })
    expect(stage.attempt({ type: 'countSurvey', meetingId, count: counted({ valid: 1 }) })).toMatchObject({
      ok: false,
    })
  })

  it('is refused while the meeting goes on', () => {
    const stage = sampleMeeting({ until: 'inSession' })
    expect(
      stage.attempt({ type: 'countSurvey', meetingId: stage.meeting.id, count: counted() }),
    ).toMatchObject({ ok: false, error: { message: '散会以后才能填写满意度调查的结果。' } })
  })

  it('stays when a correction is given up', () => {
    const stage = sampleMeeting({ until: 'sealed' })
    const meetingId = stage.meeting.id
    stage.run({ type: 'openCorrection', meetingId, reason: '票数抄错' })
    stage.run({ type: 'countSurvey', meetingId, count: counted() })
    stage.run({ type: 'dropCorrection', meetingId })
    expect(stage.meeting.surveys).toHaveLength(1)
  })

  it('shows the room no remarks and no names', () => {
    const stage = sampleMeeting({ until: 'sealed' })
    stage.run({ type: 'countSurvey', meetingId: stage.meeting.id, count: counted() })
    const event = stage.events.at(-1)
    if (!event) throw new Error('the record is empty')
    const shown = JSON.stringify(eventForRole(event, 'projector'))
    expect(shown).toContain('surveyCounted')
    for (const words of ['希望多开几次', '林晓雯', '郑守义']) expect(shown).not.toContain(words)
  })
})

describe('满意度调查汇总表', () => {
  const stage = sampleMeeting({ until: 'sealed' })
  const context = () => ({ meeting: stage.meeting, hall: SAMPLE_HALL, now: stage.now })

  it('leaves spaces until it is counted, and says so', () => {
    const { document, missing } = surveySummary(context())
    expect(missing).toEqual([expect.objectContaining({ place: 'survey', grave: false })])
    const table = document.blocks.find(({ kind }) => kind === 'table')
    expect(JSON.stringify(table)).toContain('["9","总体评价","","","","",""]')
  })

  it('has the figures, the rates and who counted', () => {
    stage.run({ type: 'countSurvey', meetingId: stage.meeting.id, count: counted() })
    const { document, missing } = surveySummary(context())
    expect(missing).toEqual([])
    const words = JSON.stringify(document)
    for (const text of [
      '{"label":"收回（份）","value":"44"}',
      '2026年11月22日至11月28日',
      '["9","总体评价","30","8","3","1","90.47%"]',
      '每一行四项之和等于有效份数',
      '{"label":"统计人","name":"林晓雯"}',
    ])
      expect(words).toContain(text)
  })
})
