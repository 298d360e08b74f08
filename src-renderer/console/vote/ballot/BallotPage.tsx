import type { Meeting, PaperRound } from '#shared/domain/meeting/state'
import { ballotTally } from '#shared/domain/meeting/vote/paper/ballots'
import { BALLOT_CHOICE_NAMES, ballotRulingSchema, type BallotChoice } from '#shared/domain/meeting/facts'
import { secondDifferences } from '#shared/domain/meeting/vote/paper/check-ballots'
import { firstMissing } from '#shared/domain/meeting/vote/checks'
import { useCommand } from '../../../shared/staff/commands'
import { useKeys } from '../../../shared/staff/keys'
import type { SceneActions } from '../../session/use-scene-actions'
import { BallotBox } from './BallotBox'
import { BallotCalling } from './BallotCalling'
import { BallotFigures } from './BallotFigures'
import { ballotKeys } from './ballot-keys'
import { SecondTally } from '../SecondTally'
import { RecountVote } from '../RecountVote'
import { VoteSide } from '../VoteSide'
import { VoteTerms } from '../VoteTerms'

interface BallotPageProps {
  readonly meeting: Meeting
  readonly round: PaperRound
  readonly scenes: SceneActions
}

/** A vote by paper ballots: 发票, 收票, and 唱票 one ballot at a time, one key each. */
export function BallotPage({ meeting, round, scenes }: BallotPageProps) {
  const command = useCommand()
  const tally = ballotTally(round)
  const ids = { meetingId: meeting.id, voteId: round.id }
  const { phase } = tally
  const call =
    phase === 'calling'
      ? (choice: BallotChoice) => void command({ type: 'callBallot', ...ids, choice })
      : null
  const announce = firstMissing(round) === null ? () => void command({ type: 'announceVote', ...ids }) : null
  useKeys(ballotKeys(call, announce))
  const cancel = async (reason: string) => command({ type: 'cancelVote', ...ids, reason })
  return (
    <div className="vote">
      <VoteTerms meeting={meeting} round={round} />
      {phase === 'calling' || phase === 'called' ? (
        <BallotCalling
          round={round}
          tally={tally}
          onCall={call}
          onCorrect={(n, choice) => void command({ type: 'correctBallot', ...ids, n, choice })}
          onRule={async (n, choice, reason) => command({ type: 'ruleBallot', ...ids, n, choice, reason })}
          onAnnounce={announce}
          onCancel={cancel}
          recount={<RecountVote meetingId={meeting.id} round={round} />}
        >
          {round.twoTellers && (
            <SecondTally
              meeting={meeting}
              reported={round.second !== null}
              differences={secondDifferences(round)}
              lines={ballotRulingSchema.options.map((choice) => BALLOT_CHOICE_NAMES[choice])}
              note={`请照乙自己的计票单填写，不看唱票的数。四个数合起来要等于收回的 ${round.collected ?? 0} 张。`}
              onReport={
                phase === 'called' && tally.doubtful === 0
                  ? async ([yes = 0, no = 0, abstain = 0, invalid = 0]) =>
                      command({ type: 'reportSecond', ...ids, figures: { yes, no, abstain, invalid } })
                  : null
              }
            />
          )}
        </BallotCalling>
      ) : (
        <BallotBox
          key={phase === 'issuing' ? 'issuing' : 'collecting'}
          round={round}
          tally={tally}
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
        <BallotFigures tally={tally} />
      </VoteSide>
    </div>
  )
}
