import { z } from 'zod'
import { id, inMeeting } from '../in-meeting'

/** 委托 */
export const proxyCommands = [
  inMeeting('giveProxy', {
    principalId: id,
    holderId: id,
    written: z.boolean(),
    note: z.string().trim().max(60),
  }),
  inMeeting('endProxy', { proxyId: id }),
] as const
