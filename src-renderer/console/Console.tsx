import type { Meeting } from '#shared/domain/meeting/state'
import { useDrawnMark } from '../shared/client/drawn'
import type { HallView } from '../shared/client/hall-client'
import { useHall } from '../shared/client/react'
import { Banners } from '../shared/staff/Banners'
import { KeepWorking } from '../shared/staff/KeepWorking'
import { ClosedPage } from './closed/ClosedPage'
import { Home } from './home/Home'
import { PlannedPage } from './plan/PlannedPage'
import { RemoteControl } from './remote/RemoteControl'
import { SessionPage } from './session/SessionPage'

/** 主持台: what it shows follows from where the open meeting stands. */
export function Console() {
  const { record, connection, position } = useHall()
  useDrawnMark(position, record?.meeting.lastAt ?? 0)
  return (
    <RemoteControl>
      <KeepWorking name="主持台" watch={record}>
        <Page connection={connection} meeting={record?.meeting ?? null} />
      </KeepWorking>
    </RemoteControl>
  )
}

interface PageProps {
  readonly connection: HallView['connection']
  readonly meeting: Meeting | null
}

function Page({ connection, meeting }: PageProps) {
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
  if (!meeting) return <Home />
  switch (meeting.phase) {
    case 'planned':
      return <PlannedPage key={meeting.id} meeting={meeting} />
    case 'inSession':
      return <SessionPage key={meeting.id} meeting={meeting} />
    case 'closed':
    case 'sealed':
      return <ClosedPage key={meeting.id} meeting={meeting} />
  }
}
