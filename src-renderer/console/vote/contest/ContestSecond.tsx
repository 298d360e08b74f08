import type { Meeting } from '#shared/domain/meeting/state'
import type { ContestRound } from '#shared/domain/meeting/vote/contest/round'
import { contestDifferences, readyForSecond } from '#shared/domain/meeting/vote/contest/second'
import { useCommand } from '../../../shared/staff/commands'
import { SecondTally } from '../SecondTally'

interface ContestSecondProps {
  readonly meeting: Meeting
  readonly round: ContestRound
}

/** The second teller of a contest: every name, 弃权 where it is counted, and 无效 of ballots. */
export function ContestSecond({ meeting, round }: ContestSecondProps) {
  const command = useCommand()
  if (!round.twoTellers) return null
  const { contenders, seats, id: voteId } = round
  const byBallots = round.method === 'contestBallot'
  const abstained = byBallots || seats === 1
  const names = contenders.map(({ name }) => name)
  const report = async (counts: readonly number[]) => {
    const [abstain = 0, invalid = 0] = counts.slice(names.length)
    return command({
      type: 'reportContestSecond',
      meetingId: meeting.id,
      voteId,
      figures: {
        votes: contenders.map(({ number }, index) => ({ number, count: counts[index] ?? 0 })),
        abstain: abstained ? abstain : null,
        invalid: byBallots ? invalid : null,
      },
    })
  }
  return (
    <SecondTally
      meeting={meeting}
      reported={round.second !== null}
      differences={contestDifferences(round)}
      lines={[...names, ...(abstained ? ['弃权'] : []), ...(byBallots ? ['无效'] : [])]}
      note={
        byBallots
          ? `请照乙自己的计票单填写，不看唱票的数。空白票算弃权；收回的是 ${round.collected ?? 0} 张。`
          : '请照乙自己点的数填写，不看甲的数。'
      }
      onReport={readyForSecond(round) ? report : null}
    />
  )
}
