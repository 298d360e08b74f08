import { count, fact, id } from '../fact'
import { z } from 'zod'
import { LONGEST_REASON } from './recess'

/** 休会 */
export const recessFacts = [
  fact('recessBegun', {
    recessId: id,
    plannedMs: count,
    reason: z.string().max(LONGEST_REASON),
    turnWasPaused: z.boolean(),
  }),
  fact('recessExtended', { recessId: id, byMs: count }),
  fact('recessEnded', { recessId: id }),
] as const
