import { z } from 'zod'
import { hallRulesSchema } from '../../rules/rules'
import { count, fact, id } from '../fact'
import { householdSchema } from '../vote/named/households'
import { ownerUnitSchema } from '../vote/owners/owners'
import { agendaItemSchema, meetingPlanSchema, participantSchema } from '../setup'

/** Plan, agenda, roster and who has come. */
export const preparationFacts = [
  fact('meetingPlanned', {
    meetingId: id,
    plan: meetingPlanSchema,
    agenda: z.array(agendaItemSchema),
    participants: z.array(participantSchema),
    /** 议事规则 of the hall on that day; absent in records from before halls wrote their own. */
    rules: hallRulesSchema.exactOptional(),
    /** 练习会: invented, and kept out of numbers, 督办 and lists; absent: a meeting that counts. */
    practice: z.literal(true).exactOptional(),
    /** 业主名册 and 户名册 taken over from an earlier meeting; absent: none yet. */
    owners: z.array(ownerUnitSchema).exactOptional(),
    households: z.array(householdSchema).exactOptional(),
  }),
  /** The rules the hall has written since the meeting was planned. */
  fact('rulesAdopted', hallRulesSchema.shape),
  fact('planRevised', { plan: meetingPlanSchema }),
  fact('agendaItemAdded', { item: agendaItemSchema }),
  fact('agendaItemRevised', { item: agendaItemSchema }),
  fact('agendaItemRemoved', { itemId: id }),
  fact('agendaItemMoved', { itemId: id, toIndex: count }),
  fact('participantsAdded', { participants: z.array(participantSchema) }),
  fact('participantRevised', { participant: participantSchema }),
  fact('participantRemoved', { participantId: id }),
  fact('signedIn', { participantId: id }),
  fact('markedExcused', { participantId: id, reason: z.string().max(60) }),
  fact('signInCleared', { participantId: id }),
  fact('leftEarly', { participantId: id }),
  /** 实到 as counted at the door, in the unit of the meeting. */
  fact('headCountReported', { count }),
  /** 公布议程: what hung on the board from that day on. */
  fact('agendaPosted', {
    postedOn: z.iso.date(),
    items: z.array(z.object({ itemId: id, title: z.string(), motion: z.string().nullable() })),
  }),
] as const
