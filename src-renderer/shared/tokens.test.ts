import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cssColor } from './css-color'
import { COLORS, tokensCss } from './tokens'

test('tokens.css says what tokens.ts says', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('./tokens.css')
})

test('every colour has a variable', () => {
  const css = tokensCss()
  for (const [name, value] of Object.entries(COLORS)) expect(css, name).toContain(`: ${value};`)
  expect(css).toContain(`${cssColor('amberLight').slice(4, -1)}: ${COLORS.amberLight};`)
  expect(css).toContain(`${cssColor('line2').slice(4, -1)}: ${COLORS.line2};`)
})

/** Contrast of WCAG 2. */
function contrast(a: string, b: string): number {
  const [bright, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

test.each([
  ['ink', 'paper'],
  ['ink2', 'paper'],
  ['ink3', 'paper'],
  ['ink3', 'paper2'],
  ['red', 'paper'],
  ['white', 'red'],
  ['ink', 'amber'],
  ['yes', 'paper'],
  ['no', 'paper'],
  ['abstain', 'paper'],
] as const)('%s on %s can be read: at least 4.5 to 1', (text, ground) => {
  expect(contrast(COLORS[text], COLORS[ground])).toBeGreaterThanOrEqual(4.5)
})

test.each([
  ['ink', 'paper'],
  ['ink2', 'paper'],
  ['ink2', 'paper2'],
  ['red', 'paper'],
  ['white', 'red'],
  ['yes', 'paper'],
  ['noInk', 'paper'],
  ['abstainInk', 'paper'],
] as const)('%s on %s can be read on the wall: at least 7 to 1', (text, ground) => {
  expect(contrast(COLORS[text], COLORS[ground])).toBeGreaterThanOrEqual(7)
})

test('no style sheet asks for a variable that nobody sets', () => {
  const root = path.resolve(import.meta.dirname, '..')
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(css|tsx?)$/u.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
  const found = (pattern: RegExp) =>
    new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name]) => name)))
  const asked = found(/var\((--[\w-]+)/gu)
  // In a style sheet, or by a component, whose name for it stands in quotes.
  const set = found(/(?:^|[\s;{'"])(--[\w-]+)['"]?\]?\s*[:,]/gmu)
  expect(asked.size).toBeGreaterThan(80)
  expect([...asked].filter((name) => !set.has(name))).toEqual([])
})
