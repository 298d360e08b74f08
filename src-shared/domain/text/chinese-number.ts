const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

/** 0 to 9999 as it is written in running text: 十二, 二十, 一百零五. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value)
  if (value === 0) return '零'
  const digits = [...String(value)].map(Number)
  let text = ''
  let gap = false
  digits.forEach((digit, index) => {
    const unit = UNITS[digits.length - 1 - index] ?? ''
    if (digit === 0) {
      gap = true
      return
    }
    if (gap) text += '零'
    gap = false
    text += `${DIGITS[digit] ?? ''}${unit}`
  })
  return text.startsWith('一十') ? text.slice(1) : text
}
