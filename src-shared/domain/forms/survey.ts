import {
  markedIn,
  satisfaction,
  SURVEY_ANSWERS,
  SURVEY_QUESTIONS,
  type CountedSurvey,
} from '../meeting/survey/survey'
import { meetingName } from '../minutes/head'
import { chineseDate, chineseIsoDate } from '../text/chinese-date'
import { said, wordingOf } from '../wording/wording'
import { light } from './facts'
import type { FormColumn, FormDraft, PaperContext } from './form'

const ANSWER_COLUMNS: readonly FormColumn[] = SURVEY_ANSWERS.map((header) => ({
  header,
  share: 23.5,
  align: 'center',
}))
const LEAD_COLUMNS: readonly FormColumn[] = [
  { header: '序号', share: 14, align: 'center' },
  { header: '内容', share: 48 },
]

/** 满意度调查表, anonymous, one sheet. */
export function surveyForm(context: PaperContext): FormDraft {
  const { meeting, hall } = context
  const wording = wordingOf(context)
  return {
    document: {
      title: '议事协商满意度调查表',
      subtitle: [meetingName(meeting, hall), chineseDate(meeting.openedAt ?? meeting.plan.startsAt)],
      blocks: [
        { kind: 'paragraph', text: said(wording, 'surveyForm.opening', {}) },
        {
          kind: 'table',
          columns: [...LEAD_COLUMNS, ...ANSWER_COLUMNS],
          rows: SURVEY_QUESTIONS.map((question, index) => ({
            cells: [String(index + 1), question, '', '', '', ''],
          })),
          rowHeight: 10,
        },
        {
          kind: 'fields',
          rows: [
            { label: '意见和建议', value: '', lines: 4 },
            { label: '楼号（可不填）', value: '' },
            { label: '年龄（可不填）', value: '□35岁以下　□36至59岁　□60岁以上' },
          ],
        },
        {
          kind: 'note',
          text: said(wording, 'surveyForm.end', { 议事厅名称: hall.hallName, 居委会: hall.committee }),
        },
      ],
      signOff: null,
      foot: 'print',
      footText: hall.committee,
    },
    missing: [],
    masked: [],
  }
}

/** 满意度调查汇总表: as the sheets were counted; spaces for the pen until they are. */
export function surveySummary({ meeting, hall }: PaperContext): FormDraft {
  const counted = meeting.surveys.at(-1) ?? null
  const open = counted?.answers.some((row) => markedIn(row) < counted.valid) ?? false
  return {
    document: {
      title: '议事协商满意度调查汇总表',
      subtitle: [meetingName(meeting, hall), meeting.number ?? ''],
      blocks: [
        {
          kind: 'fields',
          rows: [
            { label: '发放（份）', value: figure(counted?.issued) },
            { label: '收回（份）', value: figure(counted?.collected) },
            { label: '有效（份）', value: figure(counted?.valid) },
            { label: '调查时间', value: counted ? surveyDays(counted) : '' },
          ],
        },
        {
          kind: 'table',
          columns: [
            ...LEAD_COLUMNS,
            ...ANSWER_COLUMNS.map((column) => ({ ...column, share: 19 })),
            { header: '满意率', share: 19, align: 'center' },
          ],
          rows: SURVEY_QUESTIONS.map((question, index) => {
            const answers = counted?.answers[index]
            const figures = SURVEY_ANSWERS.map((_, at) => figure(answers?.[at]))
            const rate = (counted && answers && satisfaction(answers, counted.valid)) ?? ''
            return { cells: [String(index + 1), question, ...figures, rate] }
          }),
          rowHeight: 9,
          size: 'dense',
        },
        {
          kind: 'note',
          text: `满意率＝（满意＋基本满意）÷有效份数${counted ? '，保留两位小数，后面的不进位' : ''}。${
            open ? '四项之和小于有效份数的，差额是这一项没有填的份数。' : '每一行四项之和等于有效份数。'
          }`,
        },
        { kind: 'fields', rows: [{ label: '主要意见', value: counted?.remarks ?? '', lines: 3 }] },
        {
          kind: 'signatures',
          columns: 2,
          boxes: [
            { label: '统计人', name: counted?.countedBy ?? '' },
            { label: '复核人', name: counted?.checkedBy ?? '' },
          ],
        },
      ],
      signOff: null,
      foot: 'pages',
      footText: hall.committee,
    },
    missing: counted ? [] : [light('survey', '满意度调查还没有填回收结果，汇总表留了空格，可以手写。')],
    masked: [],
  }
}

function figure(count: number | undefined): string {
  return count === undefined ? '' : String(count)
}

/** 2026年11月22日至11月28日 */
function surveyDays({ from, to }: CountedSurvey): string {
  if (from === '' || to === '' || from === to) return chineseIsoDate(from || to)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const end = chineseIsoDate(to)
  return `${chineseIsoDate(from)}至${sameYear ? end.replace(/^\d+年/u, '') : end}`
}
