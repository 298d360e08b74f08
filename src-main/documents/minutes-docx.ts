import { Document, LineRuleType, Paragraph, type FileChild } from 'docx'
import { proofLine, type Proof } from '#shared/domain/edition/proof'
import { isContest } from '#shared/domain/meeting/vote/contest/round'
import type { HallSettings } from '#shared/domain/hall/state'
import { roomTally } from '#shared/domain/meeting/vote/room-tally'
import { isNamed } from '#shared/domain/meeting/vote/named/named'
import { silentName } from '#shared/domain/minutes/named-text'
import type { BallotRound, Meeting, RoomRound } from '#shared/domain/meeting/state'
import { contentHashOf, verificationCode } from '#shared/domain/minutes/content-hash'
import type { MinutesBlock, MinutesDocument } from '#shared/domain/minutes/document'
import { minutesOf } from '#shared/domain/minutes/draft'
import { ballotTally } from '#shared/domain/meeting/vote/paper/ballots'
import { verdictText } from '#shared/domain/minutes/vote-text'
import { fieldsTable } from './fields-table'
import { packDocument } from './pack'
import { markedHeaders, pageCount, pageNumber, section, sidedFooters, twoEnds } from './page-parts'
import { LINE_PITCH, type PaperFonts } from './paper'
import { textRuns } from './runs'
import { signatureBoxes, signatureGrid } from './signature-grid'
import { signOff } from './sign-off'
import { proofMarks } from './proof-mark'
import { PRACTICE_HEADER, practiceWatermark } from './practice-mark'
import { STYLE } from './styles'
import { equalColumns, figuresTable, lines } from './tables'

export interface MinutesOptions {
  readonly meeting: Meeting
  readonly hall: HallSettings
  /** Marks every page 草稿; done anyway while the meeting is not sealed. */
  readonly draft: boolean
  readonly fonts?: PaperFonts
  /** Of minutes that were issued. */
  readonly proof?: Proof
}

/** 会议记录 as a Word file in the form of GB/T 9704, drawn signatures included, blank boxes for those in ink. */
export async function renderMinutes({
  meeting,
  hall,
  draft,
  fonts,
  proof,
}: MinutesOptions): Promise<Uint8Array> {
  const minutes = minutesOf(meeting, hall)
  const hash = contentHashOf(minutes)
  const title = [
    new Paragraph({ style: STYLE.title, children: textRuns(minutes.title) }),
    ...(minutes.number === ''
      ? [gap()]
      : [new Paragraph({ style: STYLE.subtitle, children: textRuns(minutes.number) })]),
  ]
  const drawn = proof && proofMarks(proof)
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: section(),
        ...markedHeaders(markOf(meeting, hash, draft)),
        ...sidedFooters((side) => [
          pageNumber(side),
          twoEnds(
            [minutes.number, proof ? proofLine(proof) : `校验码：${verificationCode(hash)}`]
              .filter(Boolean)
              .join('　'),
            pageCount(false),
            drawn ? [drawn(side)] : [],
          ),
        ]),
        children: [
          ...title,
          fieldsTable(minutes.head),
          gap(),
          ...body(minutes.blocks, meeting),
          ...(await signatures(meeting, minutes, hash)),
        ],
      },
    ],
  })
  const packing = {
    title: minutes.title,
    creator: hall.committee,
    at: meeting.lastAt,
    ...practiceWatermark(meeting),
    ...(proof ? { proof } : {}),
  }
  return packDocument(document, fonts ? { ...packing, fonts } : packing)
}

function markOf(meeting: Meeting, hash: string, draft: boolean): string {
  if (meeting.practice) return PRACTICE_HEADER
  if (meeting.seal && meeting.seal.contentHash !== hash) return '内容与封存时不一致，请核对后再用'
  if (!draft && meeting.seal) return ''
  return meeting.correction ? '草稿　更正未封存，仅供核对' : '草稿　未封存，仅供核对'
}

const BLOCK_STYLE: Readonly<Record<MinutesBlock['kind'], string>> = {
  heading: STYLE.heading1,
  subheading: STYLE.heading2,
  paragraph: STYLE.body,
  closing: STYLE.body,
}

