import type { StoredEvent } from '../kernel/event'
import type { MeetingEvent, MeetingEventData } from './events'
import { evolveFloor } from './floor/evolve-floor'
import { evolveInterjection } from './interjection/evolve-interjection'
import { evolveMaterial } from './material/evolve-material'
import { evolveProxy } from './proxy/evolve-proxy'
import { evolveMotion } from './motion/evolve-motion'
import type { AttendanceDraft } from './preparation/attendance-draft'
import { evolvePreparation } from './preparation/evolve-preparation'
import { evolveCorrection } from './papers/correction/evolve-correction'
import { evolveRecord } from './papers/evolve-record'
import { evolveScans } from './papers/scans/evolve-scans'
import { evolveVote } from './vote/evolve-vote'
import { evolveQuestions } from './questions/evolve-questions'
import { evolveRecess } from './recess/evolve-recess'
import { evolveSpeaking } from './floor/evolve-speaking'
import { evolveSurvey } from './survey/evolve-survey'
import { FIRST_RULES } from '../rules/rules'
import type { Meeting } from './state'
import { addStep, stepLabel } from './steps'

type Envelope = Pick<StoredEvent, 'seq' | 'at' | 'by' | 'cause'>

export function beginMeeting(data: MeetingEventData<'meetingPlanned'>, envelope: Envelope): Meeting {
  return {
    id: data.meetingId,
    practice: data.practice ?? false,
    phase: 'planned',
    plan: data.plan,
    agenda: data.agenda,
    participants: data.participants,
    owners: data.owners ?? [],
    rules: data.rules ?? FIRST_RULES,
    rulesReadAt: null,
    households: data.households ?? [],
    attendance: {},
    proxies: [],
    headCount: null,
    posted: [],
    createdAt: envelope.at,
    openedAt: null,
    closedAt: null,
    opening: null,
    number: null,
    hallAtClose: null,
    wordingAtClose: null,
    currentItemId: null,
    visits: [],
    queue: [],
    turns: [],
    activeTurnId: null,
    interjections: [],
    activeInterjectionId: null,
    recesses: [],
    reminders: [],
    handovers: [],
    points: [],
    outcomes: [],
    motions: {},
    questions: [],
    currentQuestionId: null,
    votes: [],
    activeVoteId: null,
    sceneOverride: null,
    sceneShownAt: null,
    materials: [],
    materialView: null,
    materialsSeen: [],
    shownVoteId: null,
    outages: [],
    itemExtensions: [],
    minutesEdits: {},
    signatures: [],
    seal: null,
    earlierSeals: [],
    correction: null,
    surveys: [],
    scans: [],
    steps: { console: [], desk: [] },
    seq: envelope.seq,
    lastAt: envelope.at,
  }
}

type Evolver = (meeting: Meeting, event: MeetingEvent, at: number, draft: AttendanceDraft | null) => Meeting

/**
 * Each knows the facts of its own area, and leaves the meeting as it is for all others. What is said of the floor comes
 * last: whether the chair goes back is seen when the vote is over.
 */
const EVOLVERS: readonly Evolver[] = [
  evolveInterjection,
  evolveRecess,
  evolveProxy,
  evolvePreparation,
  evolveFloor,
  evolveRecord,
  evolveCorrection,
  evolveScans,
  evolveVote,
  evolveMotion,
  evolveQuestions,
  evolveMaterial,
  evolveSurvey,
  evolveSpeaking,
]

/**
 * The meeting after one more fact. Total: a fact that finds nothing to apply to changes nothing. Who folds many facts
 * at once, and shows nobody what lies between, may lend a `draft`.
 */
export function evolveMeeting(
  meeting: Meeting,
  event: MeetingEvent,
  envelope: Envelope,
  draft: AttendanceDraft | null = null,
): Meeting {
  const { at } = envelope
  const changed = EVOLVERS.reduce((before, evolve) => evolve(before, event, at, draft), meeting)
  return {
    ...changed,
    steps: withStep(meeting, changed.steps, event, envelope),
    seq: envelope.seq,
    lastAt: at,
  }
}

/** `before`: the steps behind which this one comes; a correction begins with none. */
function withStep(
  meeting: Meeting,
  before: Meeting['steps'],
  event: MeetingEvent,
  { at, by, cause }: Envelope,
): Meeting['steps'] {
  const label = stepLabel(meeting, event)
  if (label === null || (by.role !== 'console' && by.role !== 'desk')) return before
  const steps = addStep(before[by.role], event, { cause, label, at })
  return { ...before, [by.role]: steps }
}
