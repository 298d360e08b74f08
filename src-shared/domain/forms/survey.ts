import { meetingName } from '../minutes/head'
import { chineseDate } from '../text/chinese-date'
import { said, wordingOf } from '../wording/wording'
import type { FormColumn, FormDraft, PaperContext } from './form'

/** What residents are asked about the meeting and what came of it. */
export const SURVEY_QUESTIONS = [
  '议题是大家关心的事',
  '会前通知和公示及时',
  '参加的人有代表性',
  '主持公正，不偏不倚',
  '想说的人都能说',
  '议事规则得到遵守',
  '协商结果合情合理',
  '落实进度让人放心',
  '总体评价',
] as const
export const SURVEY_ANSWERS = ['满意', '基本满意', '不太满意', '不满意'] as const

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

/** 满意度调查汇总表, to be filled in when the sheets are counted. */
export function surveySummary({ meeting, hall }: PaperContext): FormDraft {
  return {
    document: {
      title: '议事协商满意度调查汇总表',
      subtitle: [meetingName(meeting, hall), meeting.number ?? ''],
      blocks: [
        {
          kind: 'fields',
          rows: [
            { label: '发放（份）', value: '' },
            { label: '收回（份）', value: '' },
            { label: '有效（份）', value: '' },
            { label: '调查时间', value: '' },
          ],
        },
        {
          kind: 'table',
          columns: [
            ...LEAD_COLUMNS,
            ...ANSWER_COLUMNS.map((column) => ({ ...column, share: 19 })),
            { header: '满意率', share: 19, align: 'center' },
          ],
          rows: SURVEY_QUESTIONS.map((question, index) => ({
            cells: [String(index + 1), question, '', '', '', '', ''],
          })),
          rowHeight: 9,
          size: 'dense',
        },
        { kind: 'note', text: '满意率＝（满意＋基本满意）÷有效份数；每一行四项之和等于有效份数。' },
        { kind: 'fields', rows: [{ label: '主要意见', value: '', lines: 3 }] },
        {
          kind: 'signatures',
          columns: 2,
          boxes: [
            { label: '统计人', name: '' },
            { label: '复核人', name: '' },
          ],
        },
      ],
      signOff: null,
      foot: 'pages',
      footText: hall.committee,
    },
    missing: [],
    masked: [],
  }
}
