import { Button } from 'antd'
import { itemLeftMs, itemLimitMs } from '#shared/domain/meeting/floor/item-time'
import { formatCountdown } from '#shared/domain/meeting/floor/timer'
import type { Meeting } from '#shared/domain/meeting/state'
import { useHallNow } from '../../shared/client/react'
import { Mark } from '../../shared/marks'
import { ITEM_EXTENSION_MINUTES, type SessionActions } from './use-session-actions'

interface ItemTimeProps {
  readonly meeting: Meeting
  readonly extendItem: SessionActions['extendItem']
}

const SOON_MS = 2 * 60_000

/** What is left of the item's time in all, where it is limited; only the chair gives more. */
export function ItemTime({ meeting, extendItem }: ItemTimeProps) {
  const now = useHallNow(1000)
  const { currentItemId } = meeting
  const limit = currentItemId === null ? null : itemLimitMs(meeting, currentItemId)
  const left = currentItemId === null ? null : itemLeftMs(meeting, currentItemId, now)
  if (limit === null || left === null) return null
  const soon = left <= SOON_MS
  const minutes = Math.round(limit / 60_000)
  return (
    <div className={soon ? 'item-time is-soon' : 'item-time'} role="group" aria-label="本项总时长">
      <span>
        {soon && <Mark kind="alert" />}
        {left <= 0 ? ` 本项 ${minutes} 分钟已用完` : `本项 ${minutes} 分钟，还剩 `}
        {left > 0 && <b>{formatCountdown(left)}</b>}
      </span>
      {extendItem && (
        <Button size="small" aria-label={`给这一项延时 ${ITEM_EXTENSION_MINUTES} 分钟`} onClick={extendItem}>
          ＋{ITEM_EXTENSION_MINUTES} 分
        </Button>
      )}
    </div>
  )
}
