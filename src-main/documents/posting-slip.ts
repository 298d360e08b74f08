import { BorderStyle, Paragraph, type ImageRun, type ISectionOptions, type TextRun } from 'docx'
import { blankLine } from './contact-lines'
import { pageCount, sidedFooters, twoEnds } from './page-parts'
import { textRuns } from './runs'
import { STYLE } from './styles'

/** What the person who posts a notice fills in, under a rule, at the foot of every sheet; `left` stands below it. */
export function slipFooters(
  left: string,
  mark: (side: 'odd' | 'even') => readonly ImageRun[] = () => [],
): Pick<ISectionOptions, 'footers'> {
  return sidedFooters((side) => [
    new Paragraph({
      style: STYLE.footnote,
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '000000' } },
      children: slip(),
    }),
    twoEnds(left, pageCount(true), mark(side)),
  ])
}

function slip(): TextRun[] {
  const day = () => [
    blankLine(2),
    ...textRuns('年'),
    blankLine(1),
    ...textRuns('月'),
    blankLine(1),
    ...textRuns('日'),
  ]
  return [
    ...textRuns('张贴时间：'),
    ...day(),
    ...textRuns('　张贴人：'),
    blankLine(5),
    ...textRuns('　揭下时间：'),
    ...day(),
  ]
}
