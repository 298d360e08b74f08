import { OWNERS_RULES } from '#shared/domain/voting/owners-rule'
import { DECISION_RULES } from '#shared/domain/voting/rule'
import { worldOf } from '#shared/domain/world'
import { person, smallSetup, TestHall } from '#shared/testing/test-hall'
import { summary, type Summary } from './summary'

export interface LongRecord {
  readonly ballots: number
  readonly facts: number
  /** One ballot called, decided, chained and folded in memory, ms: of the first hundred, and of the last. */
  readonly firstBallotsMs: Summary
  readonly lastBallotsMs: Summary
  /** One 撤销 at the end of the record, ms. */
  readonly undoMs: Summary
  /** Folding the whole record anew, as a window does that comes back, ms. */
  readonly refoldMs: number
}

const UNDONE = 20

/** A meeting in which so many people have signed in, and the box is open with as many ballots in it. */
export function longVote(people: number, startAt?: number): TestHall {
  const hall = new TestHall()
  hall.now = startAt ?? hall.now
  const participants = Array.from({ length: people }, (_, index) =>
    person(`居民${index + 1}`, { door: `${(index % 20) + 1}号楼${index + 1}` }),
  )
  const setup = smallSetup()
  const motion = { text: '通过。', rule: DECISION_RULES.presentMajority, method: 'secretBallot' } as const
  const agenda = setup.agenda.map((item) => ({ ...item, motion }))
  hall.do({ type: 'createMeeting', setup: { ...setup, agenda, participants } })
  const { meetingId } = hall
  for (const { id } of hall.meeting.participants) {
    hall.do({ type: 'signIn', meetingId, participantId: id })
  }
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  const itemId = hall.meeting.agenda[0]?.id ?? ''
  hall.do({ type: 'enterItem', meetingId, itemId })
  hall.do({ type: 'openVote', meetingId, itemId })
  const voteId = hall.meeting.activeVoteId ?? ''
  hall.do({ type: 'issueBallots', meetingId, voteId, count: people })
  hall.do({ type: 'collectBallots', meetingId, voteId, count: people })
  return hall
}

const CHOICES = ['yes', 'yes', 'no', 'abstain', 'invalid'] as const

/** What a record of thousands of facts costs, without the disk and without windows. */
export function measureLongRecord(ballots: number): LongRecord {
  const hall = longVote(ballots)
  const { meetingId } = hall
  const voteId = hall.meeting.activeVoteId ?? ''
  const called = Array.from({ length: ballots }, (_, index) => {
    const choice = CHOICES[index % CHOICES.length] ?? 'yes'
    return timed(() => hall.do({ type: 'callBallot', meetingId, voteId, choice }))
  })
  const undone = Array.from({ length: UNDONE }, () => {
    const cause = hall.meeting.steps.console.at(-1)?.cause ?? ''
    return timed(() => hall.do({ type: 'undo', meetingId, cause }))
  })
  return {
    ballots,
    facts: hall.events.length,
    firstBallotsMs: summary(called.slice(0, 100)),
    lastBallotsMs: summary(called.slice(-100)),
    undoMs: summary(undone),
    refoldMs: Math.round(timed(() => worldOf(hall.events))),
  }
}

function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/** Announcing a vote of so many owners, ms: the sum by heads and by area, in exact integers. */
export function measureOwnersVote(owners: number, times: number): Summary {
  const hall = new TestHall()
  const setup = smallSetup()
  const motion = {
    text: '动用维修资金。',
    rule: OWNERS_RULES.ownersSpecial,
    method: 'ownersRegister',
  } as const
  hall.do({
    type: 'createMeeting',
    setup: { ...setup, agenda: setup.agenda.map((item) => ({ ...item, motion })) },
  })
  const { meetingId } = hall
  const units = Array.from({ length: owners }, (_, index) => ({
    door: `${(index % 30) + 1}号楼${index + 1}`,
    owner: `业主${index + 1}`,
    area: 5900 + (index % 4000),
  }))
  hall.do({ type: 'addOwners', meetingId, units })
  hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅')
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  const itemId = hall.meeting.agenda[0]?.id ?? ''
  hall.do({ type: 'enterItem', meetingId, itemId })
  hall.do({ type: 'openVote', meetingId, itemId })
  const voteId = hall.meeting.activeVoteId ?? ''
  for (const { head } of hall.meeting.owners.slice(0, 200)) {
    hall.do({ type: 'answerOwner', meetingId, voteId, head, answer: 'yes' })
  }
  const announced = Array.from({ length: times }, () => {
    const took = timed(() => hall.do({ type: 'announceVote', meetingId, voteId }))
    hall.do({ type: 'undo', meetingId, cause: hall.meeting.steps.console.at(-1)?.cause ?? '' })
    return took
  })
  return summary(announced)
}
