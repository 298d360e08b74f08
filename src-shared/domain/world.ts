import type { Command, SystemCommand } from './command'
import { EDITION_EVENT_TYPES, EDITION_STREAM, newEditionEvent } from './edition/events'
import { editionsFrom, evolveEditions } from './edition/evolve'
import { FIXED_BY_SEAL, issueEditions } from './edition/issue'
import { NO_EDITIONS, type Editions } from './edition/state'
import { decideFollowUp } from './follow-up/decide'
import { FOLLOW_UP_EVENT_TYPES, FOLLOW_UP_STREAM, newFollowUpEvent } from './follow-up/events'
import { evolveFollowUps } from './follow-up/evolve'
import { followUpsAfter } from './follow-up/of-meeting'
import type { FollowUps } from './follow-up/state'
import type { PaperContext } from './forms/form'
import { newHallEvent, evolveHall, HALL_EVENT_TYPES, HALL_STREAM } from './hall/events'
import { decideHall } from './hall/decide-hall'
import { nextNumber, PRACTICE_NUMBER } from './hall/numbers'
import { phrasesFault, samePhrases } from './hall/phrases'
import { NEW_HALL, type Hall, type IssuedNumber } from './hall/state'
import { EMPTY_TIP, tipOf, type Actor, type NewEvent, type StoredEvent, type StreamTip } from './kernel/event'
import { ok, refuse, type Result } from './kernel/result'
import { isNoticeCommand } from './notice/commands'
import { decideNotice } from './notice/decide'
import { newNoticeEvent, NOTICE_EVENT_TYPES, NOTICE_STREAM } from './notice/events'
import { evolveNotices } from './notice/evolve'
import { NO_NOTICES, type Notices } from './notice/state'
import { isListed } from './listed'
import { decideMeeting } from './meeting/decide'
import { duplicateIn, refuseDuplicate, voteInQuestions } from './meeting/preparation/decide-preparation'
import { MEETING_EVENT_TYPES, meetingIdOfStream, meetingStream, newMeetingEvent } from './meeting/events'
import { sameRules } from './rules/rules'
import { withoutHistory } from './wording/wording'
import { appendEvent, recordOf, type MeetingRecord } from './meeting/record'
import type { Meeting } from './meeting/state'
import { registersLike } from './hall/like-meeting'

/** Everything the hall knows, built from its streams. */
export interface World {
  readonly hall: Hall
  readonly meetings: ReadonlyMap<string, MeetingRecord>
  /** 督办, of all meetings. */
  readonly followUps: FollowUps
  /** 公示, of all meetings. */
  readonly notices: Notices
  /** Papers as they left the hall, of all meetings. */
  readonly editions: Editions
  readonly tips: ReadonlyMap<string, StreamTip>
}

export const EMPTY_WORLD: World = {
  hall: NEW_HALL,
  meetings: new Map(),
  followUps: new Map(),
  notices: NO_NOTICES,
  editions: NO_EDITIONS,
  tips: new Map(),
}

export interface DecideContext {
  /** Hall clock, ms. */
  readonly now: number
  readonly actor: Actor
  readonly commandId: string
}

export function tipOfStream(world: World, stream: string): StreamTip {
  return world.tips.get(stream) ?? EMPTY_TIP
}

/** Whether this version of the program understands the event; one it does not is the work of a newer version. */
export function knowsEvent(event: StoredEvent): boolean {
  if (event.version !== 1) return false
  if (event.stream === FOLLOW_UP_STREAM) return FOLLOW_UP_EVENT_TYPES.includes(event.type)
  if (event.stream === NOTICE_STREAM) return NOTICE_EVENT_TYPES.includes(event.type)
  if (event.stream === EDITION_STREAM) return EDITION_EVENT_TYPES.includes(event.type)
  return event.stream === HALL_STREAM
    ? HALL_EVENT_TYPES.includes(event.type)
    : MEETING_EVENT_TYPES.some((type) => type === event.type)
}

