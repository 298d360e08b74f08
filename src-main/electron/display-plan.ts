/** Device-independent pixels, as the operating system lays its displays out. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is needed of one display that is plugged in. */
export interface DisplayInfo {
  readonly id: number
  /** Name of the monitor or projector; empty where the system does not tell. */
  readonly label: string
  readonly bounds: Rect
  /** `bounds` less the task bar. */
  readonly workArea: Rect
  readonly internal: boolean
  readonly primary: boolean
}

/**
 * What makes a display the same one when it is plugged in again. Never its place on the desktop: that changes
 * whenever another display comes or goes.
 */
export interface DisplayIdentity {
  readonly id: number
  readonly label: string
  readonly width: number
  readonly height: number
}

export interface WindowMemory {
  readonly display: DisplayIdentity | null
  readonly bounds: Rect | null
  readonly maximized: boolean
}

/** What the people at the hall chose, and where things were. */
export interface Remembered {
  readonly console: WindowMemory
  readonly desk: WindowMemory & { readonly open: boolean }
  readonly projector: {
    /** Null until somebody has opened or closed it: then it opens by itself where there is a second display. */
    readonly open: boolean | null
    readonly display: DisplayIdentity | null
    readonly bounds: Rect | null
    /** Whether it has been on `display` since the app started: then it waits for that one to come back. */
    readonly shown: boolean
  }
}

export interface WindowPlace {
  readonly displayId: number
  readonly bounds: Rect
  readonly maximized: boolean
}

export type ProjectorPlace =
  | { readonly mode: 'closed' }
  /** Its display is gone; it is kept hidden until that one is back. */
  | { readonly mode: 'hidden'; readonly waitingFor: DisplayIdentity }
  | { readonly mode: 'fullScreen'; readonly displayId: number; readonly bounds: Rect }
  /** One display only: an ordinary window, so that the console can be reached. */
  | { readonly mode: 'window'; readonly displayId: number; readonly bounds: Rect }

export interface WindowPlan {
  readonly console: WindowPlace
  readonly desk: WindowPlace | null
  readonly projector: ProjectorPlace
}

export const NOTHING_REMEMBERED: Remembered = {
  console: { display: null, bounds: null, maximized: true },
  desk: { display: null, bounds: null, maximized: false, open: false },
  projector: { open: null, display: null, bounds: null, shown: false },
}

/** A machine whose displays cannot be told (none is plugged in) is laid out as if it had this one. */
const FALLBACK: DisplayInfo = {
  id: -1,
  label: '',
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
  internal: true,
  primary: true,
}

/** At least this much of a window must lie on its display for the place to be kept. */
const VISIBLE = { width: 200, height: 120 }

/**
 * Where the windows go. The projector never covers the display that the console is on: with a second display it
 * fills that one, without one it is an ordinary window, and when the display it was on is gone it hides.
 */
export function planWindows(displays: readonly DisplayInfo[], remembered: Remembered): WindowPlan {
  const present = displays.length > 0 ? displays : [FALLBACK]
  const primary = present.find((display) => display.primary) ?? present[0] ?? FALLBACK
  const home = match(present, remembered.console.display) ?? primary
  const deskHome = match(present, remembered.desk.display) ?? home
  return {
    console: placeOn(home, remembered.console, { width: 1366, height: 820 }),
    desk: remembered.desk.open ? placeOn(deskHome, remembered.desk, { width: 1280, height: 800 }) : null,
    projector: placeProjector(present, home, remembered),
  }
}

function placeProjector(
  present: readonly DisplayInfo[],
  home: DisplayInfo,
  { projector, desk }: Remembered,
): ProjectorPlace {
  if (!(projector.open ?? (projector.shown || present.length > 1))) return { mode: 'closed' }
  // Two outputs that show the same picture may be told as two displays in one place: they are the console's both.
  const others = present.filter((display) => display.id !== home.id && !overlaps(display.bounds, home.bounds))
  const chosen = match(others, projector.display)
  if (chosen !== null) return { mode: 'fullScreen', displayId: chosen.id, bounds: chosen.bounds }
  if (projector.display !== null && projector.shown && match(present, projector.display) === null)
    return { mode: 'hidden', waitingFor: projector.display }
  const deskDisplay = desk.open ? match(others, desk.display) : null
  const free = others.filter((display) => display.id !== deskDisplay?.id)
  const best = free.find((display) => !display.internal) ?? free[0]
  if (best !== undefined) return { mode: 'fullScreen', displayId: best.id, bounds: best.bounds }
  const memory = { bounds: projector.bounds, maximized: false }
  return {
    mode: 'window',
    displayId: home.id,
    bounds: placeOn(home, memory, { width: 1024, height: 576 }).bounds,
  }
}

export function identify(display: DisplayInfo): DisplayIdentity {
  return { id: display.id, label: display.label, width: display.bounds.width, height: display.bounds.height }
}

/**
 * The display that `identity` names. Some systems give a display a new id when it is plugged in again: then the
 * name and the size decide, where only one display has them.
 */
export function match(
  displays: readonly DisplayInfo[],
  identity: DisplayIdentity | null,
): DisplayInfo | null {
  if (identity === null) return null
  const same = displays.find((display) => display.id === identity.id && display.label === identity.label)
  if (same !== undefined) return same
  const [only, another] = displays.filter(
    (display) =>
      identity.label !== '' &&
      display.label === identity.label &&
      display.bounds.width === identity.width &&
      display.bounds.height === identity.height,
  )
  return only !== undefined && another === undefined ? only : null
}

function placeOn(
  display: DisplayInfo,
  memory: { readonly bounds: Rect | null; readonly maximized: boolean },
  preferred: { readonly width: number; readonly height: number },
): WindowPlace {
  const area = display.workArea
  const { bounds } = memory
  if (bounds !== null && isReachable(bounds, area))
    return { displayId: display.id, bounds, maximized: memory.maximized }
  const width = Math.min(bounds?.width ?? preferred.width, area.width)
  const height = Math.min(bounds?.height ?? preferred.height, area.height)
  const centred = {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  }
  return { displayId: display.id, bounds: centred, maximized: memory.maximized }
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Whether enough of the window, its title bar too, lies within the area to be seen and moved. */
function isReachable(bounds: Rect, area: Rect): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
  return width >= VISIBLE.width && height >= VISIBLE.height && bounds.y >= area.y
}
