import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { firstLoadOf, type LoadedFile } from './first-load'

const kB = (text: string) => gzipSync(text, { level: 9 }).length / 1000

const bundle: Record<string, LoadedFile> = {
  'page.js': {
    type: 'chunk',
    code: 'export const page = 1',
    imports: ['shared.js'],
    viteMetadata: { importedCss: new Set(['page.css', 'fonts.css']) },
  },
  'shared.js': { type: 'chunk', code: 'export const shared = 2', imports: ['page.js'] },
  'later.js': { type: 'chunk', code: 'export const later = 3', imports: ['shared.js'] },
  'page.css': { type: 'asset', source: '.page{color:red}@font-face{font-family:x;src:url(x.woff2)}' },
  'fonts.css': { type: 'asset', source: new TextEncoder().encode('@font-face{font-family:y}') },
  'later.css': { type: 'asset', source: '.later{}' },
}

it('counts what a page imports at first, each file once, and its styles without fonts', () => {
  expect(firstLoadOf(bundle, 'page.js')).toEqual({
    scripts: kB('export const page = 1') + kB('export const shared = 2'),
    styles: kB('.page{color:red}'),
  })
})

it('counts what comes later with its page, and not for the others', () => {
  expect(firstLoadOf(bundle, 'later.js').scripts).toBeCloseTo(
    kB('export const page = 1') + kB('export const shared = 2') + kB('export const later = 3'),
  )
})
