import fc from 'fast-check'

/** Any text at all: control characters, halves of surrogate pairs, characters outside the BMP. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }) },
    { weight: 2, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0x20000, max: 0x2ffff }) },
  )
  return fc
    .array(unit, { maxLength })
    .map((codes) =>
      codes.map((code) => (code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code))).join(''),
    )
}
