import type { Commit } from '../kernel/commit'
import { MEETING_KIND_NAMES, type Participant } from '../meeting/setup'
import { ballotWords } from '../meeting/vote/contest/ballot'
import { ballotTally } from '../meeting/vote/paper/ballots'
import {
  OUTCOME_KIND_NAMES,
  SIGNER_ROLE_NAMES,
  STANCE_NAMES,
  VIOLATION_NAMES,
  VOTE_METHOD_NAMES,
} from '../meeting/facts'
import {
  INTERJECTION_KIND_NAMES,
  interjectionsIn,
  type Interjection,
} from '../meeting/interjection/interjection'
import { subjectName } from '../meeting/motion/text'
import { editionsOf } from '../meeting/papers/correction/editions'
import type { MeetingRecord } from '../meeting/record'
import { resumesAt } from '../meeting/recess/recess'
import { promisesOf, questionState } from '../meeting/questions/selectors'
import { answererOf, askerName, readerName } from '../meeting/questions/wording'
import type { AcclamationRound } from '../meeting/vote/named/acclamation'
import { isNamed, namedTally, voterName, type NamedRound } from '../meeting/vote/named/named'
import { deliveredCount, ownersTally } from '../meeting/vote/owners/owners'
import { countText } from '../minutes/vote-text'
import { roomTally } from '../meeting/vote/room-tally'
import type { BallotRound, Meeting, Turn } from '../meeting/state'
import { isContest } from '../meeting/vote/contest/round'
import { contestBox } from '../meeting/vote/contest/tally'
import { overtimeMs, usedMs } from '../meeting/floor/timer'
import { contentHashOf, verificationCode } from '../minutes/content-hash'
import { minutesOf } from '../minutes/draft'
import { attendanceLists, PeopleNames } from '../minutes/people'
import type { HallSettings } from '../hall/state'
import { quorumNeed } from '../voting/quorum'
import { baseOf } from '../voting/tally'
import { motionResult } from './motion-result'
import { contestOf } from './contest-result'
import type { PlayedStep } from './play'
import { hallTimestamp } from './time'

export interface Told {
  readonly record: MeetingRecord
  readonly settings: HallSettings
  readonly steps: readonly PlayedStep[]
  readonly commits: readonly Commit[]
}

