/**
 * The page of GB/T 9704-2012, in twips (1/20 pt): A4, 版心 156 mm × 225 mm, 22 lines of 28 characters.
 */
export const PAGE = {
  width: 11906,
  height: 16838,
  /** 天头 37 mm, 订口 28 mm; below 35 mm, right 26 mm. */
  top: 2098,
  left: 1587,
  bottom: 1984,
  right: 1474,
  /** From the edge of the sheet to the text of header and footer; puts the page number 7 mm below the 版心. */
  header: 1077,
  footer: 1077,
} as const

/** Width of the 版心. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right

/** 28.95 pt: 22 of them fill 225 mm; at 29 pt the last one no longer fits. */
export const LINE_PITCH = 579

/**
 * 28 characters of 16 pt are 448 pt and the 版心 is 442 pt wide. The standard's own way is a grid of characters
 * (docGrid linesAndChars, charSpace −849), but LibreOffice, and what is built on it, takes that grid wrongly and sets
 * about 14 characters to the line. Taking a quarter point from each character gives the same 28 everywhere.
 */
export const CHARACTER_SPACING = -5

/** 字号 in half points. */
export const SIZE = { title: 44, body: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 } as const

export { LATIN_FONT, PAPER_FONTS, type PaperFont, type PaperFonts } from '#shared/domain/paper/fonts'
