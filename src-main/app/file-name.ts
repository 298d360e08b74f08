/** File systems take 255 bytes; the rest is for a number and the ending. */
const LONGEST_BYTES = 200
/** Names of devices on Windows, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** What Windows and other systems do not take in a name, with the nearest character that they do take. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '<': '〈',
  '>': '〉',
  ':': '：',
  '"': '”',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
}

/** A name that every file system takes, as close to `text` as can be; `未命名` where nothing is left of it. */
export function safeFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, (sign) => REPLACEMENTS[sign] ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
  const short = cutToBytes(plain.trim(), LONGEST_BYTES)
    // Windows drops dots and spaces at the end; a dot at the start hides a file elsewhere.
    .replace(/^[. ]+|[. ]+$/g, '')
  if (short === '') return '未命名'
  return RESERVED.test(short) ? `_${short}` : short
}

function cutToBytes(text: string, limit: number): string {
  let kept = ''
  let bytes = 0
  for (const sign of text) {
    bytes += Buffer.byteLength(sign)
    if (bytes > limit) break
    kept += sign
  }
  return kept
}
