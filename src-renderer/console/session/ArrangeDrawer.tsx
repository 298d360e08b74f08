import { Drawer, Segmented } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { RefusalNotice } from '../../shared/staff/commands'
import { AgendaEditor } from '../plan/AgendaEditor'
import { PapersPage } from '../papers/LaterPapers'
import { PlanForm } from '../plan/PlanForm'

interface ArrangeDrawerProps {
  readonly meeting: Meeting
  readonly open: boolean
  readonly onClose: () => void
}

const VIEWS = [
  { value: 'agenda' as const, label: '议程' },
  { value: 'plan' as const, label: '会议信息' },
  { value: 'papers' as const, label: '文件' },
]

/**
 * What is still open while the meeting goes on: another item, the tellers it has just chosen, ballots of a motion as
 * it now stands.
 */
export function ArrangeDrawer({ meeting, open, onClose }: ArrangeDrawerProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>('agenda')
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size="min(1020px, 94vw)"
      placement="left"
      title="改会议安排"
      destroyOnHidden
      extra={<Segmented options={VIEWS} value={view} aria-label="改什么" onChange={setView} />}
    >
      <RefusalNotice />
      {view === 'agenda' && <AgendaEditor meeting={meeting} />}
      {view === 'plan' && <PlanForm meeting={meeting} />}
      {view === 'papers' && (
        <PapersPage
          meeting={meeting}
          jumps={{
            plan: () => setView('plan'),
            agenda: () => setView('agenda'),
            owners: () => setView('agenda'),
          }}
        />
      )}
    </Drawer>
  )
}
