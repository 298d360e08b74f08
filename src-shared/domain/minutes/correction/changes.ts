import type { MinutesDocument } from '../document'

/** One place in which two editions of the minutes differ. */
export interface MinutesChange {
  readonly kind: 'changed' | 'added' | 'removed' | 'moved'
  /** The heading it stands under, or the label in the head of the form; '' before the first heading. */
  readonly place: string
  /** '' where there was nothing. */
  readonly before: string
  /** '' where nothing is left; of what was moved, where it went. */
  readonly after: string
}

/** Blocks and rows that an edition says about itself: the next one is not compared with those. */
const OWN_BLOCK = 'correction:'
export const EDITION_LABEL = '版本'
export const ownBlock = (name: string): string => `${OWN_BLOCK}${name}`

interface Piece {
  readonly id: string
  readonly place: string
  readonly text: string
  /** Comes and goes with what stands under it, which is told anyway. */
  readonly heading: boolean
}

/** What became of the words of one edition in the next, in the order of the paper. */
export function changesBetween(before: MinutesDocument, after: MinutesDocument): readonly MinutesChange[] {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  const [oldById, nowById] = [byId(old), byId(now)]
  const changes: (MinutesChange & { readonly at: number })[] = []
  now.forEach(({ id, place, text, heading }, at) => {
    const was = oldById.get(id)
    if (!was && heading) return
    if (!was) changes.push({ kind: 'added', place, before: '', after: text, at })
    else if (was.text !== text) changes.push({ kind: 'changed', place, before: was.text, after: text, at })
    if (was && was.place !== place) {
      changes.push({ kind: 'moved', place: was.place, before: text, after: place, at })
    }
  })
  old.forEach(({ id, place, text, heading }, index) => {
    if (heading || nowById.has(id)) return
    // Told where it stood: behind what came before it and is still there.
    const leader = old.slice(0, index).findLast((piece) => nowById.has(piece.id))
    const at = leader ? now.findIndex((piece) => piece.id === leader.id) + 0.5 : -0.5
    changes.push({ kind: 'removed', place, before: text, after: '', at })
  })
  for (const { place, at } of reordered(old, now)) {
    changes.push({ kind: 'moved', place, before: '', after: '', at })
  }
  return changes.toSorted((a, b) => a.at - b.at).map(({ at: _at, ...change }) => change)
}

/** Places in which what both editions have stands in another order. */
function reordered(old: readonly Piece[], now: readonly Piece[]) {
  const places = [...new Set(now.map(({ place }) => place))]
  return places.flatMap((place) => {
    const ids = (pieces: readonly Piece[]) => pieces.filter((one) => one.place === place).map(({ id }) => id)
    const [before, after] = [ids(old), ids(now)]
    const [both, order] = [
      before.filter((id) => after.includes(id)),
      after.filter((id) => before.includes(id)),
    ]
    const at = now.findIndex((piece) => piece.place === place)
    return both.join('\n') === order.join('\n') ? [] : [{ place, at }]
  })
}

/** Everything with words in it: the frame, the head row by row, then the text under its headings. */
function piecesOf({ title, number, head, blocks, issuer, date }: MinutesDocument): readonly Piece[] {
  let place = ''
  const frame = { 标题: title, 文号: number, 署名: issuer, 日期: date }
  return [
    ...Object.entries(frame).map(([label, text]) => ({
      id: `frame:${label}`,
      place: label,
      text,
      heading: false,
    })),
    ...head
      .filter(({ label }) => label !== EDITION_LABEL)
      .map(({ label, value }) => ({ id: `head:${label}`, place: label, text: value, heading: false })),
    ...blocks.flatMap(({ id, kind, text }): Piece[] => {
      if (id.startsWith(OWN_BLOCK)) return []
      // A part more or less gives the others new numbers, which nobody has changed.
      const words = kind === 'heading' ? text.replace(/^[一二三四五六七八九十百]+、/u, '') : text
      if (kind === 'heading') place = words
      return [{ id, place, text: words, heading: kind === 'heading' }]
    }),
  ].filter(({ text }) => text.trim() !== '')
}

const byId = (pieces: readonly Piece[]) => new Map(pieces.map((piece) => [piece.id, piece]))
