import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MATERIAL_LIMITS } from '#shared/domain/meeting/material/material'
import { MaterialFiles } from './material-files'
import { hashOf, inParts, keep, tinyPicture } from './material-files.fixtures'

let folder = ''
let files: MaterialFiles
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-materials-'))
  files = new MaterialFiles(folder, () => undefined)
})
afterEach(() => rm(folder, { recursive: true }))

const names = async () => (await readdir(folder)).filter((name) => name !== 'incoming').toSorted()

describe('files of materials', () => {
  it('are kept under the hash of what they hold, with the ending of what they are', async () => {
    const photo = await keep(files, tinyPicture(40, 30))
    const pdf = await keep(files, Buffer.from('%PDF-1.7 '))
    expect(await names()).toEqual([`${photo}.png`, `${pdf}.pdf`].toSorted())
    expect(await files.read(photo, 'png')).toEqual(new Uint8Array(tinyPicture(40, 30)))
    expect(await files.read(photo, 'jpeg')).toBeNull()
    expect(await files.read('../secret', 'png')).toBeNull()
  })

  it('are whole however they were cut, and sent again part by part', async () => {
    const whole = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(5000, 'a')])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 400, max: 6000 }), fc.array(fc.nat(12)), async (length, again) => {
        await files.tidy(new Set())
        const parts = inParts(whole, length)
        for (const [index, part] of parts.entries()) {
          expect(await files.receive(part)).toMatchObject({ ok: true })
          const earlier = again.includes(index) ? parts[Math.max(1, index - 1)] : undefined
          if (earlier && index > 0) expect(await files.receive(earlier)).toMatchObject({ ok: true })
        }
        expect(await files.read(hashOf(whole), 'pdf')).toEqual(new Uint8Array(whole))
      }),
      { numRuns: 15 },
    )
  })

  it('are not there before the last part has come', async () => {
    const parts = inParts(tinyPicture(40, 30), 40)
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts.slice(0, -1)) await files.receive(part)
    expect(await names()).toEqual([])
  })

  it.each([
    [
      'other bytes than the hash says',
      () => ({ ...one(tinyPicture(9, 9)), sha256: hashOf(Buffer.from('x')) }),
    ],
    ['neither a picture nor a document', () => one(Buffer.from('MZ executable'))],
    ['a picture that would fill the memory', () => one(tinyPicture(30_000, 30_000, 1))],
    ['a part that leaves a gap', () => ({ ...one(Buffer.from('%PDF-1.4 later')), offset: 5, size: 100 })],
    ['more than was announced', () => ({ ...one(Buffer.from('%PDF-1.4 more')), size: 4 })],
    [
      'more than a file may have',
      () => ({ ...one(Buffer.from('%PDF-')), size: MATERIAL_LIMITS.fileBytes + 1 }),
    ],
    ['a hash that leads elsewhere', () => ({ ...one(Buffer.from('%PDF-')), sha256: '../../x' })],
  ])('are refused with a sentence: %s', async (_name, part) => {
    const result = await files.receive(part())
    expect(result).toMatchObject({ ok: false, error: { message: '材料没有完整地存下来。请重新添加一次。' } })
    expect(await names()).toEqual([])
  })

  it('that no record needs are removed, and other people’s files are not', async () => {
    const photo = await keep(files, tinyPicture(40, 30))
    await keep(files, tinyPicture(41, 30))
    await files.receive({ ...one(Buffer.from('%PDF-1.4 half')), size: 100 })
    await writeFile(join(folder, '说明.txt'), '请勿删除')
    expect(await files.tidy(new Set([photo]))).toBe(1)
    expect(await readdir(folder)).toEqual([`${photo}.png`, '说明.txt'].toSorted())
  })

  it('say that the disk is full, or that they could not be kept', async () => {
    await writeFile(join(folder, 'incoming'), 'in the way')
    const result = await files.receive(one(tinyPicture(40, 30)))
    expect(result).toMatchObject({ ok: false, error: { code: 'material.notKept' } })
  })
})

function one(bytes: Uint8Array) {
  return { sha256: hashOf(bytes), size: bytes.length, offset: 0, bytes }
}
