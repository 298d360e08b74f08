import { renderMinutes } from '../../src-main/documents/minutes-docx'
import { renderNotice, renderNoticeSheet } from '../../src-main/documents/notice-docx'
import { PAPERS } from '../../src-shared/domain/notice/sheet'
import { documentOf, standingOf } from '../../src-shared/domain/notice/standing'
import { proofFor, type Proof } from '../../src-shared/domain/edition/proof'
import { noticeHashOf } from '../../src-shared/domain/notice/document'
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
    files.set(
      `minutes-${name}.docx`,
      await renderMinutes({ meeting, hall: SAMPLE_HALL, draft: false, ...sealProof(meeting) }),
    )
  const notice = async (name: string, meeting: Meeting, hall = SAMPLE_HALL) =>
    files.set(`notice-${name}.docx`, await renderNotice({ meeting, hall, now: POSTED }))

  for (const until of ['planned', 'inSession', 'closed', 'sealed', 'correcting', 'corrected'] as const) {
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
  await addNotices(files)
  return files
}

/** Sealed minutes bear their code, and it can be read by a telephone. */
function sealProof({ seal, number }: Meeting): { readonly proof?: Proof } {
  return seal ? { proof: proofFor(seal.contentHash, '会议记录', number ?? '', 1) } : {}
}

const LONG =
  '关于老旧小区既有多层住宅加装电梯工程前期意见征询、资金分摊比例和低层住户补偿办法的说明（第三次）'

/** Each kind of notice as it is drafted, on both papers, as usual and with words too long for it. */
async function addNotices(files: Map<string, Uint8Array>): Promise<void> {
  const stage = sampleMeeting({ until: 'sealed' })
  stage.now = POSTED
  for (const kind of ['outcome', 'vote', 'resolution', 'progress'] as const)
    stage.attempt({ type: 'draftNotice', meetingId: stage.meeting.id, kind })
  for (const notice of stage.world.notices.byId.values()) {
    const standing = standingOf(notice)
    if (!standing) continue
    const usual = documentOf(notice, standing)
    const hostile = {
      ...usual,
      title: LONG,
      parts: usual.parts.map((part) =>
        part.kind === 'paragraph' ? { ...part, text: `${part.text}𠮷㛃䶮（${LONG}）` } : part,
      ),
    }
    for (const paper of PAPERS)
      for (const [state, document] of [
        ['usual', usual],
        ['hostile', hostile],
      ] as const)
        files.set(
          `notice-${notice.kind}-${state}-${paper}.docx`,
          await renderNoticeSheet({
            document,
            mark: '',
            at: POSTED,
            paper,
            proof: proofFor(noticeHashOf(document), '公示', document.number, 1),
          }),
        )
  }
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
