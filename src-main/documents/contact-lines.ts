import { Paragraph, TextRun, UnderlineType } from 'docx'
import type { NoticeContact } from '#shared/domain/notice/document'
import { BLANK_LENGTH, contactRows } from '#shared/domain/notice/sheet'
import { textRuns } from './runs'
import { STYLE } from './styles'

/** 联系人、联系电话 …, two to a line where they fit; what nobody has given is a line to write on. */
export function contactLines(contacts: readonly NoticeContact[]): readonly Paragraph[] {
  return contactRows(contacts).map(
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

/** A line to write on, this many characters long; the last space is a hard one, or Word would not underline any. */
export function blankLine(characters: number): TextRun {
  return new TextRun({
    text: `${'\u3000'.repeat(characters)}\u00A0`,
    underline: { type: UnderlineType.SINGLE },
    font: { hint: 'eastAsia' },
  })
}
