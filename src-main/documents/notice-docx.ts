import { Document, LineRuleType, Paragraph, type FileChild } from 'docx'
import { proofLine, type Proof } from '#shared/domain/edition/proof'
import type { HallSettings } from '#shared/domain/hall/state'
import type { Meeting } from '#shared/domain/meeting/state'
import { verificationCode } from '#shared/domain/minutes/content-hash'
import { noticeHashOf, type NoticeDocument, type NoticePart } from '#shared/domain/notice/document'
import { noticeOf } from '#shared/domain/notice/draft'
import { NOT_SEALED, noticePitch, voteRows, type PaperSize } from '#shared/domain/notice/sheet'
import { FIRST_WORDING, type Wording } from '#shared/domain/wording/wording'
import { titleLines } from '#shared/domain/text/title-lines'
import { contactLines } from './contact-lines'
import { WORDING_PROPERTY } from './custom-properties'
import { A3 } from './enlarge'
import { packDocument } from './pack'
import { markedHeaders, section } from './page-parts'
import { LINE_PITCH, TEXT_WIDTH, type PaperFonts } from './paper'
import { proofMarks } from './proof-mark'
import { PRACTICE_HEADER, practiceWatermark } from './practice-mark'
import { slipFooters } from './posting-slip'
import { textRuns } from './runs'
import { signOff } from './sign-off'
import { STYLE } from './styles'
import { equalColumns, figuresTable, lines } from './tables'

export interface NoticeOptions {
  readonly meeting: Meeting
  readonly hall: HallSettings
  /** The day it is posted, ms since 1970: the period is counted from the day after. */
  readonly now: number
  /** The program's own where it is left out. */
  readonly wording?: Wording
  readonly fonts?: PaperFonts
}

/** 协商结果公示 of a meeting as it stands, marked 草稿 until the minutes are sealed. */
export function renderNotice({
  meeting,
  hall,
  now,
  wording = FIRST_WORDING,
  fonts,
}: NoticeOptions): Promise<Uint8Array> {
  const { document } = noticeOf(meeting, hall, now, wording)
  const mark = meeting.practice ? PRACTICE_HEADER : meeting.seal ? '' : NOT_SEALED
  return renderNoticeSheet({
    document,
    mark,
    at: now,
    wording: wording.version,
    ...practiceWatermark(meeting),
    ...(fonts ? { fonts } : {}),
  })
}

export interface NoticeSheetOptions {
  readonly document: NoticeDocument
  /** At the head of every sheet; '' for a notice that is good to post. */
  readonly mark: string
  /** Across every sheet; '' or left out: none. */
  readonly watermark?: string
  /** ms since 1970, for the file's own properties. */
  readonly at: number
  readonly paper?: PaperSize
  /** Version of 文件用语 that it was drafted in; the program's own where it is left out. */
  readonly wording?: number
  readonly fonts?: PaperFonts
  /** Of a notice that was issued. */
  readonly proof?: Proof
}

/** A notice as a Word file to print and post. Personal data is hidden in its very words. */
export function renderNoticeSheet({
  document: notice,
  mark,
  at,
  watermark = '',
  paper = 'a4',
  wording = FIRST_WORDING.version,
  fonts,
  proof,
}: NoticeSheetOptions): Promise<Uint8Array> {
  const code = proof ? proofLine(proof) : `校验码：${verificationCode(noticeHashOf(notice))}`
  const times = paper === 'a3' ? A3 : 1
  const title = titleLines(notice.title)
  const linePitch = Math.floor(20 * noticePitch(notice, title.length))
  const drawn = proof && proofMarks(proof, times)
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: section(linePitch),
        ...markedHeaders(mark),
        ...slipFooters(
          [proof || notice.number === '' ? notice.number : `编号：${notice.number}`, code]
            .filter(Boolean)
            .join('　'),
          (side) => (drawn ? [drawn(side)] : []),
        ),
        children: [
          ...title.map((line) => new Paragraph({ style: STYLE.title, children: textRuns(line) })),
          new Paragraph({ style: STYLE.flush, children: [] }),
          ...lines(STYLE.flush, notice.salutation),
          ...notice.parts.flatMap(partContent),
          ...contactLines(notice.contacts),
          ...signOff(notice.issuer, notice.date, 1),
        ],
      },
    ],
  })
  return packDocument(document, {
    title: notice.title,
    creator: notice.issuer,
    at,
    linePitch,
    properties: { [WORDING_PROPERTY]: String(wording) },
    times,
    ...(proof ? { proof } : {}),
    ...(watermark === '' ? {} : { watermark }),
    ...(fonts ? { fonts } : {}),
  })
}

function partContent(part: NoticePart): readonly FileChild[] {
  switch (part.kind) {
    case 'heading':
      return lines(STYLE.heading1, part.text)
    case 'paragraph':
      return lines(STYLE.body, part.text)
    case 'votes': {
      const { header, rows } = voteRows(part)
      return [figuresTable(voteColumns(header), header, rows), gap()]
    }
    case 'table': {
      const header = part.columns.map((column) => column.header)
      return [figuresTable(sharedColumns(part.columns.map(({ share }) => share)), header, part.rows), gap()]
    }
  }
}

function gap(): Paragraph {
  return new Paragraph({
    style: STYLE.tableSmall,
    spacing: { line: Math.round(LINE_PITCH / 4), lineRule: LineRuleType.EXACT },
  })
}

/** Twips: a column of two figures, and one of 未通过. */
const FIGURE_WIDTH = 800
const VERDICT_WIDTH = 1080

/** Figures of several votes are narrow, for the names of what was voted. */
function voteColumns(header: readonly string[]): readonly number[] {
  const [first, ...figures] = header
  if (first !== '事项') return equalColumns(header.length)
  const narrow = figures.map((text) => (text.length > 2 || text === '结果' ? VERDICT_WIDTH : FIGURE_WIDTH))
  return [TEXT_WIDTH - narrow.reduce((sum, width) => sum + width, 0), ...narrow]
}

/** Columns over the whole text by their shares; the last takes what is left over. */
function sharedColumns(shares: readonly number[]): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole))
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}
