import { ATTENDANCE_CLASS_NAMES } from '../meeting/setup'
import { meetingName } from '../minutes/head'
import { asSentence } from '../minutes/sentences'
import { chineseDateTime } from '../text/chinese-date'
import { said, saidInLines, wordingOf } from '../wording/wording'
import {
  contactsOf,
  dateOrBlank,
  dayBefore,
  missingAgenda,
  missingContacts,
  missingIssuer,
  missingPlace,
  missingRoster,
} from './facts'
import type { FormBlock, FormDraft, PaperContext } from './form'
import { decisionText, limitsText, standing } from './topics'

/** 会议通知: when, where, about what, with whom, by which rules; the people asked stand in an annex. */
export function meetingNotice(context: PaperContext): FormDraft {
  const { meeting, hall } = context
  const { plan, agenda, participants } = meeting
  const name = meetingName(meeting, hall)
  const wording = wordingOf(context)
  const minutes = agenda.reduce((sum, item) => sum + item.plannedMinutes, 0)
  const contacts = contactsOf(hall).filter(({ label }) => label === '联系人' || label === '联系电话')
  const blocks: FormBlock[] = [
    { kind: 'flush', text: said(wording, 'meetingNotice.salutation', {}) },
    {
      kind: 'paragraph',
      text: said(wording, 'meetingNotice.opening', {
        时间: chineseDateTime(plan.startsAt),
        会议名称: name,
        居委会: hall.committee,
      }),
    },
    { kind: 'heading', level: 1, text: '一、时间和地点' },
    {
      kind: 'paragraph',
      text: `${chineseDateTime(plan.startsAt)}${minutes === 0 ? '' : `，预计${minutes}分钟`}。地点：${asSentence(plan.place || '待定')}`,
    },
    { kind: 'heading', level: 1, text: '二、会议议题' },
    ...(agenda.length === 0 ? [{ kind: 'paragraph', text: '待定。' } as const] : []),
    ...agenda.map((item, index): FormBlock => ({
      kind: 'paragraph',
      text: `${agenda.length === 1 ? '' : `${index + 1}．`}${asSentence(item.title)}${item.motion ? `拟表决：${asSentence(item.motion.text)}表决方式：${asSentence(decisionText(item.motion))}` : ''}`,
    })),
    { kind: 'heading', level: 1, text: '三、参会人员' },
    { kind: 'paragraph', text: whoText(context) },
    { kind: 'heading', level: 1, text: '四、有关要求' },
    ...saidInLines(wording, 'meetingNotice.requests', { 发言限制: asSentence(limitsText(plan)) }).map(
      (text): FormBlock => ({ kind: 'paragraph', text }),
    ),
    { kind: 'contacts', contacts },
  ]
  const annex: readonly FormBlock[] =
    participants.length === 0
      ? []
      : [
          { kind: 'annex', label: '附件', title: '参会人员名单' },
          {
            kind: 'table',
            size: 'small',
            columns: [
              { header: '序号', share: 12, align: 'center' },
              { header: '姓名', share: 26 },
              { header: '身份、单位', share: 44 },
              { header: '参会类别', share: 16, align: 'center' },
            ],
            rows: participants.map((participant, index) => ({
              cells: [
                String(index + 1),
                participant.name,
                standing(participant),
                ATTENDANCE_CLASS_NAMES[participant.attendance],
              ],
            })),
          },
        ]
  return {
    document: {
      title: `关于召开${name}的通知`,
      subtitle: [],
      blocks:
        annex.length === 0
          ? blocks
          : [...blocks, { kind: 'paragraph', text: '附件：参会人员名单' }, ...annex],
      signOff: { issuer: hall.committee, date: dateOrBlank(dayBefore(context)) },
      foot: 'pages',
      footText: '',
    },
    missing: [
      ...missingIssuer(hall),
      ...missingPlace(meeting),
      ...missingAgenda(meeting),
      ...missingRoster(meeting),
      ...missingContacts(contacts),
    ],
    masked: [],
  }
}

/** 主持人周明远，记录人林晓雯。出席48人、列席3人，名单附后。 */
function whoText({ meeting: { plan, participants } }: PaperContext): string {
  const counts = (['attending', 'observing', 'audience'] as const).flatMap((attendance) => {
    const count = participants.filter((participant) => participant.attendance === attendance).length
    return count === 0 ? [] : [`${ATTENDANCE_CLASS_NAMES[attendance]}${count}人`]
  })
  const listed = counts.length === 0 ? '' : `${counts.join('、')}，名单附后。`
  return `主持人${plan.facilitator}，记录人${plan.recorder}。${listed}`
}
