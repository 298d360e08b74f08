import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { person, smallSetup, TestHall } from '#shared/testing/test-hall'
import { DECISION_RULES } from '../../voting/rule'
import type { MeetingSetup } from '../setup'
import type { BallotRound } from '../state'

const ANSWERS = ['yes', 'no', 'abstain'] as const
type Answers = readonly (typeof ANSWERS)[number][]
const RULES = Object.values(DECISION_RULES)
type Rule = (typeof RULES)[number]

/** People of these names, in this order, answer a roll call; whoever has left the room is not asked. */
function rollCall(names: readonly string[], answers: Answers, rule: Rule, absent: number): BallotRound {
  const small = smallSetup({ quorum: null })
  const setup: MeetingSetup = {
    ...small,
    agenda: [
      {
        title: '新增车位怎么分',
        plannedMinutes: 30,
        facts: [],
        motion: { text: '新增车位按一户一车分配。', rule, method: 'rollCall' },
      },
    ],
    participants: names.map((name, index) => person(name, { door: `${index + 1}号楼` })),
  }
  const hall = new TestHall()
  hall.do({ type: 'createMeeting', setup })
  const { meetingId } = hall
  const here = hall.meeting.participants.slice(absent)
  for (const { id } of here) hall.do({ type: 'signIn', meetingId, participantId: id })
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: true })
  const itemId = hall.meeting.agenda[0]?.id ?? ''
  hall.do({ type: 'enterItem', meetingId, itemId })
  hall.do({ type: 'openVote', meetingId, itemId })
  const voteId = hall.meeting.activeVoteId ?? ''
  here.forEach((_person, index) => {
    const answer = answers[index] ?? 'abstain'
    hall.do({ type: 'answerVoter', meetingId, voteId, voterId: `n${index + 1}`, answer })
  })
  hall.do({ type: 'announceVote', meetingId, voteId })
  const [round] = hall.meeting.votes
  if (!round) throw new Error('no vote was held')
  return round
}

const aName = fc
  .array(fc.constantFrom(...'王李张刘陈杨赵黄周吴买买提艾力·古丽𠮷㛃'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''))

describe('who people are called', () => {
  it('changes nothing in what is counted and decided', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ANSWERS), { minLength: 2, maxLength: 7 }),
        fc.constantFrom(...RULES),
        fc.nat(1),
        fc.array(aName, { minLength: 7, maxLength: 7 }),
        (answers, rule, absent, names) => {
          const plain = answers.map((_answer, index) => `居民${index + 1}`)
          const one = rollCall(plain, answers, rule, absent)
          const other = rollCall(names.slice(0, answers.length), answers, rule, absent)
          expect(other.counts).toEqual(one.counts)
          expect(other.outcome).toEqual(one.outcome)
          seen.add(one.outcome?.verdict ?? 'none')
        },
      ),
      { numRuns: 80 },
    )
    expect([...seen].toSorted()).toEqual(['failed', 'passed'])
  })
})
