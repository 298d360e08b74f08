import { renderMinutes } from '../../src-main/documents/minutes-docx'
import { renderNotice } from '../../src-main/documents/notice-docx'
import { SAMPLE_HALL } from '../../src-shared/testing/sample-hall'
import { sampleMeeting } from '../../src-shared/testing/sample-meeting'
import type { Meeting } from '../../src-shared/domain/meeting/state'

const POSTED = Date.parse('2026-11-22T10:00:00+08:00')

/** A page has 22 lines: over so many lengths the end of the text falls on every one of them. */
export const LENGTHS = 23

/** Every document in every state, by file name. */
export async function sampleDocuments(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const minutes = async (name: string, meeting: Meeting) =>
    files.set(`minutes-${name}.docx`, await renderMinutes({ meeting, hall: SAMPLE_HALL, draft: false }))
  const notice = async (name: string, meeting: Meeting, hall = SAMPLE_HALL) =>
    files.set(`notice-${name}.docx`, await renderNotice({ meeting, hall, now: POSTED }))

  for (const until of ['planned', 'inSession', 'closed', 'sealed'] as const) {
    await minutes(until, sampleMeeting({ until }).meeting)
  }
  const { meeting } = sampleMeeting({ until: 'signed' })
  for (let length = 1; length <= LENGTHS; length += 1)
    await minutes(`length-${length}`, withMoreWords(meeting, length))
  await minutes('many', withManyTurns(meeting, 200))

  const sealed = sampleMeeting({ until: 'sealed' }).meeting
  await notice('whole', sealed)
  await notice('draft', meeting)
  await notice('one', {
    ...sealed,
    votes: sealed.votes.slice(0, 1),
    turns: [],
    outcomes: sealed.outcomes.slice(3, 4),
  })
  await notice('blanks', sealed, {
    ...SAMPLE_HALL,
    contactPerson: '',
    contactPhone: '',
    supervisionPhone: '',
  })
  return files
}

/** So many one-line notes more. */
function withMoreWords(meeting: Meeting, lines: number): Meeting {
  const [first] = meeting.points
  if (!first) throw new Error('the sample has no notes')
  const extra = Array.from({ length: lines }, (_, index) => ({
    ...first,
    id: `x${index}`,
    text: `补记${index + 1}。`,
  }))
  return { ...meeting, points: [...meeting.points, ...extra] }
}

function withManyTurns(meeting: Meeting, count: number): Meeting {
  const turns = Array.from({ length: count }, (_, index) => {
    const turn = meeting.turns[index % meeting.turns.length]
    if (!turn) throw new Error('the sample has no turns')
    return { ...turn, id: `x${index}`, startedAt: turn.startedAt + index }
  })
  return { ...meeting, turns: [...meeting.turns, ...turns] }
}
