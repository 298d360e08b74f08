import { VOTE_METHOD_NAMES } from '../meeting/facts'
import { isQuestions } from '../meeting/questions/selectors'
import { ATTENDANCE_CLASS_NAMES, MEETING_KIND_NAMES, type Participant } from '../meeting/setup'
import { meetingName } from '../minutes/head'
import { PeopleNames } from '../minutes/people'
import { asSentence } from '../minutes/sentences'
import { chineseDateTime, clockTime } from '../text/chinese-date'
import { light, missingAgenda, missingCounters, missingIssuer, missingPlace, missingRoster } from './facts'
import type { FormBlock, FormDraft, FormField, FormRow, PaperContext } from './form'
import { quorumText } from './presence'
import {
  clausesText,
  decisionText,
  figuresText,
  limitsText,
  ownLimitsText,
  sourcesOf,
  standing,
} from './topics'

const TO_BE_SETTLED: FormBlock = { kind: 'paragraph', text: '待定。' }

/** 协商方案: the whole plan of the meeting, for the party organisation and the committee to look over and agree to. */
export function deliberationPlan(context: PaperContext): FormDraft {
  const { meeting, hall } = context
  const blocks: FormBlock[] = [
    { kind: 'heading', level: 1, text: '一、基本情况' },
    { kind: 'fields', rows: basics(context) },
    { kind: 'heading', level: 1, text: '二、协商议题' },
    ...(meeting.agenda.length === 0 ? [TO_BE_SETTLED] : []),
    ...meeting.agenda.flatMap((item, index): readonly FormBlock[] => {
      const figures = figuresText(item)
      const limits = ownLimitsText(meeting, item)
      const { motion } = item
      const sentences = [
        figures === '' ? '' : `有关数据：${figures}`,
        motion ? `拟表决：${motion.text}` : isQuestions(item) ? '问答，不表决' : '不表决',
        motion ? decisionText(motion) : '',
        limits === '' ? '' : `本项${limits}`,
      ].filter((sentence) => sentence !== '')
      return [
        { kind: 'heading', level: 2, text: `${index + 1}．${item.title}` },
        { kind: 'paragraph', text: sentences.map(asSentence).join('') },
        ...clausesText(meeting, item).map((text): FormBlock => ({ kind: 'paragraph', text })),
      ]
    }),
    { kind: 'heading', level: 1, text: '三、背景和依据' },
    {
      kind: 'fields',
      rows: [
        { label: '背景情况', value: '', lines: 5 },
        { label: '政策依据', value: sourcesOf(meeting).join('\n'), lines: 2 },
      ],
    },
    { kind: 'heading', level: 1, text: '四、协商主体' },
    meeting.participants.length === 0
      ? TO_BE_SETTLED
      : { kind: 'fields', rows: parties(meeting.participants) },
    { kind: 'heading', level: 1, text: '五、会议安排' },
    { kind: 'paragraph', text: asSentence(limitsText(meeting.plan)) },
    {
      kind: 'table',
      columns: [
        { header: '时间', share: 36, align: 'center' },
        { header: '事项', share: 90 },
        { header: '表决', share: 30, align: 'center' },
      ],
      rows: schedule(context),
    },
    { kind: 'heading', level: 1, text: '六、审核意见' },
    {
      kind: 'signatures',
      columns: 2,
      boxes: [
        { label: '社区党组织意见', name: '', seal: true },
        { label: '居民委员会意见', name: '', seal: true },
      ],
    },
  ]
  return {
    document: {
      title: `${meetingName(meeting, hall)}协商方案`,
      subtitle: [],
      blocks,
      signOff: null,
      foot: 'pages',
      footText: hall.committee,
    },
    missing: [
      ...missingIssuer(hall),
      ...missingPlace(meeting),
      ...missingAgenda(meeting),
      ...missingRoster(meeting),
      ...missingCounters(meeting),
      light(null, '背景情况留了空，请打印后手写，或在 Word 里补充。'),
    ],
    masked: [],
  }
}

function basics({ meeting }: PaperContext): readonly FormField[] {
  const { plan } = meeting
  return [
    { label: '会议名称', value: plan.title },
    { label: '协商形式', value: MEETING_KIND_NAMES[plan.kind] },
    { label: '时间', value: chineseDateTime(plan.startsAt) },
    { label: '地点', value: plan.place },
    { label: '主持人', value: plan.facilitator },
    { label: '记录人', value: plan.recorder },
    { label: '监票人', value: plan.scrutineers },
    { label: '计票人', value: plan.tellers },
    { label: '法定人数', value: quorumText(meeting) },
  ]
}

function parties(participants: readonly Participant[]): readonly FormField[] {
  const people = new PeopleNames(participants)
  return (['attending', 'observing', 'audience'] as const).flatMap((attendance) => {
    const who = participants.filter((participant) => participant.attendance === attendance)
    if (who.length === 0) return []
    const names = who.map((participant) =>
      attendance === 'attending' || standing(participant) === ''
        ? people.name(participant)
        : people.nameWithOffice(participant),
    )
    return [{ label: ATTENDANCE_CLASS_NAMES[attendance], value: `${who.length}人：${names.join('、')}` }]
  })
}

/** 14:00—14:05, worked out from the start and what is planned for each item. */
function schedule({ meeting }: PaperContext): readonly FormRow[] {
  let at = meeting.plan.startsAt
  return meeting.agenda.map(({ title, plannedMinutes, motion }, index) => {
    const from = at
    at += plannedMinutes * 60_000
    const time = plannedMinutes === 0 ? clockTime(from) : `${clockTime(from)}—${clockTime(at)}`
    return { cells: [time, `${index + 1}．${title}`, motion ? VOTE_METHOD_NAMES[motion.method] : '—'] }
  })
}
