import { Drawer } from 'antd'
import { lazy, Suspense } from 'react'
import { useHall } from '../../shared/client/react'

/** With the charts' library, which nothing at the start of a meeting waits for. */
const Charts = lazy(async () => ({ default: (await import('./Charts')).Charts }))

interface ChartsDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** 图表 of the open meeting, while it goes on and afterwards. */
export function ChartsDrawer({ open, onClose }: ChartsDrawerProps) {
  const { record } = useHall()
  return (
    <Drawer open={open} onClose={onClose} size="min(860px, 94vw)" title="图表" destroyOnHidden>
      <Suspense fallback={<p role="status">正在画图…</p>}>{record && <Charts record={record} />}</Suspense>
    </Drawer>
  )
}
