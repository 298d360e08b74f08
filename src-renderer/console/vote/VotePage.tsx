import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import type { SceneActions } from '../session/use-scene-actions'
import { BallotPage } from './ballot/BallotPage'
import { ContestPage } from './contest/ContestPage'
import { HandsPage } from './hands/HandsPage'
import { AcclamationPage } from './acclamation/AcclamationPage'
import { NamedPage } from './named/NamedPage'
import { OwnersPage } from './owners/OwnersPage'

interface VotePageProps {
  readonly meeting: Meeting
  readonly round: BallotRound
  readonly scenes: SceneActions
}

/** The vote that is open, by whichever method. */
export function VotePage({ meeting, round, scenes }: VotePageProps) {
  switch (round.method) {
    case 'showOfHands':
      return <HandsPage meeting={meeting} round={round} scenes={scenes} />
    case 'secretBallot':
      return <BallotPage meeting={meeting} round={round} scenes={scenes} />
    case 'rollCall':
    case 'namedBallot':
    case 'households':
      return <NamedPage meeting={meeting} round={round} scenes={scenes} />
    case 'acclamation':
      return <AcclamationPage meeting={meeting} round={round} scenes={scenes} />
    case 'ownersRegister':
      return <OwnersPage meeting={meeting} round={round} scenes={scenes} />
    case 'contestHands':
    case 'contestBallot':
      return <ContestPage meeting={meeting} round={round} scenes={scenes} />
  }
}
