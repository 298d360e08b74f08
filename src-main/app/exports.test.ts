import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ExportFolder } from './exports'

let parent = ''
let folder = ''
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'yishiting-exports-'))
  folder = join(parent, '议事厅')
})
afterEach(() => rm(parent, { recursive: true }))

describe('ExportFolder', () => {
  it('makes the folder and writes the file', async () => {
    const written = await new ExportFolder(folder, () => undefined).write('纪要', '.docx', bytes('one'))
    expect(written).toEqual({ ok: true, value: { path: join(folder, '纪要.docx'), fileName: '纪要.docx' } })
    expect(await readFile(join(folder, '纪要.docx'), 'utf8')).toBe('one')
    expect(await readdir(folder)).toEqual(['纪要.docx'])
  })

  it('never writes over a file, even when asked twice at once', async () => {
    const exports = new ExportFolder(folder, () => undefined)
    await Promise.all(['one', 'two', 'three'].map((text) => exports.write('纪要', '.docx', bytes(text))))
    expect((await readdir(folder)).toSorted()).toEqual(
      ['纪要.docx', '纪要（2）.docx', '纪要（3）.docx'].toSorted(),
    )
    expect(await readFile(join(folder, '纪要（2）.docx'), 'utf8')).toBe('two')
  })

  it('writes over what a broken export left behind', async () => {
    await mkdir(folder)
    await writeFile(join(folder, '纪要.docx.part'), 'half')
    await new ExportFolder(folder, () => undefined).write('纪要', '.docx', bytes('whole'))
    expect(await readdir(folder)).toEqual(['纪要.docx'])
  })

  it('says what to do where the folder cannot be made', async () => {
    await writeFile(folder, 'a file stands where the folder should')
    const logged: string[] = []
    const refused = await new ExportFolder(folder, (_level, text) => logged.push(text)).write(
      '纪要',
      '.docx',
      bytes(''),
    )
    expect(refused).toMatchObject({ ok: false, error: { code: 'exportBlocked' } })
    expect(logged).toEqual(['a document could not be exported'])
  })

  it('finds only its own files', async () => {
    const exports = new ExportFolder(folder, () => undefined)
    await exports.write('纪要', '.docx', bytes(''))
    await writeFile(join(parent, 'secret.txt'), '')
    expect(await exports.find(join(folder, '纪要.docx'))).toEqual({
      ok: true,
      value: join(folder, '纪要.docx'),
    })
    for (const path of [
      join(folder, '..', 'secret.txt'),
      join(parent, 'secret.txt'),
      join(folder, 'x'),
      folder,
      '',
    ])
      expect((await exports.find(path)).ok).toBe(false)
  })
})
