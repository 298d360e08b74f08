import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_TIP, chain } from '#shared/domain/kernel/event'
import type { Commit } from '#shared/domain/kernel/commit'
import { JournalFile } from './journal-file'
import { JOURNAL_HEADER, journalLine } from './journal-format'

const run = promisify(execFile)

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'))
  path = join(folder, 'journal.jsonl')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function commit(n: number, text = '同意，多处\n换行𠮷'): Commit {
  const cause = `c${n}`
  const stamp = { at: n, by: { role: 'console', name: '' } as const, cause }
  return {
    n,
    commandId: cause,
    events: [chain(EMPTY_TIP, { stream: `s${n}`, type: 'x', version: 1, data: { text } }, stamp)],
  }
}

async function journalWith(count: number): Promise<JournalFile> {
  const journal = new JournalFile(path, () => {})
  await journal.open()
  for (let n = 1; n <= count; n += 1) await journal.append([commit(n)])
  return journal
}

async function reopen(): Promise<{ condition: string; rows: readonly unknown[]; journal: JournalFile }> {
  const journal = new JournalFile(path, () => {})
  return { ...(await journal.open()), journal }
}

describe('the journal file', () => {
  it('keeps commits in order, and begins with its format', async () => {
    const journal = await journalWith(2)
    await journal.append([commit(3), commit(4)])
    await journal.close()
    expect(await readFile(path, 'utf8')).toBe(
      JOURNAL_HEADER + [1, 2, 3, 4].map((n) => journalLine(commit(n))).join(''),
    )
    const again = await reopen()
    expect(again).toMatchObject({ condition: 'whole', rows: [1, 2, 3, 4].map((n) => commit(n)) })
    await again.journal.close()
  })

  it('goes back to an earlier commit, and on from there', async () => {
    const journal = await journalWith(3)
    await journal.truncateTo(1)
    await journal.append([commit(2, 'other')])
    await journal.close()
    const again = await reopen()
    expect(again.rows).toEqual([commit(1), commit(2, 'other')])
    await expect(again.journal.truncateTo(7)).rejects.toThrow('no commit 7')
    await again.journal.close()
  })

  it('makes the folder it lies in', async () => {
    path = join(folder, 'deep', 'er', 'journal.jsonl')
    const journal = await journalWith(1)
    await journal.close()
    const again = await reopen()
    expect(again.rows).toHaveLength(1)
    await again.journal.close()
  })

  it(
    'cuts off a last line that is torn anywhere, keeps the piece, and goes on',
    { timeout: 60_000 },
    async () => {
      const journal = await journalWith(2)
      await journal.close()
      const whole = await readFile(path)
      const start = whole.lastIndexOf(journalLine(commit(2)))
      for (let end = start + 1; end < whole.length; end += 1) {
        await rm(folder, { recursive: true })
        await mkdir(folder)
        await writeFile(path, whole.subarray(0, end))
        const { condition, rows, journal: torn } = await reopen()
        expect({ end, condition, rows }).toEqual({ end, condition: 'torn', rows: [commit(1)] })
        const [piece] = (await readdir(folder)).filter((name) => name.startsWith('journal-cut-'))
        expect(await readFile(join(folder, piece ?? ''))).toEqual(whole.subarray(start, end))
        await torn.append([commit(2)])
        await torn.close()
        expect(await readFile(path)).toEqual(whole)
      }
    },
  )

  it('begins again where not even the header was finished', { timeout: 60_000 }, async () => {
    for (let end = 0; end < JOURNAL_HEADER.length; end += 1) {
      await writeFile(path, JOURNAL_HEADER.slice(0, end))
      const { condition, journal } = await reopen()
      expect(condition).toBe('fresh')
      await journal.append([commit(1)])
      await journal.close()
      expect((await readFile(path, 'utf8')).startsWith(JOURNAL_HEADER)).toBe(true)
    }
    expect(await readdir(folder)).toEqual(['journal.jsonl'])
  })

  it('finds every flipped byte, and keeps the lines around it', { timeout: 60_000 }, async () => {
    const journal = await journalWith(3)
    await journal.close()
    const whole = await readFile(path)
    const from = whole.indexOf(journalLine(commit(2)))
    const to = from + Buffer.byteLength(journalLine(commit(2)))
    for (let at = from; at < to; at += 1) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0x01
      await writeFile(path, flipped)
      const { condition, rows, journal: damaged } = await reopen()
      await damaged.close()
      expect({ at, condition, first: rows[0] }).toEqual({ at, condition: 'damaged', first: commit(1) })
    }
  })

  it('does not touch what a later version has written', async () => {
    const newer = '{"journal":"yishiting","format":2}\n{"what":"ever"}\n'
    await writeFile(path, newer)
    const { condition, rows, journal } = await reopen()
    expect({ condition, rows }).toEqual({ condition: 'newer', rows: [] })
    await expect(journal.append([commit(1)])).rejects.toThrow('not open')
    expect(await readFile(path, 'utf8')).toBe(newer)
  })

  it('is damaged, and readable as far as it goes, when it is not a journal', async () => {
    await writeFile(path, 'hello\nworld\n')
    const { condition, rows, journal } = await reopen()
    expect({ condition, rows }).toEqual({ condition: 'damaged', rows: [undefined] })
    const name = await journal.replaceWith([commit(1)])
    expect(await readFile(join(folder, name), 'utf8')).toBe('hello\nworld\n')
    await journal.append([commit(2)])
    await journal.close()
    const again = await reopen()
    expect(again).toMatchObject({ condition: 'whole', rows: [commit(1), commit(2)] })
    await again.journal.close()
  })

  it.skipIf(process.platform === 'win32')(
    'takes back what was half written when there is no more room',
    async () => {
      await (await journalWith(1)).close()
      const before = await readFile(path)
      // A process of its own, that may not make any file larger than 1 KiB: its write stops half-way, as on a full disk.
      const script = `
      import { JournalFile } from ${JSON.stringify(join(import.meta.dirname, 'journal-file.ts'))}
      const journal = new JournalFile(${JSON.stringify(path)}, () => {})
      await journal.open()
      const commit = JSON.parse(${JSON.stringify(JSON.stringify(commit(2, '长'.repeat(500))))})
      console.log(await journal.append([commit]).then(() => 'kept', (error) => error.fault))`
      const node = `exec "$0" --import tsx --input-type=module -e "$1"`
      const { stdout } = await run('sh', ['-c', `ulimit -f 2; ${node}`, process.execPath, script])
      expect(stdout).toBe('full\n')
      expect(await readFile(path)).toEqual(before)
    },
  )

  it('can be probed for room, and leaves nothing behind', async () => {
    const journal = await journalWith(1)
    await journal.probe()
    expect(await readdir(folder)).toEqual(['journal.jsonl'])
    await rm(folder, { recursive: true })
    await expect(journal.probe()).rejects.toMatchObject({ fault: 'broken' })
    await journal.close()
    await expect(journal.probe()).rejects.toMatchObject({ fault: 'unreachable' })
  })
})
