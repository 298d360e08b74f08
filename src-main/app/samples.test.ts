import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { meetingSetupSchema } from '#shared/domain/meeting/setup'
import { Samples } from './samples'

const SHIPPED = resolve(import.meta.dirname, '../../resources/scenarios')
const NOW = Date.UTC(2026, 10, 21, 5, 20)
let folder = ''
let logged: unknown[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-samples-'))
  logged = []
})
afterEach(() => rm(folder, { recursive: true }))

const samplesIn = (path: string): Samples =>
  new Samples(path, (_level, text, detail) => logged.push([text, detail]))

describe('Samples', () => {
  it('offers every scenario that is shipped, as a meeting that can be begun', async () => {
    const files = (await readdir(SHIPPED)).filter((file) => file.endsWith('.json'))
    const samples = samplesIn(SHIPPED)
    const list = await samples.list()
    expect(logged).toEqual([])
    expect(list).toHaveLength(files.length)
    for (const { id, title } of list) {
      expect(title).not.toBe('')
      const setup = await samples.setup(id, NOW)
      expect(setup.ok && meetingSetupSchema.safeParse(setup.value).success).toBe(true)
    }
  })

  it('leaves out a file that cannot be read, and says so in the log', async () => {
    await cp(SHIPPED, folder, { recursive: true })
    const before = (await samplesIn(folder).list()).length
    await writeFile(join(folder, 'broken.json'), '{"title":')
    await writeFile(join(folder, 'other.json'), '{"title":"别的"}')
    expect(await samplesIn(folder).list()).toHaveLength(before)
    expect(logged).toMatchObject([
      ['a sample cannot be read', { id: 'broken' }],
      ['a sample cannot be read', { id: 'other' }],
    ])
    expect((await samplesIn(folder).setup('broken', NOW)).ok).toBe(false)
  })

  it.each(['missing', '../secret', '..', ''])('does not follow the id %j out of its folder', async (id) => {
    await writeFile(join(folder, '..', 'secret.json'), '{}')
    expect(await samplesIn(folder).setup(id, NOW)).toMatchObject({ ok: false, error: { code: 'noSample' } })
    await rm(join(folder, '..', 'secret.json'))
  })

  it('offers nothing where there is no folder', async () => {
    expect(await samplesIn(join(folder, 'missing')).list()).toEqual([])
  })
})
