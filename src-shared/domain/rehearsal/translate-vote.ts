import { ok, type Result } from '../kernel/result'
import type { MeetingCommand } from '../meeting/commands'
import type { OwnerUnit } from '../meeting/vote/owners/owners'
import { activeVote } from '../meeting/selectors'
import type { Meeting } from '../meeting/state'
import { findItem, mistake } from './find'
import { ownerUnitOf } from './setup-fields'
import type { StepOf } from './steps'
import { subjectOf } from './translate-motion'
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
    | 'addOwners'
    | 'removeOwner'
    | 'answerOwners'
    | 'announce'
    | 'cancelVote'
  >,
  meeting: Meeting,
): Commands {
  const meetingId = meeting.id
  const voteId = (activeVote(meeting) ?? meeting.votes.at(-1))?.id ?? NOTHING
  switch (step.do) {
    case 'openVote': {
      const item =
        step.item === undefined ? ok({ id: meeting.currentItemId ?? NOTHING }) : findItem(meeting, step.item)
      if (!item.ok) return item
      const { id: itemId } = item.value
      const confirmed = step.evenThoughQueued === undefined ? {} : { evenThoughQueued: step.evenThoughQueued }
      return map(subjectOf(meeting, itemId, step.of), (subject) => ({
        type: 'openVote',
        meetingId,
        itemId,
        subject,
        ...confirmed,
      }))
    }
    case 'count': {
      const reports = OPTIONS.flatMap((option): MeetingCommand[] => {
        const count = step[option]
        const who = step.teller === undefined || option === 'silent' ? {} : { teller: step.teller }
        return count === undefined ? [] : [{ type: 'reportCount', meetingId, voteId, option, count, ...who }]
      })
      return reports.length > 0 ? ok(reports) : mistake('没有写人数，请写 yes、no、abstain 或 silent。')
    }
    case 'clearCount':
      return ok([
        {
          type: 'clearCount',
          meetingId,
          voteId,
          option: step.option,
          ...(step.teller && { teller: step.teller }),
        },
      ])
    case 'issueBallots':
    case 'collectBallots':
      return ok([{ type: step.do, meetingId, voteId, count: step.count }])
    case 'callBallots':
      return ok(
        step.ballots.map((choice): MeetingCommand => ({ type: 'callBallot', meetingId, voteId, choice })),
      )
    case 'correctBallot':
      return ok([{ type: 'correctBallot', meetingId, voteId, n: step.n, choice: step.choice }])
    case 'addOwners':
      return ok([{ type: 'addOwners', meetingId, units: step.units.map(ownerUnitOf) }])
    case 'removeOwner':
      return map(findUnit(meeting, step.door), ({ id }) => ({ type: 'removeOwner', meetingId, unitId: id }))
    case 'answerOwners':
      return answers(meeting, voteId, step)
    case 'announce':
      return ok([{ type: 'announceVote', meetingId, voteId }])
    case 'cancelVote':
      return ok([{ type: 'cancelVote', meetingId, voteId, reason: step.reason }])
  }
}

function findUnit(meeting: Meeting, door: string): Result<OwnerUnit> {
  const unit = meeting.owners.find((one) => one.door === door)
  return unit ? ok(unit) : mistake(`业主名册里没有“${door}”，请核对 addOwners。`)
}

function answers(meeting: Meeting, voteId: string, step: StepOf<'answerOwners'>): Commands {
  const commands: MeetingCommand[] = []
  for (const door of typeof step.doors === 'string' ? [step.doors] : step.doors) {
    const unit = findUnit(meeting, door)
    if (!unit.ok) return unit
    const { head } = unit.value
    commands.push({ type: 'answerOwner', meetingId: meeting.id, voteId, head, answer: step.answer })
  }
  return ok(commands)
}
