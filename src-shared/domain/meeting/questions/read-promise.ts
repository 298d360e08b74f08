import { findDate } from '../../text/read-date'
import type { OutcomeDraft } from '../facts'
import type { Participant } from '../setup'

export type PromiseDraft = Omit<OutcomeDraft, 'kind'>

export interface PromiseReading {
  readonly promise: PromiseDraft
  /** The words that were taken for the day; empty where there were none. */
  readonly dueWords: string
}

type Owner = Pick<PromiseDraft, 'ownerOrg' | 'ownerPerson'>

/** Who is known: people of the roster and their organisations. */
type Known = Pick<Participant, 'name' | 'org' | 'identity'>

/** An organisation nobody knows yet is taken for one only where it is no longer than this. */
const ORG_LENGTH = 20

/**
 * What is meant by one line as it is typed while somebody promises it: `卫健科 下周五前 公布托位名单`. Owner, day and
 * deed may stand in any order; the owner is looked for at the beginning, among the people and organisations of the
 * roster, else as the first of several words. Where no owner is said, it is `fallback`, who has just answered. A guess
 * for somebody to look over, never more.
 */
export function readPromise(
  line: string,
  today: string,
  known: readonly Known[],
  fallback: Owner,
): PromiseReading {
  const found = findDate(line, today)
  const rest = tidy(found ? `${line.slice(0, found.from)} ${line.slice(found.to)}` : line)
  const { owner, text } = ownerOf(rest, known)
  const said = owner ?? fallback
  return {
    promise: { text, ownerOrg: said.ownerOrg, ownerPerson: said.ownerPerson, dueDate: found?.date ?? '' },
    dueWords: found ? line.slice(found.from, found.to) : '',
  }
}

const SEAM = '[\\s,，、；;。:：]'

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(new RegExp(`^${SEAM}+|${SEAM}+$`, 'gu'), '')
    .replace(/[,，、；;]\s+/gu, '，')
}

function ownerOf(
  rest: string,
  known: readonly Known[],
): { readonly owner: Owner | null; readonly text: string } {
  const start = rest.replace(/^由/u, '')
  const { org, person, text } = knownAtStart(start, known)
  if (org !== '' || person !== null) {
    const ownerPerson = person?.name ?? ''
    return { owner: { ownerOrg: org || (person?.org ?? ''), ownerPerson }, text: deedOf(text) }
  }
  const [first = '', ...others] = start.split(' ')
  if (others.length > 0 && [...first].length <= ORG_LENGTH) {
    const after = knownAtStart(others.join(' '), known)
    const ownerPerson = after.person?.name ?? ''
    return {
      owner: { ownerOrg: first, ownerPerson },
      text: deedOf(after.person ? after.text : others.join(' ')),
    }
  }
  return { owner: null, text: deedOf(rest) }
}

interface KnownStart {
  readonly org: string
  readonly person: Known | null
  readonly text: string
}

/** The organisation and the person a text begins with, in either order; the longest that fit. */
function knownAtStart(start: string, known: readonly Known[]): KnownStart {
  let org = ''
  let person: Known | null = null
  let text = start
  // At most one of each, in either order.
  for (const _ of [1, 2]) {
    const rest: string = text
    const foundOrg: string =
      org === ''
        ? longest(
            known.flatMap((one) => [one.org, one.identity]),
            rest,
          )
        : ''
    const foundName: string =
      person === null
        ? longest(
            known.map(({ name }) => name),
            rest,
          )
        : ''
    const taken: string = foundOrg.length >= foundName.length ? foundOrg : foundName
    if (taken === '') break
    if (taken === foundOrg) org = taken
    else person = known.find(({ name }) => name === taken) ?? null
    text = rest.slice(taken.length).replace(new RegExp(`^(?:${SEAM}|[（(）)的])+`, 'u'), '')
  }
  return { org, person, text }
}

function longest(names: readonly string[], text: string): string {
  return names.reduce(
    (best, name) => (name.length > best.length && name.length > 1 && text.startsWith(name) ? name : best),
    '',
  )
}

/** Without the words that only say that it is a promise. */
function deedOf(text: string): string {
  return tidy(tidy(text).replace(/^(?:负责|牵头|承诺|答应|保证|将|会)(?=.{2})/u, ''))
}
