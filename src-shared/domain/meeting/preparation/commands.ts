import { z } from 'zod'
import { id, inMeeting } from '../in-meeting'
import { agendaItemDraftSchema, meetingPlanSchema, participantDraftSchema } from '../setup'

/** 筹备 and 签到 */
export const preparationCommands = [
  inMeeting('revisePlan', { plan: meetingPlanSchema }),
  /** Takes over 议事规则 as the hall has them now. */
  inMeeting('adoptRules', {}),
  inMeeting('addAgendaItem', { item: agendaItemDraftSchema }),
  inMeeting('reviseAgendaItem', { itemId: id, item: agendaItemDraftSchema }),
  inMeeting('removeAgendaItem', { itemId: id }),
  inMeeting('moveAgendaItem', { itemId: id, toIndex: z.int().nonnegative() }),
  inMeeting('addParticipants', { participants: z.array(participantDraftSchema).min(1).max(5000) }),
  inMeeting('reviseParticipant', { participantId: id, participant: participantDraftSchema }),
  inMeeting('removeParticipant', { participantId: id }),
  inMeeting('signIn', { participantId: id }),
  inMeeting('excuse', { participantId: id, reason: z.string().trim().max(60) }),
  inMeeting('clearSignIn', { participantId: id }),
  inMeeting('leave', { participantId: id }),
  /** 实到 where it is counted at the door; people, or households. */
  inMeeting('reportHeadCount', { count: z.number() }),
  /** 公布议程; left out: posted today. */
  inMeeting('publishAgenda', { postedOn: z.iso.date().exactOptional() }),
] as const
