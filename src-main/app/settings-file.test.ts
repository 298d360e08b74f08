import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Log } from '../core/ports'
import { SettingsFile } from './settings-file'

const schema = z.object({ port: z.int() })
let folder = ''
let path = ''
let logged: string[] = []
const log: Log = (_level, text) => logged.push(text)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-settings-'))
  path = join(folder, 'inner', 'settings.json')
  logged = []
})
afterEach(() => rm(folder, { recursive: true }))

const open = (): Promise<SettingsFile<{ port: number }>> => SettingsFile.open(path, schema, { port: 0 }, log)

describe('SettingsFile', () => {
  it('starts from the fallback, and remembers', async () => {
    const file = await open()
    expect(file.current).toEqual({ port: 0 })
    await file.update(() => ({ port: 51234 }))
    expect((await open()).current).toEqual({ port: 51234 })
    expect(logged).toEqual([])
  })

  it('keeps the last of several changes made at once', async () => {
    const file = await open()
    for (let port = 1; port <= 20; port += 1) void file.update(() => ({ port }))
    await file.settled()
    expect((await open()).current).toEqual({ port: 20 })
  })

  it.each(['{"port": 5', '{"port":"five"}', '', '\0\0\0\0'])(
    'keeps a damaged file aside: %j',
    async (text) => {
      await mkdir(join(folder, 'inner'))
      await writeFile(path, text)
      const file = await open()
      expect(file.current).toEqual({ port: 0 })
      const [aside] = (await readdir(join(folder, 'inner'))).filter((name) => name.includes('damaged'))
      expect(await readFile(join(folder, 'inner', aside ?? ''), 'utf8')).toBe(text)
      await file.update(() => ({ port: 7 }))
      expect((await open()).current).toEqual({ port: 7 })
    },
  )

  it('goes on where the file cannot be written', async () => {
    const file = await open()
    await writeFile(join(folder, 'inner'), 'a file stands where the folder should')
    await file.update(() => ({ port: 9 }))
    expect(file.current).toEqual({ port: 9 })
    expect(logged).toEqual(['settings cannot be written'])
  })
})
