import { ATTENDANCE_CLASS_NAMES } from '../meeting/setup'
import type { Meeting } from '../meeting/state'
import { meetingName } from '../minutes/head'
import { chineseDateTime } from '../text/chinese-date'
import { said, wordingOf } from '../wording/wording'
import { missingPlace, missingRoster } from './facts'
import type { FormColumn, FormDraft, FormRow, PaperContext } from './form'
import { expectedText } from './presence'
import { standing } from './topics'

export const CLASSES = ['attending', 'observing', 'audience'] as const

/** Widths in mm of a text 156 mm wide. */
const COLUMNS: readonly FormColumn[] = [
  { header: '序号', share: 11, align: 'center' },
  { header: '姓名', share: 20 },
  { header: '身份、单位', share: 24 },
  { header: '楼号门牌', share: 31 },
  { header: '联系电话', share: 27 },
  { header: '签名', share: 27 },
  { header: '备注', share: 16 },
]

/** At least so many lines for people who come unasked. */
const UNASKED = 8

/** 签到表, to be signed at the door; who comes for somebody else writes 委托 in the remarks. */
export function signInSheet(context: PaperContext): FormDraft {
  const { meeting, hall } = context
  const { plan } = meeting
  return {
    document: {
      title: '签到表',
      subtitle: [meetingName(meeting, hall)],
      blocks: [
        {
          kind: 'fields',
          rows: [
            { label: '时间', value: chineseDateTime(plan.startsAt) },
            { label: '地点', value: plan.place },
            { label: '主持人', value: plan.facilitator },
            { label: '记录人', value: plan.recorder },
            { label: '应到', value: expectedText(meeting) },
            { label: '实到', value: '' },
            { label: '请假', value: '' },
            { label: '签到负责人', value: '' },
          ],
        },
        { kind: 'note', text: said(wordingOf(context), 'signInSheet.note', {}) },
        {
          kind: 'table',
          columns: COLUMNS,
          rows: rosterRows(meeting),
          blankRows: UNASKED,
          rowHeight: 10,
          size: 'dense',
        },
      ],
      signOff: null,
      foot: 'pages',
      footText: '内部材料，含个人信息，请勿张贴或外传',
    },
    missing: [...missingPlace(meeting), ...missingRoster(meeting)],
    masked: [],
  }
}

function rosterRows({ participants }: Meeting): readonly FormRow[] {
  let number = 0
  return CLASSES.flatMap((attendance): readonly FormRow[] => {
    const people = participants.filter((participant) => participant.attendance === attendance)
    if (people.length === 0) return []
    return [
      { group: `${ATTENDANCE_CLASS_NAMES[attendance]}（${people.length}人）` },
      ...people.map((participant): FormRow => {
        number += 1
        const { name, door, phone } = participant
        return { cells: [String(number), name, standing(participant), door, phone, '', ''] }
      }),
    ]
  })
}
