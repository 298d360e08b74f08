import { z } from 'zod'
import { id, inMeeting } from '../../in-meeting'
import { HOUSEHOLDS_LIMIT, householdDraftSchema } from './households'
import { givenAnswerSchema } from './named'

export const namedCommands = [
  /** 一户一票的名册 */
  inMeeting('addHouseholds', { households: z.array(householdDraftSchema).min(1).max(HOUSEHOLDS_LIMIT) }),
  inMeeting('removeHousehold', { householdId: id }),
  /** Aloud, from a signed ballot or from a signed sheet; null takes it off again. */
  inMeeting('answerVoter', { voteId: id, voterId: id, answer: givenAnswerSchema.nullable() }),
  /** 未应答: the first time they will be called again, the second time they are 未表态. */
  inMeeting('passVoter', { voteId: id, voterId: id }),
  /** 其余记为未表态 */
  inMeeting('silenceRest', { voteId: id }),
  /** 有人提出异议: what was to be adopted by acclamation is put to a show of hands at once. */
  inMeeting('objectToAcclamation', {
    voteId: id,
    participantId: id.nullable(),
    note: z.string().trim().max(200),
  }),
] as const
