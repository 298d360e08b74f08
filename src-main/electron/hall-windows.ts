import { screen } from 'electron'
import type { BrowserWindow, WebContents } from 'electron'
import type { Notice } from '#shared/protocol/host-status'
import type { SettingsFile } from '../app/settings-file'
import { identify, match, planWindows } from './display-plan'
import type {
  DisplayIdentity,
  DisplayInfo,
  ProjectorPlace,
  Rect,
  Remembered,
  WindowPlace,
} from './display-plan'
import { displayName, onDisplaysChanged, presentDisplays } from './displays'
import { loadPage, makeWindow, reviveWhenDead } from './hall-window'
import type { WindowParts } from './hall-window'
import type { WindowName } from './pages'
import { rememberedFrom } from './window-memory'
import type { WindowSettings } from './window-memory'

export type ViewName = Exclude<WindowName, 'storage'>

export interface HallWindowsParts extends WindowParts {
  readonly settings: SettingsFile<WindowSettings>
  readonly notify: (notice: Notice) => void
  readonly dismiss: (noticeId: string) => void
  readonly projectorChanged: (projector: { readonly open: boolean; readonly display: string }) => void
  /** The person wants to close the console, and with it the application. */
  readonly consoleClosing: () => void
}

const NAMES: Readonly<Record<ViewName, string>> = { console: '主持台', desk: '记录台', projector: '大屏' }
const LOST = 'projector-lost'

/** The windows that people see, each on the display that the plan gives it. */
export class HallWindows {
  readonly #parts: HallWindowsParts
  readonly #open = new Map<ViewName, BrowserWindow>()
  /** Where the projector was put; it is left alone while that is where it belongs. */
  #projectorPlace = ''
  /** Whether the projector has been on its display in this run. */
  #shown = false
  #closing = false

  constructor(parts: HallWindowsParts) {
    this.#parts = parts
  }

  /** Opens what was open, and follows the displays from now on. */
  start(): void {
    onDisplaysChanged(() => this.#apply())
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
    this.#change((settings) => this.#withPlaces(settings))
    await this.#parts.settings.settled()
  }

  #apply(): void {
    if (this.#closing) return
    const displays = presentDisplays()
    const plan = planWindows(displays, this.#remembered())
    if (!this.#open.has('console')) this.#show('console', plan.console)
    if (plan.desk !== null && !this.#open.has('desk')) this.#show('desk', plan.desk)
    this.#placeProjector(plan.projector)
    this.#report(plan.projector, displays)
  }

  /**
   * A window that must change its display is made anew there. Moving one that fills a screen depends on what each
   * system makes of it, and the page has nothing of its own to lose.
   */
  #placeProjector(place: ProjectorPlace): void {
    const wanted = place.mode === 'window' ? `window ${place.displayId}` : JSON.stringify(place)
    const placed = this.#open.has('projector') ? this.#projectorPlace : ''
    if (wanted === placed) return
    this.#projectorPlace = wanted
    this.#open.get('projector')?.destroy()
    if (place.mode === 'fullScreen' || place.mode === 'window')
      this.#show('projector', { ...place, maximized: false }, place.mode === 'fullScreen')
  }

  #report(place: ProjectorPlace, displays: readonly DisplayInfo[]): void {
    const { notify, dismiss, projectorChanged } = this.#parts
    if (place.mode === 'hidden') {
      const name = displayName({ ...place.waitingFor, internal: false })
      const text = `大屏所在的屏幕（${name}）断开了，大屏已先收起；请检查投影连线，接回后会自动恢复。`
      notify({ id: LOST, level: 'warning', text })
    } else {
      dismiss(LOST)
    }
    const id = place.mode === 'fullScreen' || place.mode === 'window' ? place.displayId : null
    const display = displays.find((entry) => entry.id === id)
    if (place.mode === 'fullScreen' && display !== undefined) this.#rememberProjector(identify(display))
    projectorChanged({ open: id !== null, display: display === undefined ? '' : displayName(display) })
  }

  #rememberProjector(display: DisplayIdentity): void {
    this.#shown = true
    const before = this.#parts.settings.current.projector.display
    if (JSON.stringify(before) !== JSON.stringify(display))
      this.#change((settings) => ({ ...settings, projector: { ...settings.projector, display } }))
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
    })
    window.webContents.on('before-input-event', (event, input) => {
      const leaves = input.key === 'Escape' && name === 'projector' && window.isFullScreen()
      if (input.type !== 'keyDown' || (input.key !== 'F11' && !leaves)) return
      event.preventDefault()
      window.setFullScreen(!window.isFullScreen())
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

  #closed(name: ViewName, event: { preventDefault(): void }): void {
    if (this.#closing) return
    if (name === 'console') {
      event.preventDefault()
      this.#parts.consoleClosing()
      return
    }
    this.#wanted(name, false)
    if (name === 'projector') this.#parts.projectorChanged({ open: false, display: '' })
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
      console: { ...settings.console, ...placeOf(this.#open.get('console')) },
      desk: { ...settings.desk, ...placeOf(this.#open.get('desk')) },
      projector: {
        ...settings.projector,
        ...(projector === undefined || projector.isFullScreen()
          ? {}
          : { bounds: projector.getNormalBounds() }),
      },
    }
  }

  #change(change: (settings: WindowSettings) => WindowSettings): void {
    void this.#parts.settings.update(change)
  }
}

interface Place {
  readonly display: DisplayIdentity
  readonly bounds: Rect
  readonly maximized: boolean
}

function placeOf(window: BrowserWindow | undefined): Place | Record<string, never> {
  if (window === undefined || !window.isVisible()) return {}
  const id = screen.getDisplayMatching(window.getBounds()).id
  const display = presentDisplays().find((entry) => entry.id === id)
  if (display === undefined) return {}
  return { display: identify(display), bounds: window.getNormalBounds(), maximized: window.isMaximized() }
}
