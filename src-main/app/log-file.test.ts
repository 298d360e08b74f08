import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from './log-file'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-log-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('openLog', () => {
  it('writes a line each, and says warnings aloud', async () => {
    const said: string[] = []
    const log = openLog(join(folder, 'log', 'a.log'), (line) => said.push(line))
    log('info', 'started')
    log('error', 'failed', { reason: 'no room' })
    const lines = (await readFile(join(folder, 'log', 'a.log'), 'utf8')).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'info', text: 'started' },
      { level: 'error', text: 'failed', reason: 'no room' },
    ])
    expect(said).toEqual([lines[1]])
  })

  it('begins anew when the file has grown large, and keeps the one before', async () => {
    const path = join(folder, 'a.log')
    await writeFile(path, 'x'.repeat(2_000_001))
    openLog(path, () => undefined)('info', 'started')
    expect((await stat(`${path}.old`)).size).toBe(2_000_001)
    expect((await stat(path)).size).toBeLessThan(200)
  })

  it('goes on where it cannot write, and says so once', async () => {
    await writeFile(join(folder, 'log'), '')
    const said: string[] = []
    const log = openLog(join(folder, 'log', 'a.log'), (line) => said.push(line))
    log('info', 'one')
    log('info', 'two')
    expect(said).toHaveLength(1)
  })
})
