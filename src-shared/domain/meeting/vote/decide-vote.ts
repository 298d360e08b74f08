import { ok, refuse } from '../../kernel/result'
import type { MeetingCommand } from '../commands'
import { decideContestBallots } from './contest/decide-contest-ballots'
import { decideContestHands } from './contest/decide-contest-hands'
import { isContest } from './contest/round'
import { openContest, openRunoff } from './contest/open-contest'
import { reportContestSecond } from './contest/decide-second'
import {
  notInSession,
  somebodySpeaking,
  voteOpen,
  type MeetingContext,
  type MeetingDecision,
} from '../decide-context'
import type { VoteMethod, VoteOutcome } from '../facts'
import { notVotable, stillToBeHeard } from '../motion/decide-subject'
import { MOTION } from '../motion/subject'
import { motionTextOf } from '../motion/text'
import { notPosted } from '../preparation/publication'
import type { Motion } from '../setup'
import type { BallotRound, Meeting, SentenceRound } from '../state'
import { acclamationOutcome, objectToAcclamation, type AcclamationRound } from './named/acclamation'
import { decideNamed } from './named/decide-named'
import { isNamed } from './named/named'
import { namedOutcome } from './named/named-outcome'
import { openHouseholds, openNamed } from './named/open-named'
import { firstMissing } from './checks'
import { contestDecision } from './contest/tally'
import { ballotsOutcome, decideBallots } from './paper/decide-ballots'
import { decideHands, handsOutcome } from './hands/decide-hands'
import { answerOwner, deliverBallots, openOwnersVote, ownersOutcome } from './owners/decide-owners'
import { recount } from './decide-recount'
import { withPresence, type ToOpen } from './to-open'

export type VoteCommand = Extract<
  MeetingCommand,
  {
    type:
      | 'openVote'
      | 'reportCount'
      | 'clearCount'
      | 'settleCount'
      | 'issueBallots'
      | 'collectBallots'
      | 'callBallot'
      | 'correctBallot'
      | 'ruleBallot'
      | 'reportSecond'
      | 'answerOwner'
      | 'deliverBallots'
      | 'answerVoter'
      | 'passVoter'
      | 'silenceRest'
      | 'objectToAcclamation'
      | 'hideCounts'
      | 'revealCounts'
      | 'recountVote'
      | 'announceVote'
      | 'cancelVote'
      | 'openRunoff'
      | 'reportContest'
      | 'clearContest'
      | 'callContestBallot'
      | 'correctContestBallot'
      | 'ruleContestBallot'
      | 'reportContestSecond'
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
  if (command.type === 'openRunoff') return openNextRound(meeting, command.voteId, context.nextSeq)
  const round = meeting.votes.find(({ id }) => id === command.voteId)
  if (command.type === 'recountVote') return recount(meeting, round, command.reason)
  if (!round || round.state !== 'open') return refuse('vote.over', '这次表决已经结束。')
  switch (command.type) {
    case 'announceVote':
      return announce(round)
    case 'cancelVote':
      return ok([{ type: 'voteCancelled', data: { voteId: round.id, reason: command.reason } }])
    case 'hideCounts':
      return round.hidden
        ? refuse('vote.hidden', '大屏已经不显示票数。')
        : ok([{ type: 'countsHidden', data: { voteId: round.id } }])
    case 'revealCounts':
      return round.hidden
        ? ok([{ type: 'countsRevealed', data: { voteId: round.id } }])
        : refuse('vote.shown', '大屏已经在显示票数。')
    case 'reportCount':
    case 'clearCount':
    case 'settleCount':
      return round.method === 'showOfHands' ? decideHands(round, command) : otherMethod(round.method)
    case 'answerOwner':
      return round.method === 'ownersRegister'
        ? answerOwner(round, command.head, command.answer)
        : otherMethod(round.method)
    case 'deliverBallots':
      return round.method === 'ownersRegister' ? deliverBallots(round, command) : otherMethod(round.method)
    case 'answerVoter':
    case 'passVoter':
    case 'silenceRest':
      return isNamed(round) ? decideNamed(meeting, round, command) : otherMethod(round.method)
    case 'objectToAcclamation':
      return round.method === 'acclamation'
        ? objectToAcclamation(meeting, round, command, () => countHands(meeting, round, context.nextSeq + 1))
        : otherMethod(round.method)
    case 'reportContest':
    case 'clearContest':
      return round.method === 'contestHands' ? decideContestHands(round, command) : otherMethod(round.method)
    case 'callContestBallot':
    case 'correctContestBallot':
    case 'ruleContestBallot':
      return round.method === 'contestBallot'
        ? decideContestBallots(round, command)
        : otherMethod(round.method)
    case 'reportContestSecond':
      return isContest(round) ? reportContestSecond(round, command.figures) : otherMethod(round.method)
    case 'issueBallots':
    case 'collectBallots':
      if (isNamed(round)) return decideNamed(meeting, round, command)
      return round.method === 'contestBallot' ? decideContestBallots(round, command) : paper(round, command)
    case 'callBallot':
    case 'correctBallot':
    case 'ruleBallot':
    case 'reportSecond':
      return paper(round, command)
  }
}

