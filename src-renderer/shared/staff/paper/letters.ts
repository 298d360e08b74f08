import { FONTS } from '../../tokens'
import type { Letters } from './lay-out'
import type { WordFile } from './word-file'
import type { TextLook } from './word-looks'

/** Set in the Latin font: letters, digits and their marks, but none of those that are Chinese here (“ ” — … · ×). */
const LATIN_FACE = 'Paper Latin'
const LATIN_RANGE = 'U+20-7E, U+A0-B6, U+B8-D6, U+D8-F6, U+F8-24F'
const LATIN_SOURCES = ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos', 'Nimbus Roman']

/** 黑体 and what stands in for it; everything else has serifs. */
const SANS = /黑|hei|雅黑|yahei|sans/iu
const TITLE = /小标宋|xiaobiaosong|中宋|zhongsong/iu

/**
 * How the fonts of a Word file look here: the font itself, what the file names in its place, and at last the fonts of
 * this program, bold where they stand in for a font that is bold of itself.
 */
export function lettersOf(file: WordFile, installed: (name: string) => boolean): Letters {
  const chain = (name: string) => [name, ...(file.fontsInstead.get(name) ?? [])]
  return {
    families: ({ eastAsia, latin }) =>
      [...(latin === eastAsia || latin !== 'Times New Roman' ? [] : [LATIN_FACE]), ...chain(eastAsia)]
        .map((name) => `'${name.replaceAll(/['\\]/gu, '')}'`)
        .concat(SANS.test(eastAsia) ? FONTS.sans : FONTS.serif)
        .join(', '),
    weight: ({ bold, eastAsia }: TextLook) => {
      const light = !SANS.test(eastAsia) && !TITLE.test(eastAsia)
      return bold || (!light && !chain(eastAsia).some(installed)) ? 700 : 400
    },
  }
}

/** Has the Latin font ready; where the machine has none of its kind, the Chinese fonts' own letters are shown. */
export async function loadLatin(): Promise<void> {
  if ([...document.fonts].some(({ family }) => family.includes(LATIN_FACE))) return
  const face = new FontFace(LATIN_FACE, LATIN_SOURCES.map((name) => `local("${name}")`).join(', '), {
    unicodeRange: LATIN_RANGE,
  })
  document.fonts.add(face)
  await face.load().catch(() => document.fonts.delete(face))
}
