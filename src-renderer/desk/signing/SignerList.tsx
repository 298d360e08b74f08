import { SIGNER_ROLE_NAMES } from '#shared/domain/meeting/facts'
import { Mark } from '../../shared/marks'
import { signerKey, type SignerState } from './signers'

interface SignerListProps {
  readonly signers: readonly SignerState[]
  readonly chosen: SignerState | null
  readonly onChoose: (signer: SignerState) => void
}

/** The word beside the name: nothing rests on a mark or a frame alone. */
function wordFor({ state, required }: SignerState): string {
  if (state === 'signed') return '已签'
  if (state === 'stale') return '需重签'
  return required ? '必签' : '未签'
}

/** Who signs: pressing one brings the pad to them. */
export function SignerList({ signers, chosen, onChoose }: SignerListProps) {
  return (
    <ul className="signer-list" aria-label="签字人">
      {signers.map((signer) => {
        const role = SIGNER_ROLE_NAMES[signer.as]
        return (
          <li key={signerKey(signer)}>
            <button
              type="button"
              className={`signer is-${signer.state}`}
              aria-pressed={chosen !== null && signerKey(chosen) === signerKey(signer)}
              disabled={signer.state === 'signed'}
              onClick={() => onChoose(signer)}
            >
              <span>
                {signer.state === 'signed' && <Mark kind="check" plain />}
                {signer.state === 'stale' && <Mark kind="alert" plain />}
                {role}
                <em>{wordFor(signer)}</em>
              </span>
              <small>{signer.name}</small>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
