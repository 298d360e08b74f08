/** A colour or a size of lettering that is written out where a token should be named. */
export interface Literal {
  /** From 1. */
  readonly line: number
  readonly text: string
}

const COLOR = /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})(?![\w/-])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/giu

/** Properties that take a colour, with one that is named in English. */
const NAMED_COLOR =
  /(?<![\w-])(?:color|background|border|outline|fill|stroke|box-shadow|text-decoration|caret-color|accent-color)[\w-]*:[^;{}]*?(?<![\w-])(?:white|black|red|green|blue|gr[ae]y|silver|yellow|orange|brown|purple|pink|gold|navy|maroon|teal)(?![\w-])/giu

/** Lettering in units that are the same everywhere; `em` and `%` follow what stands around and are free. */
const LETTERING =
  /(?<![\w-])font(?:-size)?:[^;{}]*?(?<![\w.-])\d*\.?\d+(?:px|pt|rem|vh|vw|vmin|vmax)\b[^;{}]*/giu

const LETTERING_IN_CODE = /\bfontSize(?:=\{?|:\s*)['"]?\d+/gu

/** Every literal in a style sheet or in code; comments and what is quoted from files are not looked at. */
export function literalsIn(source: string, kind: 'css' | 'code'): Literal[] {
  const patterns = kind === 'css' ? [COLOR, NAMED_COLOR, LETTERING] : [COLOR, LETTERING_IN_CODE]
  const plain = blank(source, kind === 'css' ? NOT_STYLE : NOT_CODE)
  return patterns
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .filter(({ index }) => kind === 'code' || !isSelector(plain, index))
    .toSorted((one, other) => one.index - other.index)
    .map(({ index, 0: text }) => ({
      line: plain.slice(0, index).split('\n').length,
      text: text.replaceAll(/\s+/gu, ' ').trim(),
    }))
}

const NOT_STYLE = /\/\*[\s\S]*?\*\/|url\([^)]*\)/gu
const NOT_CODE = /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|['"]#shared\/[^'"]*['"]/gu

/** As long as before, and with its lines: what is found later is found in its place. */
function blank(source: string, ignored: RegExp): string {
  return source.replaceAll(ignored, (text) => text.replaceAll(/[^\n]/gu, ' '))
}

/** `a#b2 {`: a name in a selector is not a colour. */
function isSelector(source: string, index: number): boolean {
  const rest = source.slice(index).search(/[;{}]/u)
  return rest >= 0 && source[index + rest] === '{'
}
