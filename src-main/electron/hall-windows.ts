import type { BrowserWindow, WebContents } from 'electron'
import type { HostStatus, Notice } from '#shared/protocol/host-status'
import type { Screens } from '#shared/protocol/screens'
import type { SettingsFile } from '../app/settings-file'
import {
  chooseDisplay,
  displayAt,
  identify,
  isReachable,
  match,
  overlaps,
  planWindows,
  usable,
} from './display-plan'
import type { DisplayInfo, ProjectorPlace, Remembered, WindowPlace } from './display-plan'
import { displayName, onDisplaysChanged, presentDisplays } from './displays'
import { loadPage, makeWindow, reviveWhenDead } from './hall-window'
import type { WindowParts } from './hall-window'
import type { WindowName } from './pages'
import { screenList, type Shows } from './screen-list'
import { Signs } from './signs'
import { windowAct, type WindowAct } from './window-keys'
import { rememberedFrom, settingsFrom, settledOn } from './window-memory'
import type { WindowSettings } from './window-memory'

export type ViewName = Exclude<WindowName, 'storage'>

/** What the windows tell the rest of the hall. */
export type WindowsStatus = Pick<HostStatus, 'projector'> & {
  readonly screens: Omit<Screens, 'remoteEverywhere'>
}

export interface HallWindowsParts extends WindowParts {
  readonly settings: SettingsFile<WindowSettings>
  readonly notify: (notice: Notice) => void
  readonly dismiss: (noticeId: string) => void
  readonly changed: (status: WindowsStatus) => void
  /** The person wants to close the console, and with it the application. */
  readonly consoleClosing: () => void
}

const NAMES: Readonly<Record<ViewName, string>> = { console: '主持台', desk: '记录台', projector: '大屏' }
const LOST = 'projector-lost'
/** ms. Displays that come, or change their size, do so in several steps: windows follow when it is over. */
const SETTLED_AFTER = 400

/** The windows that people see, each on the display that the plan gives it. */
export class HallWindows {
  readonly #parts: HallWindowsParts
  readonly #signs: Signs
  readonly #open = new Map<ViewName, BrowserWindow>()
  /** Where the projector was put; it is left alone while that is where it belongs. */
  #projectorPlace: ProjectorPlace = { mode: 'closed' }
  /** Whether the projector fills its display just now; people change that. */
  #fills = false
  /** Whether the projector has been on its display in this run. */
  #shown = false
  #settling: ReturnType<typeof setTimeout> | undefined
  #closing = false

  constructor(parts: HallWindowsParts) {
    this.#parts = parts
    this.#signs = new Signs(parts)
  }

