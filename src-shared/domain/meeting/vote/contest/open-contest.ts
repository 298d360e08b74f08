import { ok, refuse } from '../../../kernel/result'
import { somebodySpeaking, voteOpen, type MeetingDecision } from '../../decide-context'
import { stillToBeHeard } from '../../motion/decide-subject'
import type { Motion, MeetingPlan } from '../../setup'
import type { Meeting } from '../../state'
import { withPresence, type ToOpen } from '../to-open'
import { followUpOf } from './chain'
import { contestFault, type Contender } from './contenders'
import { isContest, type ContestRound } from './round'

export type ContestMotion = Extract<Motion, { method: 'contestHands' | 'contestBallot' }>

/** The first vote of a contest: all contenders, for all seats. */
export function openContest(meeting: Meeting, motion: ContestMotion, opened: ToOpen): MeetingDecision {
  const { method, choosing, seats, rule, counting } = motion
  const fault = contestFault(motion)
  if (fault !== null) return refuse('contest.fault', fault)
  const contenders = motion.contenders.map((contender, index) => ({ ...contender, number: index + 1 }))
  return open(meeting, {
    ...opened,
    method,
    choosing,
    stage: 'first',
    previous: null,
    contenders,
    waiting: [],
    seats,
    rule,
    twoTellers: counting?.twoTellers === true,
  })
}

/** 另行选举, 再次投票 or the next round of a knock-out: what the result of an announced vote calls for. */
export function openRunoff(meeting: Meeting, voteId: string, seq: number): MeetingDecision {
  const round = meeting.votes.find(({ id }) => id === voteId)
  if (!round || !isContest(round)) return refuse('vote.over', '没有这次推选或比选。')
  if (meeting.currentItemId !== round.itemId) {
    return refuse('vote.item', '只能表决正在议的这一项。请先进入这一项议程。')
  }
  const refusal = somebodySpeaking(meeting) ?? voteOpen(meeting)
  if (refusal) return refusal
  const next = round.result?.next
  if (round.state !== 'announced' || !next) {
    return refuse('contest.settled', '这次推选或比选不需要再投一轮。')
  }
  if (followUpOf(meeting, voteId)) return refuse('vote.repeated', '这一轮之后已经再投过了，一事不再议。')
  const standing = [...round.contenders, ...round.waiting].toSorted((one, other) => one.number - other.number)
  const { itemId, subject, motion, method, choosing, rule, twoTellers } = round
  return open(meeting, {
    voteId: `v${seq}`,
    itemId,
    subject,
    motion,
    stillWaiting: stillToBeHeard(meeting),
    method,
    choosing,
    stage: next.stage,
    previous: round.id,
    contenders: standing.filter(({ number }) => next.contenders.includes(number)),
    waiting: standing.filter(({ number }) => next.waiting.includes(number)),
    seats: next.seats,
    rule,
    twoTellers,
  })
}

type Opening = ToOpen &
  Pick<
    ContestRound,
    'method' | 'choosing' | 'stage' | 'previous' | 'contenders' | 'waiting' | 'seats' | 'rule' | 'twoTellers'
  >

function open(meeting: Meeting, opening: Opening): MeetingDecision {
  const counting = opening.choosing === 'people' ? countingCandidates(meeting.plan, opening.contenders) : []
  const [first] = counting
  if (first) {
    return refuse(
      'contest.countingCandidate',
      `${counting.map(({ role, name }) => `${role}${name}`).join('、')}是这一轮的候选人，候选人不能监票、计票。请先在会议信息里换人。`,
    )
  }
  const { contenders, waiting, ...rest } = opening
  return withPresence(meeting, null, (presence) =>
    ok([
      {
        type: 'contestOpened',
        data: { ...rest, contenders: [...contenders], waiting: [...waiting], ...presence },
      },
    ]),
  )
}

/** 监票人 and 计票人 who are candidates themselves, by name. */
export function countingCandidates(
  { scrutineers, tellers }: Pick<MeetingPlan, 'scrutineers' | 'tellers'>,
  contenders: readonly Pick<Contender, 'name'>[],
): readonly { readonly role: string; readonly name: string }[] {
  const names = new Set(contenders.map(({ name }) => name))
  const among = (role: string, people: string) =>
    [...new Set(people.split(/[、，,；;\s]+/u))]
      .filter((name) => names.has(name))
      .map((name) => ({ role, name }))
  return [...among('监票人', scrutineers), ...among('计票人', tellers)]
}
