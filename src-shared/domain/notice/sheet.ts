import { textWidth } from '../text/text-width'
import type { NoticeContact, NoticeDocument, NoticePart } from './document'

/**
 * How a notice lies on its paper, in points of A4 (GB/T 9704: 版心 156 mm × 225 mm, body 16 pt); on A3 everything is
 * √2 times as large. The Word file and the sheet on the screen both go by it.
 */
export const SHEET = {
  /** 225 mm */
  textHeight: 637.8,
  /** 22 lines fill 225 mm. */
  linePitch: 28.95,
  /** One and a half times the type: closer lines are hard to follow from a step away. */
  leastPitch: 24,
  charactersPerLine: 28,
} as const

/** At the head of every sheet whose words are not final yet. */
export const NOT_SEALED = '草稿　会议记录未封存，请勿张贴'

export const PAPERS = ['a4', 'a3'] as const
export type PaperSize = (typeof PAPERS)[number]
export const PAPER_NAMES: Readonly<Record<PaperSize, string>> = { a4: 'A4', a3: 'A3' }

const INDENT = 2
/** Full-width characters on a line that begins two characters in, with a little to spare. */
const CONTACT_LINE = 25
/** Characters of a line to write on. */
export const BLANK_LENGTH = 7

/**
 * The line pitch (pt) at which a notice fits one sheet, where closing the lines up a little is enough for that: a
 * second sheet for the signature alone is torn off the board first. Otherwise the standard's.
 */
export function noticePitch(notice: NoticeDocument, titleLines: number): number {
  // Title, blank line, salutation; contacts, blank line, issuer and date. A line to spare for what cannot be foreseen.
  const fixed = titleLines * 1.25 + 2 + contactRows(notice.contacts).length + 3 + 1
  return fittingPitch(notice.parts.reduce((sum, part) => sum + partLines(part), fixed))
}

function partLines(part: NoticePart): number {
  switch (part.kind) {
    case 'votes':
      return 1.2 + part.votes.length
    case 'table':
      return 1.2 + part.rows.reduce((sum, row) => sum + rowLines(row, part.columns), 0)
    default:
      return linesOf(part.text)
  }
}

/** Cells are set in 14 pt: 32 characters over the whole width, less what is left free beside them. */
function rowLines(row: readonly string[], columns: readonly { readonly share: number }[]): number {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const lines = row.map((cell, index) => {
    const room = Math.max(1, Math.floor((31 * (columns[index]?.share ?? whole)) / whole - 1))
    return Math.ceil(textWidth(cell) / room)
  })
  return 0.2 + 0.75 * Math.max(1, ...lines)
}

/** The pitch (pt) at which so many lines fit one sheet, or the standard's where it would be too narrow. */
export function fittingPitch(lines: number): number {
  const fitting = SHEET.textHeight / lines
  return fitting >= SHEET.leastPitch ? Math.min(fitting, SHEET.linePitch) : SHEET.linePitch
}

/** Lines of 28 characters that an indented paragraph takes. */
export function linesOf(text: string): number {
  return Math.max(1, Math.ceil((textWidth(text) + INDENT) / SHEET.charactersPerLine))
}

/** 联系人、联系电话 …, two to a line where they fit. */
export function contactRows(contacts: readonly NoticeContact[]): readonly (readonly NoticeContact[])[] {
  const rows: NoticeContact[][] = []
  for (const contact of contacts) {
    const row = rows.at(-1)
    const together =
      contactWidth(contact) + (row ?? []).reduce((sum, other) => sum + contactWidth(other) + 2, 0)
    if (row?.length === 1 && together <= CONTACT_LINE) row.push(contact)
    else rows.push([contact])
  }
  return rows
}

function contactWidth({ label, value }: NoticeContact): number {
  return textWidth(`${label}：`) + (value === '' ? BLANK_LENGTH : textWidth(value))
}

/** The figures of votes as a table; 未表态 is a column only where somebody was silent. */
export function voteRows(part: Extract<NoticePart, { kind: 'votes' }>): {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
} {
  const { votes } = part
  const silent = votes.some((vote) => vote.silent > 0)
  const named = votes.length > 1
  return {
    header: [
      ...(named ? ['事项'] : []),
      '应到',
      '实到',
      '同意',
      '反对',
      '弃权',
      ...(silent ? ['未表态'] : []),
      '结果',
    ],
    rows: votes.map((vote, index) => [
      ...(named ? [`${index + 1}．${vote.label}`] : []),
      String(vote.expected),
      String(vote.present),
      String(vote.yes),
      String(vote.no),
      String(vote.abstain),
      ...(silent ? [String(vote.silent)] : []),
      vote.verdict,
    ]),
  }
}
