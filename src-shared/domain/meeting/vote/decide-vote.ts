import { ok, refuse } from '../../kernel/result'
import { decideVote } from '../../voting/decide-vote'
import type { MeetingCommand } from '../commands'
import { announceBallots, decideBallots } from './decide-ballots'
import { announceOwners, answerOwner, openOwnersVote } from './decide-owners'
import { roomTally } from './room-tally'
import {
  notInSession,
  somebodySpeaking,
  voteOpen,
  type MeetingContext,
  type MeetingDecision,
} from '../decide-context'
import { VOTE_OPTION_NAMES, voteOptionSchema, type VoteMethod, type VoteOption } from '../facts'
import { notVotable, stillToBeHeard } from '../motion/decide-subject'
import { MOTION, type MotionSubject } from '../motion/subject'
import { motionTextOf } from '../motion/text'
import { electorateFault, nobodyHere } from '../preparation/head-count'
import { notPosted } from '../preparation/publication'
import { quorumStanding } from '../quorum'
import type { BallotRound, HandsRound, Meeting, VoteCounts } from '../state'

type VoteCommand = Extract<
  MeetingCommand,
  {
    type:
      | 'openVote'
      | 'reportCount'
      | 'clearCount'
      | 'issueBallots'
      | 'collectBallots'
      | 'callBallot'
      | 'correctBallot'
      | 'answerOwner'
      | 'announceVote'
      | 'cancelVote'
  }
>

/** A vote from its opening to its result. */
export function decideVoting(
  meeting: Meeting,
  command: VoteCommand,
  context: MeetingContext,
): MeetingDecision {
  const refusal = notInSession(meeting)
  if (refusal) return refusal
  if (command.type === 'openVote') return openVote(meeting, command, context.nextSeq)
  const round = meeting.votes.find(({ id }) => id === command.voteId)
  if (!round || round.state !== 'open') return refuse('vote.over', '这次表决已经结束。')
  switch (command.type) {
    case 'announceVote':
      return announce(round)
    case 'cancelVote':
      return ok([{ type: 'voteCancelled', data: { voteId: round.id, reason: command.reason } }])
    case 'reportCount':
    case 'clearCount':
      return round.method === 'showOfHands' ? decideHands(round, command) : otherMethod(round.method)
    case 'answerOwner':
      return round.method === 'ownersRegister'
        ? answerOwner(round, command.head, command.answer)
        : otherMethod(round.method)
    default:
      return round.method === 'secretBallot' ? decideBallots(round, command) : otherMethod(round.method)
  }
}

const HOW: Readonly<Record<VoteMethod, string>> = {
  showOfHands: '这次是举手表决，请报人数。',
  secretBallot: '这次是无记名投票，请发票、收票，逐张唱票。',
  ownersRegister: '这次是业主书面签字，请按名册逐户登记。',
}

function otherMethod(method: VoteMethod): MeetingDecision {
  return refuse('vote.method', HOW[method])
}

function announce(round: BallotRound): MeetingDecision {
  switch (round.method) {
    case 'showOfHands':
      return announceHands(round)
    case 'secretBallot':
      return announceBallots(round)
    case 'ownersRegister':
      return announceOwners(round)
  }
}

/** A vote by show of hands: three counts that must add up to 实到 before there is a result. */
function decideHands(
  round: HandsRound,
  command: Extract<VoteCommand, { type: 'reportCount' | 'clearCount' }>,
): MeetingDecision {
  if (command.type === 'reportCount') return reportCount(round, command.option, command.count)
  return round.counts[command.option] === null
    ? refuse('count.none', `${VOTE_OPTION_NAMES[command.option]}还没有报数，不用重新点。`)
    : ok([{ type: 'countCleared', data: { voteId: round.id, option: command.option } }])
}

/** What every method is opened with. */
export interface ToOpen {
  readonly voteId: string
  readonly itemId: string
  readonly subject: MotionSubject
  readonly motion: string
  readonly stillWaiting: number
}

