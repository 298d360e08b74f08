import type { FollowUp } from '../follow-up/state'
import { progressOf, FOLLOW_UP_STATUS_NAMES } from '../follow-up/progress'
import { isoDate, startOfIsoDate } from '../text/chinese-date'
import { OUTCOME_KIND_NAMES, STANCE_NAMES } from '../meeting/facts'
import { correctionName, editionsOf } from '../meeting/papers/correction/editions'
import { MEETING_KIND_NAMES, type Participant } from '../meeting/setup'
import type { Meeting } from '../meeting/state'
import type { SearchPlace } from './hit'

/** One thing that can be found. */
export interface SearchEntry extends SearchPlace {
  /** What it is found by, and shown as. */
  readonly text: string
  /** Words that lead to it together with one of its own: who, which item, which meeting. */
  readonly context: string
  /** 3号楼2单元501, of people; else empty. */
  readonly door: string
  readonly at: number
  readonly practice: boolean
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')

/** Everything of a meeting but its people, who are the same in many meetings. */
export function entriesOf(meeting: Meeting): readonly SearchEntry[] {
  const { plan, number } = meeting
  const at = meeting.openedAt ?? plan.startsAt
  const base = { meetingId: meeting.id, door: '', at, practice: meeting.practice }
  const items = new Map(meeting.agenda.map((item) => [item.id, item.title]))
  const nameOf = new Map(meeting.participants.map(({ id, name }) => [id, name]))
  const turns = new Map(meeting.turns.map((turn) => [turn.id, turn]))
  const day = isoDate(at)
  const of = (itemId: string | null, ...more: readonly string[]) =>
    joined(...more, items.get(itemId ?? '') ?? '', plan.title, number ?? '', day)
  const entry = (
    kind: SearchEntry['kind'],
    itemId: string | null,
    targetId: string,
    text: string,
    context: string,
  ): SearchEntry => ({ ...base, kind, itemId, targetId, text, context })

  return [
    entry(
      'meeting',
      null,
      meeting.id,
      joined(plan.title, number ?? ''),
      joined(MEETING_KIND_NAMES[plan.kind], plan.place, plan.facilitator, day),
    ),
    ...correctionsOf(meeting).map(({ number: nth, reason }) =>
      entry('meeting', null, meeting.id, `${correctionName(nth)}：${reason}`, of(null)),
    ),
    ...meeting.agenda.flatMap((item): SearchEntry[] => [
      entry('item', item.id, item.id, item.title, of(null)),
      ...(item.motion ? [entry('motion', item.id, item.id, item.motion.text, of(item.id))] : []),
    ]),
    ...meeting.votes
      .filter(({ state }) => state === 'announced')
      .map((round) =>
        entry(
          'motion',
          round.itemId,
          round.id,
          joined(round.motion, round.outcome?.conclusion ?? ''),
          of(round.itemId),
        ),
      ),
    ...meeting.points.map((point) => {
      const turn = turns.get(point.turnId ?? '')
      const who = turn ? (nameOf.get(turn.participantId) ?? '') : ''
      return entry(
        'point',
        point.itemId,
        point.id,
        point.text,
        of(point.itemId, who, turn ? STANCE_NAMES[turn.stance] : ''),
      )
    }),
    ...meeting.questions.map((question) =>
      entry('question', question.itemId, question.id, question.text, of(question.itemId)),
    ),
    ...meeting.outcomes.map((outcome) =>
      entry(
        'outcome',
        outcome.itemId,
        outcome.id,
        outcome.text,
        of(outcome.itemId, OUTCOME_KIND_NAMES[outcome.kind], outcome.ownerOrg, outcome.ownerPerson),
      ),
    ),
  ]
}

/** 更正 of its minutes, those that were sealed and the one that is open. */
function correctionsOf(meeting: Meeting): readonly { readonly number: number; readonly reason: string }[] {
  const sealed = editionsOf(meeting).filter(({ edition }) => edition > 1)
  return [
    ...sealed.map(({ edition, reason }) => ({ number: edition - 1, reason })),
    ...(meeting.correction ? [meeting.correction] : []),
  ]
}

/** Of all meetings: somebody who came often is found once, with the last meeting they were on the roster of. */
export function peopleEntries(meetings: Iterable<Meeting>): readonly SearchEntry[] {
  const known = new Map<
    string,
    { readonly person: Participant; readonly last: Meeting; readonly times: number }
  >()
  for (const meeting of meetings) {
    for (const person of meeting.participants) {
      const key = `${meeting.practice ? '练习' : ''} ${person.name} ${person.door} ${person.org}`
      const before = known.get(key)
      const later = !before || meeting.plan.startsAt >= before.last.plan.startsAt
      known.set(key, {
        person: later ? person : before.person,
        last: later ? meeting : before.last,
        times: (before?.times ?? 0) + 1,
      })
    }
  }
  return [...known.values()].map(({ person, last, times }) => ({
    kind: 'person',
    meetingId: last.id,
    itemId: null,
    targetId: person.id,
    text: person.name,
    context: joined(person.door, person.identity, person.org, `在 ${times} 次会议的名单上`),
    door: person.door,
    at: last.plan.startsAt,
    practice: last.practice,
  }))
}

export function followUpEntries(items: Iterable<FollowUp>): readonly SearchEntry[] {
  return [...items]
    .filter(({ withdrawn }) => !withdrawn)
    .map((item) => {
      const progress = progressOf(item)
      return {
        kind: 'followUp' as const,
        meetingId: item.source.meetingId,
        itemId: null,
        targetId: item.id,
        text: joined(item.duty.text, item.number.text),
        context: joined(
          progress.ownerOrg,
          progress.ownerPerson,
          FOLLOW_UP_STATUS_NAMES[progress.status],
          item.source.meetingTitle,
          item.source.minutesNumber,
        ),
        door: '',
        at: startOfIsoDate(item.source.heldOn),
        practice: false,
      }
    })
}
