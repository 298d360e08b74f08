import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readTemplateFile, TemplateFiles } from './template-files'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const files = () => new TemplateFiles(folder, () => undefined)
const bytes = (text: string) => new TextEncoder().encode(text)

async function kept(text: string): Promise<string> {
  const result = await files().keep(bytes(text))
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

it('keeps a file under its hash, once, and reads it back', async () => {
  const sha256 = await kept('a')
  expect(await kept('a')).toBe(sha256)
  expect(await readdir(folder)).toEqual([`${sha256}.docx`])
  expect(await readTemplateFile(folder, sha256)).toEqual(Buffer.from('a'))
})

it('reads nothing where the file has gone or is another, nor outside the folder', async () => {
  const sha256 = await kept('a')
  await writeFile(join(folder, `${sha256}.docx`), 'b')
  expect(await readTemplateFile(folder, sha256)).toBeNull()
  expect(await readTemplateFile(folder, '0'.repeat(64))).toBeNull()
  expect(await readTemplateFile(folder, '../secret')).toBeNull()
})

it('removes what nothing needs', async () => {
  const [old, needed] = [await kept('a'), await kept('b')]
  await writeFile(join(folder, `${old}.docx.part`), '')
  expect(await files().tidy(new Set([needed]))).toBe(2)
  expect(await readdir(folder)).toEqual([`${needed}.docx`])
})

it('says what to do where the folder cannot be written', async () => {
  const blocked = join(folder, 'file')
  await writeFile(blocked, '')
  const result = await new TemplateFiles(blocked, () => undefined).keep(bytes('a'))
  expect(result.ok ? '' : result.error.message).toContain('模板没有存下来')
})