function openVote(
  meeting: Meeting,
  { itemId, subject = MOTION, evenThoughQueued = false }: Extract<VoteCommand, { type: 'openVote' }>,
  seq: number,
): MeetingDecision {
  const item = meeting.agenda.find(({ id }) => id === itemId)
  if (!item || meeting.currentItemId !== itemId) {
    return refuse('vote.item', '只能表决正在议的这一项。请先进入这一项议程。')
  }
  if (!item.motion) return refuse('vote.noMotion', `“${item.title}”没有要表决的一句话。请先在议程里写上。`)
  const refusal = somebodySpeaking(meeting) ?? voteOpen(meeting) ?? notVotable(meeting, item, subject)
  if (refusal) return refusal
  const stillWaiting = stillToBeHeard(meeting)
  if (stillWaiting > 0 && !evenThoughQueued) {
    return refuse(
      'vote.queued',
      `还有 ${stillWaiting} 人等着发言。按议事规则，话都说完才表决；现在就表决，要由主持人确认。`,
    )
  }
  const unposted = notPosted(meeting, item)
  if (unposted) return unposted
  const motion = motionTextOf(meeting, itemId, subject)
  const opened: ToOpen = { voteId: `v${seq}`, itemId, subject, motion, stillWaiting }
  if (item.motion.method === 'ownersRegister') return openOwnersVote(meeting, item.motion.rule, opened)
  const { rule, expected, present, represented, unit, group, met } = quorumStanding(
    meeting,
    item.motion.rule.quorum ?? meeting.plan.quorum,
  )
  const wrong = electorateFault(meeting)
  if (wrong) return wrong
  if (present === 0) return nobodyHere(meeting)
  return ok([
    {
      type: 'voteOpened',
      data: {
        ...opened,
        rule: item.motion.rule,
        method: item.motion.method,
        expected,
        present,
        represented,
        quorumMet: met,
        unit,
        quorum: rule,
        ...(group ? { quorumGroup: group } : {}),
      },
    },
  ])
}

function reportCount(round: HandsRound, option: VoteOption, count: number): MeetingDecision {
  const label = VOTE_OPTION_NAMES[option]
  if (!Number.isInteger(count)) {
    return refuse('count.fraction', `${label}的人数要写整数，不能是 ${count}。请重新点数。`)
  }
  if (count < 0) return refuse('count.negative', `${label}的人数不能是负数（${count}）。请重新点数。`)
  const counts = { ...round.counts, [option]: count }
  const total = sumOf(counts)
  if (total > round.present) {
    return refuse(
      'count.over',
      `${sumText(counts)}，比实到 ${round.present} 人多 ${total - round.present} 人。请重新点数。`,
    )
  }
  return ok([{ type: 'countReported', data: { voteId: round.id, option, count } }])
}

function announceHands(round: HandsRound): MeetingDecision {
  const { yes, no, abstain } = round.counts
  if (yes === null || no === null || abstain === null) {
    const missing = (['yes', 'no', 'abstain'] as const).filter((option) => round.counts[option] === null)
    return refuse(
      'count.missing',
      `${missing.map((option) => VOTE_OPTION_NAMES[option]).join('、')}还没有报数。请点完再宣布。`,
    )
  }
  const total = sumOf(round.counts)
  if (total !== round.present) {
    const short = round.present - total
    return refuse(
      'count.short',
      `${sumText(round.counts)}，比实到 ${round.present} 人少 ${short} 人。请重新点数，或记为“未表态 ${short} 人”。`,
    )
  }
  const outcome = decideVote(round.rule, roomTally(round))
  return ok([{ type: 'voteAnnounced', data: { voteId: round.id, outcome } }])
}

/** Heads heard so far. */
export function sumOf(counts: VoteCounts): number {
  return voteOptionSchema.options.reduce((sum, option) => sum + (counts[option] ?? 0), 0)
}

/** `同意 31 + 反对 9 + 弃权 4 = 44` */
export function sumText(counts: VoteCounts): string {
  const heard = voteOptionSchema.options.filter((option) => counts[option] !== null)
  const terms = heard.map((option) => `${VOTE_OPTION_NAMES[option]} ${counts[option] ?? 0}`)
  return `${terms.join(' + ')} = ${sumOf(counts)}`
}
