import { z } from 'zod'
import { hallRulesSchema } from '../../rules/rules'
import { count, fact, id } from '../fact'
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
