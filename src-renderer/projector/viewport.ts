import { useSyncExternalStore } from 'react'

export interface Viewport {
  /** px */
  readonly height: number
  /** Wider than 3:2, as the style sheets tell it. */
  readonly wide: boolean
  /** Grows whenever what was measured before may no longer hold: another size of the window, or other fonts. */
  readonly measure: number
}

const isWide = (): boolean => window.innerWidth * 2 > window.innerHeight * 3

let viewport: Viewport = { height: window.innerHeight, wide: isWide(), measure: 0 }

function subscribe(changed: () => void): () => void {
  const update = () => {
    viewport = { height: window.innerHeight, wide: isWide(), measure: viewport.measure + 1 }
    changed()
  }
  window.addEventListener('resize', update)
  document.fonts.addEventListener('loadingdone', update)
  return () => {
    window.removeEventListener('resize', update)
    document.fonts.removeEventListener('loadingdone', update)
  }
}

export function useViewport(): Viewport {
  return useSyncExternalStore(subscribe, () => viewport)
}
