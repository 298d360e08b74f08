import Papa from 'papaparse'

/** Text of a .csv as it comes from Excel, WPS or 记事本: UTF-8 or UTF-16 by its mark, else UTF-8 if it is, else GBK. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Rows of a .csv; columns set apart by comma, tab, semicolon or the Chinese comma, whichever fits. */
export function parseCsv(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';', '，', '|'],
    skipEmptyLines: false,
  })
  return data.map((row) => row.map(String))
}