function paper(round: BallotRound, command: Parameters<typeof decideBallots>[1]): MeetingDecision {
  return round.method === 'secretBallot' ? decideBallots(round, command) : otherMethod(round.method)
}

const HOW: Readonly<Record<VoteMethod, string>> = {
  showOfHands: '这次是举手表决，请报人数。',
  secretBallot: '这次是无记名投票，请发票、收票，逐张唱票。',
  ownersRegister: '这次是业主书面签字，请按名册逐户登记。',
  contestHands: '这次是在几个里举手选，请报每一个的人数。',
  contestBallot: '这次是在几个里投票选，请发票、收票，按票上的名字逐张唱票。',
  rollCall: '这次是记名唱名，请逐个点名登记。',
  namedBallot: '这次是记名投票，请发票、收票，按票上的名字登记。',
  households: '这次是一户一票，请按门牌逐户登记。',
  acclamation: '这次是鼓掌通过，不点数。有人提出异议，就改为举手。',
}

function otherMethod(method: VoteMethod): MeetingDecision {
  return refuse('vote.method', HOW[method])
}

function announce(round: BallotRound): MeetingDecision {
  const refusal = firstMissing(round)?.refusal
  if (refusal) return refuse(refusal.code, refusal.message)
  if (isContest(round)) {
    const { outcome, result } = contestDecision(round)
    return ok([{ type: 'voteAnnounced', data: { voteId: round.id, outcome, contest: result } }])
  }
  return ok([{ type: 'voteAnnounced', data: { voteId: round.id, outcome: outcomeOf(round) } }])
}

function outcomeOf(round: SentenceRound): VoteOutcome {
  switch (round.method) {
    case 'showOfHands':
      return handsOutcome(round)
    case 'secretBallot':
      return ballotsOutcome(round)
    case 'ownersRegister':
      return ownersOutcome(round)
    case 'rollCall':
    case 'namedBallot':
    case 'households':
      return namedOutcome(round)
    case 'acclamation':
      return acclamationOutcome(round)
  }
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
  const toOpen: ToOpen = { voteId: `v${seq}`, itemId, subject, motion, stillWaiting }
  const opened = openByMethod(meeting, item.motion, toOpen)
  return item.motion.counting?.hidden === true ? hiddenAtOnce(opened, toOpen.voteId) : opened
}

/** A motion whose figures are kept from the room until the result is hidden from its opening on. */
function hiddenAtOnce(opened: MeetingDecision, voteId: string): MeetingDecision {
  return opened.ok ? ok([...opened.value, { type: 'countsHidden', data: { voteId } }]) : opened
}

/** A further round of a contest keeps its figures from the room where the one before did. */
function openNextRound(meeting: Meeting, voteId: string, seq: number): MeetingDecision {
  const opened = openRunoff(meeting, voteId, seq)
  const before = meeting.votes.find(({ id }) => id === voteId)
  return before?.hidden === true ? hiddenAtOnce(opened, `v${seq}`) : opened
}

function openByMethod(meeting: Meeting, motion: Motion, opened: ToOpen): MeetingDecision {
  if (motion.method === 'ownersRegister') return openOwnersVote(meeting, motion, opened)
  if (isContest(motion)) return openContest(meeting, motion, opened)
  const { rule, method, counting, procedural = false } = motion
  if (method === 'households') return openHouseholds(meeting, rule, opened)
  if (method === 'acclamation' && !procedural) {
    return refuse(
      'acclamation.matter',
      '鼓掌只用于程序性事项，例如通过议程、通过监票人。这一项没有标明是程序性的，请改用举手或投票。',
    )
  }
  return withPresence(meeting, rule.quorum, (presence) => {
    if (method === 'rollCall' || method === 'namedBallot') {
      return openNamed(meeting, method, { ...opened, rule, ...presence })
    }
    const twoTellers = method !== 'acclamation' && counting?.twoTellers === true
    const script = counting?.script ?? meeting.plan.script ?? 'official'
    return ok([{ type: 'voteOpened', data: { ...opened, rule, method, ...presence, twoTellers, script } }])
  })
}

/** What somebody objected to is put to a show of hands at once, before those who are here now. */
function countHands(meeting: Meeting, round: AcclamationRound, seq: number): MeetingDecision {
  const { itemId, subject, motion, stillWaiting, rule } = round
  const opened: ToOpen = { voteId: `v${seq}`, itemId, subject, motion, stillWaiting }
  const script = meeting.plan.script ?? 'official'
  const hands = { method: 'showOfHands', twoTellers: false, script } as const
  return withPresence(meeting, rule.quorum, (presence) =>
    ok([{ type: 'voteOpened', data: { ...opened, rule, ...presence, ...hands } }]),
  )
}
