import type { ContestRound } from '#shared/domain/meeting/vote/contest/round'
import { Fit } from '../fit'
import { Phrases } from '../phrases'

/** 推选 or 多方案比选: who stands, and what they have so far. */
export function ContestScene({ round }: { readonly round: ContestRound }) {
  return (
    <section className="ballot is-before">
      <Fit className="ballot__motion" watch={round.motion}>
        <p className="clamp">
          <Phrases text={round.motion} />
        </p>
      </Fit>
      <ul className="ballot__how">
        {round.contenders.map(({ number, name }) => (
          <li key={number}>
            {name} <b>{round.votes[number] ?? '—'}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
