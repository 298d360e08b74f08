import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx'
import type { Ballot, FormBlock } from '#shared/domain/forms/form'
import { blankLine } from './contact-lines'
import { tail } from './form-blocks'
import { PAGE, TEXT_WIDTH } from './paper'
import { textRuns } from './runs'
import { STYLE } from './styles'
import { lines, paperCell, paperRow, paperTable } from './tables'
import { textWidth } from '#shared/domain/text/text-width'

/** Twips. */
const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom
const PADDING = { top: 120, bottom: 120, left: 200, right: 200 } as const
const INNER_WIDTH = TEXT_WIDTH - PADDING.left - PADDING.right
/** Above the slips: how to print them. And a little below, or the sheet would end in an empty one. */
const HINT = 400
const SPARE = 420
const MOST_SLIPS = 4
const HEADING = 520
const LINE = 400
const SMALL_LINE = 320
const MARK_BOX = 620
const SIGNING = 560

type Ballots = Extract<FormBlock, { kind: 'ballots' }>

/**
 * Slips between lines to cut along, as many to a sheet as have room. Equal slips make one sheet, to be printed as
 * often as they are needed; slips with names are all there.
 */
export function ballotSheets({ ballots, repeat, needed }: Ballots, newPage: boolean): readonly FileChild[] {
  const tallest = ballots.reduce((most, ballot) => Math.max(most, heightOf(ballot)), 0)
  if (tallest === 0) return [hint('没有可以印的表决票。', newPage)]
  const room = TEXT_HEIGHT - HINT - SPARE
  const each = Math.max(1, Math.min(MOST_SLIPS, Math.floor(room / tallest)))
  const slips = repeat ? ballots.flatMap((ballot) => Array.from({ length: each }, () => ballot)) : ballots
  const copies = Math.ceil(needed / each)
  const words = repeat
    ? `本页${each}张，打印${copies}份可得${copies * each}张（连备用需要${needed}张）。沿虚线裁开，加盖印章后使用。`
    : `共${needed}张，每页${each}张。沿虚线裁开，逐户发放。`
  return [
    hint(words, newPage),
    new Table({
      rows: slips.map((ballot) => slipRow(ballot, Math.floor(room / each))),
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [TEXT_WIDTH],
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: {
        top: CUT,
        bottom: CUT,
        left: NONE,
        right: NONE,
        insideHorizontal: CUT,
        insideVertical: NONE,
      },
    }),
    tail(),
  ]
}

const CUT = { style: BorderStyle.DASHED, size: 6, color: '808080' } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

function hint(words: string, newPage: boolean): Paragraph {
  return new Paragraph({ style: STYLE.footnote, pageBreakBefore: newPage, children: textRuns(words) })
}

function slipRow(ballot: Ballot, height: number): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        width: { size: TEXT_WIDTH, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        margins: PADDING,
        children: [
          ...lines(STYLE.tableSmall, ballot.title, { alignment: AlignmentType.CENTER }),
          ...lines(STYLE.slipTitle, ballot.heading),
          ...ballot.fields.flatMap(({ label, value }) => lines(STYLE.tableText, `${label}：${value}`)),
          ...lines(STYLE.tableText, `表决事项：${ballot.matter}`, { spacing: { after: 80 } }),
          choicesTable(ballot.choices),
          ...ballot.instructions.flatMap((text, index) =>
            lines(STYLE.footnote, `${index + 1}．${text}`, index === 0 ? { spacing: { before: 80 } } : {}),
          ),
          ...(ballot.signed.length === 0 ? [] : [signing(ballot.signed)]),
        ],
      }),
    ],
  })
}

/** A box to mark under each choice; many choices stand in a list, two to a row. */
function choicesTable(choices: readonly string[]): Table {
  if (choices.length <= 4) {
    const width = Math.floor(INNER_WIDTH / choices.length)
    const widths = choices.map(() => width)
    return paperTable(widths, [
      paperRow(
        choices.map((choice) => paperCell(lines(STYLE.tableHead, choice), { width })),
        { height: LINE },
      ),
      paperRow(
        choices.map(() => paperCell(lines(STYLE.tableText, ''), { width })),
        { height: MARK_BOX },
      ),
    ])
  }
  const mark = 900
  const name = Math.floor(INNER_WIDTH / 2) - mark
  const widths = [name, mark, name, mark]
  const cells = (choice: string | undefined) => [
    paperCell(lines(STYLE.tableText, choice ?? ''), { width: name }),
    paperCell(lines(STYLE.tableText, ''), { width: mark }),
  ]
  return paperTable(
    widths,
    Array.from({ length: Math.ceil(choices.length / 2) }, (_, row) =>
      paperRow([...cells(choices[2 * row]), ...cells(choices[2 * row + 1])], { height: MARK_BOX }),
    ),
  )
}

function signing(labels: readonly string[]): Paragraph {
  return new Paragraph({
    style: STYLE.tableText,
    spacing: { before: 160 },
    children: labels.flatMap((label, index) => [
      ...textRuns(`${index === 0 ? '' : '　　'}${label}：`),
      blankLine(8),
    ]),
  })
}

/** Twips that a slip takes, reckoned from the widths of its words. */
function heightOf({ title, heading, fields, matter, choices, instructions, signed }: Ballot): number {
  const taken = (text: string, points: number) => Math.ceil((textWidth(text) * points * 20) / INNER_WIDTH)
  const texts = [...fields.map(({ label, value }) => `${label}：${value}`), `表决事项：${matter}`]
  const marks = choices.length <= 4 ? LINE + MARK_BOX + 80 : Math.ceil(choices.length / 2) * (MARK_BOX + 20)
  return (
    PADDING.top +
    PADDING.bottom +
    taken(title, 12) * SMALL_LINE +
    taken(heading, 16) * HEADING +
    texts.reduce((sum, text) => sum + taken(text, 14) * LINE, 0) +
    80 +
    marks +
    instructions.reduce((sum, text) => sum + taken(`1．${text}`, 10.5) * 300, 80) +
    (signed.length === 0 ? 0 : SIGNING)
  )
}
