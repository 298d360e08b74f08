/** Text as it may stand in an XML attribute or element. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"]/gu, (character) => `&#${character.charCodeAt(0)};`)
}

/**
 * Text without what XML 1.0 cannot hold: control characters are dropped, halves of broken surrogate pairs become
 * U+FFFD. A single one of them would make Word call the whole file damaged. A tab is a space: it would jump.
 */
export function printable(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}|[\uFFFE\uFFFF]/gu, '')
}
