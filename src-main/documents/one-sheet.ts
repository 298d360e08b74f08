import type { NoticeDocument } from '#shared/domain/notice/document'
import { LINE_PITCH, PAGE } from './paper'
import { textWidth } from './text-width'

const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom
/** 24 pt, one and a half times the type: closer lines are hard to follow from a step away. */
const LEAST_PITCH = 480
const CHARACTERS = 28
const INDENT = 2

/**
 * The line pitch (twips) at which a notice fits one sheet, where closing the lines up a little is enough for that: a
 * second sheet for the signature alone is torn off the board first. Otherwise the standard's.
 */
export function noticePitch(notice: NoticeDocument, titleLines: number, contactLines: number): number {
  // Title, blank line, salutation; contacts, blank line, issuer and date. A line to spare for what cannot be foreseen.
  const fixed = titleLines * 1.25 + 2 + contactLines + 3 + 1
  const lines = notice.parts.reduce((sum, part) => {
    if (part.kind === 'votes') return sum + 1.2 + part.votes.length
    return sum + linesOf(part.text)
  }, fixed)
  return fittingPitch(lines)
}

/** The pitch at which so many lines fit one sheet, or the standard's where it would be too narrow. */
export function fittingPitch(lines: number): number {
  const fitting = Math.floor(TEXT_HEIGHT / lines)
  return fitting >= LEAST_PITCH ? Math.min(fitting, LINE_PITCH) : LINE_PITCH
}

/** Lines of 28 characters that an indented paragraph takes. */
export function linesOf(text: string): number {
  return Math.max(1, Math.ceil((textWidth(text) + INDENT) / CHARACTERS))
}
