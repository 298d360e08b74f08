import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { OutFolder } from './out-folder'

let base = ''
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'yishiting-out-'))
})
afterEach(() => rm(base, { recursive: true }))

it('takes away what an earlier rehearsal left, and nothing else', async () => {
  const theirs = ['notes.txt', 'projector.png', 'projector-1.png', 'result.json.bak']
  const ours = [
    'projector-000-setup.png',
    'projector-1234-endTurn.png',
    'minutes.docx',
    'notice.docx',
    'result.json',
  ]
  for (const name of [...theirs, ...ours]) await writeFile(join(base, name), 'old')
  await OutFolder.open(base)
  expect((await readdir(base)).toSorted()).toEqual(theirs.toSorted())
})

it('makes the folder where there is none, and writes into it', async () => {
  const out = await OutFolder.open(join(base, 'a', 'b'))
  expect(await out.write('result.json', '{}')).toBe('result.json')
  expect(await readFile(join(base, 'a', 'b', 'result.json'), 'utf8')).toBe('{}')
})
