import { z } from 'zod'

export interface PaperLine {
  /** 正文第3段, 第1个表格第2行第3格 */
  readonly place: string
  readonly text: string
}

/** What can be read of a paper: its words in order, the marks at head and foot of its pages, and its pictures by hash. */
export interface PaperText {
  readonly lines: readonly PaperLine[]
  readonly headers: readonly string[]
  readonly footers: readonly string[]
  readonly pictures: readonly string[]
}

export const wordDifferenceSchema = z.object({
  place: z.string(),
  /** '' where the file has more than the archive. */
  archive: z.string(),
  /** '' where the file has less. */
  file: z.string(),
})
/** Words that stand otherwise in a file than in the archive. */
export type WordDifference = z.infer<typeof wordDifferenceSchema>

/** Where the words of a file are not those of the archive, in order. */
export function wordDifferences(archive: PaperText, file: PaperText): readonly WordDifference[] {
  return [
    ...lineDifferences(archive.lines, file.lines),
    ...markDifferences('页眉', archive.headers, file.headers),
    ...markDifferences('页脚', archive.footers, file.footers),
  ]
}

/** How many pictures the archive has and the file has not, and the other way round. */
export function pictureDifferences(
  { pictures: archive }: PaperText,
  { pictures: file }: PaperText,
): { readonly gone: number; readonly added: number } {
  return {
    gone: archive.filter((hash) => !file.includes(hash)).length,
    added: file.filter((hash) => !archive.includes(hash)).length,
  }
}

function markDifferences(
  place: string,
  archive: readonly string[],
  file: readonly string[],
): readonly WordDifference[] {
  const gone = archive.filter((text) => !file.includes(text))
  const added = file.filter((text) => !archive.includes(text))
  return paired(
    gone.map((text) => ({ place, text })),
    added.map((text) => ({ place, text })),
  )
}

/** Beyond this what lies between is told line by line as it stands: nobody could read such a list anyway. */
const MOST_CELLS = 4_000_000

function lineDifferences(
  archive: readonly PaperLine[],
  file: readonly PaperLine[],
): readonly WordDifference[] {
  const same = (a: PaperLine | undefined, b: PaperLine | undefined) => a !== undefined && a.text === b?.text
  let head = 0
  while (same(archive[head], file[head])) head += 1
  let tail = 0
  const least = Math.min(archive.length, file.length) - head
  while (tail < least && same(archive[archive.length - 1 - tail], file[file.length - 1 - tail])) tail += 1
  const old = archive.slice(head, archive.length - tail)
  const now = file.slice(head, file.length - tail)
  if (old.length * now.length > MOST_CELLS) return paired(old, now)
  const width = now.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = same(old[i], now[j])
        ? (common[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
    }
  }
  const found: WordDifference[] = []
  let gone: PaperLine[] = []
  let added: PaperLine[] = []
  let [i, j] = [0, 0]
  const settle = () => {
    found.push(...paired(gone, added))
    gone = []
    added = []
  }
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]]
    if (left && same(left, right)) {
      settle()
      i += 1
      j += 1
    } else if (left && (!right || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      gone.push(left)
      i += 1
    } else if (right) {
      added.push(right)
      j += 1
    }
  }
  settle()
  return found
}

/** What went and what came in one place are one change, as far as there are as many. */
function paired(gone: readonly PaperLine[], added: readonly PaperLine[]): readonly WordDifference[] {
  return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => ({
    place: gone[index]?.place ?? added[index]?.place ?? '',
    archive: gone[index]?.text ?? '',
    file: added[index]?.text ?? '',
  }))
}
