import { ATTENDANCE_CLASS_NAMES } from '../meeting/setup'
import type { Meeting } from '../meeting/state'
import { meetingName } from '../minutes/head'
import { attendanceLists, PeopleNames } from '../minutes/people'
import { heldProxies } from '../minutes/proxy-text'
import { chineseDateTime, chineseSpan, clockTime } from '../text/chinese-date'
import type { FormColumn, FormDraft, FormRow, PaperContext } from './form'
import { CLASSES } from './sign-in-sheet'
import { presenceText } from './presence'
import { standing } from './topics'

const COLUMNS: readonly FormColumn[] = [
  { header: '序号', share: 11, align: 'center' },
  { header: '姓名', share: 26 },
  { header: '身份、单位', share: 34 },
  { header: '楼号门牌', share: 32 },
  { header: '签到', share: 14, align: 'center' },
  { header: '离场', share: 14, align: 'center' },
  { header: '备注', share: 25 },
]

/** 到会情况表: the sign-in sheet with the times people came and left, as they were entered. */
export function attendanceRecord({ meeting, hall }: PaperContext): FormDraft {
  const lists = attendanceLists(meeting)
  const figures = `${presenceText(meeting)}，请假${lists.excused.length}人，缺席${lists.absent.length}人，列席${lists.observing.length}人，旁听${lists.audience.length}人`
  return {
    document: {
      title: '到会情况表',
      subtitle: [meetingName(meeting, hall), meeting.number ?? ''],
      blocks: [
        {
          kind: 'fields',
          rows: [
            { label: '时间', value: timeOf(meeting) },
            { label: '地点', value: meeting.plan.place },
            { label: '人数', value: figures },
          ],
        },
        { kind: 'note', text: '时间为签到、离场时登记的时间；本人签名见签到表原件。' },
        { kind: 'table', columns: COLUMNS, rows: rowsOf(meeting), size: 'dense', rowHeight: 8 },
        {
          kind: 'signatures',
          columns: 2,
          boxes: [
            { label: '签到负责人', name: '' },
            { label: '记录人', name: meeting.plan.recorder },
          ],
        },
      ],
      signOff: null,
      foot: 'pages',
      footText: '内部材料，含个人信息，请勿张贴或外传',
    },
    missing: [],
    masked: [],
  }
}

function timeOf({ openedAt, closedAt, plan }: Meeting): string {
  return openedAt === null || closedAt === null
    ? chineseDateTime(openedAt ?? plan.startsAt)
    : chineseSpan(openedAt, closedAt)
}

function rowsOf(meeting: Meeting): readonly FormRow[] {
  const lists = attendanceLists(meeting)
  const people = new PeopleNames(meeting.participants)
  const holders = new Map(heldProxies(meeting).map(({ principalId, holderId }) => [principalId, holderId]))
  const proxyOf = (id: string): string => {
    const holder = meeting.participants.find((one) => one.id === holders.get(id))
    return holder ? `委托${people.name(holder)}` : ''
  }
  const [late, early, came] = [
    new Set(lists.late),
    new Set(lists.leftEarly),
    new Set([...lists.present, ...lists.represented, ...lists.observing, ...lists.audience]),
  ]
  let number = 0
  return CLASSES.flatMap((attendance): readonly FormRow[] => {
    const group = meeting.participants.filter((participant) => participant.attendance === attendance)
    if (group.length === 0) return []
    return [
      { group: `${ATTENDANCE_CLASS_NAMES[attendance]}（${group.length}人）` },
      ...group.map((participant): FormRow => {
        number += 1
        const entry = meeting.attendance[participant.id]
        const remarks = [
          proxyOf(participant.id),
          entry?.state === 'excused' ? `请假${entry.reason === '' ? '' : `：${entry.reason}`}` : '',
          late.has(participant) ? '迟到' : '',
          early.has(participant) ? '提前退场' : '',
          entry?.state !== 'excused' && !came.has(participant)
            ? attendance === 'attending'
              ? '缺席'
              : '未到'
            : '',
        ]
        return {
          cells: [
            String(number),
            participant.name,
            standing(participant),
            participant.door,
            timeOrBlank(entry?.arrivedAt ?? null),
            timeOrBlank(entry?.state === 'left' ? entry.at : null),
            remarks.filter((remark) => remark !== '').join('，'),
          ],
        }
      }),
    ]
  })
}

function timeOrBlank(at: number | null): string {
  return at === null ? '' : clockTime(at)
}
