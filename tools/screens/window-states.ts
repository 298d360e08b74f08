import { OWNERS_RULES } from '#shared/domain/voting/owners-rule'
import { ContestHall } from '#shared/testing/contest-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import type { Stage } from '#shared/testing/stage'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { VoteHall } from '#shared/testing/vote-hall'
import { busyMeeting } from '../bench/prepared-hall'

/** Where a hall may stand when somebody looks at console and desk, from an empty profile to sealed minutes. */
export const WINDOW_STATES: Readonly<Record<string, (() => Stage) | null>> = {
  'first-start': null,
  planned: () => sampleMeeting({ until: 'planned' }),
  speech: () => busyMeeting(12),
  hands: () => new VoteHall('showOfHands').count('yes', 3),
  'two-tellers': () => new VoteHall('showOfHands', { twoTellers: true }).count('yes', 3, 'first'),
  ballots: () =>
    new VoteHall('secretBallot')
      .ask({ type: 'issueBallots', count: 5 })
      .ask({ type: 'collectBallots', count: 5 })
      .ask({ type: 'callBallot', choice: 'yes' }),
  'roll-call': rollCall,
  'contest-hands': () => contestBy('contestHands'),
  'contest-ballots': () => contestBy('contestBallot'),
  owners: ownersVote,
  result,
  closed: () => sampleMeeting({ until: 'closed' }),
  sealed: () => sampleMeeting({ until: 'sealed' }),
  correcting: () => sampleMeeting({ until: 'correcting' }),
  corrected: () => sampleMeeting({ until: 'corrected' }),
}

const VOTERS = ['孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅']

function rollCall(): TestHall {
  const setup = smallSetup()
  const hall = new TestHall()
  const agenda = setup.agenda.map((item) =>
    item.motion?.method === 'showOfHands'
      ? { ...item, motion: { ...item.motion, method: 'rollCall' as const } }
      : item,
  )
  hall.do({ type: 'createMeeting', setup: { ...setup, agenda } })
  beginVote(hall)
  return hall
}

function ownersVote(): TestHall {
  const setup = smallSetup()
  const hall = new TestHall()
  const motion = {
    text: '动用维修资金翻修 3 号楼屋面。',
    rule: OWNERS_RULES.ownersSpecial,
    method: 'ownersRegister',
  } as const
  const agenda = setup.agenda.map((item) => (item.motion ? { ...item, motion } : item))
  hall.do({ type: 'createMeeting', setup: { ...setup, agenda } })
  const units = Array.from({ length: 40 }, (_, index) => ({
    door: `${(index % 4) + 1}号楼${(index % 3) + 1}单元${101 + index}`,
    owner: `业主${index + 1}`,
    area: 5900 + index * 37,
  }))
  hall.do({ type: 'addOwners', meetingId: hall.meetingId, units })
  beginVote(hall)
  return hall
}

function beginVote(hall: TestHall): void {
  const { meetingId } = hall
  hall.signIn(...VOTERS)
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  const itemId = hall.itemId('新增车位怎么分')
  hall.do({ type: 'enterItem', meetingId, itemId })
  hall.do({ type: 'openVote', meetingId, itemId })
}

function contestBy(method: 'contestHands' | 'contestBallot'): ContestHall {
  const hall = ContestHall.with({
    method,
    names: ['孙秀英', '李桂兰', '欧阳明月', '阿卜杜热西提·麦麦提'],
    seats: 2,
  })
  hall.do({ type: 'openVote', meetingId: hall.meetingId, itemId: hall.itemId('推选停车自管会委员') })
  return hall
}

function result(): TestHall {
  const hall = TestHall.inSession()
  hall.vote(3, 1, 1)
  return hall
}
