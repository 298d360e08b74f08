import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import type { KeyBinding } from '../../shared/staff/keys'
import type { SceneActions } from '../session/use-scene-actions'
import { ballotKeys } from './ballot/ballot-keys'
import { BallotPage } from './ballot/BallotPage'
import { contestBallotKeys, contestHandsKeys } from './contest/contest-keys'
import { ContestPage } from './contest/ContestPage'
import { handsKeys } from './hands/hands-keys'
import { HandsPage } from './hands/HandsPage'
import { acclamationKeys } from './acclamation/acclamation-keys'
import { AcclamationPage } from './acclamation/AcclamationPage'
import { namedKeys } from './named/named-keys'
import { NamedPage } from './named/NamedPage'
import { ownersKeys } from './owners/owners-keys'
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

/** The keys of a vote, for the list of keys. */
export const VOTE_KEYS: Readonly<Record<BallotRound['method'], readonly KeyBinding[]>> = {
  showOfHands: handsKeys(null, null),
  secretBallot: ballotKeys(null, null),
  rollCall: namedKeys('rollCall'),
  namedBallot: namedKeys('namedBallot'),
  households: namedKeys('households'),
  acclamation: acclamationKeys(null),
  ownersRegister: ownersKeys(null, null),
  contestHands: contestHandsKeys(null),
  contestBallot: contestBallotKeys(null, null),
}