/** What a command comes to, over all streams it touches: all of it happens or none. Pure; never throws. */
export function decide(
  world: World,
  command: Command | SystemCommand,
  context: DecideContext,
): Result<readonly NewEvent[]> {
  if (isNoticeCommand(command)) {
    const decision = decideNotice(world.notices, command, {
      now: context.now,
      nextSeq: tipOfStream(world, NOTICE_STREAM).seq + 1,
      hall: world.hall.settings,
      wording: withoutHistory(world.hall.wording),
      sourceOf: (meetingId) => noticeSource(world, meetingId),
    })
    return decision.ok ? ok(decision.value.map(newNoticeEvent)) : decision
  }
  switch (command.type) {
    case 'configureHall':
      return ok([newHallEvent({ type: 'hallConfigured', data: { settings: command.settings } })])
    case 'reviseHallRules': {
      const { version, rules } = world.hall.rules
      return sameRules(rules, command.rules)
        ? refuse('rules.same', '议事规则没有改动。')
        : ok([
            newHallEvent({
              type: 'hallRulesRevised',
              data: { version: version + 1, rules: command.rules },
            }),
          ])
    }
    case 'revisePhrases': {
      const { phrases } = command
      const fault = phrasesFault(phrases)
      if (fault !== null) return refuse('phrases.clash', fault)
      return samePhrases(world.hall.phrases, phrases)
        ? refuse('phrases.same', '常用词没有改动。')
        : ok([newHallEvent({ type: 'phrasesRevised', data: { phrases } })])
    }
    case 'undoPhrases':
      return world.hall.phraseSteps.length === 0
        ? refuse('phrases.nothing', '常用词没有可以撤销的改动。')
        : ok([newHallEvent({ type: 'phrasesUndone', data: {} })])
    case 'createMeeting':
      return createMeeting(world, command, context)
    case 'saveTemplate':
    case 'removeTemplate':
    case 'restoreTemplate':
    case 'setMeetingDefaults':
    case 'endGuide':
    case 'removePractice':
    case 'reviseWording':
    case 'adoptOwnTemplate':
    case 'dropOwnTemplate': {
      const decision = decideHall(world.hall, command, {
        meetingOf: (id) => world.meetings.get(id)?.meeting ?? null,
        commandId: context.commandId,
      })
      return decision.ok ? ok(decision.value.map(newHallEvent)) : decision
    }
    case 'selectMeeting': {
      const { meetingId } = command
      if (meetingId !== null && !isListed(world, meetingId)) {
        return refuse('meeting.unknown', '没有这个会议。请从列表里重新选。')
      }
      if (meetingId === world.hall.openMeetingId) {
        return refuse('meeting.same', meetingId === null ? '没有打开的会议。' : '这个会议已经打开。')
      }
      return inSessionElsewhere(world) ?? ok([newHallEvent({ type: 'meetingSelected', data: { meetingId } })])
    }
    case 'noteFollowUp':
    case 'takeBackFollowUpEntry': {
      const nextSeq = tipOfStream(world, FOLLOW_UP_STREAM).seq + 1
      const decision = decideFollowUp(world.followUps, command, { now: context.now, nextSeq })
      return decision.ok ? ok(decision.value.map(newFollowUpEvent)) : decision
    }
    case 'issuePapers': {
      const { meetingId, papers, anew } = command
      const paperContext = paperContextOf(world, meetingId, context.now)
      if (!paperContext) return refuse('meeting.unknown', '没有这个会议。请从列表里重新选。')
      const { hash: chainHash, seq: meetingSeq } = tipOfStream(world, meetingStream(meetingId))
      const point = { chainHash, meetingSeq, anew }
      return ok(issueEditions(world.editions, paperContext, papers, point).map(newEditionEvent))
    }
    default: {
      const record = world.meetings.get(command.meetingId)
      if (!record || !isListed(world, command.meetingId)) {
        return refuse('meeting.unknown', '没有这个会议。请回到首页，从列表里重新打开。')
      }
      const { practice } = record.meeting
      const issued = issuedNumber(world.hall, command.meetingId)
      const number = issued ?? nextNumber(world.hall, command.meetingId, context.now)
      const decision = decideMeeting(
        record.meeting,
        command,
        {
          settings: world.hall.settings,
          rules: world.hall.rules,
          wording: withoutHistory(world.hall.wording),
          minutesNumber: practice ? PRACTICE_NUMBER : number.text,
        },
        { now: context.now, actor: context.actor, tip: tipOfStream(world, meetingStream(command.meetingId)) },
      )
      if (!decision.ok) return decision
      const events = decision.value.map((event) => newMeetingEvent(command.meetingId, event))
      const closes = decision.value.some(({ type }) => type === 'meetingClosed')
      const seals = decision.value.some(({ type }) => type === 'minutesSealed')
      const over = closes || record.meeting.phase === 'closed'
      const after = over && !practice ? recordAfter(world, record, events, context) : null
      return ok([
        ...events,
        ...(closes && !issued && !practice ? [newHallEvent({ type: 'numberIssued', data: number })] : []),
        ...(after ? followUpsAfter(world.followUps, after.meeting, context.now).map(newFollowUpEvent) : []),
        ...(after && seals ? sealedEditions(world, after.meeting, context.now) : []),
      ])
    }
  }
}

