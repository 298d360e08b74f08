import type { AttendanceClass } from '../setup'

/** Full-width letters, digits and marks become half-width; odd spaces become one, ends are trimmed. */
export function normalizeText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

const DOTS = /(?<=\p{Script=Han}) ?[·•・‧∙⋅●.．｡･˙] ?(?=\p{Script=Han})/gu
const SPACES_INSIDE = /(?<=[\p{Script=Han}·]) +(?=[\p{Script=Han}·])/gu

/** 张 三 → 张三, 阿依古丽•买买提 → 阿依古丽·买买提; Latin names keep one space between their parts. */
export function normalizeName(text: string): string {
  return normalizeText(text).replace(DOTS, '·').replace(SPACES_INSIDE, '')
}

/** What is wrong with a name, as a sentence; null where nothing is. */
export function nameProblem(name: string): string | null {
  if (name === '') return '没有姓名。'
  if (/^[\d.,-]+$/u.test(name)) return `姓名写成了数字“${name}”。`
  if (
    /^(合计|总计|小计|共计|备注|说明|填表人|制表人|审核人|制表|审核)/u.test(name) ||
    /^共\s*\d+\s*(人|户|名)/u.test(name)
  ) {
    return `“${name.slice(0, 12)}”像是合计或说明，不是人名。`
  }
  if (/[、,，;；/\\]|\n/u.test(name)) return `一格里像是写了几个人（${name.slice(0, 16)}）。请分成几行。`
  if (/\d/u.test(name)) return `姓名里有数字（${name.slice(0, 16)}）。`
  return null
}

export interface Reading<T> {
  readonly value: T
  readonly warning: string | null
}

/** Digits, with the + - and extension marks that telephones are written with; a broken number is not taken. */
export function readPhone(text: string): Reading<string> {
  const phone = normalizeText(text).replace(/(?<=\d)\.0+$/u, '')
  if (phone === '') return { value: '', warning: null }
  if (/^\d+(\.\d+)?E\+?\d+$/iu.test(phone)) {
    return {
      value: '',
      warning: `电话被表格软件改成了“${phone}”，没有取。请把那一列设为“文本”格式，重新填写电话。`,
    }
  }
  // Two numbers in a cell are common; each must be whole.
  const numbers = phone
    .replace(/\+86[ -]?/gu, '')
    .split(/[、,;/\s]+/u)
    .filter((part) => part !== '')
  const odd = numbers.some((part) => !isPhone(part))
  return { value: phone, warning: odd ? `电话“${phone}”位数不对，请核对。` : null }
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/gu, '')
  return /^1[3-9]\d{9}$/u.test(digits) || /^0\d{9,11}$/u.test(digits) || /^[2-9]\d{6,7}$/u.test(digits)
}

const ATTENDANCE_WORDS: readonly (readonly [RegExp, AttendanceClass])[] = [
  [/旁听/u, 'audience'],
  [/列席|邀请|特邀/u, 'observing'],
  [/出席|正式|参会|代表|委员|^(是|√|✓|1)$/u, 'attending'],
]

/** 出席 where nothing is said, or nothing that can be understood. */
export function readAttendance(text: string): Reading<AttendanceClass> {
  const word = normalizeText(text)
  if (word === '') return { value: 'attending', warning: null }
  const known = ATTENDANCE_WORDS.find(([pattern]) => pattern.test(word))
  return known
    ? { value: known[1], warning: null }
    : { value: 'attending', warning: `“${word.slice(0, 12)}”不是出席、列席或旁听，按出席取。` }
}

export interface DoorParts {
  readonly building: string
  readonly unit: string
  readonly room: string
  readonly address: string
}

/** 3, 2, 501 → 3号楼2单元501; what one cell already says is not said again. */
export function readDoor(parts: DoorParts): Reading<string> {
  const building = withUnit(normalizeDoor(parts.building), '号楼')
  const unit = withUnit(normalizeDoor(parts.unit), '单元')
  const rest = [normalizeDoor(parts.address), normalizeDoor(parts.room)]
  const given = [building, unit, ...rest].filter((part) => part !== '')
  const dated = given.find((part) => /^\d{4}-\d{2}-\d{2}$/u.test(part))
  if (dated !== undefined) {
    return {
      value: given.filter((part) => part !== dated).join(''),
      warning: `门牌被表格软件改成了日期“${dated}”，没有取。请把那一列设为“文本”格式，重新填写门牌。`,
    }
  }
  const value = given.reduce(
    (door, part) => (part.startsWith(door) ? part : door.endsWith(part) ? door : door + part),
    '',
  )
  return { value, warning: null }
}

function normalizeDoor(text: string): string {
  return normalizeText(text)
    .replace(/ /gu, '')
    .replace(/(?<=\d)\.0+$/u, '')
    .replace(/#/gu, '号楼')
}

function withUnit(text: string, unit: string): string {
  return /^[\dA-Za-z一二三四五六七八九十]{1,4}$/u.test(text) ? `${text}${unit}` : text
}
