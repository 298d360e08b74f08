import { addDays, hallTime, isoDate, startOfIsoDate } from './chinese-date'

/** A date found in running text: `下周五前` is the 27th where it is said on the 21st of November 2026, a Saturday. */
export interface FoundDate {
  /** `2026-11-27` */
  readonly date: string
  /** Where the words stand that say it, with 前, 之前, 内 and the like behind them. */
  readonly from: number
  readonly to: number
}

const NUMBER = '[0-9〇零一二两三四五六七八九十]{1,3}'
const BEFORE = '(?:(?:之前|以前|之内|以内|前|内)(?:完成|办完|办结|答复)?|底前|就)?'

interface Reader {
  readonly pattern: RegExp
  /** Null: it looked like a date, and is none. */
  readonly read: (match: RegExpExecArray, today: string) => string | null
}

const word = (source: string): RegExp => new RegExp(`(?:${source})${BEFORE}`, 'u')

/**
 * Ways in which people say a day at a meeting. The first that matches earliest in the text is taken; where two begin
 * at one place, the one that stands first here. 本周内 and 下周 mean the last working day of the week.
 */
const READERS: readonly Reader[] = [
  {
    pattern: word('(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})'),
    read: ({ groups }) => day(Number(groups?.['y']), Number(groups?.['m']), Number(groups?.['d'])),
  },
  {
    pattern: word(`(?<y>\\d{4})年(?<m>${NUMBER})月(?<d>${NUMBER})[日号]`),
    read: ({ groups }) => day(Number(groups?.['y']), figure(groups?.['m']), figure(groups?.['d'])),
  },
  {
    pattern: word(`(?<y>\\d{4}年|明年|今年|本年)?(?<m>${NUMBER})月(?:份)?(?<d>${NUMBER})[日号]?`),
    read: ({ groups }, today) => {
      const [m, d] = [figure(groups?.['m']), figure(groups?.['d'])]
      return inYear(groups?.['y'], today, (year) => day(year, m, d))
    },
  },
  {
    pattern: word(
      `(?<y>\\d{4}年|明年|今年|本年)?(?<m>${NUMBER})月(?:份)?(?!${NUMBER}[日号])(?<part>上旬|中旬|下旬|月底|底|末|初|中|内)?`,
    ),
    read: ({ groups }, today) =>
      inYear(groups?.['y'], today, (year) => partOfMonth(year, figure(groups?.['m']), groups?.['part'])),
  },
  {
    pattern: word(
      `(?<m>本月|这个月|当月|下个月|下月)(?!${NUMBER}[日号])(?<part>上旬|中旬|下旬|底|末|初|中|内)?`,
    ),
    read: ({ groups }, today) => {
      const { year, month } = monthOf(today, groups?.['m']?.startsWith('下') ? 1 : 0)
      return partOfMonth(year, month, groups?.['part'])
    },
  },
  {
    pattern: word(`(?<m>本月|这个月|下个月|下月)(?<d>${NUMBER})[日号]`),
    read: ({ groups }, today) => {
      const { year, month } = monthOf(today, groups?.['m']?.startsWith('下') ? 1 : 0)
      return day(year, month, figure(groups?.['d']))
    },
  },
  {
    pattern: word('月底|月末'),
    read: (_, today) => {
      const { year, month } = monthOf(today, 0)
      return lastDay(year, month)
    },
  },
  {
    pattern: word('(?<y>明年)?(?:年底|年末)|(?<this>今年|本年|年)内'),
    read: ({ groups }, today) => `${yearOf(today) + (groups?.['y'] === undefined ? 0 : 1)}-12-31`,
  },
  {
    pattern: word('(?<w>下下|下|本|这)(?:个)?(?:周|星期|礼拜)(?<d>[一二三四五六日天末])?'),
    read: ({ groups }, today) => {
      const weeks = { 下下: 2, 下: 1 }[groups?.['w'] ?? ''] ?? 0
      return weekday(today, weeks, groups?.['d'])
    },
  },
  {
    // Without a word before it, the next such day from today on.
    pattern: word('(?:周|星期|礼拜)(?<d>[一二三四五六日天末])'),
    read: ({ groups }, today) => {
      const this_ = weekday(today, 0, groups?.['d'])
      return this_ >= today ? this_ : weekday(today, 1, groups?.['d'])
    },
  },
  {
    pattern: word(`(?<n>${NUMBER}|半)(?<u>个工作日|工作日|天|日|周|个星期|星期|个月|年)(?:之内|以内|内|后)`),
    read: ({ groups }, today) => after(today, groups?.['n'] ?? '', groups?.['u'] ?? ''),
  },
  {
    pattern: word('大后天|后天|明[天日]|今[天日]|当天'),
    read: ([said], today) =>
      addDays(today, said.startsWith('大后') ? 3 : said.startsWith('后') ? 2 : said.startsWith('明') ? 1 : 0),
  },
  {
    pattern: word(`(?<![月年0-9])(?<d>${NUMBER})[日号]`),
    read: ({ groups }, today) => {
      const d = figure(groups?.['d'])
      for (const months of [0, 1, 2]) {
        const { year, month } = monthOf(today, months)
        const found = day(year, month, d)
        if (found !== null && found >= today) return found
      }
      return null
    },
  },
  {
    pattern: word('(?<f>元旦|五一|国庆|十一)(?:节)?(?=前|之前|以前)'),
    read: ({ groups }, today) => {
      const [m, d] = FESTIVALS[groups?.['f'] ?? ''] ?? [1, 1]
      const found = nextOccurrence(today, (year) => day(year, m, d))
      // Before the feast means the day before it.
      return found === null ? null : addDays(found, -1)
    },
  },
]

