/** Surnames of two characters; a name that begins with one keeps both. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 司空 令狐 夏侯 澹台 端木 百里 东郭 南宫 呼延 ' +
    '轩辕 钟离 闻人 申屠 公羊 赫连 独孤 拓跋 万俟 濮阳 太叔 淳于 单于 仲孙 鲜于 闾丘 亓官 左丘 第五 梁丘 西门'
  ).split(' '),
)

const STAR = '*'

/**
 * 张建国 → 张**, 欧阳明月 → 欧阳**, 阿依古丽·买买提 → 阿***·***: the surname, or the first character, stays.
 * A name of one character, or a surname alone, is followed by one star; an empty name stays empty.
 */
export function maskName(name: string): string {
  const [first = '', ...others] = name.split('·')
  const characters = [...first]
  const kept = COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1
  const head = characters.slice(0, kept).join('')
  if (head === '') return name
  const stars = STAR.repeat(Math.max(characters.length - kept, others.length === 0 ? 1 : 0))
  return [head + stars, ...others.map((part) => STAR.repeat([...part].length))].join('·')
}

/** 13812341234 → 138****1234, 010-82601234 → 010-****1234, 82601234 → ****1234; separators stay. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[^0-9０-９]/gu, '')
  // Four digits before the last four are hidden; a number too short for that is hidden whole.
  const from = digits.length >= 8 ? digits.length - 8 : 0
  const to = digits.length >= 8 ? digits.length - 4 : digits.length
  let index = -1
  return phone.replace(/[0-9０-９]/gu, (digit) => {
    index += 1
    return index >= from && index < to ? STAR : digit
  })
}

/** 110102199001011234 → 110102********1234 */
export function maskIdNumber(id: string): string {
  return `${id.slice(0, 6)}********${id.slice(-4)}`
}

/**
 * 3号楼2单元501 → 3号楼2单元***: building and staircase stay, the flat does not. Where neither is named as such
 * (3-2-501), what stands before the last figure stays; a bare flat (501室) is hidden whole.
 */
export function maskDoor(door: string): string {
  const staircase = /^(.*(?:号楼|栋|幢|座|单元|门洞|号院|楼))(.*)$/u.exec(door)
  if (staircase) {
    const [, kept = '', flat = ''] = staircase
    return flat === '' ? kept : `${kept}***`
  }
  const dashed = /^(.*[-—–－])[^-—–－]+$/u.exec(door)
  return dashed ? `${dashed[1] ?? ''}***` : '***'
}
