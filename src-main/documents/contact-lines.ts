import { Paragraph, TextRun, UnderlineType } from 'docx'
import { textRuns } from './runs'
import { STYLE } from './styles'
import { textWidth } from './text-width'

export interface Contact {
  readonly label: string
  /** '': a line to be filled in by hand, never something made up. */
  readonly value: string
}

/** Full-width characters on a line that begins two characters in, with a little to spare. */
const CONTACT_LINE = 25
const BLANK_LENGTH = 7

/** 联系人、联系电话 …, two to a line where they fit; what nobody has given is a line to write on. */
export function contactLines(contacts: readonly Contact[]): readonly Paragraph[] {
  const rows: Contact[][] = []
  for (const contact of contacts) {
    const row = rows.at(-1)
    const together =
      contactWidth(contact) + (row ?? []).reduce((sum, other) => sum + contactWidth(other) + 2, 0)
    if (row?.length === 1 && together <= CONTACT_LINE) row.push(contact)
    else rows.push([contact])
  }
  return rows.map(
    (row) =>
      new Paragraph({
        style: STYLE.body,
        // They go with the signature rather than leave it alone on a page.
        keepNext: true,
        children: row.flatMap(({ label, value }, index) => [
          ...textRuns(`${index === 0 ? '' : '　　'}${label}：`),
          ...(value === '' ? [blankLine(BLANK_LENGTH)] : textRuns(value)),
        ]),
      }),
  )
}

function contactWidth({ label, value }: Contact): number {
  return textWidth(`${label}：`) + (value === '' ? BLANK_LENGTH : textWidth(value))
}

/** A line to write on, this many characters long; the last space is a hard one, or Word would not underline any. */
export function blankLine(characters: number): TextRun {
  return new TextRun({
    text: `${'\u3000'.repeat(characters)}\u00A0`,
    underline: { type: UnderlineType.SINGLE },
    font: { hint: 'eastAsia' },
  })
}