/** A meeting with its own 督办: what notices of it are made of. */
export function noticeSource({ meetings, followUps }: World, meetingId: string) {
  const meeting = meetings.get(meetingId)?.meeting
  if (!meeting) return null
  return {
    meeting,
    followUps: [...followUps.values()].filter(({ source }) => source.meetingId === meetingId),
  }
}

/** What the papers of a meeting are made of; null where there is no such meeting. */
export function paperContextOf(
  { hall, meetings, notices }: World,
  meetingId: string,
  now: number,
): PaperContext | null {
  const meeting = meetings.get(meetingId)?.meeting
  return meeting
    ? {
        meeting,
        hall: hall.settings,
        now,
        wording: withoutHistory(hall.wording),
        templates: hall.ownTemplates,
        notices: [...notices.byId.values()].filter((notice) => notice.meetingId === meetingId),
      }
    : null
}

/** The record as it will be after the step; only its links are not forged yet, and nobody reads them here. */
function recordAfter(
  world: World,
  record: MeetingRecord,
  events: readonly NewEvent[],
  { now, actor, commandId }: DecideContext,
): MeetingRecord {
  let after = record
  let { seq, at } = tipOfStream(world, meetingStream(record.meeting.id))
  for (const event of events) {
    seq += 1
    at = Math.max(at, now)
    after = appendEvent(after, { ...event, seq, at, by: actor, cause: commandId, prev: '', hash: '' })
  }
  return after
}

/** The seal fixes every paper that came of the meeting, as it would be given out at that moment. */
function sealedEditions(world: World, meeting: Meeting, now: number): readonly NewEvent[] {
  const before = paperContextOf(world, meeting.id, now)
  if (!before) return []
  const point = {
    chainHash: tipOfStream(world, meetingStream(meeting.id)).hash,
    meetingSeq: meeting.seq,
    anew: true,
  }
  return issueEditions(world.editions, { ...before, meeting }, FIXED_BY_SEAL, point).map(newEditionEvent)
}

