import { z } from 'zod'

/** Words that come again and again, and the letters after `;` that stand for them: `;jy` is 建议. */
export const phraseSchema = z.object({
  /** Two to four letters, as pinyin initials are. */
  code: z.string().regex(/^[a-z]{2,4}$/u, '短码用二至四个小写字母，比如 jy。'),
  /** What is put into the text. */
  text: z.string().trim().min(1, '请填写常用词。').max(60, '常用词最多 60 个字。'),
})
export type Phrase = z.infer<typeof phraseSchema>

/** More than these nobody remembers. */
export const PHRASES_LIMIT = 60
export const phrasesSchema = z.array(phraseSchema).max(PHRASES_LIMIT)

/** What a hall begins with. */
export const FIRST_PHRASES: readonly Phrase[] = [
  { code: 'jy', text: '建议' },
  { code: 'ly', text: '理由是' },
  { code: 'wt', text: '提问：' },
  { code: 'cn', text: '承诺' },
  { code: 'jwh', text: '居委会' },
  { code: 'ywh', text: '业委会' },
  { code: 'wy', text: '物业公司' },
  { code: 'xyc', text: '下一次会议' },
]

/**
 * Why the list cannot be as it is, in a sentence; null where it can. A code that another one begins with would never
 * let that one be typed to its end.
 */
export function phrasesFault(phrases: readonly Phrase[]): string | null {
  for (const [index, { code, text }] of phrases.entries()) {
    const clash = phrases.find((other, at) => at !== index && other.code.startsWith(code))
    if (clash?.code === code) return `短码“${code}”用了两次（“${text}”和“${clash.text}”），请换一个。`
    if (clash) return `“${code}”是“${clash.code}”的开头，打到“${code}”就会变成“${text}”。请换一个。`
  }
  return null
}

export function samePhrases(a: readonly Phrase[], b: readonly Phrase[]): boolean {
  return a.length === b.length && a.every(({ code, text }, at) => b[at]?.code === code && b[at].text === text)
}

/** What 撤销 says of the change from one list to another. */
export function phrasesChange(before: readonly Phrase[], after: readonly Phrase[]): string {
  const gone = before.filter(({ code }) => !after.some((other) => other.code === code))
  const come = after.filter(({ code }) => !before.some((other) => other.code === code))
  const [first] = [...come, ...gone]
  if (first && gone.length + come.length === 1) return `${come.length === 1 ? '添加' : '删除'}“${first.text}”`
  const changed = after.filter(({ code, text }) =>
    before.some((other) => other.code === code && other.text !== text),
  )
  const [only] = changed
  return only && changed.length === 1 && gone.length + come.length === 0 ? `修改“${only.text}”` : '修改常用词'
}
