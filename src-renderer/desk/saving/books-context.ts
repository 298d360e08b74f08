import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { useClient } from '../../shared/client/react'
import { useCommandResult } from '../../shared/staff/commands'
import { followConnection } from '../../shared/staff/saving/follow-connection'
import { useTypedSaved } from '../../shared/staff/saving/typed'
import { DeskBooks } from './books'

const BooksContext = createContext<DeskBooks | null>(null)
export const BooksProvider = BooksContext

/** What the recorder writes about the open meeting. */
export function useBooks(): DeskBooks {
  const books = useContext(BooksContext)
  if (books === null) throw new Error('useBooks needs a BooksProvider above it')
  return books
}

/** Whether everything that was written is in the record. */
export function useAllSaved(): boolean {
  const books = useBooks()
  const linesSaved = useSyncExternalStore(books.subscribe, books.allSaved)
  return useTypedSaved() && linesSaved
}

/** The books of one meeting, kept in step with the record; whatever is unsaved when it is left is saved then. */
export function useBooksOf(meetingId: string): DeskBooks {
  const client = useClient()
  const send = useCommandResult()
  const [books] = useState(() => {
    const made = new DeskBooks(meetingId, send)
    const meeting = client.getSnapshot().record?.meeting
    if (meeting?.id === meetingId) made.sync(meeting)
    return made
  })

  useEffect(() => {
    // Not by way of a rendering: the books must know of a line before its command is answered.
    const follow = (): void => {
      const { record } = client.getSnapshot()
      if (record?.meeting.id === meetingId) books.sync(record.meeting)
    }
    follow()
    const stops = [client.subscribe(follow), followConnection(client, books)]
    return () => stops.forEach((stop) => stop())
  }, [client, books, meetingId])

  return books
}
