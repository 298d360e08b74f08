import { ok, refuse } from '../../../kernel/result'
import { clockTime } from '../../../text/chinese-date'
import type { MeetingCommand } from '../../commands'
import type { MeetingDecision } from '../../decide-context'
import type { MeetingEvent } from '../../events'
import { proxyOf } from '../../proxy/proxies'
import { participantById } from '../../selectors'
import type { Meeting } from '../../state'
import { isSecondCall, namedTally, unanswered, voterName, type NamedRound, type Voter } from './named'
import { ANSWER_NAMES } from './named'
import { notWhole } from '../paper/box'
import { brief, readCheck } from './check-named'

export type NamedCommand = Extract<
  MeetingCommand,
  { type: 'answerVoter' | 'passVoter' | 'silenceRest' | 'issueBallots' | 'collectBallots' }
>
type Answer = Extract<NamedCommand, { type: 'answerVoter' }>['answer']

/** What is entered in a vote by name, answer by answer. */
export function decideNamed(meeting: Meeting, round: NamedRound, command: NamedCommand): MeetingDecision {
  switch (command.type) {
    case 'issueBallots':
    case 'collectBallots':
      return round.method === 'namedBallot'
        ? box(round, command)
        : refuse('vote.method', '这次表决不发票，请逐个登记。')
    case 'silenceRest':
      return silenceRest(meeting, round)
    case 'answerVoter':
    case 'passVoter': {
      const voter = round.voters.find(({ id }) => id === command.voterId)
      if (!voter) {
        return refuse(
          'voter.unknown',
          '这次表决的名单里没有这个人。名单以开始表决时为准，后到的不参加这次表决。',
        )
      }
      return command.type === 'passVoter'
        ? passVoter(meeting, round, voter)
        : answerVoter(meeting, round, voter, command.answer)
    }
  }
}

function answerVoter(meeting: Meeting, round: NamedRound, voter: Voter, answer: Answer): MeetingDecision {
  const name = voterName(round, voter)
  const before = round.answers[voter.id] ?? null
  if (before === answer) {
    return refuse(
      'voter.same',
      answer === null ? `${name}还没有登记，不用取消。` : `${name}已经登记为${ANSWER_NAMES[answer]}。`,
    )
  }
  if (answer === 'invalid' && round.method === 'rollCall') {
    return refuse('voter.invalid', '唱名表决当众回答，没有无效票。没有应答的，记“未应答”。')
  }
  const given = before !== null && before !== 'silent'
  return (
    (given ? null : (notHere(meeting, voter) ?? notOnPaper(round, answer))) ??
    ok([
      {
        type: 'voterAnswered',
        data: { voteId: round.id, voterId: voter.id, answer, before, open: round.method === 'rollCall' },
      },
    ])
  )
}

/** Refusal where somebody has gone, and nobody here votes for them, or null. */
function notHere(meeting: Meeting, { participantId, name, by }: Voter): MeetingDecision | null {
  if (participantId === null || proxyOf(meeting, participantId) !== null) return null
  const entry = meeting.attendance[participantId]
  if (entry?.state === 'present') return null
  if (entry?.state === 'left') {
    return refuse(
      'voter.left',
      `${name}已于 ${clockTime(entry.at)} 离场，没有委托别人，不能再替他表态。请记为未表态。`,
    )
  }
  const last = meeting.proxies.findLast(({ principalId }) => principalId === participantId)
  const holder = by ?? '受托人'
  return last?.endedAt == null
    ? refuse('voter.absent', `${name}没有到会，不能表态。请记为未表态。`)
    : refuse(
        'voter.proxyOver',
        `${name}没有到会，${holder}的委托已于 ${clockTime(last.endedAt)} 结束，不能再代他表态。请记为未表态。`,
      )
}

/** Refusal where a ballot would be entered that is not in the box, or null. */
function notOnPaper(round: NamedRound, answer: Answer): MeetingDecision | null {
  if (round.method !== 'namedBallot' || answer === null) return null
  const { issued, collected } = round
  if (issued === null || collected === null) {
    return notCollected()
  }
  if (collected > issued) return voidBox(issued, collected)
  const { given } = namedTally(round)
  return given >= collected
    ? refuse('ballot.over', `收回 ${collected} 张，已经登记 ${given} 张，没有更多的票了。请核对。`)
    : null
}

