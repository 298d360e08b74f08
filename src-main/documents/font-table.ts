import { LATIN_FONT, type PaperFont, type PaperFonts } from './paper'
import { RARE_FONTS, type RareFonts } from '#shared/domain/paper/fonts'
import { escapeXml } from './xml'

const FAMILY_PITCH = { roman: 'variable', swiss: 'variable', script: 'variable', modern: 'fixed' } as const

/**
 * The document's font table. `altName` names what Word and WPS may use where a font is not installed; without it
 * they choose by their own lights.
 */
export function fontTableXml(fonts: PaperFonts, rare: RareFonts = RARE_FONTS): string {
  const entries = [
    ...new Map(Object.values(fonts).map((font: PaperFont) => [font.name, eastAsian(font)])).values(),
    ...[...new Set([rare.basic, rare.extensionB, rare.extensionG])]
      .filter((name) => !Object.values(fonts).some((font: PaperFont) => font.name === name))
      .map((name) => eastAsian({ name, instead: [], family: 'roman' })),
    `<w:font w:name="${LATIN_FONT}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`
}

function eastAsian({ name, instead, family }: PaperFont): string {
  const alternatives = instead.length === 0 ? '' : `<w:altName w:val="${escapeXml(instead.join(','))}"/>`
  // Charset 86 is Simplified Chinese.
  return `<w:font w:name="${escapeXml(name)}">${alternatives}<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${FAMILY_PITCH[family]}"/></w:font>`
}
