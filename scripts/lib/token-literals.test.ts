import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { literalsIn } from './token-literals'

const RENDERER = path.resolve(import.meta.dirname, '../../src-renderer')

/** The tokens themselves. Nothing else may name a colour or a size of lettering. */
const TOKENS = ['shared/tokens.css', 'shared/tokens.ts']

const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(css|tsx?)$/.test(file) && !/\.test\.tsx?$/.test(file) && !TOKENS.includes(file))

test('there are style sheets and components to look at', () => {
  expect(files.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(30)
  expect(files.filter((file) => file.endsWith('.tsx')).length).toBeGreaterThan(100)
})

test('colours and sizes of lettering stand in the tokens, and nowhere else', () => {
  const found = files.flatMap((file) =>
    literalsIn(readFileSync(path.join(RENDERER, file), 'utf8'), file.endsWith('.css') ? 'css' : 'code').map(
      ({ line, text }) => `src-renderer/${file}:${line}: ${text}`,
    ),
  )
  expect(found).toEqual([])
})

test.each([
  ['css', 'a { color: #a2201a }', '#a2201a'],
  ['css', 'a { color: rgba(0 0 0 / 50%) }', 'rgba('],
  ['css', 'a { color: hsl(12deg 50% 50%) }', 'hsl('],
  ['css', 'a { color: white }', 'color: white'],
  ['css', 'a { border-top: 1px solid red }', 'border-top: 1px solid red'],
  ['css', 'a { font-size: 14px }', 'font-size: 14px'],
  ['css', 'a { font-size: max(var(--min), 5vh * var(--k)) }', 'font-size: max(var(--min), 5vh * var(--k))'],
  ['css', 'a { font:\n  700 1.5rem/1.3 var(--serif) }', 'font: 700 1.5rem/1.3 var(--serif)'],
  ['code', '<text fill="#fff" />', '#fff'],
  ['code', '<p style={{ fontSize: 15 }} />', 'fontSize: 15'],
  ['code', '<Chart fontSize={15} />', 'fontSize={15'],
  ['code', '<Chart fontSize="15px" />', 'fontSize="15'],
] as const)('in %s, %s is found', (kind, source, text) => {
  expect(literalsIn(source, kind)).toEqual([{ line: 1, text }])
})

test.each([
  [
    'css',
    '/* #a2201a, as it was */ a { color: var(--red); font-size: 0.6em; border: 1px solid var(--line) }',
  ],
  ['css', 'a#b2 { background: var(--white); color: transparent; fill: currentColor; font: inherit }'],
  ['css', 'a { font-weight: 700; font: 700 var(--text-14) / 1.3 var(--serif); border-radius: 4px }'],
  ['css', 'a { background: url("white.svg#abc") }'],
  ['code', "import { recordOf } from '#shared/domain/record' // #add"],
  ['code', '<Chart fontSize={SIZES.fontBody} />'],
] as const)('in %s, %s is no literal', (kind, source) => {
  expect(literalsIn(source, kind)).toEqual([])
})

test('the line is told', () => {
  expect(literalsIn('/* one\ntwo */\na {\n  color: #000;\n}', 'css')).toEqual([{ line: 4, text: '#000' }])
})