/** What the meeting came to, as plain data: times as text in Beijing time, lengths in whole seconds. */
export function resultOf({ record, settings, steps, commits }: Told) {
  const { meeting } = record
  const people = new PeopleNames(meeting.participants)
  const titleOf = (itemId: string | null) => meeting.agenda.find(({ id }) => id === itemId)?.title ?? null
  return {
    meeting: {
      id: meeting.id,
      title: meeting.plan.title,
      kind: meeting.plan.kind,
      kindName: MEETING_KIND_NAMES[meeting.plan.kind],
      place: meeting.plan.place,
      facilitator: meeting.plan.facilitator,
      recorder: meeting.plan.recorder,
      phase: meeting.phase,
      plannedAt: hallTimestamp(meeting.plan.startsAt),
      openedAt: time(meeting.openedAt),
      closedAt: time(meeting.closedAt),
    },
    rules: { version: meeting.rules.version, readAt: time(meeting.rulesReadAt) },
    number: meeting.number,
    attendance: attendanceOf(meeting, people),
    quorum: quorumOf(meeting),
    agenda: meeting.agenda.map((item, index) => ({
      n: index + 1,
      title: item.title,
      plannedMinutes: item.plannedMinutes,
      extended: meeting.itemExtensions
        .filter(({ itemId }) => itemId === item.id)
        .map(({ byMs, at }) => ({ minutes: byMs / 60_000, at: hallTimestamp(at) })),
      visits: meeting.visits
        .filter(({ itemId }) => itemId === item.id)
        .map(({ enteredAt, leftAt }) => ({ from: hallTimestamp(enteredAt), to: time(leftAt) })),
    })),
    turns: meeting.turns.map((turn) => turnOf(turn, meeting, people, titleOf(turn.itemId))),
    handovers: meeting.handovers.map(({ itemId, participantId, at, endedAt, endedBy }) => ({
      item: titleOf(itemId),
      to: meeting.participants.find(({ id }) => id === participantId)?.name ?? participantId,
      from: hallTimestamp(at),
      until: time(endedAt),
      endedBy,
    })),
    recesses: meeting.recesses.map((recess) => ({
      from: hallTimestamp(recess.startedAt),
      announcedUntil: hallTimestamp(resumesAt(recess)),
      until: time(recess.endedAt),
      reason: recess.reason,
    })),
    questions: meeting.questions.map((question) => ({
      item: titleOf(question.itemId),
      follows: meeting.questions.find(({ id }) => id === question.parentId)?.text ?? null,
      asker: askerName(meeting, question),
      readBy: readerName(meeting, question) || null,
      text: question.text,
      state: questionState(meeting, question),
      answers: question.answers
        .map((answer) => answererOf(meeting, answer))
        .map(({ name, org }) => ({ name, org })),
      figures: question.figures,
      promises: promisesOf(meeting, question.id).map(({ text }) => text),
    })),
    motions: meeting.agenda.flatMap((item) => motionResult(meeting, item)),
    votes: meeting.votes.map((round) => voteOf(round, titleOf(round.itemId), meeting)),
    notes: meeting.points
      .filter(({ turnId }) => turnId === null)
      .map(({ itemId, text }) => ({ item: titleOf(itemId), text })),
    materials: meeting.materials.map(({ itemId, name, kind, caption, pages, sha256 }) => ({
      item: titleOf(itemId),
      name,
      kind,
      caption,
      pages: pages.length,
      sha256,
    })),
    outcomes: meeting.outcomes.map(({ kind, itemId, text, ownerOrg, ownerPerson, dueDate }) => ({
      item: titleOf(itemId),
      kind,
      kindName: OUTCOME_KIND_NAMES[kind],
      text,
      ...(kind === 'assignment' ? { ownerOrg, ownerPerson, dueDate: dueDate || null } : {}),
    })),
    undone: record.facts.flatMap(({ event, stored }) =>
      event.type === 'stepUndone'
        ? [{ step: event.data.label, by: stored.by.role, at: hallTimestamp(stored.at) }]
        : [],
    ),
    signatures: meeting.signatures.map(({ as, name, at }) => ({
      as,
      asName: SIGNER_ROLE_NAMES[as],
      name,
      at: hallTimestamp(at),
    })),
    minutes: minutesFacts(meeting, settings),
    seal: sealOf(meeting),
    editions: editionsOf(meeting).map(({ edition, reason, contentHash, at }) => ({
      edition,
      reason,
      contentHash,
      at: hallTimestamp(at),
    })),
    steps: steps.map(({ n, do: verb, says, at, refused }) => ({
      n,
      do: verb,
      says,
      at: hallTimestamp(at),
      ...(refused === null ? {} : { refused }),
    })),
    record: {
      commits: commits.length,
      events: commits.reduce((sum, { events }) => sum + events.length, 0),
      head: commits.at(-1)?.events.at(-1)?.hash ?? null,
    },
  }
}

export type RehearsalResult = ReturnType<typeof resultOf>

function time(ms: number | null): string | null {
  return ms === null ? null : hallTimestamp(ms)
}

const seconds = (ms: number): number => Math.floor(ms / 1000)

function attendanceOf(meeting: Meeting, people: PeopleNames) {
  const lists = attendanceLists(meeting)
  const named = (who: readonly Participant[]) => ({
    count: who.length,
    names: who.map((participant) => people.name(participant)),
  })
  return {
    expected: named(lists.expected),
    present: named(lists.present),
    represented: named(lists.represented),
    excused: {
      ...named(lists.excused),
      reasons: lists.excused.map(({ id }) => meeting.attendance[id]?.reason ?? ''),
    },
    absent: named(lists.absent),
    observing: named(lists.observing),
    audience: named(lists.audience),
    late: named(lists.late),
    leftEarly: named(lists.leftEarly),
  }
}

