import { Drawer } from 'antd'
import type { Meeting } from '#shared/domain/meeting/state'
import { Timeline } from '../notes/Timeline'
import { OutcomePane } from '../outcomes/OutcomePane'

export type MendPlace = 'assignments' | 'points'

interface MendDrawerProps {
  readonly meeting: Meeting
  readonly place: MendPlace | null
  readonly onClose: () => void
}

/** Where notes and outcomes are filled in or put right after 散会. */
export function MendDrawer({ meeting, place, onClose }: MendDrawerProps) {
  const title = meeting.correction
    ? { points: '改发言要点', assignments: '改共识、分歧和责任分工' }
    : { points: '补记发言要点', assignments: '补全责任分工' }
  return (
    <Drawer
      open={place !== null}
      onClose={onClose}
      title={place === null ? '' : title[place]}
      size={460}
      closable={{ 'aria-label': '关闭' }}
      destroyOnHidden
      className="desk-drawer"
    >
      {place === 'points' && <Timeline meeting={meeting} initialScope="all" />}
      {place === 'assignments' && <OutcomePane meeting={meeting} initialScope="all" />}
    </Drawer>
  )
}
