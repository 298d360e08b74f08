import { CHARACTER_SPACING, LATIN_FONT, SIZE, type PaperFont, type PaperFonts } from './paper'
import { escapeXml } from './xml'

/** Paragraph styles of all papers. Names are what the clerk sees in Word's list. */
export const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  body: 'BodyText',
  flush: 'Salutation',
  signOff: 'SignOff',
  tableText: 'TableText',
  tableHead: 'TableHead',
  tableSmall: 'TableSmall',
  tableSmallHead: 'TableSmallHead',
  tableDense: 'TableDense',
  tableDenseHead: 'TableDenseHead',
  slipTitle: 'SlipTitle',
  signBox: 'SignBox',
  signTime: 'SignTime',
  pageNumberOdd: 'PageNumberOdd',
  pageNumberEven: 'PageNumberEven',
  footnote: 'FooterNote',
  headerMark: 'HeaderMark',
} as const

interface ParagraphStyle {
  readonly id: string
  readonly name: string
  /** Inside w:pPr, in the order the schema asks for. */
  readonly paragraph: string
  readonly font?: PaperFont
  /** 字号 in half points. */
  readonly size?: number
  readonly characterSpacing?: number
  readonly next?: string
}

const exact = (twips: number, before = 0, after = 0) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${twips}" w:lineRule="exact"/>`
const OFF_GRID = '<w:snapToGrid w:val="0"/>'
const two = `<w:ind w:firstLineChars="200" w:firstLine="${2 * (320 + CHARACTER_SPACING)}"/>`

/**
 * styles.xml, written out: the library's own options know neither `snapToGrid` nor `autoSpaceDE` of a paragraph, and
 * both decide whether a line holds its 28 characters. `linePitch` is the height of a line of text, in twips.
 */
export function stylesXml(fonts: PaperFonts, linePitch: number): string {
  const styles: readonly ParagraphStyle[] = [
    {
      id: STYLE.title,
      name: 'Title',
      paragraph: `<w:keepNext/><w:keepLines/>${OFF_GRID}${exact(680)}<w:jc w:val="center"/>`,
      font: fonts.title,
      size: SIZE.title,
      characterSpacing: 0,
      next: STYLE.body,
    },
    {
      id: STYLE.subtitle,
      name: 'Subtitle',
      paragraph: `<w:keepNext/>${OFF_GRID}${exact(linePitch, 0, 120)}<w:jc w:val="center"/>`,
    },
    {
      id: STYLE.heading1,
      name: 'heading 1',
      paragraph: `<w:keepNext/><w:keepLines/>${two}<w:jc w:val="left"/><w:outlineLvl w:val="0"/>`,
      font: fonts.heading1,
      next: STYLE.body,
    },
    {
      id: STYLE.heading2,
      name: 'heading 2',
      paragraph: `<w:keepLines/>${two}<w:jc w:val="left"/><w:outlineLvl w:val="1"/>`,
      font: fonts.heading2,
      next: STYLE.body,
    },
    {
      id: STYLE.body,
      name: 'Body Text',
      paragraph: `<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${two}`,
    },
    { id: STYLE.flush, name: 'Salutation', paragraph: '' },
    { id: STYLE.signOff, name: '落款', paragraph: '<w:keepLines/><w:jc w:val="center"/>' },
    {
      id: STYLE.tableText,
      name: '表格文字',
      paragraph: `${OFF_GRID}${exact(400)}<w:jc w:val="left"/>`,
      size: SIZE.four,
      characterSpacing: 0,
    },
    {
      id: STYLE.tableHead,
      name: '表格标题',
      paragraph: `${OFF_GRID}${exact(440)}<w:jc w:val="center"/>`,
      font: fonts.heading1,
      size: SIZE.four,
      characterSpacing: 0,
    },
    {
      id: STYLE.tableSmall,
      name: '表格小字',
      paragraph: `${OFF_GRID}${exact(320)}<w:jc w:val="left"/>`,
      size: SIZE.smallFour,
      characterSpacing: 0,
    },
    {
      id: STYLE.tableSmallHead,
      name: '表格小标题',
      paragraph: `${OFF_GRID}${exact(320)}<w:jc w:val="center"/>`,
      font: fonts.heading1,
      size: SIZE.smallFour,
      characterSpacing: 0,
    },
    {
      id: STYLE.tableDense,
      name: '密排表格文字',
      paragraph: `${OFF_GRID}${exact(290)}<w:jc w:val="left"/>`,
      size: SIZE.five,
      characterSpacing: 0,
    },
    {
      id: STYLE.tableDenseHead,
      name: '密排表格标题',
      paragraph: `${OFF_GRID}${exact(290)}<w:jc w:val="center"/>`,
      font: fonts.heading1,
      size: SIZE.five,
      characterSpacing: 0,
    },
    {
      id: STYLE.slipTitle,
      name: '票面标题',
      paragraph: `<w:keepNext/>${OFF_GRID}${exact(520)}<w:jc w:val="center"/>`,
      font: fonts.title,
      size: SIZE.body,
      characterSpacing: 0,
    },
    {
      // Exact lines would cut a picture off: this one grows with what stands in it.
      id: STYLE.signBox,
      name: '签字处',
      paragraph: `${OFF_GRID}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`,
      size: SIZE.smallFour,
      characterSpacing: 0,
    },
    {
      id: STYLE.signTime,
      name: '签字时间',
      paragraph: `${OFF_GRID}${exact(220)}<w:jc w:val="right"/>`,
      size: SIZE.smallFive,
      characterSpacing: 0,
    },
    ...(['right', 'left'] as const).map((side): ParagraphStyle => ({
      id: side === 'right' ? STYLE.pageNumberOdd : STYLE.pageNumberEven,
      name: side === 'right' ? '页码（单页）' : '页码（双页）',
      // One character of 14 pt is left free on the outer side.
      paragraph: `${OFF_GRID}${exact(400)}<w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/>`,
      font: fonts.pageNumber,
      size: SIZE.four,
      characterSpacing: 0,
    })),
    {
      id: STYLE.footnote,
      name: '页脚小字',
      paragraph: `${OFF_GRID}${exact(300)}<w:jc w:val="left"/>`,
      size: SIZE.five,
      characterSpacing: 0,
    },
    {
      id: STYLE.headerMark,
      name: '页眉标记',
      paragraph: `${OFF_GRID}${exact(360)}<w:jc w:val="right"/>`,
      font: fonts.heading1,
      size: SIZE.smallFour,
      characterSpacing: 0,
    },
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${runFonts(fonts.body)}<w:spacing w:val="0"/><w:kern w:val="2"/><w:sz w:val="${SIZE.body}"/><w:szCs w:val="${SIZE.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${exact(linePitch)}<w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="${CHARACTER_SPACING}"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${styles.map(styleXml).join('')}</w:styles>`
}

function styleXml({ id, name, paragraph, font, size, characterSpacing, next }: ParagraphStyle): string {
  const run = [
    font ? runFonts(font) : '',
    characterSpacing === undefined ? '' : `<w:spacing w:val="${characterSpacing}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('')
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/><w:basedOn w:val="Normal"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
}

function runFonts({ name }: PaperFont): string {
  return `<w:rFonts w:ascii="${LATIN_FONT}" w:hAnsi="${LATIN_FONT}" w:eastAsia="${escapeXml(name)}" w:cs="${LATIN_FONT}"/>`
}
