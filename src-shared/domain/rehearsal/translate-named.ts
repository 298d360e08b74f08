import { ok, type Result } from '../kernel/result'
import type { MeetingCommand } from '../meeting/commands'
import { activeVote } from '../meeting/selectors'
import type { Meeting } from '../meeting/state'
import { doorKey } from '../meeting/vote/named/households'
import { isNamed, unanswered, type NamedRound, type Voter } from '../meeting/vote/named/named'
import { findPerson, mistake } from './find'
import type { People } from './names'
import type { StepOf } from './steps'
import { map, NOTHING, type Commands } from './translation'

type NamedStep = StepOf<
  'answerVoters' | 'passVoters' | 'silenceRest' | 'object' | 'addHouseholds' | 'removeHousehold'
>

/** Votes by name, 鼓掌, and the register of households. */
export function translateNamed(step: NamedStep, meeting: Meeting): Commands {
  const meetingId = meeting.id
  const round = activeVote(meeting) ?? meeting.votes.at(-1)
  const voteId = round?.id ?? NOTHING
  switch (step.do) {
    case 'addHouseholds':
      return ok([{ type: 'addHouseholds', meetingId, households: step.households }])
    case 'removeHousehold': {
      const household = meeting.households.find(({ door }) => doorKey(door) === doorKey(step.door))
      return household
        ? ok([{ type: 'removeHousehold', meetingId, householdId: household.id }])
        : mistake(`户名册里没有“${step.door}”，请核对 addHouseholds。`)
    }
    case 'silenceRest':
      return ok([{ type: 'silenceRest', meetingId, voteId }])
    case 'object': {
      const { note } = step
      if (step.who === undefined) {
        return ok([{ type: 'objectToAcclamation', meetingId, voteId, participantId: null, note }])
      }
      return map(findPerson(meeting, step.who), ({ id: participantId }) => ({
        type: 'objectToAcclamation',
        meetingId,
        voteId,
        participantId,
        note,
      }))
    }
    case 'answerVoters':
    case 'passVoters': {
      if (!round || !isNamed(round)) return mistake('现在没有记名表决。请先 openVote。')
      const voters = findVoters(meeting, round, step.who)
      if (!voters.ok) return voters
      return ok(
        voters.value.map(({ id: voterId }): MeetingCommand => {
          const named = { meetingId, voteId, voterId }
          return step.do === 'passVoters'
            ? { type: 'passVoter', ...named }
            : { type: 'answerVoter', ...named, answer: step.answer }
        }),
      )
    }
  }
}

/** The voters a step names, in the order named; "everyone" and "except" are those who have not answered. */
function findVoters(meeting: Meeting, round: NamedRound, who: People): Result<readonly Voter[]> {
  const find = (called: string) => findVoter(meeting, round, called)
  if (who !== 'everyone' && (typeof who === 'string' || 'length' in who)) {
    return all((typeof who === 'string' ? [who] : who).map(find))
  }
  const except = all((who === 'everyone' ? [] : who.except).map(find))
  if (!except.ok) return except
  return ok(unanswered(round).filter((voter) => !except.value.includes(voter)))
}

function findVoter(meeting: Meeting, round: NamedRound, called: string): Result<Voter> {
  if (round.method === 'households') {
    const voter = round.voters.find(({ door }) => doorKey(door) === doorKey(called))
    return voter ? ok(voter) : mistake(`这次表决的户名册里没有“${called}”，请核对门牌。`)
  }
  const person = findPerson(meeting, called)
  if (!person.ok) return person
  const voter = round.voters.find(({ participantId }) => participantId === person.value.id)
  // Not among the voters: the hall refuses it in its own words.
  return ok(voter ?? { id: NOTHING, participantId: person.value.id, name: called, door: '', by: null })
}

function all<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const values: T[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}
