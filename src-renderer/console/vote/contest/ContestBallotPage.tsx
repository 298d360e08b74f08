import type { Meeting } from '#shared/domain/meeting/state'
import type { ContestBallotRound } from '#shared/domain/meeting/vote/contest/round'
import { contestBox } from '#shared/domain/meeting/vote/contest/tally'
import { useCommand } from '../../../shared/staff/commands'
import { useKeys } from '../../../shared/staff/keys'
import type { SceneActions } from '../../session/use-scene-actions'
import { firstMissing } from '#shared/domain/meeting/vote/checks'
import { BallotBox } from '../ballot/BallotBox'
import { RecountVote } from '../RecountVote'
import { VoteSide } from '../VoteSide'
import { VoteTerms } from '../VoteTerms'
import { ContestCalling } from './ContestCalling'
import { ContestFigures } from './ContestFigures'
import { ContestSecond } from './ContestSecond'
import { contestBallotKeys } from './contest-keys'
import { useCalledBallot } from './use-called-ballot'
import './contest.css'

interface ContestBallotPageProps {
  readonly meeting: Meeting
  readonly round: ContestBallotRound
  readonly scenes: SceneActions
}

/** A contest by paper ballots: 发票, 收票, and 唱票 one ballot at a time, a key for each name. */
export function ContestBallotPage({ meeting, round, scenes }: ContestBallotPageProps) {
  const command = useCommand()
  const box = contestBox(round)
  const { phase } = box
  const ids = { meetingId: meeting.id, voteId: round.id }
  const called = useCalledBallot(round, async (ballot, n) =>
    command(
      n === null
        ? { type: 'callContestBallot', ...ids, ballot }
        : { type: 'correctContestBallot', ...ids, n, ballot },
    ),
  )
  const reading = phase === 'calling' || (phase === 'called' && called.correcting !== null)
  const announce = firstMissing(round) === null ? () => void command({ type: 'announceVote', ...ids }) : null
  useKeys(
    contestBallotKeys(
      reading
        ? {
            numbers: round.contenders.map(({ number }) => number),
            toggle: called.toggle,
            next: called.next,
            blank: () => called.put({ kind: 'blank' }),
            unreadable: () => called.put({ kind: 'invalid', why: 'unreadable' }),
            doubtful: () => called.put({ kind: 'doubtful' }),
            clear: called.clear,
          }
        : null,
      announce,
    ),
  )
  const cancel = async (reason: string) => command({ type: 'cancelVote', ...ids, reason })
  return (
    <div className="vote">
      <VoteTerms meeting={meeting} round={round} />
      {phase === 'calling' || phase === 'called' ? (
        <ContestCalling
          round={round}
          box={box}
          called={called}
          reading={reading}
          onRule={async (n, ballot, reason) =>
            command({ type: 'ruleContestBallot', ...ids, n, ballot, reason })
          }
          onAnnounce={announce}
          onCancel={cancel}
          second={<ContestSecond meeting={meeting} round={round} />}
          recount={<RecountVote meetingId={meeting.id} round={round} />}
        />
      ) : (
        <BallotBox
          key={phase === 'issuing' ? 'issuing' : 'collecting'}
          round={round}
          tally={box}
          onCount={async (count) =>
            command(
              phase === 'issuing'
                ? { type: 'issueBallots', ...ids, count }
                : { type: 'collectBallots', ...ids, count },
            )
          }
          onAnnounce={announce}
          onCancel={cancel}
        />
      )}
      <VoteSide
        meeting={meeting}
        round={round}
        scenes={scenes}
        label="大屏和票数"
        remark="计票人按键，监票人看大屏核对。"
      >
        <ContestFigures round={round} box={box} />
      </VoteSide>
    </div>
  )
}
