import { Drawer, Segmented } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { RefusalNotice } from '../../shared/staff/commands'
import { RosterEditor } from '../plan/RosterEditor'
import { AttendanceList } from '../signin/AttendanceList'
import { QuorumPanel } from '../signin/QuorumPanel'

interface AttendanceDrawerProps {
  readonly meeting: Meeting
  readonly open: boolean
  readonly onClose: () => void
}

const VIEWS = [
  { value: 'attendance' as const, label: '签到与离场' },
  { value: 'roster' as const, label: '改名单、加人' },
]

/** Who comes late or leaves early, and who was not on the roster, while the meeting goes on. */
export function AttendanceDrawer({ meeting, open, onClose }: AttendanceDrawerProps) {
  const [view, setView] = useState<'attendance' | 'roster'>('attendance')
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size="min(1020px, 94vw)"
      title="到会的人"
      destroyOnHidden
      className="attendance-drawer"
      extra={<Segmented options={VIEWS} value={view} aria-label="看什么" onChange={setView} />}
    >
      <RefusalNotice />
      {view === 'attendance' ? (
        <div className="sign-in">
          <AttendanceList meeting={meeting} autoFocus />
          <QuorumPanel meeting={meeting} />
        </div>
      ) : (
        <RosterEditor meeting={meeting} />
      )}
    </Drawer>
  )
}
