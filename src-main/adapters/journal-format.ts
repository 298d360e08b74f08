import { crc32 } from 'node:zlib'
import type { Commit } from '#shared/domain/kernel/commit'

/** Raised when lines change their meaning; a journal with a higher number is not opened. */
export const JOURNAL_FORMAT = 1

const LINE_END = 0x0a
const HEADER = /^\{"journal":"yishiting","format":(\d{1,6})\}$/
const LINE = /^\{"crc":"([0-9a-f]{8})","commit":(.*)\}$/su

export const JOURNAL_HEADER = `{"journal":"yishiting","format":${JOURNAL_FORMAT}}\n`

/** One line of JSON; `crc` is the CRC-32 of the text of `commit`, so that a flipped bit is found at once. */
export function journalLine(commit: Commit): string {
  const body = JSON.stringify(commit)
  return `{"crc":"${checksum(body)}","commit":${body}}\n`
}

export interface ParsedJournal {
  readonly header: 'ours' | 'newer' | 'unreadable'
  /** What each line after the header holds; `undefined` where it cannot be read. */
  readonly rows: readonly unknown[]
  /** Where each line ends, the header's first: byte offsets behind its line feed. */
  readonly ends: readonly number[]
}

/** Reads whole lines only; bytes behind the last of `ends` are a line that was never finished. */
export function parseJournal(bytes: Uint8Array): ParsedJournal {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows: unknown[] = []
  const ends: number[] = []
  let header: ParsedJournal['header'] = 'unreadable'
  for (let start = 0; ;) {
    const feed = buffer.indexOf(LINE_END, start)
    if (feed < 0) break
    const line = buffer.toString('utf8', start, feed)
    if (ends.length === 0) header = readHeader(line)
    else rows.push(readLine(line))
    start = feed + 1
    ends.push(start)
  }
  return { header, rows, ends }
}

function readHeader(line: string): ParsedJournal['header'] {
  const format = HEADER.exec(line)?.[1]
  if (format === undefined) return 'unreadable'
  return Number(format) > JOURNAL_FORMAT ? 'newer' : 'ours'
}

function readLine(line: string): unknown {
  const [, sum, body] = LINE.exec(line) ?? []
  if (body === undefined || sum !== checksum(body)) return undefined
  try {
    return JSON.parse(body)
  } catch (error) {
    // The sum was right, so this line was written by something else than this program: unreadable all the same.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}
