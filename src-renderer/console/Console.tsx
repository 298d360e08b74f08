import { lazy, Suspense, useCallback, useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import type { SearchPlace } from '#shared/domain/search/hit'
import { useDrawnMark } from '../shared/client/drawn'
import type { HallView } from '../shared/client/hall-client'
import { useHall } from '../shared/client/react'
import { Banners } from '../shared/staff/Banners'
import { KeepWorking } from '../shared/staff/KeepWorking'
import { Home } from './home/Home'
import { PlannedPage } from './plan/PlannedPage'
import { RemoteControl } from './remote/RemoteControl'
import { SearchDialog } from './search/SearchDialog'
import { useSearchKey } from './search/use-search-key'
import { useCommand } from '../shared/staff/commands'
import { SessionPage } from './session/SessionPage'

/** What comes after a meeting is fetched when it is over, and not before the console's first paint. */
const ClosedPage = lazy(async () => ({ default: (await import('./closed/ClosedPage')).ClosedPage }))

/** 主持台: what it shows follows from where the open meeting stands. */
export function Console() {
  const { record, connection, position } = useHall()
  useDrawnMark(position, record?.meeting.lastAt ?? 0)
  const command = useCommand()
  const meeting = record?.meeting ?? null
  const [searching, setSearching] = useState(false)
  const [place, setPlace] = useState<SearchPlace | null>(null)
  const openSearch = useCallback(() => setSearching(true), [])
  // While people deliberate nothing else can be opened.
  useSearchKey(connection === 'connecting' || meeting?.phase === 'inSession' ? null : openSearch)

  const go = async (hit: SearchPlace) => {
    const meetingId = hit.kind === 'followUp' ? null : hit.meetingId
    const there = meetingId === (meeting?.id ?? null)
    if (there || (await command({ type: 'selectMeeting', meetingId }))) setPlace({ ...hit })
  }
  return (
    <RemoteControl>
      <KeepWorking name="主持台" watch={record}>
        <Page connection={connection} meeting={meeting} place={place} onSearch={openSearch} />
      </KeepWorking>
      <SearchDialog
        open={searching}
        onClose={() => setSearching(false)}
        onChoose={(hit) => {
          setSearching(false)
          void go(hit)
        }}
      />
    </RemoteControl>
  )
}

interface PageProps {
  readonly connection: HallView['connection']
  readonly meeting: Meeting | null
  /** Where a search led; null before one did. */
  readonly place: SearchPlace | null
  readonly onSearch: () => void
}

const placeKey = (place: SearchPlace | null): string => (place ? `${place.kind} ${place.targetId}` : '')

function Page({ connection, meeting, place, onSearch }: PageProps) {
  if (connection === 'connecting') {
    return (
      <div className="frame is-starting">
        <Banners />
        <main>
          <p role="status">正在打开议事厅…</p>
        </main>
      </div>
    )
  }
  if (!meeting) return <Home key={placeKey(place)} place={place} onSearch={onSearch} />
  const here = place?.meetingId === meeting.id ? place : null
  const key = `${meeting.id} ${placeKey(here)}`
  switch (meeting.phase) {
    case 'planned':
      return <PlannedPage key={key} meeting={meeting} place={here} />
    case 'inSession':
      return <SessionPage key={meeting.id} meeting={meeting} />
    case 'closed':
    case 'sealed':
      return (
        <Suspense fallback={null}>
          <ClosedPage key={key} meeting={meeting} place={here} />
        </Suspense>
      )
  }
}
