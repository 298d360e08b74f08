import { createContext, useContext } from 'react'

/** 并排记录: the desk beside the console in one window, for whoever leads and writes alone. */
export interface SideDesk {
  readonly open: boolean
  readonly toggle: () => void
}

const SideDeskContext = createContext<SideDesk | null>(null)
export const SideDeskProvider = SideDeskContext

/** Null in a window that has no room for another. */
export function useSideDesk(): SideDesk | null {
  return useContext(SideDeskContext)
}
