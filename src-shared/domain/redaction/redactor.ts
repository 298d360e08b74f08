import { maskDoor, maskIdNumber, maskName, maskPhone } from './mask'

export interface RedactionScope {
  /** Names to hide wherever they stand. */
  readonly names: readonly string[]
  /** Names and office telephones that stay as they are, for people in office. */
  readonly exempt: readonly string[]
}

export interface Masked {
  readonly kind: 'name' | 'phone' | 'idNumber' | 'bankCard' | 'door' | 'plate'
  readonly raw: string
  readonly masked: string
}

interface Pattern {
  readonly kind: Masked['kind']
  readonly source: string
  readonly mask: (raw: string) => string
}

const DIGIT = '[0-9０-９]'
const NUMERAL = '[0-9０-９一二三四五六七八九十百零〇]'
const START = '(?<![0-9０-９.])'
const END = '(?![0-9０-９])'
/** What people put between groups of figures; a dash between two sums of money stands elsewhere. */
const GAP = '[ 　\\-－—–·]?'
const figures = (...groups: readonly number[]) => groups.map((count) => `${DIGIT}{${count}}`).join(GAP)
const YEAR = '(?:[1１][9９]|[2２][0０])'
const MONTH = '(?:[0０][1-9１-９]|[1１][0-2０-２])'
const LAST = '[0-9０-９XxＸｘ]'
/** 6-8-4: place, birthday, number; or four by four. */
const ID_WHOLE = `${figures(6)}${GAP}${YEAR}${figures(2)}${MONTH}${figures(2)}${GAP}${figures(3)}${LAST}`
const ID_BY_FOUR = `${figures(4, 2)}${YEAR}${GAP}${figures(2)}${MONTH}${GAP}${figures(4)}${GAP}${DIGIT}${LAST}`
const BUILDING = `${NUMERAL}{1,4}(?:号楼|号院|栋|幢|座)(?:${NUMERAL}{1,3}(?:单元|门洞|门))?(?:${NUMERAL}{1,3}层)?`
/** 501, or 五〇一; not 500个, 2024年. */
const FLAT = `(?:${DIGIT}{3,4}|[一二三四五六七八九十百零〇]{3,5})(?:室|号(?!楼|院))?(?!${NUMERAL}|[年月日时分秒个人户家辆元万平米部台次条件处项份%％.])`
const NUMBERED_FLAT = `${NUMERAL}{1,5}(?:室|号(?!楼|院))`

/** In this order: the first that fits at a place is taken, so that an ID number is not read as a telephone. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'idNumber',
    source: `${START}(?:${ID_WHOLE}|${ID_BY_FOUR})${END}`,
    mask: (raw) => maskIdNumber(bareNumber(raw)),
  },
  {
    kind: 'phone',
    source: `${START}(?:(?:[+＋]?[8８][6６]${GAP})?[1１][3-9３-９](?:${figures(1, 4, 4)}|${figures(2, 4, 3)})|[0０]${DIGIT}{2,3}${GAP}${DIGIT}{7,8})${END}`,
    mask: maskPhone,
  },
  { kind: 'bankCard', source: `${START}(?:${DIGIT}${GAP}){14,18}${DIGIT}${END}`, mask: () => '****' },
  {
    kind: 'phone',
    source: `(?<=(?:电话|手机|座机|号码|微信|联系)[是为：:\\s]{0,3})${DIGIT}{7,8}${END}`,
    mask: maskPhone,
  },
  { kind: 'door', source: `${BUILDING}(?:${NUMBERED_FLAT}|${FLAT})`, mask: maskDoor },
  { kind: 'door', source: `${START}(?<!-)\\d{1,3}-\\d{1,2}-\\d{3,4}${END}(?!-)`, mask: maskDoor },
  { kind: 'door', source: `${START}(?<!-)\\d{1,2}-\\d{3,4}(?=室|号房|住户|业主|居民|家)`, mask: maskDoor },
  { kind: 'door', source: `${START}\\d{3,4}(?=室|号房)`, mask: () => '***' },
  {
    kind: 'plate',
    source:
      '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·• ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])',
    mask: (raw) => `${raw.slice(0, 2)}*****`,
  },
]

/**
 * Hides personal data in text that goes on a public board: known names, and telephones, ID and card numbers, doors
 * and number plates wherever they look like one. A name nobody listed cannot be found: what was hidden is kept, so
 * that a person can look over the rest.
 */
export class Redactor {
  readonly #pattern: RegExp
  readonly #exempt: ReadonlySet<string>
  readonly #masked = new Map<string, Masked>()

  constructor({ names, exempt }: RedactionScope) {
    this.#exempt = new Set(exempt.map(bare).filter((text) => text !== ''))
    // One character cannot be told from an ordinary word. An exempt name is matched like the others, so that a
    // shorter one inside it does not break it up.
    const known = new Set([...names.map(bare).filter((name) => [...name].length > 1), ...this.#exempt])
    const longestFirst = [...known].toSorted((a, b) => b.length - a.length)
    const anyName = longestFirst.map((name) => [...name].map(escapeRegExp).join('\\s*')).join('|')
    const sources = [anyName === '' ? '(?!)' : anyName, ...PATTERNS.map(({ source }) => source)]
    this.#pattern = new RegExp(sources.map((source) => `(${source})`).join('|'), 'gu')
  }

  /** What has been hidden so far, each thing once, in the order it was met. */
  get masked(): readonly Masked[] {
    return [...this.#masked.values()]
  }

  text(text: string): string {
    return text.replace(this.#pattern, (raw: string, ...groups: readonly unknown[]) => {
      const [name, ...patterned] = groups
      if (typeof name === 'string') return this.name(raw)
      const pattern = PATTERNS[patterned.findIndex((group) => typeof group === 'string')]
      return pattern ? this.#note(pattern.kind, raw, pattern.mask(raw)) : raw
    })
  }

  /** A value that is known to be somebody's name, whether it was listed or not. */
  name(name: string): string {
    return name === '' || this.#exempt.has(bare(name)) ? name : this.#note('name', name, maskName(bare(name)))
  }

  #note(kind: Masked['kind'], raw: string, masked: string): string {
    this.#masked.set(`${kind} ${raw}`, { kind, raw, masked })
    return masked
  }
}

/** Figures as they are typed on a keyboard, without gaps. */
function bareNumber(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9Xx]/gu, '')
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
