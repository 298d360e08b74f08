import { correctionName } from '../../meeting/papers/correction/editions'
import type { Meeting } from '../../meeting/state'
import { chineseDate } from '../../text/chinese-date'
import { differenceOf } from '../../text/difference'
import { verificationCode } from '../content-hash'
import type { MinutesBlock, MinutesDocument } from '../document'
import { changesBetween, EDITION_LABEL, ownBlock, type MinutesChange } from './changes'

/** The minutes with what a correction says of itself: which edition, why, and at the end every change. */
export function withCorrection(
  { correction, earlierSeals }: Pick<Meeting, 'correction' | 'earlierSeals'>,
  document: MinutesDocument,
): MinutesDocument {
  const last = earlierSeals.at(-1)
  if (!correction || !last) return document
  const changes = changesBetween(last.document, document)
  const { number, reason, openedAt } = correction
  const own = (name: string, kind: MinutesBlock['kind'], text: string): MinutesBlock => ({
    id: ownBlock(name),
    kind,
    text,
    drafted: text,
    editable: false,
  })
  const than = number === 1 ? '封存' : `${correctionName(number - 1)}封存`
  return {
    ...document,
    head: [
      { label: EDITION_LABEL, value: `${correctionName(number)}，${chineseDate(openedAt)}，原因：${reason}` },
      ...document.head,
    ],
    blocks: [
      ...document.blocks,
      own('heading', 'heading', '更正说明'),
      own(
        'opening',
        'paragraph',
        `这是${correctionName(number)}的会议记录。与${chineseDate(last.at)}${than}的会议记录（校验码${verificationCode(last.contentHash)}）相比，${changes.length === 0 ? '没有改动。' : `改动${changes.length}处：`}`,
      ),
      ...changes.map((change, index) =>
        own(String(index + 1), 'paragraph', `${index + 1}．${changeText(change)}`),
      ),
    ],
  }
}

/** Whether a correction is open that has not changed a word yet: such a one is not sealed. */
export function changesNothing(
  { correction, earlierSeals }: Pick<Meeting, 'correction' | 'earlierSeals'>,
  document: MinutesDocument,
): boolean {
  const last = earlierSeals.at(-1)
  return correction !== null && last !== undefined && changesBetween(last.document, document).length === 0
}

/** “形成的共识”部分，原文：“……”；改为：“……”。 */
function changeText({ kind, place, before, after }: MinutesChange): string {
  const where = place === '' ? '开头部分' : `“${place}”部分`
  switch (kind) {
    case 'added':
      return ended(`${where}，增加：${quoted(after)}`)
    case 'removed':
      return ended(`${where}，删去：${quoted(before)}`)
    case 'moved':
      return before === ''
        ? `${where}，各段的次序有调整。`
        : `${where}，${quoted(before)}一段移到“${after}”部分。`
    case 'changed': {
      const [old, now] = excerpts(before, after)
      return ended(`${where}，原文：${quoted(old)}；改为：${quoted(now)}`)
    }
  }
}

/** A sentence that is quoted with its own full stop needs no other. */
const ended = (text: string): string => (text.endsWith('。”') ? text : `${text}。`)

/** Quotation marks within a quotation are single ones. */
function quoted(text: string): string {
  return `“${text.replace(/\n/gu, '；').replaceAll('“', '‘').replaceAll('”', '’')}”`
}

/** Texts up to this long are given whole. */
const WHOLE = 120
/** Of longer ones, this many characters stand around what changed. */
const AROUND = 16

/** Both texts, as much of them as is needed to see what changed. */
function excerpts(before: string, after: string): readonly [string, string] {
  if ([...before].length <= WHOLE && [...after].length <= WHOLE) return [before, after]
  const runs = differenceOf(before, after)
  const side = (gone: 'gone' | 'new') =>
    runs
      .map(({ kind, text }, index) => {
        if (kind !== 'same') return kind === gone ? text : ''
        return shortened(text, index === 0, index === runs.length - 1)
      })
      .join('')
  return [side('gone'), side('new')]
}

function shortened(text: string, first: boolean, last: boolean): string {
  const letters = [...text]
  const head = first ? [] : letters.slice(0, AROUND)
  const tail = last ? [] : letters.slice(-AROUND)
  return letters.length <= head.length + tail.length ? text : `${head.join('')}……${tail.join('')}`
}
