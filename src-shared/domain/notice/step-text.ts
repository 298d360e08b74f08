import { chineseIsoDate } from '../text/chinese-date'
import { periodText } from './period-rule'
import { OBJECTION_WAY_NAMES, photosOf, type NoticeFact } from './state'

const STEP_NAMES: Readonly<Record<NoticeFact['type'], string>> = {
  noticeDrafted: '起草',
  noticeRevised: '修改',
  noticePosted: '张贴',
  noticeTakenDown: '揭下',
  objectionReceived: '收到异议',
  objectionAnswered: '答复异议',
  noticeWithdrawn: '撤回',
}

export function noticeStepName({ type }: NoticeFact): string {
  return STEP_NAMES[type]
}

/** One line of the course of a notice, in words. */
export function noticeStepText(fact: NoticeFact): string {
  switch (fact.type) {
    case 'noticeDrafted':
    case 'noticeRevised':
      return `公示期${periodText(fact.period)}`
    case 'noticePosted': {
      const { place, on, time, by } = fact.posting
      return `${chineseIsoDate(on)}${time}在${place}张贴，张贴人${by}${photosText(fact)}`
    }
    case 'noticeTakenDown': {
      const { on, by, reason } = fact.takingDown
      return `${chineseIsoDate(on)}由${by}揭下${photosText(fact)}${reason === '' ? '' : `。${reason}`}`
    }
    case 'objectionReceived': {
      const { who, how, text, on } = fact.objection
      return `${chineseIsoDate(on)}，${who === '' ? '未留姓名' : who}（${OBJECTION_WAY_NAMES[how]}）：${text}`
    }
    case 'objectionAnswered':
      return `${chineseIsoDate(fact.answer.on)}，${fact.answer.by}：${fact.answer.text}`
    case 'noticeWithdrawn':
      return `原因：${fact.reason}`
  }
}

/** ，附照片2张; empty where there is none. */
function photosText(fact: NoticeFact): string {
  const { length } = photosOf(fact)
  return length === 0 ? '' : `，附照片${length}张`
}
