import type { BallotRound } from '#shared/domain/meeting/state'
import { voteChecks } from '#shared/domain/meeting/vote/checks'
import { Mark } from '../../shared/marks'

/** What must be in order before 宣布结果, the same list that the record goes by; first of all what is missing. */
export function CheckList({ round }: { readonly round: BallotRound }) {
  const checks = voteChecks(round)
  return (
    <ul className="vote-checks" aria-label="宣布结果前的核对">
      {checks.map(({ id, done, text }) => (
        <li key={id} className={done ? 'is-done' : ''}>
          <Mark kind={done ? 'check' : 'silent'} plain />
          <span>
            {done ? '' : '未完成：'}
            {text}
          </span>
        </li>
      ))}
    </ul>
  )
}
