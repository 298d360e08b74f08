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

export interface PaperFont {
  /** As it is asked for. */
  readonly name: string
  /** What may stand in for it, best first, where it is not installed. */
  readonly instead: readonly string[]
  /** 0 any, 2 roman, 3 … as PANOSE family and `w:family` put it. */
  readonly family: 'roman' | 'swiss' | 'script' | 'modern'
}

/** The East Asian fonts of the paper. Latin letters and digits are always set in Times New Roman. */
export interface PaperFonts {
  readonly title: PaperFont
  readonly body: PaperFont
  readonly heading1: PaperFont
  readonly heading2: PaperFont
  readonly pageNumber: PaperFont
}

export const PAPER_FONTS: PaperFonts = {
  title: {
    name: '方正小标宋简体',
    instead: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong'],
    family: 'roman',
  },
  body: {
    name: '仿宋',
    instead: ['FangSong', '仿宋_GB2312', '方正仿宋_GBK', '华文仿宋', 'STFangsong'],
    family: 'modern',
  },
  heading1: { name: '黑体', instead: ['SimHei', '方正黑体_GBK', '微软雅黑'], family: 'swiss' },
  heading2: { name: '楷体', instead: ['KaiTi', '楷体_GB2312', '方正楷体_GBK', '华文楷体'], family: 'script' },
  pageNumber: { name: '宋体', instead: ['SimSun'], family: 'roman' },
}

export const LATIN_FONT = 'Times New Roman'
