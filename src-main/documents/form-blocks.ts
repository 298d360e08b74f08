import { LineRuleType, Paragraph, type FileChild } from 'docx'
import type { FormBlock } from '#shared/domain/forms/form'
import { contactLines } from './contact-lines'
import { fieldsTable } from './fields-table'
import { formTable } from './form-table'
import { CHARACTER_SPACING, LINE_PITCH, SIZE, type PaperFonts } from './paper'
import { textRuns } from './runs'
import { signingGrid } from './signing-grid'
import { STYLE } from './styles'
import { lines } from './tables'
import { textWidth } from '#shared/domain/text/text-width'

export interface BlockPlace {
  /** What follows must stand on the same page. */
  readonly keepNext: boolean
  /** Nothing follows: a table's own space would only make another page. */
  readonly last: boolean
  readonly fonts: PaperFonts
}

/** A block of a form as Word has it; tables are followed by a little space, which they have none of themselves. */
export function blockContent(block: FormBlock, { keepNext, last, fonts }: BlockPlace): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return lines(block.level === 1 ? STYLE.heading1 : STYLE.heading2, block.text, { keepNext: true })
    case 'paragraph':
      return lines(STYLE.body, block.text, { keepNext })
    case 'flush':
      return lines(STYLE.flush, block.text, { keepNext })
    case 'note':
      return lines(STYLE.tableSmall, block.text, { keepNext, spacing: NOTE_SPACING })
    case 'names':
      return [namesParagraph(block.label, block.names, keepNext, fonts)]
    case 'annex':
      return annexHead(block.label, block.title, fonts)
    case 'fields':
      return [fieldsTable(block.rows, { whole: block.whole ?? false, keepNext }), below(last, keepNext)]
    case 'table':
      return [formTable(block, keepNext), below(last, keepNext)]
    case 'contacts':
      return contactLines(block.contacts)
    case 'signatures':
      return [gap(true), signingGrid(block, keepNext), below(last, keepNext)]
    case 'ballots':
      return []
  }
}

const NOTE_SPACING = { before: 60, after: 60, line: 320, lineRule: LineRuleType.EXACT } as const

/** Word asks for a paragraph behind a table even at the end: as low as can be. */
function below(last: boolean, keepNext: boolean): Paragraph {
  return last && !keepNext ? tail() : gap(keepNext)
}

export function tail(): Paragraph {
  return new Paragraph({
    style: STYLE.tableSmall,
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
  })
}

export function gap(keepNext = false): Paragraph {
  return new Paragraph({
    style: STYLE.tableSmall,
    keepNext,
    spacing: { line: Math.round(LINE_PITCH / 3), lineRule: LineRuleType.EXACT },
  })
}

const CHARACTER = SIZE.body * 10 + CHARACTER_SPACING

/** The label in 黑体, two characters in; further lines begin where the names do. */
function namesParagraph(label: string, names: string, keepNext: boolean, fonts: PaperFonts): Paragraph {
  const hanging = Math.round(textWidth(label) * CHARACTER)
  return new Paragraph({
    style: STYLE.flush,
    keepNext,
    indent: { left: 2 * CHARACTER + hanging, hanging },
    children: [...textRuns(label, {}, fonts.heading1.name), ...textRuns(names)],
  })
}

function annexHead(label: string, title: string, fonts: PaperFonts): readonly Paragraph[] {
  return [
    new Paragraph({
      style: STYLE.flush,
      pageBreakBefore: true,
      keepNext: true,
      children: textRuns(label, {}, fonts.heading1.name),
    }),
    new Paragraph({ style: STYLE.title, children: textRuns(title) }),
    gap(true),
  ]
}
