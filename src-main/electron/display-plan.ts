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
  /** 1.25 where the system draws everything a quarter larger. */
  readonly scale: number
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
    /** Displays it has been on, the latest first: each hall's projector is known again. */
    readonly known: readonly DisplayIdentity[]
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
  projector: { open: null, display: null, bounds: null, known: [], shown: false },
}

/** A machine whose displays cannot be told (none is plugged in) is laid out as if it had this one. */
const FALLBACK: DisplayInfo = {
  id: -1,
  label: '',
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
  internal: true,
  primary: true,
  scale: 1,
}

/** At least this much of a window must lie on its display for the place to be kept. */
const VISIBLE = { width: 200, height: 120 }

/** Nothing that people could read is smaller than this. */
const SMALLEST = { width: 320, height: 240 }

/**
 * Where the windows go. The projector never covers the display that the console is on: with a second display it
 * fills that one, without one it is an ordinary window, and when the display it was on is gone it hides.
 */
export function planWindows(displays: readonly DisplayInfo[], remembered: Remembered): WindowPlan {
  const present = usable(displays)
  const home = homeOf(present, remembered)
  const deskHome = match(present, remembered.desk.display) ?? home
  return {
    console: placeOn(home, remembered.console, { width: 1366, height: 820 }),
    desk: remembered.desk.open ? placeOn(deskHome, remembered.desk, { width: 1280, height: 800 }) : null,
    projector: placeProjector(present, home, remembered),
  }
}

/**
 * The displays that something can be shown on, never none: what is unplugged, asleep or pretended by a driver may be
 * told with no size, with a size of nothing, or in no place at all.
 */
export function usable(displays: readonly DisplayInfo[]): readonly DisplayInfo[] {
  const present = displays.filter(({ bounds }) => isLarge(bounds)).map(withinItself)
  return present.length > 0 ? present : [FALLBACK]
}

function isLarge({ x, y, width, height }: Rect): boolean {
  return Number.isFinite(x) && Number.isFinite(y) && width >= SMALLEST.width && height >= SMALLEST.height
}

/** A work area that is not to be believed is taken to be the whole display. */
function withinItself(display: DisplayInfo): DisplayInfo {
  const { workArea, bounds } = display
  const inside =
    isLarge(workArea) &&
    workArea.x >= bounds.x &&
    workArea.y >= bounds.y &&
    workArea.x + workArea.width <= bounds.x + bounds.width &&
    workArea.y + workArea.height <= bounds.y + bounds.height
  return inside ? display : { ...display, workArea: bounds }
}

function homeOf(present: readonly DisplayInfo[], { console }: Remembered): DisplayInfo {
  const primary = present.find((display) => display.primary) ?? present[0] ?? FALLBACK
  return match(present, console.display) ?? primary
}

/**
 * What is remembered once somebody puts the projector on this display. Staff's windows that are there make room: they
 * go where the projector was, or to another display. On the only display it becomes an ordinary window. Null where
 * the display is not there.
 */
export function chooseDisplay(
  displays: readonly DisplayInfo[],
  remembered: Remembered,
  displayId: number,
): Remembered | null {
  const present = usable(displays)
  const chosen = present.find(({ id }) => id === displayId)
  if (chosen === undefined) return null
  const rest = present.filter((other) => !overlaps(other.bounds, chosen.bounds))
  const other = match(rest, remembered.projector.display) ?? rest.find(({ primary }) => primary) ?? rest[0]
  const display = other === undefined ? null : identify(chosen)
  const projector = { ...remembered.projector, open: true, display, shown: false }
  const moved = <M extends WindowMemory>(memory: M, at: DisplayInfo | null): M =>
    other !== undefined && at !== null && overlaps(at.bounds, chosen.bounds)
      ? { ...memory, display: identify(other), bounds: null }
      : memory
  return {
    console: moved(remembered.console, homeOf(present, remembered)),
    desk: moved(remembered.desk, match(present, remembered.desk.display)),
    projector,
  }
}

/** The displays in the order of their numbers: from the left, and from above. */
export function numbered(displays: readonly DisplayInfo[]): readonly DisplayInfo[] {
  return displays.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id)
}

/** The display that most of `rect` lies on; null where it lies on none. */
export function displayAt(displays: readonly DisplayInfo[], rect: Rect): DisplayInfo | null {
  const shared = ({ bounds }: DisplayInfo): number =>
    Math.max(0, sharedWidth(rect, bounds)) * Math.max(0, sharedHeight(rect, bounds))
  const [best] = displays.toSorted((a, b) => shared(b) - shared(a))
  return best !== undefined && shared(best) > 0 ? best : null
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
  const before = projector.known.map((identity) => match(free, identity)).find((known) => known !== null)
  const best = before ?? free.find((display) => !display.internal) ?? free[0]
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

function sharedWidth(a: Rect, b: Rect): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
}

function sharedHeight(a: Rect, b: Rect): number {
  return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
}

export function overlaps(a: Rect, b: Rect): boolean {
  return sharedWidth(a, b) > 0 && sharedHeight(a, b) > 0
}

/** Whether enough of the window, its title bar too, lies within the area to be seen and moved. */
export function isReachable(bounds: Rect, area: Rect): boolean {
  return (
    sharedWidth(bounds, area) >= VISIBLE.width &&
    sharedHeight(bounds, area) >= VISIBLE.height &&
    bounds.y >= area.y
  )
}
