import type { Meeting } from '#shared/domain/meeting/state'
import type { ContestRound } from '#shared/domain/meeting/vote/contest/round'
import { useCommand } from '../../../shared/staff/commands'
import type { SceneActions } from '../../session/use-scene-actions'
import { CancelVote } from '../CancelVote'
import { VoteSide } from '../VoteSide'
import { VoteTerms } from '../VoteTerms'

interface ContestPageProps {
  readonly meeting: Meeting
  readonly round: ContestRound
  readonly scenes: SceneActions
}

/** 推选 or 多方案比选 under way. */
export function ContestPage({ meeting, round, scenes }: ContestPageProps) {
  const command = useCommand()
  const ids = { meetingId: meeting.id, voteId: round.id }
  return (
    <div className="vote">
      <VoteTerms meeting={meeting} round={round} />
      <main className="vote__counts">
        <ol className="card">
          {round.contenders.map(({ number, name }) => (
            <li key={number}>
              {name} {round.votes[number] ?? '－'}
            </li>
          ))}
        </ol>
        <div className="vote__end primary-bar">
          <CancelVote onCancel={async (reason) => command({ type: 'cancelVote', ...ids, reason })} />
        </div>
      </main>
      <VoteSide meeting={meeting} scenes={scenes} label="大屏" remark="计票人按键，监票人看大屏核对。">
        {null}
      </VoteSide>
    </div>
  )
}
