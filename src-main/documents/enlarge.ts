/** A3 is A4 enlarged by √2. */
export const A3 = Math.SQRT2

/** Lengths that an element gives in twips (or, of type, in half points), by element. */
const LENGTHS: Readonly<Record<string, readonly string[]>> = {
  'w:pgSz': ['w:w', 'w:h'],
  'w:pgMar': ['w:top', 'w:right', 'w:bottom', 'w:left', 'w:header', 'w:footer', 'w:gutter'],
  'w:docGrid': ['w:linePitch'],
  'w:spacing': ['w:line', 'w:before', 'w:after', 'w:val'],
  'w:ind': ['w:left', 'w:right', 'w:firstLine', 'w:hanging', 'w:start', 'w:end'],
  'w:tab': ['w:pos'],
  'w:sz': ['w:val'],
  'w:szCs': ['w:val'],
  'w:tblW': ['w:w'],
  'w:tblInd': ['w:w'],
  'w:tcW': ['w:w'],
  'w:gridCol': ['w:w'],
  'w:trHeight': ['w:val'],
  'w:top': ['w:w', 'w:sz', 'w:space'],
  'w:left': ['w:w', 'w:sz'],
  'w:bottom': ['w:w', 'w:sz'],
  'w:right': ['w:w', 'w:sz'],
  'w:insideH': ['w:sz'],
  'w:insideV': ['w:sz'],
}

/** A4 sides in twips, and those that A3 really has: √2 times A4 is off by a hair, and printers ask for the name. */
const A3_SIDES: Readonly<Record<string, string>> = { '11906': '16838', '16838': '23811' }

/**
 * One part of a Word file `times` as large: page, margins, lines, type, tables. Every length of the part is scaled,
 * so that lines break where they broke before.
 */
export function enlarged(xml: string, times: number): string {
  return xml.replace(
    /<(w:[A-Za-z]+)((?:\s[^<>]*?)?)(\/?)>/gu,
    (whole, name: string, attributes: string, end: string) => {
      const lengths = LENGTHS[name]
      if (!lengths || isAutomatic(name, attributes)) return whole
      const scaled = attributes.replace(
        /(\s)(w:[A-Za-z]+)="(-?\d+)"/gu,
        (given, space: string, key: string, value: string) =>
          lengths.includes(key) ? `${space}${key}="${scale(name, value, times)}"` : given,
      )
      return `<${name}${scaled}${end}>`
    },
  )
}

function scale(element: string, value: string, times: number): string {
  const exact = element === 'w:pgSz' ? A3_SIDES[value] : undefined
  return exact ?? String(Math.round(Number(value) * times))
}

/** Multiples of a line are no lengths, and neither are shares of a width. */
function isAutomatic(name: string, attributes: string): boolean {
  return (
    (name === 'w:spacing' && attributes.includes('w:lineRule="auto"')) || attributes.includes('w:type="pct"')
  )
}
