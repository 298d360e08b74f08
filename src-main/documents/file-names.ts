import type { PaperContext } from '#shared/domain/forms/form'
import { draftReason, type Paper } from '#shared/domain/forms/papers'
import type { IssuedPaper } from './edition-docx'
import type { Meeting } from '#shared/domain/meeting/state'
import { editionName } from '#shared/domain/meeting/papers/correction/editions'
import { clockTime, isoDate } from '#shared/domain/text/chinese-date'

/** 小南庄社议〔2026〕1号 会议记录（更正1）.docx, marked with the time where it is a draft; fit for any file system. */
export function minutesFileName(meeting: Meeting): string {
  const draft = meeting.seal
    ? ''
    : `（草稿 ${isoDate(meeting.lastAt)} ${clockTime(meeting.lastAt).replace(':', '')}）`
  return paperFileName(meeting, `${editionName('会议记录', meeting.earlierSeals.length + 1)}${draft}`)
}

/** 小南庄社议〔2026〕1号 协商结果公示.docx */
export function noticeFileName(meeting: Meeting): string {
  return paperFileName(meeting, `协商结果公示${meeting.seal ? '' : '（草稿）'}`)
}

/**
 * 小南庄社议〔2026〕1号 会议纪要（草稿）.docx; before a meeting has its number, by its title, and a practice
 * meeting always.
 */
export function paperFileName(meeting: Meeting, name: string, ending = '.docx'): string {
  // A long title is cut, not what tells one paper of a meeting from another.
  const whole = meeting.practice ? `练习 ${meeting.plan.title}` : (meeting.number ?? meeting.plan.title)
  const subject = [...whole].slice(0, SUBJECT_LENGTH).join('')
  return `${safeName(`${subject} ${name}`)}${ending}`
}

/** What a paper is called on its own, with the ending of a Word file. */
export function fileNameOf(paper: Paper, context: PaperContext): string {
  const { meeting } = context
  if (paper.draft === null) return paper.id === 'notice' ? noticeFileName(meeting) : minutesFileName(meeting)
  return paperFileName(meeting, draftName(paper.name, draftReason(paper, context) !== null))
}

/** What it is called as it was issued. */
export function issuedFileName({ id, name }: Paper, { edition: { edition }, meeting }: IssuedPaper): string {
  if (id === 'minutes') return minutesFileName(meeting)
  return paperFileName(meeting, edition === 1 ? name : `${name}（第${edition}版）`)
}

export function draftName(name: string, draft: boolean): string {
  return draft ? `${name}（草稿）` : name
}

/** Characters; with the longest name of a paper they stay within the 255 bytes of file systems. */
const SUBJECT_LENGTH = 40

/** Windows knows names it will not have (CON), marks it will not take, and no end in a dot or a space. */
export function safeName(name: string): string {
  const cleaned = name
    .replace(/\p{Surrogate}|\p{Cc}|[<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[. ]+$/u, '')
  return [...(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(cleaned) ? `_${cleaned}` : cleaned)]
    .slice(0, 80)
    .join('')
}
