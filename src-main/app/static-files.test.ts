import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileFor, readStatic } from './static-files'

let folder = ''
let root = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-static-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'console'), { recursive: true })
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'console', 'index.html'), '<p>主持台</p>')
  await writeFile(join(root, 'assets', '字体.woff2'), 'font')
  await writeFile(join(root, 'notes.txt'), 'not served')
  await writeFile(join(folder, 'secret.json'), '{}')
})
afterAll(() => rm(folder, { recursive: true }))

describe('readStatic', () => {
  it('reads a page by its folder, with its type', async () => {
    const file = await readStatic(root, '/console/')
    expect(new TextDecoder().decode(file?.body)).toBe('<p>主持台</p>')
    expect(file).toMatchObject({ type: 'text/html; charset=utf-8', immutable: false })
  })

  it('lets only files named by their content be kept', async () => {
    const file = await readStatic(root, `/assets/${encodeURIComponent('字体.woff2')}`)
    expect(file).toMatchObject({ type: 'font/woff2', immutable: true })
  })

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/console/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/console/%2e%2e%5c%2e%2e%5csecret.json',
    '//secret.json/../../secret.json',
    '/C:/secret.json',
    '/console/index.html%00.json',
    '/%E0%A4%A',
    'console/index.html',
    '',
    '/notes.txt',
    '/console',
    '/missing.js',
  ])('answers nothing for %s', async (path) => {
    expect(await readStatic(root, path)).toBeNull()
  })

  it('never names a file outside its folder', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '',
        '%2e%2e',
        '%2F',
        '..%2f',
        '%5c',
        '\\',
        'C:',
        'assets',
        'index.html',
        '%00',
      ),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const file = fileFor(root, `/${parts.join('/')}`)
        if (file !== null) expect(resolve(file).startsWith(resolve(root) + sep)).toBe(true)
      }),
    )
  })
})
