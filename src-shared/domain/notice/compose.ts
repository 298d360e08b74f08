import { followUpLines, FOLLOW_UP_STATUS_NAMES, type FollowUpLine } from '../follow-up/progress'
import type { FollowUp } from '../follow-up/state'
import { contactsOf } from '../forms/facts'
import type { PaperContext } from '../forms/form'
import { hasResolution, isStatutory, resolution } from '../forms/resolution'
import { topicContent } from '../forms/topic-notice'
import { about, quoted } from '../forms/topics'
import { itemTitle } from '../forms/vote-words'
import type { Meeting } from '../meeting/state'
import { asSentence } from '../minutes/sentences'
import { redactionScope } from '../redaction/people-in-office'
import { Redactor, type Masked } from '../redaction/redactor'
import { chineseDate, chineseIsoDate, isoDate } from '../text/chinese-date'
import type { NoticeContent } from './document'
import { FIRST_WORDING, said, wordingOf, type Wording } from '../wording/wording'
import { publicVotes, resultContent } from './draft'
import { NOTICE_KIND_NAMES, type NoticeKind } from './kinds'

export interface NoticeSource extends PaperContext {
  /** 督办 of this meeting. */
  readonly followUps: readonly FollowUp[]
}

export interface ComposedNotice {
  readonly content: NoticeContent
  readonly masked: readonly Masked[]
}

/** Why there is no notice of this kind of the meeting as it stands, in a sentence; null where there is. */
export function noticeUnavailable(kind: NoticeKind, { meeting, followUps }: NoticeSource): string | null {
  const over = meeting.phase === 'closed' || meeting.phase === 'sealed'
  switch (kind) {
    case 'topics':
      if (meeting.openedAt !== null) return '会议已经开过，会前议题公示要在开会以前张贴。'
      return meeting.agenda.length === 0 ? '还没有议程，没有议题可以公示；请先排好要议的事。' : null
    case 'outcome':
      return over ? null : '散会以后才有协商结果。'
    case 'vote':
      if (!over) return '散会以后才公示表决结果。'
      return publicVotes(meeting).length > 0 ? null : '会上没有宣布结果的表决。'
    case 'resolution':
      if (!isStatutory(meeting)) return '协商会议形成意见，不作决议；请用协商结果公示。'
      if (!over) return '散会以后才有决议。'
      return hasResolution(meeting) ? null : '没有通过的表决，没有决议。'
    case 'progress':
      if (!over) return '散会以后才有要落实的事项。'
      return followUps.some(({ withdrawn }) => !withdrawn)
        ? null
        : '这次会议没有督办事项，没有落实进展可以公示。'
  }
}

/** 落实进展 is told long after the meeting, in the words of that day; all else is a paper of the meeting. */
export function noticeWording(kind: NoticeKind, source: NoticeSource): Wording {
  return kind === 'progress' ? (source.wording ?? FIRST_WORDING) : wordingOf(source)
}

/** The words of a notice, with personal data hidden in them. Ask `noticeUnavailable` before. */
export function composeNotice(kind: NoticeKind, source: NoticeSource): ComposedNotice {
  const redactor = new Redactor(scopeOf(source))
  const hide = (text: string) => redactor.text(text)
  return { content: contentOf(kind, source, hide), masked: redactor.masked }
}

/** The same for words that a person has changed. */
export function hideIn(content: NoticeContent, source: NoticeSource): ComposedNotice {
  const redactor = new Redactor(scopeOf(source, content))
  const hide = (text: string) => redactor.text(text)
  return {
    content: {
      ...content,
      title: hide(content.title),
      salutation: hide(content.salutation),
      channels: hide(content.channels),
      parts: content.parts.map((part) => {
        switch (part.kind) {
          case 'heading':
          case 'paragraph':
            return { ...part, text: hide(part.text) }
          case 'votes':
            return { ...part, votes: part.votes.map((vote) => ({ ...vote, label: hide(vote.label) })) }
          case 'table':
            return { ...part, rows: part.rows.map((row) => row.map(hide)) }
        }
      }),
    },
    masked: redactor.masked,
  }
}

/** Whom the notice itself names as contact may be named in its text, with the telephone of the office. */
function scopeOf({ meeting, hall, followUps }: NoticeSource, content?: NoticeContent) {
  const scope = redactionScope(meeting, hall)
  return {
    names: [
      ...scope.names,
      ...followUps.flatMap(({ duty, entries }) => [
        duty.ownerPerson,
        ...entries.flatMap(({ entry }) =>
          entry.kind === 'assigned' ? [entry.ownerPerson] : entry.kind === 'closed' ? [entry.monitor] : [],
        ),
      ]),
    ].filter((name) => name !== ''),
    exempt: [...scope.exempt, ...(content?.contacts.map(({ value }) => value) ?? [])],
  }
}

