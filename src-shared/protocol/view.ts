import { FOLLOW_UP_STREAM } from '#shared/domain/follow-up/events'
import type { FollowUp } from '#shared/domain/follow-up/state'
import { HALL_STREAM } from '#shared/domain/hall/events'
import type { Hall, MeetingSummary } from '#shared/domain/hall/state'
import type { Role, StoredEvent } from '#shared/domain/kernel/event'
import { attendanceCount } from '#shared/domain/meeting/electorate'
import { meetingIdOfStream, meetingStream } from '#shared/domain/meeting/events'
import type { Meeting } from '#shared/domain/meeting/state'
import { isListed } from '#shared/domain/listed'
import type { World } from '#shared/domain/world'
import { FIRST_HALL_WORDING } from '#shared/domain/wording/wording'
import { minutesStanding } from '#shared/domain/notice/basis'
import { shownToTheRoom } from '#shared/domain/notice/for-the-room'
import type { Notice, Notices } from '#shared/domain/notice/state'
import { withheldVotes } from '#shared/domain/meeting/vote/shown'
import { eventForRole } from './redact'

export interface ViewSnapshot {
  readonly hall: Hall
  readonly meetings: MeetingSummary[]
  readonly followUps: FollowUp[]
  readonly notices: Notice[]
  readonly noticeDays: Notices['days'][number][]
  readonly meeting: { readonly id: string; readonly events: StoredEvent[] } | null
}

export type ViewChange =
  | {
      readonly kind: 'change'
      readonly hall: Hall | null
      readonly meetings: MeetingSummary[] | null
      /** Those that changed. */
      readonly followUps: FollowUp[]
      readonly notices: Notice[]
      readonly noticeDays: Notices['days'][number][] | null
      readonly events: StoredEvent[]
    }
  /** Another meeting is open now, or the window may know other things of it: it needs a snapshot. */
  | { readonly kind: 'resync' }

export function summaryOf(meeting: Meeting): MeetingSummary {
  const { title, kind, place, startsAt } = meeting.plan
  const { id, phase, number, practice, agenda, closedAt, correction } = meeting
  const { expected } = attendanceCount(meeting)
  return {
    id,
    title,
    kind,
    place,
    startsAt,
    phase,
    number,
    practice,
    itemCount: agenda.length,
    expected,
    closedAt,
    edition: minutesStanding(meeting).edition,
    correction: correction && { number: correction.number, openedAt: correction.openedAt },
  }
}

/** All that a window of this role needs to draw itself. */
export function snapshotFor(world: World, role: Role): ViewSnapshot {
  const { hall } = world
  const open = hall.openMeetingId === null ? null : world.meetings.get(hall.openMeetingId)
  const withheld = withheldIn(world, hall.openMeetingId)
  return {
    hall: hallFor(hall, role),
    meetings: summaries(world, role),
    followUps: followUpsFor([...world.followUps.values()], role),
    notices: noticesFor([...world.notices.byId.values()], role, hall.openMeetingId),
    noticeDays: role === 'console' ? [...world.notices.days] : [],
    meeting: open
      ? {
          id: open.meeting.id,
          events: open.events.map((event) => eventForRole(event, role, withheld)),
        }
      : null,
  }
}

/** What one commit, that led from `before` to `after`, means to a window of this role. */
export function changeFor(
  before: World,
  after: World,
  events: readonly StoredEvent[],
  role: Role,
): ViewChange {
  const { openMeetingId } = after.hall
  if (before.hall.openMeetingId !== openMeetingId) return { kind: 'resync' }
  const stream = openMeetingId === null ? null : meetingStream(openMeetingId)
  const withheld = withheldIn(after, openMeetingId)
  // What the wall was told of a vote is no longer what it may know: more, with the result, or less.
  if (role === 'projector' && !sameVotes(withheldIn(before, openMeetingId), withheld)) {
    return { kind: 'resync' }
  }
  return {
    kind: 'change',
    hall: events.some((event) => event.stream === HALL_STREAM) ? hallFor(after.hall, role) : null,
    meetings: changesList(before, after, events) ? summaries(after, role) : null,
    followUps: followUpsFor(changedFollowUps(before, after, events), role),
    notices: noticesFor(changedNotices(before, after), role, openMeetingId),
    noticeDays:
      role === 'console' && before.notices.days !== after.notices.days ? [...after.notices.days] : null,
    events: events
      .filter((event) => event.stream === stream)
      .map((event) => eventForRole(event, role, withheld)),
  }
}

function changedFollowUps(before: World, after: World, events: readonly StoredEvent[]): FollowUp[] {
  if (!events.some(({ stream }) => stream === FOLLOW_UP_STREAM)) return []
  return [...after.followUps.values()].filter((item) => before.followUps.get(item.id) !== item)
}

function changedNotices(before: World, after: World): Notice[] {
  if (before.notices.byId === after.notices.byId) return []
  return [...after.notices.byId.values()].filter((notice) => before.notices.byId.get(notice.id) !== notice)
}

/** The console has them all; the wall those of its meeting, without who objected; the desk has no use for them. */
function noticesFor(notices: Notice[], role: Role, openMeetingId: string | null): Notice[] {
  switch (role) {
    case 'console':
      return notices
    case 'projector':
      return notices
        .filter(({ meetingId }) => meetingId === openMeetingId)
        .flatMap((notice) => shownToTheRoom(notice) ?? [])
    case 'desk':
      return []
  }
}

/** What becomes of promises is for the staff: nothing on the wall is drawn from it. */
function followUpsFor(items: FollowUp[], role: Role): FollowUp[] {
  return role === 'projector' ? [] : items
}

function sameVotes(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id))
}

function withheldIn({ meetings }: World, meetingId: string | null): ReadonlySet<string> {
  const meeting = meetingId === null ? undefined : meetings.get(meetingId)?.meeting
  return meeting ? withheldVotes(meeting) : new Set()
}

/** The list of other meetings is nobody's business in the room. */
function summaries(world: World, role: Role): MeetingSummary[] {
  if (role === 'projector') return []
  return [...world.meetings.values()]
    .filter(({ meeting }) => isListed(world, meeting.id))
    .map((record) => summaryOf(record.meeting))
    .toSorted((a, b) => b.startsAt - a.startsAt)
}

function changesList(before: World, after: World, events: readonly StoredEvent[]): boolean {
  return (
    before.hall.removedMeetings !== after.hall.removedMeetings ||
    events.some((event) => changesSummary(before, after, event))
  )
}

function changesSummary(before: World, after: World, event: StoredEvent): boolean {
  const id = meetingIdOfStream(event.stream)
  if (id === null) return false
  const [old, now] = [before.meetings.get(id)?.meeting, after.meetings.get(id)?.meeting]
  return (
    old?.plan !== now?.plan ||
    old?.phase !== now?.phase ||
    old?.number !== now?.number ||
    old?.agenda !== now?.agenda ||
    old?.participants !== now?.participants
  )
}

/** How the hall makes its meetings is for the staff. */
function hallFor(hall: Hall, role: Role): Hall {
  return role === 'projector'
    ? { ...hall, templates: [], removedMeetings: [], wording: FIRST_HALL_WORDING, ownTemplates: [] }
    : hall
}
