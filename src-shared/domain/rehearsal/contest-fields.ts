import { z } from 'zod'
import {
  choosingSchema,
  contenderDraftSchema,
  contestFields,
  type ContenderDraft,
} from '../meeting/vote/contest/contenders'
import { CONTEST_RULES } from '../voting/contest/rule'

export const CONTEST_RULE_IDS = [
  'plurality',
  'presentMajority',
  'validMajority',
  'committeeElection',
  'committeeByReps',
  'knockOut',
] as const satisfies readonly (keyof typeof CONTEST_RULES)[]

const contender = contenderDraftSchema.shape

/** 推选 or 多方案比选, as an item's motion names it. */
export const contestFieldsSchema = z.strictObject({
  choosing: choosingSchema.default('people').describe('people 推选, options 多方案比选'),
  contenders: z
    .array(
      z.union([
        contender.name,
        z.strictObject({ name: contender.name, note: contender.note.describe('3号楼 居民代表') }),
      ]),
    )
    .min(1)
    .max(30)
    .describe('Candidates or options, as they stand on the ballot.'),
  seats: contestFields.seats.default(1).describe('应选名额; one of several options.'),
})
export type ContestFields = z.infer<typeof contestFieldsSchema>

export function contendersOf({ contenders }: ContestFields): ContenderDraft[] {
  return contenders.map((one) =>
    typeof one === 'string' ? { name: one, note: '', participantId: null } : { ...one, participantId: null },
  )
}
