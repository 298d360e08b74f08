import type { Meeting } from '#shared/domain/meeting/state'
import type { ContestRound } from '#shared/domain/meeting/vote/contest/round'
import type { SceneActions } from '../../session/use-scene-actions'
import { ContestBallotPage } from './ContestBallotPage'
import { ContestHandsPage } from './ContestHandsPage'

interface ContestPageProps {
  readonly meeting: Meeting
  readonly round: ContestRound
  readonly scenes: SceneActions
}

/** 推选 or 多方案比选 under way. */
export function ContestPage({ meeting, round, scenes }: ContestPageProps) {
  return round.method === 'contestBallot' ? (
    <ContestBallotPage meeting={meeting} round={round} scenes={scenes} />
  ) : (
    <ContestHandsPage meeting={meeting} round={round} scenes={scenes} />
  )
}