function voidBox(issued: number, collected: number): MeetingDecision {
  return refuse(
    'ballot.void',
    `收回 ${collected} 张，多于发出的 ${issued} 张，这次投票无效，不能登记。请宣布无效，重新表决。`,
  )
}

function passVoter(meeting: Meeting, round: NamedRound, voter: Voter): MeetingDecision {
  if (round.method !== 'rollCall') {
    return refuse('vote.method', '只有唱名才记“未应答”。没有交的，最后一起记为未表态。')
  }
  const before = round.answers[voter.id] ?? null
  if (before !== null) return refuse('voter.answered', `${voter.name}已经登记为${ANSWER_NAMES[before]}。`)
  const gone = notHere(meeting, voter) !== null
  const event: MeetingEvent =
    gone || round.passed.includes(voter.id)
      ? {
          type: 'voterAnswered',
          data: { voteId: round.id, voterId: voter.id, answer: 'silent', before, open: true },
        }
      : { type: 'voterPassed', data: { voteId: round.id, voterId: voter.id } }
  return ok([event])
}

function silenceRest(meeting: Meeting, round: NamedRound): MeetingDecision {
  const { left } = namedTally(round)
  const unit = round.method === 'households' ? '户' : '人'
  if (left === 0)
    return refuse('voter.none', `${namedTally(round).all} ${unit}都已登记，没有要记为未表态的。`)
  if (round.method === 'rollCall' && !isSecondCall(round)) {
    const uncalled = unanswered(round).filter(
      (voter) => !round.passed.includes(voter.id) && notHere(meeting, voter) === null,
    )
    if (uncalled.length > 0) {
      return refuse(
        'voter.uncalled',
        `还有 ${uncalled.length} 人没有点到名（${brief(uncalled.map(({ name }) => name))}）。请点完一遍，再把没有应答的记为未表态。`,
      )
    }
  }
  return (
    (round.method === 'namedBallot' ? unread(round) : null) ??
    ok([{ type: 'restSilenced', data: { voteId: round.id, count: left } }])
  )
}

/** Refusal while ballots in the box were not entered, or null. */
function unread(round: NamedRound): MeetingDecision | null {
  const { issued, collected } = round
  if (issued === null || collected === null) return notCollected()
  if (collected > issued) return voidBox(issued, collected)
  const { refusal } = readCheck(round)
  return refusal && refuse(refusal.code, refusal.message)
}

function notCollected(): MeetingDecision {
  return refuse('ballot.notCollected', '还没有清点收回的票。请先写下发出、收回多少张，再登记。')
}

function box(
  round: NamedRound,
  { type, count }: Extract<NamedCommand, { type: 'issueBallots' | 'collectBallots' }>,
): MeetingDecision {
  const what = type === 'issueBallots' ? '发出' : '收回'
  const wrong = notWhole(what, count)
  if (wrong) return wrong
  const { given, silent } = namedTally(round)
  if (given + silent > 0) {
    return refuse(
      'ballot.calling',
      `已经登记了 ${given + silent} 人，${what}的张数不能再改。确实点错了，请取消这次表决，重新清点。`,
    )
  }
  if (type === 'collectBallots') {
    return round.issued === null
      ? refuse('ballot.notIssued', '还没有记下发出多少张票。请先发票。')
      : ok([{ type: 'ballotsCollected', data: { voteId: round.id, count } }])
  }
  if (count === 0) return refuse('ballot.none', '发出 0 张，没有人能投票。请写实际发出的张数。')
  if (count > round.present) {
    return refuse(
      'ballot.overPresent',
      `发出 ${count} 张，比有表决权的 ${round.present} 人多 ${count - round.present} 张。请按人发票，一人一张。`,
    )
  }
  return round.collected === null
    ? ok([{ type: 'ballotsIssued', data: { voteId: round.id, count } }])
    : refuse('ballot.collected', '票已经收回，发出的张数不能再改。确实记错了，请撤销收票后再改。')
}

/** Whether the record of a vote by name has an answer of this person: their sign-in is a part of it. */
export function hasAnswered(meeting: Meeting, participantId: string): boolean {
  if (!participantById(meeting, participantId)) return false
  return meeting.votes.some(
    (round) =>
      'voters' in round &&
      round.voters.some(
        (voter) => voter.participantId === participantId && round.answers[voter.id] !== undefined,
      ),
  )
}
