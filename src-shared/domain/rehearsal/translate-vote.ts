import { ok } from '../kernel/result'
import type { MeetingCommand } from '../meeting/commands'
import { activeVote } from '../meeting/selectors'
import type { Meeting } from '../meeting/state'
import { findItem, mistake } from './find'
import type { StepOf } from './steps'
import { map, NOTHING, type Commands } from './translation'

const OPTIONS = ['yes', 'no', 'abstain', 'silent'] as const

/** A vote from its opening to its result. */
export function translateVote(
  step: StepOf<
    | 'openVote'
    | 'count'
    | 'clearCount'
    | 'issueBallots'
    | 'collectBallots'
    | 'callBallots'
    | 'correctBallot'
    | 'announce'
    | 'cancelVote'
  >,
  meeting: Meeting,
): Commands {
  const meetingId = meeting.id
  const voteId = (activeVote(meeting) ?? meeting.votes.at(-1))?.id ?? NOTHING
  switch (step.do) {
    case 'openVote': {
      if (step.item === undefined) {
        return ok([{ type: 'openVote', meetingId, itemId: meeting.currentItemId ?? NOTHING }])
      }
      return map(findItem(meeting, step.item), ({ id }) => ({ type: 'openVote', meetingId, itemId: id }))
    }
    case 'count': {
      const reports = OPTIONS.flatMap((option): MeetingCommand[] => {
        const count = step[option]
        return count === undefined ? [] : [{ type: 'reportCount', meetingId, voteId, option, count }]
      })
      return reports.length > 0 ? ok(reports) : mistake('没有写人数，请写 yes、no、abstain 或 silent。')
    }
    case 'clearCount':
      return ok([{ type: 'clearCount', meetingId, voteId, option: step.option }])
    case 'issueBallots':
    case 'collectBallots':
      return ok([{ type: step.do, meetingId, voteId, count: step.count }])
    case 'callBallots':
      return ok(
        step.ballots.map((choice): MeetingCommand => ({ type: 'callBallot', meetingId, voteId, choice })),
      )
    case 'correctBallot':
      return ok([{ type: 'correctBallot', meetingId, voteId, n: step.n, choice: step.choice }])
    case 'announce':
      return ok([{ type: 'announceVote', meetingId, voteId }])
    case 'cancelVote':
      return ok([{ type: 'cancelVote', meetingId, voteId, reason: step.reason }])
  }
}
