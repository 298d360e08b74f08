import type { MeetingEvent } from '#shared/domain/meeting/events'
import type { MeetingRecord } from '#shared/domain/meeting/record'
import { stepLabel } from '#shared/domain/meeting/steps'

/** Something that happened at the meeting and that nobody need write down: the minutes say it by themselves. */
export interface Happening {
  readonly key: string
  readonly at: number
  readonly itemId: string | null
  readonly text: string
}

/** What stands in the timeline in another form (a turn, a vote, a note), or is a step on the way to it. */
const TOLD_OTHERWISE: ReadonlySet<MeetingEvent['type']> = new Set<MeetingEvent['type']>([
  'planRevised',
  'turnRequested',
  'requestWithdrawn',
  'requestAdvanced',
  'turnStarted',
  'turnPaused',
  'turnResumed',
  'turnExtended',
  'turnEnded',
  'stanceChanged',
  'interjectionStarted',
  'interjectionEnded',
  'pointNoted',
  'pointRevised',
  'pointRemoved',
  'outcomeRecorded',
  'outcomeRevised',
  'outcomeMoved',
  'outcomeRemoved',
  'questionRevised',
  'questionCalled',
  'askingBegun',
  'answerBegun',
  'figuresSet',
  'voteOpened',
  'ownersVoteOpened',
  'namedVoteOpened',
  'contestOpened',
  'countReported',
  'countCleared',
  'countSettled',
  'ballotsIssued',
  'ballotsCollected',
  'ballotCalled',
  'ballotCorrected',
  'ballotRuled',
  'secondTallied',
  'ballotsDelivered',
  'countsHidden',
  'countsRevealed',
  'contestCounted',
  'contestCountCleared',
  'contestBallotCalled',
  'contestBallotCorrected',
  'contestBallotRuled',
  'ownerAnswered',
  'voterAnswered',
  'voterPassed',
  'restSilenced',
  'voteAnnounced',
  'minutesRevised',
  'minutesSigned',
])

/** What happened from the opening on, in order, under the item it happened in; without what was taken back. */
export function happeningsOf({ facts, undone, meeting }: MeetingRecord): readonly Happening[] {
  const happenings: Happening[] = []
  let opened = false
  let itemId: string | null = null
  for (const { stored, event } of facts) {
    if (undone.has(stored.cause)) continue
    if (event.type === 'meetingOpened') opened = true
    if (event.type === 'itemEntered') itemId = event.data.itemId
    if (!opened || TOLD_OTHERWISE.has(event.type)) continue
    const label = stepLabel(meeting, event)
    if (label === null) continue
    const words = wordsOf(event)
    happenings.push({
      key: `seq-${stored.seq}`,
      at: stored.at,
      itemId,
      text: words === '' ? label : `${label}：${words}`,
    })
  }
  return happenings
}

/** What was put forward, where the name of the step does not say it. */
function wordsOf(event: MeetingEvent): string {
  switch (event.type) {
    case 'amendmentProposed':
    case 'questionAsked':
      return event.data.text
    case 'motionSplit':
      return event.data.parts.map((part, index) => `${index + 1}. ${part.text}`).join('；')
    case 'motionEnded':
    case 'recountBegun':
      return event.data.reason
    default:
      return ''
  }
}
