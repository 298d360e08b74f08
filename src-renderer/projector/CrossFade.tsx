import { useState, type ReactNode } from 'react'
import './cross-fade.css'

export interface CrossFadeProps {
  /** A change of it fades; everything else is drawn at once. */
  readonly sceneKey: string
  readonly children: ReactNode
}

interface Layer {
  readonly sceneKey: string
  readonly serial: number
  readonly node: ReactNode
}

/**
 * Lays the screen that goes over the one that comes, and lets it fade within 200 ms: the new one is whole from
 * its first frame. Instant where the system asks for less motion.
 */
export function CrossFade({ sceneKey, children }: CrossFadeProps) {
  const [shown, setShown] = useState<Layer>({ sceneKey, serial: 0, node: children })
  const [leaving, setLeaving] = useState<Layer | null>(null)
  if (shown.node !== children) {
    const fades = shown.sceneKey !== sceneKey
    if (fades) setLeaving(prefersStillness() ? null : shown)
    setShown({ sceneKey, serial: shown.serial + (fades ? 1 : 0), node: children })
  }
  return (
    <>
      <div key={shown.serial} className="layer">
        {shown.node}
      </div>
      {leaving && (
        <div
          key={leaving.serial}
          className="layer layer--leaving"
          aria-hidden="true"
          onAnimationEnd={() => setLeaving(null)}
        >
          {leaving.node}
        </div>
      )}
    </>
  )
}

function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