function contentOf(kind: NoticeKind, source: NoticeSource, hide: (text: string) => string): NoticeContent {
  switch (kind) {
    case 'topics': {
      const { title, salutation, blocks, channels } = topicContent(source, hide)
      const parts = blocks.map(({ kind: part, text }) => ({ kind: part, text }))
      return { ...signed(source), title, salutation, parts, channels }
    }
    case 'outcome':
    case 'vote':
      return resultContent(source, kind, hide)
    case 'resolution':
      return resolutionContent(source, hide)
    case 'progress':
      return progressContent(source, hide)
  }
}

function signed({ hall }: NoticeSource) {
  return { contacts: [...contactsOf(hall)], issuer: hall.committee }
}

function resolutionContent(source: NoticeSource, hide: (text: string) => string): NoticeContent {
  const { meeting } = source
  const texts = resolution(source).document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [hide(block.text)] : [],
  )
  const [only, ...others] = new Set(publicVotes(meeting).map(({ itemId }) => itemId))
  const title = only !== undefined && others.length === 0 ? itemTitle(meeting, only) : ''
  const wording = wordingOf(source)
  return {
    ...signed(source),
    salutation: hide(said(wording, 'notice.salutation', {})),
    channels: hide(said(wording, 'notice.channels', {})),
    title: hide(
      `${title === '' ? about(meeting.plan.title) : `关于${quoted(title)}`}${NOTICE_KIND_NAMES.resolution.replace('公示', '的公示')}`,
    ),
    parts: texts.map((text) => ({ kind: 'paragraph', text })),
  }
}

function progressContent(source: NoticeSource, hide: (text: string) => string): NoticeContent {
  const { meeting, followUps, now } = source
  const wording = noticeWording('progress', source)
  const today = isoDate(now)
  const lines = followUpLines(followUps, today).toSorted(
    (a, b) => a.item.number.year - b.item.number.year || a.item.number.serial - b.item.number.serial,
  )
  const done = lines.filter(({ due }) => due === 'settled').length
  const late = lines.filter(({ due }) => due === 'overdue').length
  const rest = [
    `已办结${done}件`,
    ...(lines.length > done ? [`正在办理${lines.length - done}件`] : []),
    ...(late > 0 ? [`其中超过时限${late}件`] : []),
  ].join('，')
  return {
    ...signed(source),
    salutation: hide(said(wording, 'progressNotice.salutation', {})),
    channels: hide(said(wording, 'progressNotice.channels', {})),
    title: hide(`${about(meeting.plan.title)}议定事项落实进展的公示`),
    parts: [
      {
        kind: 'paragraph',
        text: hide(
          said(wording, 'progressNotice.opening', {
            日期: chineseDate(meeting.openedAt ?? meeting.plan.startsAt),
            会议名称: meeting.plan.title,
            件数: String(lines.length),
            今天: chineseIsoDate(today),
            办理情况: rest,
          }),
        ),
      },
      {
        kind: 'table',
        columns: [
          { header: '序号', share: 12 },
          { header: '事项', share: 48 },
          { header: '责任单位', share: 34 },
          { header: '时限', share: 26 },
          { header: '进展', share: 46 },
        ],
        rows: lines.map((line, index) => [
          String(index + 1),
          hide(line.item.duty.text),
          hide(line.progress.ownerOrg || line.progress.ownerPerson || '未定'),
          line.progress.dueDate === '' ? '未定' : chineseIsoDate(line.progress.dueDate),
          hide(progressText(line)),
        ]),
      },
    ],
  }
}

/** 已办结（2026年12月8日）：三十三个车位已划好线。 */
function progressText({ item, progress, due }: FollowUpLine): string {
  const status = `${FOLLOW_UP_STATUS_NAMES[progress.status]}${due === 'overdue' ? '，已超过时限' : ''}`
  const last = item.entries.findLast(({ entry }) => entry.kind === 'progress' || entry.kind === 'done')?.entry
  const when = progress.doneOn === null ? '' : `（${chineseIsoDate(progress.doneOn)}）`
  const what = last && 'text' in last ? `：${asSentence(last.text)}` : '。'
  return `${status}${when}${what}`
}

/** Whether the words of a notice of this kind are those of the minutes, and only final with their seal. */
export function followsSeal(kind: NoticeKind): boolean {
  return kind === 'outcome' || kind === 'vote' || kind === 'resolution'
}

export function isFinal(kind: NoticeKind, { seal }: Meeting): boolean {
  return !followsSeal(kind) || seal !== null
}
