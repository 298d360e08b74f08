import { cssName } from './css-name'

/**
 * Colours, type and space of the house style, for code that cannot read CSS variables (antd, charts). The same
 * values stand in `tokens.css` as `--name`; a test holds the two together.
 */
export const COLORS = {
  paper: '#fbf8f1',
  paper2: '#f3ede1',
  paper3: '#e8dfcf',
  white: '#fffefb',
  line: '#d8cdbb',
  line2: '#8f8577',
  ink: '#1e1a16',
  ink2: '#453e36',
  ink3: '#655c51',
  /** Here, now, threshold, primary, overtime; never a vote. */
  red: '#a2201a',
  redDark: '#7f1712',
  redLight: '#f6e6e1',
  amber: '#f0b429',
  amberLight: '#fbebc2',
  amberInk: '#6b4700',
  /** 青, with ○ and a solid fill. */
  yes: '#14557a',
  yesLight: '#dce8ee',
  /** 赭, with × and diagonal hatching. */
  no: '#9a4f00',
  noLight: '#f5e4cc',
  noHatch: '#d9a465',
  /** 赭 of lettering: words are read from the last row, which takes 7 to 1. */
  noInk: '#7f4100',
  /** 灰, with △ and dots. */
  abstain: '#5f5a54',
  abstainLight: '#e6e2db',
  /** 灰 of lettering. */
  abstainInk: '#524d48',
  /** 静场: the wall is dark. */
  black: '#000000',
} as const
export type ColorName = keyof typeof COLORS

/** The bundled fonts come first; the rest are there for characters that these lack. */
export const FONTS = {
  sans: `'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif`,
  serif: `'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'STZhongsong', 'SimSun', serif`,
} as const
export type FontName = keyof typeof FONTS

/** Of console and desk, px. The projector measures in vh and has no radius. */
export const SIZES = {
  radiusTag: 2,
  radiusControl: 4,
  fontCaption: 14,
  fontBody: 15,
  fontPrimary: 19,
  controlHeight: 38,
  controlHeightLarge: 60,
} as const
export type SizeName = keyof typeof SIZES

/**
 * Every size of lettering on console and desk, px: `--text-14` to `--text-104`. 14 is the least that staff are asked
 * to read, 84 a count that is typed, 104 the countdown.
 */
export const TEXT_SIZES = [
  14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 30, 32, 40, 44, 46, 60, 64, 84, 104,
] as const

/**
 * Every size of lettering on the wall, in tenths of a hundredth of the window's height: `--wall-42` is 4.2vh, the
 * least that a hall can read (32 px on 768 lines). 39 is for marks alone, never for words. Close together below ten,
 * because there a line that is a step too large no longer fits.
 */
export const WALL_SIZES = [
  39, 42, 44, 46, 48, 50, 52, 54, 56, 59, 62, 64, 70, 74, 80, 84, 90, 96, 100, 110, 120, 124, 130, 140, 150,
  160, 170, 190, 200, 220, 250, 280, 300, 330, 340, 360, 370, 400, 440, 450, 640,
] as const

/** Of a window that may be narrower than it is high, in tenths of a hundredth of its width: `--across-40` is 4vw. */
export const ACROSS_SIZES = [40, 50, 80, 110] as const

/** What `tokens.css` must say. */
export function tokensCss(): string {
  const lines = [
    ...Object.entries(COLORS).map(([name, value]) => `--${cssName(name)}: ${value};`),
    // Broken as the formatter breaks it.
    ...Object.entries(FONTS).map(
      ([name, stack]) => `--${name}:${stack.length + name.length > 103 ? '\n   ' : ''} ${stack};`,
    ),
    ...Object.entries(SIZES).map(([name, value]) => `--${cssName(name)}: ${value}px;`),
    ...TEXT_SIZES.map((size) => `--text-${size}: ${size}px;`),
    ...WALL_SIZES.map((size) => `--wall-${size}: ${size / 10}vh;`),
    ...ACROSS_SIZES.map((size) => `--across-${size}: ${size / 10}vw;`),
  ]
  return `/* Written by tokens.test.ts from tokens.ts; change it there and run it with \`-u\`. */\n:root {\n${lines
    .map((line) => `  ${line}\n`)
    .join('')}}\n`
}
