import { SIGNER_ROLE_NAMES, type SignerRole } from '#shared/domain/meeting/facts'
import type { Meeting, Signature } from '#shared/domain/meeting/state'

export interface Signer {
  readonly as: SignerRole
  readonly name: string
}

export interface SignerState extends Signer {
  /** Nothing can be sealed without. */
  readonly required: boolean
  /** `stale`: signed words that are no longer in the minutes, and has to sign again. */
  readonly state: 'unsigned' | 'signed' | 'stale'
  /** The one that stands on the sheet: of the present words, or else the last. */
  readonly signature: Signature | null
}

export const signerKey = ({ as, name }: Signer): string => `${as}:${name}`

/** Everybody whose signature is on the minutes or is to come: who must, who was chosen, who was added, who did. */
export function signersOf(
  meeting: Meeting,
  added: readonly Signer[],
  contentHash: string,
): readonly SignerState[] {
  const { facilitator, recorder, scrutineers } = meeting.plan
  const wanted: readonly Signer[] = [
    { as: 'facilitator', name: facilitator },
    { as: 'recorder', name: recorder },
    ...namesIn(scrutineers).map((name): Signer => ({ as: 'scrutineer', name })),
    // Whoever signed what is being corrected is asked to sign the corrected words too.
    ...(meeting.correction ? (meeting.earlierSeals.at(-1)?.signatures ?? []) : []),
    ...meeting.signatures,
    ...added,
  ]
  const once = new Map(wanted.map(({ as, name }) => [signerKey({ as, name }), { as, name }]))
  return [...once.values()].map((signer) => {
    const own = meeting.signatures.filter(({ as, name }) => as === signer.as && name === signer.name)
    const current = own.findLast((signature) => signature.contentHash === contentHash)
    return {
      ...signer,
      required: signer.as === 'facilitator' || signer.as === 'recorder',
      state: current ? 'signed' : own.length > 0 ? 'stale' : 'unsigned',
      signature: current ?? own.at(-1) ?? null,
    }
  })
}

/** 还差主持人、记录人签字: why the minutes cannot be sealed yet; null where they can. */
export function missingSignatures(signers: readonly SignerState[]): string | null {
  const roles = (['facilitator', 'recorder'] as const).filter(
    (as) => !signers.some((signer) => signer.as === as && signer.state === 'signed'),
  )
  return roles.length === 0 ? null : `还差${roles.map((as) => SIGNER_ROLE_NAMES[as]).join('、')}签字`
}

function namesIn(list: string): readonly string[] {
  return list.split(/[、,，;；\s]+/u).filter((name) => name !== '')
}
