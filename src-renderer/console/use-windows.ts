import { useCallback, useMemo } from 'react'
import { useHall } from '../shared/client/react'
import { useAsk } from '../shared/staff/commands'

export type OtherWindow = 'desk' | 'projector'

/** Opens the other windows; a host that cannot do so serves them under an address of their own. */
export function useWindows(): {
  readonly open: (window: OtherWindow) => void
  readonly projectorOpen: boolean
} {
  const { status } = useHall()
  const ask = useAsk()
  const managed = status?.canManageWindows ?? false
  const projectorOpen = status?.projector.open ?? false
  const open = useCallback(
    (name: OtherWindow) => {
      if (managed) void ask({ ask: 'openWindow', window: name })
      else window.open(`/${name}/`, `yishiting-${name}`)
    },
    [ask, managed],
  )
  return useMemo(() => ({ open, projectorOpen }), [open, projectorOpen])
}
