import { Document, LineRuleType, Paragraph, type FileChild } from 'docx'
import type { HallSettings } from '#shared/domain/hall/state'
import type { Meeting } from '#shared/domain/meeting/state'
import { verificationCode } from '#shared/domain/minutes/content-hash'
import { noticeHashOf, type NoticePart, type NoticeVote } from '#shared/domain/notice/document'
import { noticeOf } from '#shared/domain/notice/draft'
import { contactLines } from './contact-lines'
import { noticePitch } from './one-sheet'
import { packDocument } from './pack'
import { markedHeaders, section } from './page-parts'
import { LINE_PITCH, TEXT_WIDTH, type PaperFonts } from './paper'
import { PRACTICE_HEADER, practiceWatermark } from './practice-mark'
import { slipFooters } from './posting-slip'
import { textRuns } from './runs'
import { signOff } from './sign-off'
import { STYLE } from './styles'
import { equalColumns, figuresTable, lines } from './tables'
import { titleLines } from './title-lines'

export interface NoticeOptions {
  readonly meeting: Meeting
  readonly hall: HallSettings
  /** The day it is posted, ms since 1970: the period is counted from the day after. */
  readonly now: number
  readonly fonts?: PaperFonts
}

/**
 * 协商结果公示 as a Word file to print and post. Personal data is hidden in its very words; marked 草稿 until the
 * minutes are sealed.
 */
export async function renderNotice({ meeting, hall, now, fonts }: NoticeOptions): Promise<Uint8Array> {
  const { document: notice } = noticeOf(meeting, hall, now)
  const code = verificationCode(noticeHashOf(notice))
  const title = titleLines(notice.title)
  const contacts = contactLines(notice.contacts)
  const linePitch = noticePitch(notice, title.length, contacts.length)
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: section(linePitch),
        ...markedHeaders(
          meeting.practice ? PRACTICE_HEADER : meeting.seal ? '' : '草稿　会议记录未封存，请勿张贴',
        ),
        ...slipFooters(
          [notice.number === '' ? '' : `编号：${notice.number}`, `校验码：${code}`]
            .filter(Boolean)
            .join('　'),
        ),
        children: [
          ...title.map((line) => new Paragraph({ style: STYLE.title, children: textRuns(line) })),
          new Paragraph({ style: STYLE.flush, children: [] }),
          ...lines(STYLE.flush, notice.salutation),
          ...notice.parts.flatMap(partContent),
          ...contacts,
          ...signOff(notice.issuer, notice.date, 1),
        ],
      },
    ],
  })
  const packing = {
    title: notice.title,
    creator: notice.issuer,
    at: now,
    linePitch,
    ...practiceWatermark(meeting),
  }
  return packDocument(document, fonts ? { ...packing, fonts } : packing)
}

function partContent(part: NoticePart): readonly FileChild[] {
  switch (part.kind) {
    case 'heading':
      return lines(STYLE.heading1, part.text)
    case 'paragraph':
      return lines(STYLE.body, part.text)
    case 'votes':
      return [
        part.votes.length === 1 ? singleVote(part.votes) : manyVotes(part.votes),
        new Paragraph({
          style: STYLE.tableSmall,
          spacing: { line: LINE_PITCH / 4, lineRule: LineRuleType.EXACT },
        }),
      ]
  }
}

/** 未表态 is a column only where somebody was silent. */
function columnsOf(
  votes: readonly NoticeVote[],
): readonly (readonly [string, (vote: NoticeVote) => string])[] {
  return [
    ['应到', ({ expected }) => String(expected)],
    ['实到', ({ present }) => String(present)],
    ['同意', ({ yes }) => String(yes)],
    ['反对', ({ no }) => String(no)],
    ['弃权', ({ abstain }) => String(abstain)],
    ...(votes.some(({ silent }) => silent > 0)
      ? [['未表态', ({ silent }: NoticeVote) => String(silent)] as const]
      : []),
    ['结果', ({ verdict }) => verdict],
  ]
}

function singleVote(votes: readonly NoticeVote[]): FileChild {
  const columns = columnsOf(votes)
  return figuresTable(
    equalColumns(columns.length),
    columns.map(([header]) => header),
    votes.map((vote) => columns.map(([, value]) => value(vote))),
  )
}

/** Twips: a column of two figures, and one of 未通过. */
const FIGURE_WIDTH = 800
const VERDICT_WIDTH = 1080

function manyVotes(votes: readonly NoticeVote[]): FileChild {
  const columns = columnsOf(votes)
  const narrow = columns.map(([header]) =>
    header.length > 2 || header === '结果' ? VERDICT_WIDTH : FIGURE_WIDTH,
  )
  const label = TEXT_WIDTH - narrow.reduce((sum, width) => sum + width, 0)
  return figuresTable(
    [label, ...narrow],
    ['事项', ...columns.map(([header]) => header)],
    votes.map((vote, index) => [
      votes.length > 1 ? `${index + 1}．${vote.label}` : vote.label,
      ...columns.map(([, value]) => value(vote)),
    ]),
  )
}
