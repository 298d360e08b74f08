import type { Role, StoredEvent } from '#shared/domain/kernel/event'
import {
  newMeetingEvent,
  meetingIdOfStream,
  readMeetingEvent,
  type MeetingEvent,
  type MeetingEventData,
} from '#shared/domain/meeting/events'
import type { MaterialDraft } from '#shared/domain/meeting/material/material'
import type { OutcomeDraft } from '#shared/domain/meeting/facts'
import { NOTHING_TYPED } from '#shared/domain/meeting/questions/question'
import type { Household } from '#shared/domain/meeting/vote/named/households'
import type { OwnerUnit } from '#shared/domain/meeting/vote/owners/owners'
import type { Participant } from '#shared/domain/meeting/setup'
import { FIRST_WORDING } from '#shared/domain/wording/wording'
import { withoutCounts } from './redact-counts'

/**
 * An event as a role may see it. The projector hangs on the wall: no telephone numbers, no drafts, no signatures,
 * no reasons for absence or for being called first. The event keeps its place and kind, so that the window's own state stays whole; its hash
 * is that of the full record. An event nobody here understands is not shown to the room at all.
 * `withheld`: the votes whose figures are hidden until their result (`withheldVotes`).
 */
export function eventForRole(
  stored: StoredEvent,
  role: Role,
  withheld: ReadonlySet<string> = new Set(),
): StoredEvent {
  const meetingId = meetingIdOfStream(stored.stream)
  if (role !== 'projector' || meetingId === null) return stored
  const event = readMeetingEvent(stored)
  if (!event) return { ...stored, data: {} }
  const shown = withoutCounts(forProjector(event), withheld)
  return shown === event ? stored : { ...stored, data: newMeetingEvent(meetingId, shown).data }
}

function forProjector(event: MeetingEvent): MeetingEvent {
  switch (event.type) {
    case 'meetingPlanned':
      return { ...event, data: plannedForRoom(event.data) }
    case 'participantsAdded':
      return { ...event, data: { participants: event.data.participants.map(withoutPhone) } }
    case 'participantRevised':
      return { ...event, data: { participant: withoutPhone(event.data.participant) } }
    case 'ownersAdded':
      return { ...event, data: { units: event.data.units.map(withoutOwner) } }
    case 'householdsAdded':
      return { ...event, data: { households: event.data.households.map(withoutDoor) } }
    case 'namedVoteOpened':
      return event.data.method === 'rollCall' ? event : { ...event, data: { ...event.data, voters: [] } }
    case 'voterAnswered':
      return event.data.open ? event : { ...event, data: { ...event.data, voterId: NOBODY } }
    case 'acclamationObjected':
      return { ...event, data: { ...event.data, note: '' } }
    case 'markedExcused':
      return { ...event, data: { ...event.data, reason: '' } }
    case 'proxyGiven':
      return { ...event, data: { ...event.data, note: '' } }
    case 'pointNoted':
      return { ...event, data: { ...event.data, text: '' } }
    case 'pointRevised':
      return { ...event, data: { ...event.data, text: '' } }
    // What was promised in answer to a question is read out to the room, and stands on the wall.
    case 'outcomeRecorded':
      return event.data.answering === null
        ? { ...event, data: { ...event.data, outcome: withoutWords(event.data.outcome) } }
        : event
    case 'outcomeRevised':
      return event.data.answering === null
        ? { ...event, data: { ...event.data, outcome: withoutWords(event.data.outcome) } }
        : event
    case 'promiseTyped':
      return { ...event, data: { ...event.data, typed: NOTHING_TYPED } }
    case 'minutesRevised':
      return { ...event, data: { ...event.data, text: null } }
    case 'requestAdvanced':
      return { ...event, data: { ...event.data, reason: '' } }
    case 'turnStarted':
      return event.data.ahead ? { ...event, data: { ...event.data, ahead: '' } } : event
    case 'recountBegun':
    case 'ballotRuled':
    case 'contestBallotRuled':
    case 'countSettled':
      return withoutReason(event)
    // The label may name what was counted.
    case 'stepUndone':
      return { ...event, data: { ...event.data, label: '' } }
    // The wall is given the pictures made for it; what the file was called, and the file itself, stay with the staff.
    case 'materialAdded':
      return {
        ...event,
        data: { ...event.data, material: { ...event.data.material, name: UNNAMED, sha256: NO_HASH } },
      }
    case 'minutesSealed':
      return { ...event, data: { ...event.data, document: { ...event.data.document, head: [], blocks: [] } } }
    case 'surveyCounted':
      return {
        ...event,
        data: { count: { ...event.data.count, remarks: '', countedBy: '', checkedBy: '' } },
      }
    // Names and signatures in ink are for the file.
    case 'scanAttached':
      return { ...event, data: { ...event.data, material: NO_SCAN, note: '' } }
    case 'scanRemoved':
      return { ...event, data: { ...event.data, reason: '' } }
    case 'correctionOpened':
      return { ...event, data: { ...event.data, reason: '' } }
    case 'meetingClosed':
      return { ...event, data: { ...event.data, wording: FIRST_WORDING } }
    case 'minutesSigned':
      return { ...event, data: { ...event.data, strokes: [] } }
    default:
      return event
  }
}

function plannedForRoom({
  owners,
  households,
  ...data
}: MeetingEventData<'meetingPlanned'>): MeetingEventData<'meetingPlanned'> {
  return {
    ...data,
    participants: data.participants.map(withoutPhone),
    ...(owners ? { owners: owners.map(withoutOwner) } : {}),
    ...(households ? { households: households.map(withoutDoor) } : {}),
  }
}

/** Why a count was not left at what it was is for the minutes. */
function withoutReason(
  event: Extract<
    MeetingEvent,
    { type: 'recountBegun' | 'ballotRuled' | 'contestBallotRuled' | 'countSettled' }
  >,
): MeetingEvent {
  switch (event.type) {
    case 'recountBegun':
      return { ...event, data: { ...event.data, reason: '' } }
    case 'ballotRuled':
      return { ...event, data: { ...event.data, reason: '' } }
    case 'contestBallotRuled':
      return { ...event, data: { ...event.data, reason: '' } }
    case 'countSettled':
      return { ...event, data: { ...event.data, reason: '' } }
  }
}

const UNNAMED = '材料'
const NO_HASH = '0'.repeat(64)
const NO_SCAN: MaterialDraft = {
  name: UNNAMED,
  kind: 'png',
  size: 1,
  sha256: NO_HASH,
  caption: '',
  pages: [{ sha256: NO_HASH, type: 'png', width: 1, height: 1 }],
}

/** Stands for whose answer it is, where the room is only told the counts. */
const NOBODY = '-'

function withoutDoor(household: Household): Household {
  return { ...household, door: household.id, name: '' }
}

function withoutWords(outcome: OutcomeDraft): OutcomeDraft {
  return { ...outcome, text: '', ownerOrg: '', ownerPerson: '' }
}

function withoutPhone(participant: Participant): Participant {
  return { ...participant, phone: '' }
}

/** The room sees heads and areas. What is left out is not left empty: a unit without door or owner is none. */
function withoutOwner(unit: OwnerUnit): OwnerUnit {
  return { ...unit, door: unit.id, owner: '业主' }
}
