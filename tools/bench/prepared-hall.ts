import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Commit } from '#shared/domain/kernel/commit'
import type { Stage } from '#shared/testing/stage'
import { TestHall } from '#shared/testing/test-hall'
import { SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { JournalFile } from '../../src-main/adapters/journal-file'
import { foldersIn } from '../../src-main/app/folders'

/** A meeting of 48 representatives in mid-speech, with as many turns behind it as asked for. */
export function busyMeeting(turns: number): TestHall {
  const hall = new TestHall()
  hall.now = Date.now() - turns * 90_000 - 60_000
  hall.do({ type: 'createMeeting', setup: SAMPLE_SETUP })
  const { meetingId } = hall
  const representatives = hall.meeting.participants.filter(({ attendance }) => attendance === 'attending')
  for (const { id } of representatives) hall.do({ type: 'signIn', meetingId, participantId: id })
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  hall.do({ type: 'enterItem', meetingId, itemId: hall.meeting.agenda[0]?.id ?? '' })
  for (let turn = 0; turn < turns; turn += 1) {
    speak(hall, turn)
    hall.wait(80)
    hall.do({ type: 'endTurn', meetingId, turnId: hall.meeting.activeTurnId ?? '', nextRequestId: null })
  }
  speak(hall, turns)
  return hall
}

function speak(hall: TestHall, turn: number): void {
  const { meetingId, meeting } = hall
  const speaker = meeting.participants[turn % 40]?.id ?? ''
  hall.do({ type: 'startTurn', meetingId, participantId: speaker, stance: 'for', requestId: null })
  const turnId = hall.meeting.activeTurnId
  hall.do({
    type: 'notePoint',
    meetingId,
    itemId: null,
    turnId,
    text: `第${turn + 1}位发言的要点，写在这里。`,
  })
}

/** Leaves a data folder as a run would that recorded this hall and lost its IndexedDB. */
export async function writeRecord(dataFolder: string, hall: Pick<Stage, 'events'>): Promise<void> {
  const file = foldersIn(dataFolder, process.platform).journal
  await mkdir(path.dirname(file), { recursive: true })
  const journal = new JournalFile(file, () => undefined)
  await journal.open()
  await journal.append(commitsOf(hall))
  await journal.close()
}

function commitsOf(hall: Pick<Stage, 'events'>): Commit[] {
  const commits: Commit[] = []
  for (const event of hall.events) {
    const last = commits.at(-1)
    if (last?.commandId === event.cause) last.events.push(event)
    else commits.push({ n: commits.length + 1, commandId: event.cause, events: [event] })
  }
  return commits
}