function quorumOf({ plan, opening }: Meeting) {
  if (plan.quorum === null) return null
  const { share, comparison, source } = plan.quorum
  return {
    rule: `${comparison === 'atLeast' ? '≥' : '＞'} ${share.num}/${share.den}`,
    source,
    expected: opening?.expected ?? null,
    present: opening?.present ?? null,
    need: opening === null ? null : quorumNeed(plan.quorum, opening.expected),
    met: opening === null ? null : opening.quorumMet,
  }
}

function turnOf(turn: Turn, meeting: Meeting, people: PeopleNames, item: string | null) {
  const speaker = meeting.participants.find(({ id }) => id === turn.participantId)
  const used = usedMs(turn, turn.endedAt ?? meeting.lastAt)
  return {
    item,
    speaker: speaker ? people.name(speaker) : turn.participantId,
    stance: turn.stance,
    stanceName: STANCE_NAMES[turn.stance],
    startedAt: hallTimestamp(turn.startedAt),
    endedAt: time(turn.endedAt),
    allotted: turn.allottedMs === null ? null : seconds(turn.allottedMs),
    extended: seconds(turn.extendedMs),
    paused: seconds(turn.pausedMs),
    used: seconds(used),
    overtime: seconds(overtimeMs(turn, turn.endedAt ?? meeting.lastAt)),
    ahead: turn.ahead,
    overLimit: turn.overLimit,
    interjections: interjectionsIn(meeting, turn.id).map((one) => interjectionOf(one, meeting, people)),
    reminders: meeting.reminders
      .filter(({ turnId }) => turnId === turn.id)
      .map(({ violation, at }) => ({
        violation,
        violationName: VIOLATION_NAMES[violation],
        at: hallTimestamp(at),
      })),
    points: meeting.points
      .filter(({ turnId, interjectionId }) => turnId === turn.id && interjectionId === null)
      .map(({ text }) => text),
  }
}

function interjectionOf(interjection: Interjection, meeting: Meeting, people: PeopleNames) {
  const { id, participantId, kind, startedAt, endedAt, allottedMs } = interjection
  const who = meeting.participants.find((participant) => participant.id === participantId)
  const until = endedAt ?? meeting.lastAt
  return {
    who: who ? people.name(who) : participantId,
    kind,
    kindName: INTERJECTION_KIND_NAMES[kind],
    startedAt: hallTimestamp(startedAt),
    endedAt: time(endedAt),
    allotted: seconds(allottedMs),
    used: seconds(usedMs(interjection, until)),
    overtime: seconds(overtimeMs(interjection, until)),
    points: meeting.points.filter(({ interjectionId }) => interjectionId === id).map(({ text }) => text),
  }
}

function countingOf(round: BallotRound) {
  switch (round.method) {
    case 'showOfHands':
      return { script: round.script, twoTellers: round.tellers !== null, differences: round.differences }
    case 'secretBallot':
      return { twoTellers: round.twoTellers, differences: round.differences, rulings: round.rulings }
    case 'contestHands':
      return { twoTellers: round.twoTellers, differences: round.differences }
    case 'contestBallot':
      return {
        twoTellers: round.twoTellers,
        differences: round.differences,
        rulings: round.rulings.map(({ n, ballot, reason }) => ({
          n,
          found: ballotWords(ballot, round.contenders),
          reason,
        })),
      }
    case 'ownersRegister':
      return { scope: round.scope, delivered: deliveredCount(round) }
    default:
      return null
  }
}

