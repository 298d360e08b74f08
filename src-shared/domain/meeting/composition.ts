import { KIND_TERMS } from './kinds'
import type { Meeting } from './state'

/** How many of the members are elected representatives, where the law asks that at least four fifths are. */
export interface Composition {
  /** 居民代表 or 村民代表, as their 身份 says. */
  readonly name: string
  readonly representatives: number
  readonly members: number
  /** `5 × representatives ≥ 4 × members`. */
  readonly enough: boolean
}

/** Null where the kind of meeting asks for nothing, or nobody's 身份 has been written down yet. */
export function compositionOf({ plan, participants }: Meeting): Composition | null {
  const name = KIND_TERMS[plan.kind].representatives
  if (name === null) return null
  const members = participants.filter(({ attendance }) => attendance === 'attending')
  const representatives = members.filter(({ identity }) => identity.includes(name)).length
  if (!members.some(({ identity }) => identity.trim() !== '')) return null
  return { name, representatives, members: members.length, enough: 5 * representatives >= 4 * members.length }
}
