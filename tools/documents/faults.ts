import { fontsOf, pagesOf } from './office'

/** Names of the sample that need other fonts than the rest. */
const RARE = ['㛃', '䶮', '𠮷']

/** What is wrong with the pages of a sample document, a sentence each without its subject. */
export async function faultsOf(name: string, pdf: string): Promise<readonly string[]> {
  const pages = await pagesOf(pdf)
  if (pages.length === 0) return ['has no pages']
  const found: string[] = []
  const text = pages.join('\n')
  const fonts = await fontsOf(pdf)
  if (fonts.length === 0 || fonts.some(({ embedded }) => !embedded))
    found.push('has a font that is not embedded')
  // Forms have boxes of their own, to be ticked.
  if ((name.startsWith('form') ? /[\uFFFD\uFFFE]/u : /[\u25A1\uFFFD\uFFFE]/u).test(text))
    found.push('has a box where a character should be')
  const empty = pages.findIndex((page) => bodyLines(page).length === 0)
  if (empty !== -1) found.push(`has nothing on page ${empty + 1}`)
  if (name === 'notice-one.docx' && pages.length !== 1) found.push('does not fit one sheet')
  if (name.startsWith('minutes')) found.push(...minutesFaults(name, pages, text))
  else if (name.startsWith('form')) found.push(...formFaults(name, pages, text))
  else if (!/公示期：2026\s*年\s*11\s*月\s*23\s*日至\s*12\s*月\s*7\s*日/u.test(text))
    found.push('does not say its period')
  return found
}

/** Titles of forms, by which a page is known to hold more than a signature; and those that are one sheet. */
const ONE_SHEET = /^form-(?:surveyForm|surveySummary|topicIntake|rulesSheet|resolution)-usual/u

function formFaults(name: string, pages: readonly string[], text: string): readonly string[] {
  const found: string[] = name === 'form-plain.docx' ? [...plainFaults(pages)] : []
  if (ONE_SHEET.test(name) && pages.length !== 1) found.push('does not fit one sheet')
  const total = /共\s*(\d+)\s*页/u.exec(text)?.[1]
  if (total !== undefined && total !== String(pages.length))
    found.push(`counts ${total} pages and has ${pages.length}`)
  for (const [index, page] of pages.entries()) {
    const body = bodyLines(page)
    if (index > 0 && body.every((line) => /年\s+月\s+日|主持人|签字|盖章|^\D{0,12}$/u.test(line)))
      found.push(`leaves the signatures alone on page ${index + 1}`)
    if (index < pages.length - 1 && /^[一二三四五六七八九十]+、\S{2,8}$/u.test(body.at(-1) ?? ''))
      found.push(`leaves a heading alone at the end of page ${index + 1}`)
  }
  return found
}

/** 22 lines of 28 characters on the second page: the first has the title, the third may lend the last a line. */
function plainFaults([, page = '']: readonly string[]): readonly string[] {
  const lengths = bodyLines(page)
    .filter((line) => !/^共\s*\d+\s*页$/u.test(line))
    .map((line) => [...line].length)
  return lengths.length === 22 && lengths.every((length) => length === 28)
    ? []
    : [`has lines of ${lengths.join(', ')} characters on page 2, not 22 of 28`]
}

function minutesFaults(name: string, pages: readonly string[], text: string): readonly string[] {
  const found: string[] = []
  const missing = name.includes('planned') ? [] : RARE.filter((character) => !text.includes(character))
  if (missing.length > 0) found.push(`has lost ${missing.join('、')}`)
  const total = /共\s*(\d+)\s*页/u.exec(text)?.[1]
  if (total !== String(pages.length)) found.push(`counts ${total ?? 'no'} pages and has ${pages.length}`)
  for (const [index, page] of pages.entries()) {
    if (!new RegExp(`—\\s*${index + 1}\\s*—`, 'u').test(page))
      found.push(`has no number on page ${index + 1}`)
    const last = bodyLines(page).at(-1) ?? ''
    if (index < pages.length - 1 && /^[一二三四五六七八九十]+、/u.test(last)) {
      found.push(`leaves the heading ${last} alone at the end of page ${index + 1}`)
    }
  }
  return text.includes('散会') ? [...found, ...signatureFaults(pages)] : found
}

/**
 * The end of the text, 散会, the signatures and the issuer belong together, on the last page. Where 更正说明 stands
 * between, it is the end of that.
 */
function signatureFaults(pages: readonly string[]): readonly string[] {
  const last = bodyLines(pages.at(-1) ?? '')
  const corrected = pages.some((page) => bodyLines(page).includes('更正说明'))
  const closing = corrected ? last.findIndex((line) => line.startsWith('主持人')) - 1 : last.indexOf('散会')
  if (closing < 0) return [`has parted ${corrected ? '更正说明' : '散会'} from the signatures`]
  if (closing === 0 && !corrected) return ['leaves 散会 and the signatures alone on a page']
  const after = last.slice(closing).join('\n')
  const missing = ['主持人', '计票人', '小南庄社区居民委员会'].filter((word) => !after.includes(word))
  return missing.length === 0 ? [] : [`has parted ${missing.join('、')} from 散会`]
}

/** Lines of the text, without what stands in header and footer. */
function bodyLines(page: string): readonly string[] {
  return page
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^—\s*\d+\s*—$/u.test(line) && !/校验码|草稿|张贴时间/u.test(line))
}