function body(blocks: readonly MinutesBlock[], meeting: Meeting): readonly FileChild[] {
  const votes = new Map(meeting.votes.map((round) => [`vote:${round.id}`, round]))
  const shown = blocks.filter(({ text }) => text.trim() !== '')
  const last = shown.findLastIndex(({ kind }) => kind !== 'closing')
  let number = 0
  return shown.flatMap((block, index) => {
    const next = shown[index + 1]
    // Outcomes are told one by one under their heading; a single one needs no number.
    number = block.id.startsWith('outcome:') ? number + 1 : 0
    const counted = number > 0 && (number > 1 || next?.id.startsWith('outcome:') === true)
    const vote = votes.get(block.id)
    const table = vote && hasTable(vote) ? vote : null
    const leads = block.kind === 'subheading' && next?.kind === 'paragraph'
    // The end of the text goes to the next page with the signatures rather than leave them alone there.
    const keepNext = leads || table !== null || block.kind === 'closing' || index === last
    return [
      ...lines(
        BLOCK_STYLE[block.kind],
        `${counted ? `${number}．` : ''}${block.text}`,
        keepNext ? { keepNext } : {},
      ),
      ...(table ? [voteTable(table), gap()] : []),
    ]
  })
}

/** Tables have no space of their own above and below. */
function gap(keepNext = false): Paragraph {
  return new Paragraph({
    style: STYLE.tableSmall,
    keepNext,
    spacing: { line: LINE_PITCH / 3, lineRule: LineRuleType.EXACT },
  })
}

/** A void vote has no figures, an owners' vote counts area too, and a contest everybody's votes: they are told in words. */
function hasTable(round: BallotRound): round is RoomRound {
  if (round.method === 'ownersRegister' || round.method === 'acclamation' || isContest(round)) return false
  return round.state === 'announced' && round.outcome?.verdict !== 'void'
}

/** 发出, 收回 and 无效, where there was paper. */
function boxOf(round: RoomRound) {
  if (round.method === 'secretBallot') return ballotTally(round)
  if (!isNamed(round) || round.method === 'rollCall') return null
  const { issued, collected } = round
  return { issued, collected, invalid: round.invalid }
}

function voteTable(round: RoomRound): FileChild {
  const { yes, no, abstain, silent } = round.counts
  const box = boxOf(round)
  const inRoom = round.method !== 'households'
  const columns: readonly (readonly [string, number | null])[] = [
    [inRoom ? '应到' : '总户数', round.expected],
    [inRoom ? '实到' : '签字', roomTally(round).present],
    ['发出', box?.issued ?? null],
    ['收回', box?.collected ?? null],
    ['同意', yes],
    ['反对', no],
    ['弃权', abstain],
    [isNamed(round) ? silentName(round) : '未表态', silent],
    ['无效', box?.invalid ?? null],
  ]
  const shown = columns.filter(([, count]) => count !== null)
  return figuresTable(
    equalColumns(shown.length + 1),
    [...shown.map(([label]) => label), '结果'],
    [[...shown.map(([, count]) => String(count)), verdictText(round).replace(/（.*$/u, '')]],
  )
}

async function signatures(
  meeting: Meeting,
  minutes: MinutesDocument,
  hash: string,
): Promise<readonly FileChild[]> {
  if (meeting.closedAt === null) return []
  const boxes = signatureBoxes(meeting, hash)
  const drawn = boxes.some(({ signature }) => signature !== null)
  const outdated = meeting.signatures.filter(({ contentHash }) => contentHash !== hash).length
  const notes = [
    drawn ? '以上屏幕签字便于核对，存档以打印后的亲笔签名和盖章为准。' : '',
    outdated > 0 ? `另有${outdated}个签字签在内容改动之前，没有印出。` : '',
  ].join('')
  return [
    gap(true),
    await signatureGrid(boxes),
    ...lines(STYLE.footnote, notes, { keepNext: true }),
    ...signOff(minutes.issuer, minutes.date, 2),
  ]
}
