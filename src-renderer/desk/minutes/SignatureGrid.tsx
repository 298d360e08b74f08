import { useEffect, useRef } from 'react'
import { SIGNER_ROLE_NAMES } from '#shared/domain/meeting/facts'
import { Ink } from '../signing/ink'
import { signerKey, type SignerState } from '../signing/signers'

interface SignatureGridProps {
  readonly signers: readonly SignerState[]
  readonly chosen: SignerState | null
}

const COLUMNS = 4

/** The boxes at the foot of the minutes: what was signed on the screen, and room for ink. */
export function SignatureGrid({ signers, chosen }: SignatureGridProps) {
  const grid = useRef<HTMLUListElement>(null)
  const signed = signers.filter(({ state }) => state === 'signed').length
  const signedBefore = useRef(signed)
  // Whoever has just signed sees it on the paper.
  useEffect(() => {
    if (signed > signedBefore.current) grid.current?.scrollIntoView({ block: 'center' })
    signedBefore.current = signed
  }, [signed])
  const spare = (COLUMNS - (signers.length % COLUMNS)) % COLUMNS
  return (
    <ul ref={grid} className="signature-grid" aria-label="签字栏">
      {signers.map((signer) => {
        const { as, name, state, signature } = signer
        const role = SIGNER_ROLE_NAMES[as]
        const isChosen = chosen !== null && signerKey(chosen) === signerKey(signer)
        return (
          <li key={signerKey(signer)} className={`is-${state}${isChosen ? ' is-chosen' : ''}`}>
            <span>
              {role}
              <small>{name}</small>
            </span>
            {signature && (
              <Ink
                strokes={signature.strokes}
                label={`${role}${name}的签字${state === 'stale' ? '，已失效，需重签' : ''}`}
              />
            )}
            {state === 'stale' && <em>已失效，需重签</em>}
          </li>
        )
      })}
      {Array.from({ length: spare }, (_, index) => (
        <li key={index} aria-hidden="true" />
      ))}
    </ul>
  )
}
