import { Paragraph } from 'docx'
import { CHARACTER_SPACING, LINE_PITCH, TEXT_WIDTH } from './paper'
import { textRuns } from './runs'
import { STYLE } from './styles'
import { textWidth } from '#shared/domain/text/text-width'

const CHARACTER = 320 + CHARACTER_SPACING

/**
 * 署名 and 成文日期 as for a sealed paper: the date four characters from the right, the issuer centred over it, blank
 * lines above for the seal that is set on both by hand.
 */
export function signOff(issuer: string, date: string, blankLines: number): Paragraph[] {
  const [issuerWidth, dateWidth] = [textWidth(issuer) * CHARACTER, textWidth(date) * CHARACTER]
  const half = Math.ceil(Math.max(issuerWidth, dateWidth) / 2) + CHARACTER
  const right = Math.max(0, 4 * CHARACTER + Math.ceil(dateWidth / 2) - half)
  const indent = { left: Math.max(0, TEXT_WIDTH - right - 2 * half), right }
  const line = (text: string, before: number, keepNext: boolean) =>
    new Paragraph({
      style: STYLE.signOff,
      indent,
      keepNext,
      spacing: { before },
      children: textRuns(text),
    })
  return [line(issuer, blankLines * LINE_PITCH, true), line(date, 0, false)]
}
