import { lazy, Suspense, useCallback } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { useDrawnMark } from '../shared/client/drawn'
import { useHall } from '../shared/client/react'
import { SavesBeforeUndo } from '../shared/staff/UndoButton'
import { KeepWorking } from '../shared/staff/KeepWorking'
import { Banners } from '../shared/staff/Banners'
import { useSideKeys } from './framed'
import { BooksProvider, useBooksOf } from './saving/books-context'
import { LeavingGuard } from './saving/LeavingGuard'
import { SessionPage } from './session/SessionPage'
import { NoMeetingPage } from './waiting/NoMeetingPage'
import { PlannedPage } from './waiting/PlannedPage'

/** What comes after a meeting is fetched when it is over, and not before the desk's first paint. */
const MinutesPage = lazy(async () => ({ default: (await import('./minutes/MinutesPage')).MinutesPage }))

/** 记录台: what it shows follows from where the open meeting stands. */
export function DeskWindow() {
  const { record, connection, position } = useHall()
  useDrawnMark(position, record?.meeting.lastAt ?? 0)
  useSideKeys()
  if (connection === 'connecting') {
    return (
      <div className="desk">
        <Banners />
        <main className="no-meeting">
          <p role="status">正在连接议事厅…</p>
        </main>
      </div>
    )
  }
  const meeting = record?.meeting
  return (
    <KeepWorking name="记录台" watch={record}>
      {meeting ? <MeetingDesk key={meeting.id} meeting={meeting} /> : <NoMeetingPage />}
    </KeepWorking>
  )
}

function MeetingDesk({ meeting }: { readonly meeting: Meeting }) {
  const books = useBooksOf(meeting.id)
  const save = useCallback(() => books.flush(), [books])
  return (
    <BooksProvider value={books}>
      <SavesBeforeUndo value={save}>{pageOf(meeting)}</SavesBeforeUndo>
      <LeavingGuard />
    </BooksProvider>
  )
}

function pageOf(meeting: Meeting) {
  switch (meeting.phase) {
    case 'planned':
      return <PlannedPage meeting={meeting} />
    case 'inSession':
      return <SessionPage meeting={meeting} />
    case 'closed':
    case 'sealed':
      return (
        <Suspense fallback={null}>
          <MinutesPage meeting={meeting} />
        </Suspense>
      )
  }
}