const FESTIVALS: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1],
  五一: [5, 1],
  国庆: [10, 1],
  十一: [10, 1],
}

/** The first date in a text, as it is meant on the day `today` (`2026-11-21`); null where there is none. */
export function findDate(text: string, today: string): FoundDate | null {
  let best: FoundDate | null = null
  for (const { pattern, read } of READERS) {
    const match = pattern.exec(text)
    if (!match || (best && match.index >= best.from)) continue
    const date = read(match, today)
    if (date !== null) best = { date, from: match.index, to: match.index + match[0].length }
  }
  return best
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** 12, 十二, 二十, 三十一, 两; NaN where it is no number under a hundred. */
function figure(text: string | undefined): number {
  if (text === undefined) return Number.NaN
  if (/^\d+$/u.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : (DIGITS[tens ?? ''] ?? Number.NaN)) : 0
  return ten * 10 + (ones === '' ? 0 : (DIGITS[ones ?? ''] ?? Number.NaN))
}

/** The day as `2026-12-10`; null where the calendar has no such day. */
function day(year: number, month: number, date: number): string | null {
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= 31)) return null
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const start = startOfIsoDate(iso)
  return !Number.isNaN(start) && isoDate(start) === iso ? iso : null
}

const yearOf = (iso: string): number => Number(iso.slice(0, 4))

/** In the year that is said, or else the first that is not over: what is promised lies ahead. */
function inYear(
  said: string | undefined,
  today: string,
  make: (year: number) => string | null,
): string | null {
  if (said === undefined) return nextOccurrence(today, make)
  if (said === '明年') return make(yearOf(today) + 1)
  return make(/^\d/u.test(said) ? Number(said.slice(0, 4)) : yearOf(today))
}

function nextOccurrence(today: string, make: (year: number) => string | null): string | null {
  const found = make(yearOf(today))
  return found !== null && found >= today ? found : make(yearOf(today) + 1)
}

function monthOf(iso: string, ahead: number): { readonly year: number; readonly month: number } {
  const months = yearOf(iso) * 12 + Number(iso.slice(5, 7)) - 1 + ahead
  return { year: Math.floor(months / 12), month: (months % 12) + 1 }
}

function lastDay(year: number, month: number): string | null {
  for (const date of [31, 30, 29, 28]) {
    const found = day(year, month, date)
    if (found !== null) return found
  }
  return null
}

function partOfMonth(year: number, month: number, part: string | undefined): string | null {
  switch (part) {
    case '初':
    case '上旬':
      return day(year, month, 10)
    case '中':
    case '中旬':
      return day(year, month, 20)
    default:
      return lastDay(year, month)
  }
}

const FRIDAY = 5

/** A day of the week that begins `weeks` weeks from this one; weeks begin on Monday. 周末 is Sunday. */
function weekday(today: string, weeks: number, name: string | undefined): string {
  const { weekday: now } = hallTime(startOfIsoDate(today))
  const monday = addDays(today, 1 - (now === 0 ? 7 : now) + weeks * 7)
  const wanted = name === undefined ? FRIDAY : '一二三四五六日'.indexOf(name) + 1 || 7
  return addDays(monday, wanted - 1)
}

function after(today: string, count: string, unit: string): string | null {
  const n = count === '半' ? 0.5 : figure(count)
  if (Number.isNaN(n)) return null
  if (unit.includes('工作日')) return workingDays(today, Math.ceil(n))
  if (unit === '天' || unit === '日') return addDays(today, Math.ceil(n))
  if (unit.includes('周') || unit.includes('星期')) return addDays(today, Math.ceil(n * 7))
  if (unit === '个月' && n < 1) return addDays(today, 15)
  const months = unit === '年' ? n * 12 : n
  const { year, month } = monthOf(today, Math.ceil(months))
  return day(year, month, Number(today.slice(8))) ?? lastDay(year, month)
}

/** Saturdays and Sundays are not counted; holidays are for whoever reads the preview to correct. */
function workingDays(today: string, count: number): string {
  let [date, left] = [today, count]
  while (left > 0) {
    date = addDays(date, 1)
    const { weekday: name } = hallTime(startOfIsoDate(date))
    if (name !== 0 && name !== 6) left -= 1
  }
  return date
}
