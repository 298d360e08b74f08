import { z } from 'zod'
import { fact, id } from '../fact'

export const proxyEndSchema = z.enum(['withdrawn', 'arrived', 'holderLeft'])
/** Taken back · the principal has come in person · the holder has gone. */
export type ProxyEnd = z.infer<typeof proxyEndSchema>

/** 委托 */
export const proxyFacts = [
  fact('proxyGiven', {
    proxyId: id,
    principalId: id,
    holderId: id,
    /** The signed paper has been handed in. */
    written: z.boolean(),
    note: z.string().max(60),
  }),
  fact('proxyEnded', { proxyId: id, by: proxyEndSchema }),
] as const
