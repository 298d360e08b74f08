import type { ViewName } from './hall-windows'

/** What of a key press in one of our windows decides what it does to windows. */
export interface WindowKey {
  readonly type: string
  readonly key: string
  readonly isAutoRepeat: boolean
  readonly isComposing: boolean
  /** Ctrl, Alt or Meta; remotes do hold Shift for “from this page”. */
  readonly withModifier: boolean
}

export interface WindowsNow {
  /** Numbers or a hint stand on the displays. */
  readonly signs: boolean
  readonly projectorFills: boolean
  /** The projector fills the display that this window is on. */
  readonly covered: boolean
}

/** `leave`: the projector becomes a window again. `toggle`: this window fills its screen, or no longer does. */
export type WindowAct = 'toggle' | 'present' | 'leave' | 'clearSigns'

/**
 * F11 and F5 fill a screen, Esc leads back. They are the host's, not the page's: whatever a page is at, nobody may be
 * caught behind a full screen. Esc is left to the page wherever it has nothing to lead back from.
 */
export function windowAct(name: ViewName, key: WindowKey, now: WindowsNow): WindowAct | null {
  if (key.type !== 'keyDown' || key.isAutoRepeat || key.withModifier || key.isComposing) return null
  switch (key.key) {
    case 'F11':
      return 'toggle'
    case 'F5':
      return 'present'
    case 'Escape':
      if (now.signs) return 'clearSigns'
      return now.projectorFills && (name === 'projector' || now.covered) ? 'leave' : null
    default:
      return null
  }
}
