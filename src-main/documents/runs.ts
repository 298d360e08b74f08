import { TextRun, type IRunOptions } from 'docx'
import { RARE_FONTS, type RareFonts } from '#shared/domain/paper/fonts'
import { isInGb2312 } from './gb2312'
import { printable } from './xml'

/**
 * 仿宋, 楷体 and 黑体 hold the 20,902 characters of GBK. Names reach further: 㛃 and 䶮 (extension A) stand in 宋体,
 * 𠮷 (extension B and up) in the companion fonts that come with Windows. Elsewhere the system finds its own.
 */
function rareFontOf(codePoint: number, rare: RareFonts): string | null {
  if (codePoint >= 0x30000 && codePoint <= 0x323af) return rare.extensionG
  if (codePoint >= 0x20000 && codePoint <= 0x2fa1f) return rare.extensionB
  const basic =
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0x9fa6 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff)
  return basic ? rare.basic : null
}

/** What stands below is in every font, or in the Latin one. */
const FIRST_EAST_ASIAN = 0x2e80

export interface FontRun {
  readonly text: string
  /** Null: the font of the paragraph's style has it. */
  readonly font: string | null
}

export interface SplitBy {
  readonly rare: RareFonts
  /** The font of the text holds GB 2312 and no more. */
  readonly narrow: boolean
}

/** Splits text where the font has to change; joined together again it is the text. */
export function splitByFont(
  text: string,
  { rare, narrow }: SplitBy = { rare: RARE_FONTS, narrow: false },
): readonly FontRun[] {
  const runs: { text: string; font: string | null }[] = []
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const missing = narrow && codePoint >= FIRST_EAST_ASIAN && !isInGb2312(character)
    const font = rareFontOf(codePoint, rare) ?? (missing ? rare.basic : null)
    const last = runs.at(-1)
    if (last && last.font === font) last.text += character
    else runs.push({ text: character, font })
  }
  return runs
}

/**
 * Text as runs of a paragraph. The hint tells Word that “ ” — … · and × are Chinese here; letters and digits keep the
 * Latin font of the style all the same. `eastAsia` is a font in place of the style's.
 */
export function textRuns(
  text: string,
  options: Omit<IRunOptions, 'text' | 'font' | 'children'> = {},
  eastAsia?: string,
): TextRun[] {
  return splitByFont(printable(text)).map(
    ({ text: part, font }) =>
      new TextRun({
        ...options,
        text: part,
        font:
          font === null
            ? { hint: 'eastAsia', ...(eastAsia === undefined ? {} : { eastAsia }) }
            : { hint: 'eastAsia', eastAsia: font, ascii: font, hAnsi: font },
      }),
  )
}