function createMeeting(
  world: World,
  { setup, practice, registersOf }: Extract<Command, { type: 'createMeeting' }>,
  { commandId }: DecideContext,
): Result<readonly NewEvent[]> {
  const refusal = inSessionElsewhere(world)
  if (refusal) return refusal
  const duplicate = duplicateIn(setup.participants)
  if (duplicate) {
    const refused = refuseDuplicate(duplicate)
    if (!refused.ok) return refused
  }
  const unfit = setup.agenda.map(voteInQuestions).find((refused) => refused !== null)
  if (unfit) return unfit
  const model = registersOf === undefined ? null : world.meetings.get(registersOf)?.meeting
  if (model === undefined) return refuse('meeting.unknown', '没有这个会议。请从列表里重新选。')
  const meetingId = `m-${commandId}`
  if (world.meetings.has(meetingId)) return refuse('meeting.exists', '这个会议已经建好了。')
  return ok([
    newMeetingEvent(meetingId, {
      type: 'meetingPlanned',
      data: {
        meetingId,
        plan: setup.plan,
        agenda: setup.agenda.map((item, index) => ({ ...item, id: `i1-${index + 1}` })),
        participants: setup.participants.map((person, index) => ({ ...person, id: `p1-${index + 1}` })),
        rules: world.hall.rules,
        ...(practice ? { practice } : {}),
        ...(model ? registersLike(model) : {}),
      },
    }),
    newHallEvent({ type: 'meetingSelected', data: { meetingId } }),
  ])
}

/**
 * The projector shows the open meeting: it is not taken from under the room while people deliberate. A practice
 * meeting may be left at any point.
 */
function inSessionElsewhere(world: World): ReturnType<typeof refuse> | null {
  const open = world.hall.openMeetingId === null ? null : world.meetings.get(world.hall.openMeetingId)
  return open?.meeting.phase === 'inSession' && !open.meeting.practice
    ? refuse('meeting.inSession', `“${open.meeting.plan.title}”正在开会。请先散会，再打开别的会议。`)
    : null
}

function issuedNumber(hall: Hall, meetingId: string): IssuedNumber | null {
  return hall.numbers.find((number) => number.meetingId === meetingId) ?? null
}

/** The world after one more event. Total: an event of an unknown kind moves the stream's tip and nothing else. */
export function evolve(world: World, event: StoredEvent): World {
  const tips = new Map(world.tips).set(event.stream, tipOf(event))
  if (event.stream === HALL_STREAM) return { ...world, tips, hall: evolveHall(world.hall, event) }
  if (event.stream === FOLLOW_UP_STREAM) {
    return { ...world, tips, followUps: evolveFollowUps(world.followUps, event) }
  }
  if (event.stream === NOTICE_STREAM) {
    return { ...world, tips, notices: evolveNotices(world.notices, event) }
  }
  if (event.stream === EDITION_STREAM) {
    return { ...world, tips, editions: evolveEditions(world.editions, event) }
  }
  const meetingId = meetingIdOfStream(event.stream)
  if (meetingId === null) return { ...world, tips }
  const before = world.meetings.get(meetingId)
  const record = before ? appendEvent(before, event) : recordOf([event])
  return record
    ? { ...world, tips, meetings: new Map(world.meetings).set(meetingId, record) }
    : { ...world, tips }
}

/** The world of a whole record, in order: what `evolve` gives event by event, in one pass for each stream. */
export function worldOf(events: Iterable<StoredEvent>): World {
  const streams = new Map<string, StoredEvent[]>()
  for (const event of events) {
    const stream = streams.get(event.stream)
    if (stream) stream.push(event)
    else streams.set(event.stream, [event])
  }
  const meetings = new Map<string, MeetingRecord>()
  const tips = new Map<string, StreamTip>()
  let hall = NEW_HALL
  let followUps: FollowUps = EMPTY_WORLD.followUps
  let notices = NO_NOTICES
  let editions = NO_EDITIONS
  for (const [name, stream] of streams) {
    const last = stream.at(-1)
    if (last) tips.set(name, tipOf(last))
    if (name === HALL_STREAM) hall = stream.reduce(evolveHall, NEW_HALL)
    if (name === FOLLOW_UP_STREAM) followUps = stream.reduce(evolveFollowUps, followUps)
    if (name === NOTICE_STREAM) notices = stream.reduce(evolveNotices, notices)
    if (name === EDITION_STREAM) editions = editionsFrom(stream)
    const meetingId = meetingIdOfStream(name)
    const record = meetingId === null ? null : recordOf(stream)
    if (meetingId !== null && record) meetings.set(meetingId, record)
  }
  return { hall, meetings, followUps, notices, editions, tips }
}