  /** Opens what was open, and follows the displays from now on. */
  start(): void {
    onDisplaysChanged(() => this.#displaysChanged())
    this.#apply()
  }

  /** A projector whose display is not there goes to another one, or into an ordinary window: somebody asked for it. */
  open(name: 'desk' | 'projector'): void {
    this.#wanted(name, true)
    if (
      name === 'projector' &&
      match(presentDisplays(), this.#parts.settings.current.projector.display) === null
    ) {
      this.#shown = false
      this.#change((settings) => ({ ...settings, projector: { ...settings.projector, display: null } }))
    }
    this.#apply()
    this.#open.get(name)?.moveTop()
  }

  /** Also where it is open but hidden, waiting for its display. */
  close(name: 'desk' | 'projector'): void {
    const window = this.#open.get(name)
    if (window !== undefined) window.close()
    else this.#wanted(name, false)
    this.#apply()
  }

  /** 认屏 */
  identify(): void {
    const displays = presentDisplays()
    const list = screenList(usable(displays), this.#whereabouts(displays))
    this.#signs.show(
      list.flatMap(({ id, number, name, shows }) => {
        const display = displays.find((entry) => entry.id === id)
        const text = [name, ...shows.map((window) => NAMES[window])].join(' · ')
        return display === undefined ? [] : [{ display, number, text }]
      }),
    )
  }

  /** Puts the projector on this display, and out of its way what is there; false where there is no such display. */
  chooseDisplay(displayId: number): boolean {
    const displays = presentDisplays()
    const chosen = chooseDisplay(displays, this.#remembered(), displayId)
    if (chosen === null) return false
    this.#shown = false
    this.#change((settings) => settingsFrom(settings, chosen))
    const plan = planWindows(displays, chosen)
    for (const name of ['console', 'desk'] as const) {
      const place = plan[name]
      if (place !== null && this.#displayOf(name, displays)?.id !== place.displayId) this.#move(name, place)
    }
    // Not from where the windows are: the system may tell that only some time after they were moved.
    this.#apply(chosen)
    return true
  }

  /** Fills the screen with the projector, which is opened where it is not; or makes it a window again. */
  fill(on: boolean): void {
    if (!on) return this.#leave()
    if (!this.#open.has('projector')) this.open('projector')
    this.#fill()
  }

  focusConsole(): void {
    const window = this.#open.get('console')
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  nameOf(contents: WebContents): ViewName | null {
    for (const [name, window] of this.#open)
      if (!window.isDestroyed() && window.webContents === contents) return name
    return null
  }

  window(name: ViewName): BrowserWindow | null {
    return this.#open.get(name) ?? null
  }

  /** From now on windows close without being asked why; writes down where they are. */
  async prepareToQuit(): Promise<void> {
    this.#closing = true
    clearTimeout(this.#settling)
    this.#signs.clear()
    this.#change((settings) => this.#withPlaces(settings))
    await this.#parts.settings.settled()
  }

  /**
   * A display that has gone leaves its windows on another one, and so perhaps over the console: that is put right at
   * once. What comes, or changes its size, is waited for until it has come to rest.
   */
  #displaysChanged(): void {
    clearTimeout(this.#settling)
    const place = this.#projectorPlace
    const present = usable(presentDisplays())
    if ('displayId' in place && !present.some(({ id }) => id === place.displayId)) this.#apply()
    this.#settling = setTimeout(() => this.#apply(), SETTLED_AFTER)
  }

  #apply(remembered = this.#remembered()): void {
    if (this.#closing) return
    const displays = presentDisplays()
    const plan = planWindows(displays, remembered)
    if (this.#open.has('console')) this.#keepReachable('console', plan.console, displays)
    else this.#show('console', plan.console)
    if (plan.desk !== null) {
      if (this.#open.has('desk')) this.#keepReachable('desk', plan.desk, displays)
      else this.#show('desk', plan.desk)
    }
    this.#placeProjector(plan.projector)
    this.#report(plan.projector, displays)
  }

  /** A window whose display has gone may be left where nobody can see it. */
  #keepReachable(name: 'console' | 'desk', place: WindowPlace, displays: readonly DisplayInfo[]): void {
    const window = this.#open.get(name)
    if (window === undefined || window.isMinimized()) return
    const bounds = window.getBounds()
    // One that fills its screen, frame and all, begins a little beyond its edge.
    const seen = usable(displays).some((display) =>
      window.isMaximized() || window.isFullScreen()
        ? overlaps(bounds, display.workArea)
        : isReachable(bounds, display.workArea),
    )
    if (!seen) this.#move(name, place)
  }

  #move(name: 'console' | 'desk', place: WindowPlace): void {
    const window = this.#open.get(name)
    if (window === undefined) return
    if (window.isFullScreen()) window.setFullScreen(false)
    if (window.isMaximized()) window.unmaximize()
    window.setBounds(place.bounds)
    if (place.maximized) window.maximize()
  }

  /**
   * A window that must change its display is made anew there. Moving one that fills a screen depends on what each
   * system makes of it, and the page has nothing of its own to lose.
   */
  #placeProjector(place: ProjectorPlace): void {
    const before = this.#open.has('projector') ? this.#projectorPlace : null
    if (before !== null && keyOf(before) === keyOf(place)) return
    this.#projectorPlace = place
    this.#fills = place.mode === 'fullScreen'
    this.#open.get('projector')?.destroy()
    if (place.mode === 'fullScreen' || place.mode === 'window')
      this.#show('projector', { ...place, maximized: false }, this.#fills)
  }

  #report(place: ProjectorPlace, displays: readonly DisplayInfo[]): void {
    const { notify, dismiss } = this.#parts
    if (place.mode === 'hidden') {
      const name = displayName({ ...place.waitingFor, internal: false })
      const text = `大屏所在的屏幕（${name}）断开了，大屏已先收起，会议照常进行。请检查投影机的电源和连线，接回后会自动恢复；要换一块屏幕，请点“屏幕”。`
      notify({ id: LOST, level: 'warning', text })
    } else {
      dismiss(LOST)
    }
    const display = 'displayId' in place ? displays.find(({ id }) => id === place.displayId) : undefined
    if (place.mode === 'fullScreen' && display !== undefined) {
      this.#shown = true
      const before = this.#parts.settings.current
      const settled = settledOn(before, identify(display))
      if (JSON.stringify(before) !== JSON.stringify(settled)) this.#change(() => settled)
    }
    this.#tell(displays)
  }

  #tell(displays: readonly DisplayInfo[] = presentDisplays()): void {
    if (this.#closing) return
    const at = this.#whereabouts(displays)
    const open = this.#open.has('projector')
    const display = displays.find(({ id }) => id === at.get('projector'))
    this.#parts.changed({
      projector: { open, display: display === undefined ? '' : displayName(display) },
      screens: {
        displays: [...screenList(usable(displays), at)],
        projector: open ? (this.#fills ? 'fullScreen' : 'window') : this.#waits() ? 'hidden' : 'closed',
        coversConsole: this.#covers('console', at),
      },
    })
  }

  #waits(): boolean {
    return this.#projectorPlace.mode === 'hidden'
  }

  #covers(name: 'console' | 'desk', at = this.#whereabouts(presentDisplays())): boolean {
    const projector = at.get('projector')
    return this.#fills && projector !== undefined && projector === at.get(name)
  }

  /** On which display each window is, as far as there is one. */
  #whereabouts(displays: readonly DisplayInfo[]): ReadonlyMap<Shows, number> {
    const at = new Map<Shows, number>()
    for (const name of ['console', 'desk', 'projector'] as const) {
      const display = this.#displayOf(name, displays)
      if (display !== null) at.set(name, display.id)
    }
    return at
  }

  #displayOf(name: ViewName, displays: readonly DisplayInfo[]): DisplayInfo | null {
    const window = this.#open.get(name)
    if (window === undefined) return null
    const place = this.#projectorPlace
    // Where it fills a display it was put there; before it has been shown, the system may not know that yet.
    if (name === 'projector' && place.mode === 'fullScreen')
      return displays.find(({ id }) => id === place.displayId) ?? null
    return displayAt(displays, window.getBounds())
  }

  #show(name: ViewName, place: WindowPlace, fullScreen = false): void {
    const window = this.#make(name, place)
    window.once('ready-to-show', () => {
      if (name === 'console') {
        window.show()
        window.focus()
      } else {
        // The keyboard stays with whoever was using it.
        window.showInactive()
      }
      if (place.maximized) window.maximize()
      if (fullScreen) window.setFullScreen(true)
      this.#tell()
    })
    void loadPage(window, name, this.#parts)
  }

  #make(name: ViewName, place: WindowPlace): BrowserWindow {
    const minimum = name === 'projector' ? { width: 480, height: 270 } : { width: 960, height: 560 }
    const window = makeWindow(name, this.#parts, { bounds: place.bounds, minimum })
    this.#open.set(name, window)
    window.on('close', (event) => this.#closed(name, event))
    window.on('closed', () => {
      if (this.#open.get(name) === window) this.#open.delete(name)
      this.#tell()
    })
    window.on('moved', () => this.#tell())
    if (name === 'projector') {
      const follow = (fills: boolean): void => {
        if (this.#open.get(name) !== window) return
        this.#fills = fills
        this.#tell()
      }
      window.on('enter-full-screen', () => follow(true))
      window.on('leave-full-screen', () => follow(false))
    }
    window.webContents.on('before-input-event', (event, input) => {
      const { type, key, isAutoRepeat, isComposing } = input
      const withModifier = input.control || input.alt || input.meta
      const act = windowAct(
        name,
        { type, key, isAutoRepeat, isComposing, withModifier },
        {
          signs: this.#signs.shown,
          projectorFills: this.#fills,
          covered: name !== 'projector' && this.#covers(name),
        },
      )
      if (act === null) return
      event.preventDefault()
      this.#act(act, name, window)
    })
    reviveWhenDead(window.webContents, name, this.#parts.log, () =>
      this.#parts.notify({
        id: `window-died-${name}`,
        level: 'error',
        text: `${NAMES[name]}窗口反复出错，已停止重新载入；请关闭这个窗口再打开，仍不行请重启议事厅。`,
      }),
    )
    return window
  }

  #act(act: WindowAct, name: ViewName, window: BrowserWindow): void {
    switch (act) {
      case 'clearSigns':
        return this.#signs.clear()
      case 'present':
        return this.fill(true)
      case 'leave':
        return this.#leave()
      case 'toggle':
        if (name !== 'projector') return window.setFullScreen(!window.isFullScreen())
        return this.#fills ? this.#leave() : this.#fill()
    }
  }

  #fill(): void {
    const window = this.#open.get('projector')
    if (window === undefined || this.#fills) return
    this.#fills = true
    window.setFullScreen(true)
    const displays = presentDisplays()
    const display = this.#displayOf('projector', displays)
    if (display !== null && this.#covers('console')) {
      // Whoever cannot see the console any more must have the keyboard that leads back, and be told the key.
      window.focus()
      this.#signs.show([{ display, number: null, text: '按 Esc 回到主持台' }])
    }
    this.#tell(displays)
  }

  #leave(): void {
    const window = this.#open.get('projector')
    if (window === undefined || !this.#fills) return
    const covered = this.#covers('console')
    this.#signs.clear()
    this.#fills = false
    window.setFullScreen(false)
    if (covered) this.focusConsole()
    this.#tell()
  }

  #closed(name: ViewName, event: { preventDefault(): void }): void {
    if (this.#closing) return
    if (name === 'console') {
      event.preventDefault()
      this.#parts.consoleClosing()
      return
    }
    this.#wanted(name, false)
    if (name === 'projector') this.#projectorPlace = { mode: 'closed' }
  }

  #wanted(name: 'desk' | 'projector', open: boolean): void {
    this.#change((settings) => {
      const placed = this.#withPlaces(settings)
      return { ...placed, [name]: { ...placed[name], open } }
    })
  }

  #remembered(): Remembered {
    return rememberedFrom(this.#withPlaces(this.#parts.settings.current), this.#shown)
  }

  /** The settings with the places where the windows are just now. */
  #withPlaces(settings: WindowSettings): WindowSettings {
    const projector = this.#open.get('projector')
    return {
      ...settings,
      console: { ...settings.console, ...this.#placeOf('console') },
      desk: { ...settings.desk, ...this.#placeOf('desk') },
      projector: {
        ...settings.projector,
        ...(projector === undefined || this.#fills ? {} : { bounds: projector.getNormalBounds() }),
      },
    }
  }

  #placeOf(
    name: 'console' | 'desk',
  ): Partial<Pick<WindowSettings['console'], 'display' | 'bounds' | 'maximized'>> {
    const window = this.#open.get(name)
    if (window === undefined || !window.isVisible()) return {}
    const display = displayAt(presentDisplays(), window.getBounds())
    if (display === null) return {}
    return {
      display: identify(display),
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    }
  }

  #change(change: (settings: WindowSettings) => WindowSettings): void {
    void this.#parts.settings.update(change)
  }
}

/** What has to change for the projector to be made anew. A window that people have moved stays where they put it. */
function keyOf(place: ProjectorPlace): string {
  return place.mode === 'window' ? `window ${place.displayId}` : JSON.stringify(place)
}