function voteOf(round: BallotRound, item: string | null, meeting: Meeting) {
  const { counts, outcome } = round
  return {
    item,
    subject: round.subject.kind,
    subjectName: subjectName(meeting, round.itemId, round.subject),
    motion: round.motion,
    stillWaiting: round.stillWaiting,
    method: round.method,
    methodName: VOTE_METHOD_NAMES[round.method],
    rule: round.rule.id,
    ruleName: round.rule.name,
    ruleSource: round.rule.source,
    state: round.state,
    openedAt: hallTimestamp(round.openedAt),
    closedAt: time(round.closedAt),
    ...roomOf(round),
    counts,
    ballots: ballotsOf(round),
    /** Who voted how, where each answer is somebody's. */
    named: isNamed(round) ? namedOf(round) : null,
    /** What was said against deciding by acclamation, and when. */
    objection: round.method === 'acclamation' ? objectionOf(round) : null,
    /** Heads, and area in 0.01 ㎡; null where the people in the room vote. */
    owners: round.method === 'ownersRegister' ? ownersTally(round) : null,
    /** Null where one sentence is voted on. */
    contest: isContest(round) ? contestOf(round) : null,
    hidden: round.hidden,
    /** 重新计票: what was counted before, in words, and why it was not left at that. */
    earlierCounts: round.earlierCounts.map((earlier) => ({
      told: countText(earlier.round),
      reason: earlier.reason,
      at: hallTimestamp(earlier.at),
    })),
    /** How two tellers differed, and 疑问票; null where it is not counted so. */
    counting: countingOf(round),
    verdict: outcome?.verdict ?? null,
    reason: outcome?.reason ?? null,
    calculation: outcome && {
      rule: outcome.rule,
      arithmetic: outcome.arithmetic,
      conclusion: outcome.conclusion,
      need: outcome.need,
      explanation: outcome.explanation,
    },
    ...(round.state === 'cancelled' ? { cancelReason: round.cancelReason } : {}),
  }
}

/** The base of a vote of the people in the room; nulls in an owners' vote. */
function roomOf(round: BallotRound) {
  if (round.method === 'ownersRegister') {
    return { expected: null, present: null, represented: null, quorumMet: null, base: null }
  }
  const { expected, present, represented, quorumMet: met } = round
  if (round.method === 'acclamation' || isContest(round)) {
    return { expected, present, represented, quorumMet: met, base: null }
  }
  /** `base`: what the share is taken of, in heads; null where only 同意 and 反对 are compared. */
  return { expected, present, represented, quorumMet: met, base: baseOf(round.rule, roomTally(round)) }
}

function namedOf(round: NamedRound) {
  const { issued, collected, corrections } = round
  const { invalid, silent } = namedTally(round)
  return {
    ...(round.method === 'namedBallot' ? { issued, collected } : {}),
    invalid,
    silent,
    corrections: corrections.length,
    answers: round.voters.map((voter) => ({
      name: voterName(round, voter),
      by: voter.by,
      answer: round.answers[voter.id] ?? null,
    })),
  }
}

function objectionOf({ objection }: AcclamationRound) {
  return objection && { at: hallTimestamp(objection.at), note: objection.note }
}

function ballotsOf(round: BallotRound) {
  if (round.method !== 'secretBallot' && round.method !== 'contestBallot') return null
  const box = round.method === 'secretBallot' ? ballotTally(round) : contestBox(round)
  const { issued, collected, called, valid, invalid } = box
  return { issued, collected, called, valid, invalid }
}

function minutesFacts(meeting: Meeting, settings: HallSettings) {
  const document = minutesOf(meeting, settings)
  return { title: document.title, blocks: document.blocks.length, contentHash: contentHashOf(document) }
}

function sealOf({ seal }: Meeting) {
  if (seal === null) return null
  const { contentHash, chainHash, at } = seal
  return { contentHash, verificationCode: verificationCode(contentHash), chainHash, at: hallTimestamp(at) }
}
