import { z } from 'zod'
import { id } from '../fact'

/**
 * What of an item is put to the vote: its motion; an amendment of it (修正案); one part, where it was split or is
 * adopted clause by clause (逐条); or the whole text as the clauses left it (全文).
 */
export const motionSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('motion') }),
  z.object({ kind: z.literal('amendment'), amendmentId: id }),
  z.object({ kind: z.literal('part'), partId: id }),
  z.object({ kind: z.literal('whole') }),
])
export type MotionSubject = z.infer<typeof motionSubjectSchema>

export const MOTION = { kind: 'motion' } as const satisfies MotionSubject

/** What an amendment would reword: the motion, or one part of it. */
export const amendmentTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('motion') }),
  z.object({ kind: z.literal('part'), partId: id }),
])
export type AmendmentTarget = z.infer<typeof amendmentTargetSchema>

export function sameSubject(a: MotionSubject, b: MotionSubject): boolean {
  switch (a.kind) {
    case 'amendment':
      return b.kind === 'amendment' && a.amendmentId === b.amendmentId
    case 'part':
      return b.kind === 'part' && a.partId === b.partId
    case 'motion':
    case 'whole':
      return a.kind === b.kind
  }
}
