import type { z } from 'zod'
import { ok, type Result } from '../kernel/result'
import { closest } from '../text/closest'
import { mistake } from './find'
import { jsonFault } from './json-fault'
import { scenarioSchema, type Scenario } from './scenario'
import { VERBS } from './steps'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

const CHINESE = /\p{Script=Han}/u

/** More faults than this are not listed: the rest is easier to find once these are mended. */
const MOST_FAULTS = 5

/** Reads the text of a scenario file. What is wrong with it is said in Chinese, with its place in the file. */
export function readScenario(text: string): Result<Scenario> {
  const bare = text.replace(/^\uFEFF/u, '')
  const fault = jsonFault(bare)
  if (fault !== null) {
    const found = fault.found === '' ? '文件在这里就结束了' : `从“${fault.found}”起不合 JSON 的写法`
    return mistake(
      `剧本文件第 ${fault.line} 行第 ${fault.column} 列：${found}，请检查逗号、引号和括号（引号要用半角 "）。`,
    )
  }
  const input: unknown = JSON.parse(bare)
  const parsed = scenarioSchema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const told = parsed.error.issues.map((issue) => `${placeOf(issue.path, input)}：${explain(issue, input)}`)
  const faults = [...new Set(told)]
  const more = faults.length > MOST_FAULTS ? `另有 ${faults.length - MOST_FAULTS} 处。` : ''
  return mistake(`${faults.slice(0, MOST_FAULTS).join('\n')}${more === '' ? '' : `\n${more}`}`)
}

/** 第 12 步（startTurn）的 stance; 参会人员第 4 人（孙秀英）的 door; 议程第 3 项的 motion.rule */
function placeOf(path: Path, input: unknown): string {
  const [first, second, third, ...rest] = path
  if (first === 'steps' && typeof second === 'number') {
    return part(`第 ${second + 1} 步${marked(at(input, [first, second, 'do']))}`, path.slice(2))
  }
  if (first === 'setup' && second === 'participants' && typeof third === 'number') {
    return part(`参会人员第 ${third + 1} 人${marked(at(input, [first, second, third, 'name']))}`, rest)
  }
  if (first === 'setup' && second === 'agenda' && typeof third === 'number') {
    return part(`议程第 ${third + 1} 项${marked(at(input, [first, second, third, 'title']))}`, rest)
  }
  return path.length === 0 ? '剧本文件' : path.join('.')
}

const marked = (name: unknown): string => (typeof name === 'string' && name !== '' ? `（${name}）` : '')

const part = (whole: string, path: Path): string =>
  path.length === 0 ? whole : `${whole}的 ${path.join('.')}`

function at(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === String(key))?.[1]
        : undefined,
    input,
  )
}

function explain(issue: Issue, input: unknown): string {
  if (CHINESE.test(issue.message)) return `${issue.message}。`
  const given = at(input, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys)
    case 'invalid_type':
      if (given === undefined) return `没有写，要写${TYPE_NAMES[issue.expected] ?? issue.expected}。`
      return `要写${TYPE_NAMES[issue.expected] ?? issue.expected}，现在写的是 ${brief(given)}。`
    case 'invalid_value': {
      const options = issue.values.map(String)
      return `只能写 ${options.join('、')}，${given === undefined ? '现在没有写' : `现在写的是 ${brief(given)}`}${meant(given, options)}。`
    }
    case 'invalid_union':
      return explainUnion(issue, given)
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? '不能空着。'
        : `要${issue.inclusive === false ? '大于' : '不小于'} ${issue.minimum}，现在写的是 ${brief(given)}。`
    case 'too_big':
      if (issue.origin === 'string') return `不能超过 ${issue.maximum} 个字。`
      return issue.origin === 'array'
        ? `不能超过 ${issue.maximum} 项。`
        : `不能大于 ${issue.maximum}，现在写的是 ${brief(given)}。`
    case 'invalid_format':
      return issue.format === 'date'
        ? `要写成日期，例如 2026-12-10，现在写的是 ${brief(given)}。`
        : `写法不对：${brief(given)}。`
    default:
      return `写法不对：${brief(given)}。`
  }
}

function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, given: unknown): string {
  if (issue.path.at(-1) === 'do' || issue.path.at(-2) === 'steps') {
    const verb = issue.path.at(-1) === 'do' ? given : undefined
    return verb === undefined
      ? '没有写 do，要写这一步做什么。'
      : `没有 ${brief(verb)} 这种步骤${meant(verb, VERBS)}。可以写：${VERBS.join('、')}。`
  }
  const strange = issue.errors.flat().find((inner) => inner.code === 'unrecognized_keys')
  if (strange?.code === 'unrecognized_keys') return unknownKeys(strange.keys)
  const names = issue.errors.flat().flatMap((inner) => {
    if (inner.path.length > 0) return []
    if (inner.code === 'invalid_value') return inner.values.map(String)
    return inner.code === 'invalid_type' ? [TYPE_NAMES[inner.expected] ?? inner.expected] : []
  })
  const options = [...new Set(names)]
  return options.length === 0
    ? `写法不对：${brief(given)}。`
    : `要写${options.join('、')}，${given === undefined ? '现在没有写' : `现在写的是 ${brief(given)}`}${meant(given, options)}。`
}

function unknownKeys(keys: readonly string[]): string {
  return `不认识 ${keys.map((key) => `“${key}”`).join('、')}，请核对拼写，或删去。`
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '方括号里的一列',
  object: '花括号里的一组',
  null: 'null',
}

function meant(given: unknown, options: readonly string[]): string {
  const guess = typeof given === 'string' ? closest(given, options) : null
  return guess === null ? '' : `，是不是“${guess}”`
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
