import { Document, Paragraph, type FileChild, type ISectionOptions } from 'docx'
import { proofLine, type Proof } from '#shared/domain/edition/proof'
import type { FormBlock, FormDocument } from '#shared/domain/forms/form'
import { ballotSheets } from './ballot-sheets'
import { blockContent, gap } from './form-blocks'
import type { CustomProperties } from './custom-properties'
import { fittingPitch, linesOf } from '#shared/domain/notice/sheet'
import { packDocument } from './pack'
import { markedHeaders, pageCount, pageNumber, section, sidedFooters, twoEnds } from './page-parts'
import { LINE_PITCH, PAPER_FONTS, type PaperFonts } from './paper'
import { practiceWatermark, PRACTICE_HEADER } from './practice-mark'
import { proofMarks } from './proof-mark'
import { slipFooters } from './posting-slip'
import { textRuns } from './runs'
import { signOff } from './sign-off'
import { STYLE } from './styles'
import { textWidth } from '#shared/domain/text/text-width'
import { titleLines } from '#shared/domain/text/title-lines'

export interface FormOptions {
  /** Why it is a draft, in the header of every page and 草稿 across it; null where it is good to use. */
  readonly draft: string | null
  /** Of a practice meeting: that is what it is marked as then, draft or not. */
  readonly practice?: boolean
  readonly creator: string
  /** ms since 1970, for the file's own properties. */
  readonly at: number
  readonly fonts?: PaperFonts
  readonly properties?: CustomProperties
  /** Of a paper that was issued: its code, beside the small print, and its QR. */
  readonly proof?: Proof
}

/** A form as a Word file on the page of GB/T 9704. */
export function renderForm(form: FormDocument, options: FormOptions): Promise<Uint8Array> {
  const fonts = options.fonts ?? PAPER_FONTS
  const title = titleLines(form.title)
  const linePitch =
    form.foot === 'slip' ? Math.floor(20 * fittingPitch(noticeLines(form, title.length))) : LINE_PITCH
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: section(linePitch),
        ...markedHeaders(options.practice ? PRACTICE_HEADER : (options.draft ?? '')),
        ...footers(form, options.proof),
        children: isBallots(form)
          ? form.blocks.flatMap((block, index) =>
              block.kind === 'ballots' ? ballotSheets(block, index > 0) : [],
            )
          : [...heading(form, title), ...body(form, fonts)],
      },
    ],
  })
  return packDocument(document, {
    title: form.title,
    creator: options.creator,
    at: options.at,
    fonts,
    linePitch,
    ...(options.properties ? { properties: options.properties } : {}),
    ...(options.proof ? { proof: options.proof } : {}),
    ...(options.draft === null ? {} : { watermark: '草稿' }),
    ...practiceWatermark({ practice: options.practice ?? false }),
  })
}

/** The text of a form for a template that has places of its own for title or sign-off. */
export function formContent(
  form: FormDocument,
  { placed, fonts = PAPER_FONTS }: { readonly placed: ReadonlySet<string>; readonly fonts?: PaperFonts },
): readonly FileChild[] {
  const subtitle = placed.has('副标题') ? [] : form.subtitle
  const head = placed.has('标题')
    ? underTitle(subtitle)
    : heading({ ...form, subtitle }, titleLines(form.title))
  return [...head, ...body(placed.has('日期') ? { ...form, signOff: null } : form, fonts)]
}

function underTitle(subtitle: readonly string[]): readonly FileChild[] {
  return subtitle
    .filter((part) => part !== '')
    .map((part) => new Paragraph({ style: STYLE.subtitle, children: textRuns(part) }))
}

/** Characters of 16 pt on a line. */
const SUBTITLE_ROOM = 27

/** Slips have their own headings, and the sheet none. */
function isBallots({ blocks }: FormDocument): boolean {
  return blocks.some(({ kind }) => kind === 'ballots')
}

function heading({ subtitle, foot }: FormDocument, title: readonly string[]): readonly FileChild[] {
  const parts = subtitle.filter((part) => part !== '')
  const joined = parts.join('　')
  const under = parts.length === 0 || textWidth(joined) <= SUBTITLE_ROOM ? [joined].filter(Boolean) : parts
  return [
    ...title.map((line) => new Paragraph({ style: STYLE.title, children: textRuns(line) })),
    ...(under.length === 0
      ? [foot === 'slip' ? new Paragraph({ style: STYLE.flush, children: [] }) : gap(true)]
      : under.map((line) => new Paragraph({ style: STYLE.subtitle, children: textRuns(line) }))),
  ]
}

/** The issuer signs before the annexes; what stands before a signature goes with it to the next page. */
function body({ blocks, signOff: end, foot }: FormDocument, fonts: PaperFonts): readonly FileChild[] {
  const annexAt = blocks.findIndex(({ kind }) => kind === 'annex')
  const main = annexAt === -1 ? blocks : blocks.slice(0, annexAt)
  const annexes = annexAt === -1 ? [] : blocks.slice(annexAt)
  const told = (list: readonly FormBlock[], endsSigned: boolean) =>
    list.flatMap((block, index) => {
      const next = list[index + 1]
      const keepNext = next === undefined ? endsSigned : leadsTo(list, index)
      return blockContent(block, { keepNext, last: next === undefined, fonts })
    })
  return [
    ...told(main, end !== null),
    ...(end === null ? [] : signOff(end.issuer, end.date, foot === 'slip' ? 1 : 2)),
    ...told(annexes, false),
  ]
}

/** Headings go with what they head, and the end of the text with what is signed below it. */
function leadsTo(list: readonly FormBlock[], index: number): boolean {
  const [block, next] = [list[index], list[index + 1]]
  if (!block || !next || next.kind === 'annex') return false
  if (block.kind === 'heading' || next.kind === 'signatures' || next.kind === 'contacts') return true
  if (block.kind === 'note' && next.kind === 'table') return true
  return (
    (next.kind === 'heading' || next.kind === 'note') && leadsTo(list, index + 1) && isSigned(list, index + 2)
  )
}

function isSigned(list: readonly FormBlock[], index: number): boolean {
  return list[index]?.kind === 'signatures'
}

function footers(form: FormDocument, proof?: Proof): Pick<ISectionOptions, 'footers'> {
  const left = footLine(form, proof)
  const drawn = proof && proofMarks(proof)
  const mark = (side: 'odd' | 'even') => (drawn ? [drawn(side)] : [])
  switch (form.foot) {
    case 'slip':
      return slipFooters(left, mark)
    case 'print':
      return sidedFooters((side) => [twoEnds(left, [], mark(side))])
    case 'pages':
      return sidedFooters((side) => [pageNumber(side), twoEnds(left, pageCount(false), mark(side))])
  }
}

/** Characters of 10.5 pt beside the number of pages. */
const FOOT_ROOM = 37

/** The foot has one line: where the small print leaves no room for the code, the code is what stays. */
function footLine({ footText }: FormDocument, proof?: Proof): string {
  if (!proof) return footText
  const both = [footText, proofLine(proof)].filter((part) => part !== '').join('　')
  return textWidth(both) <= FOOT_ROOM ? both : proofLine(proof)
}

/** Title, blank line, what stands between, blank line, issuer and date, and a line to spare. */
function noticeLines({ blocks, signOff: end }: FormDocument, titleCount: number): number {
  const lines = blocks.reduce((sum, block) => {
    if (block.kind === 'contacts') return sum + block.contacts.length
    return 'text' in block ? sum + linesOf(block.text) : sum + 1
  }, 0)
  return titleCount * 1.25 + 1 + lines + (end === null ? 0 : 3) + 1
}
