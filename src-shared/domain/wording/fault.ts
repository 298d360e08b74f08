import { hasLoneBrace, namesInBraces } from '../text/braces'
import { closest } from '../text/closest'
import type { Passage } from './passages'

/** Why a passage cannot be put like this, in a sentence that says what to do; null where it can. */
export function passageFault(passage: Passage, text: string): string | null {
  const { names, required, most, list = false, optional = false } = passage
  if (text.trim() === '') return optional ? null : '这一段不能空着。不想改，请按“恢复原文”。'
  if (!list && /[\n\r]/u.test(text)) return '这一段是一句话，不能分行。请删掉换行。'
  if (/(?!\n)\p{Cc}/u.test(text)) return '这一段里有看不见的控制字符。请删掉，重新打一遍。'
  if ([...text].length > most) return `这一段最多 ${most} 个字，现在是 ${[...text].length} 个。请写短些。`
  if (hasLoneBrace(text))
    return `大括号要成对，写成“{”、名称、“}”${example(names)}。请补上或删掉单个的大括号。`
  const unknown = namesInBraces(text).find((name) => !names.some((one) => one === name))
  if (unknown !== undefined) return unknownSentence(unknown, names)
  const missing = required.filter((name) => !namesInBraces(text).includes(name))
  return missing.length === 0 ? null : `这一段必须写上 ${inBraces(missing)}。请从下面点一下插进去。`
}

const inBraces = (names: readonly string[]): string => names.map((name) => `{${name}}`).join('、')

function example([first]: readonly string[]): string {
  return first === undefined ? '' : `，比如 {${first}}`
}

function unknownSentence(unknown: string, names: readonly string[]): string {
  if (names.length === 0) return `这一段里没有可以代换的内容。请去掉 {${unknown}}。`
  const meant = closest(unknown, names)
  const sorted = meant === null ? names : [meant, ...names.filter((name) => name !== meant)]
  return `不认识 {${unknown}}，可以写 ${inBraces(sorted)}。`
}
