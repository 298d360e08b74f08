import {
  DocumentGridType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ImageRun,
  type ISectionOptions,
  type ISectionPropertiesOptions,
} from 'docx'
import { LINE_PITCH, PAGE, TEXT_WIDTH } from './paper'
import { textRuns } from './runs'
import { STYLE } from './styles'

/** Page and grid of GB/T 9704: see paper.ts for the figures. */
export function section(linePitch = LINE_PITCH): ISectionPropertiesOptions {
  return { page: SHEET, grid: { type: DocumentGridType.LINES, linePitch } }
}

const SHEET = {
  size: { width: PAGE.width, height: PAGE.height },
  margin: {
    top: PAGE.top,
    right: PAGE.right,
    bottom: PAGE.bottom,
    left: PAGE.left,
    header: PAGE.header,
    footer: PAGE.footer,
    gutter: 0,
  },
} as const

/** `— 1 —` on the outer side: right on odd pages, left on even ones. */
export function pageNumber(side: 'odd' | 'even'): Paragraph {
  const hint = { font: { hint: 'eastAsia', ascii: '宋体', hAnsi: '宋体' } } as const
  return new Paragraph({
    style: side === 'odd' ? STYLE.pageNumberOdd : STYLE.pageNumberEven,
    children: [
      new TextRun({ ...hint, text: '— ' }),
      new TextRun({ ...hint, children: [PageNumber.CURRENT] }),
      new TextRun({ ...hint, text: ' —' }),
    ],
  })
}

/** `共5页`, or `第1页　共5页` where the sheet shows its number nowhere else. */
export function pageCount(withNumber: boolean): readonly TextRun[] {
  return [
    ...(withNumber
      ? [...textRuns('第'), new TextRun({ children: [PageNumber.CURRENT] }), ...textRuns('页　')]
      : []),
    ...textRuns('共'),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    ...textRuns('页'),
  ]
}

/** A small line with something at either end, and what floats elsewhere on the page. */
export function twoEnds(
  left: string,
  right: readonly TextRun[],
  floating: readonly ImageRun[] = [],
): Paragraph {
  return new Paragraph({
    style: STYLE.footnote,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [...textRuns(left), new TextRun({ children: [new Tab()] }), ...right, ...floating],
  })
}

/** The same mark in the header of every page; none at all for an empty one. */
export function markedHeaders(mark: string): Pick<ISectionOptions, 'headers'> {
  if (mark === '') return {}
  const header = () =>
    new Header({ children: [new Paragraph({ style: STYLE.headerMark, children: textRuns(mark) })] })
  return { headers: { default: header(), even: header() } }
}

/** Footers for odd and even pages. */
export function sidedFooters(
  content: (side: 'odd' | 'even') => readonly Paragraph[],
): Pick<ISectionOptions, 'footers'> {
  return {
    footers: {
      default: new Footer({ children: [...content('odd')] }),
      even: new Footer({ children: [...content('even')] }),
    },
  }
}
