import type { Meeting } from '#shared/domain/meeting/state'
import { clockTime, isoDate } from '#shared/domain/text/chinese-date'

export { renderMinutes, type MinutesOptions } from './minutes-docx'
export { renderNotice, type NoticeOptions } from './notice-docx'
export { readRosterFile } from './roster-file'

/** 小南庄社议〔2026〕1号 会议记录.docx, marked with the time where it is a draft; fit for any file system. */
export function minutesFileName(meeting: Meeting): string {
  const draft = meeting.seal
    ? ''
    : `（草稿 ${isoDate(meeting.lastAt)} ${clockTime(meeting.lastAt).replace(':', '')}）`
  return fileName(meeting, '会议记录', draft)
}

/** 小南庄社议〔2026〕1号 协商结果公示.docx */
export function noticeFileName(meeting: Meeting): string {
  return fileName(meeting, '协商结果公示', meeting.seal ? '' : '（草稿）')
}

function fileName(meeting: Meeting, kind: string, mark: string): string {
  const subject = meeting.number ?? meeting.plan.title
  return `${safe(`${subject} ${kind}${mark}`)}.docx`
}

/** Windows knows names it will not have (CON), marks it will not take, and no end in a dot or a space. */
function safe(name: string): string {
  const cleaned = name
    .replace(/\p{Surrogate}|\p{Cc}|[<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[. ]+$/u, '')
  return [...(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(cleaned) ? `_${cleaned}` : cleaned)]
    .slice(0, 80)
    .join('')
}
