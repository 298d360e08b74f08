import { join } from 'node:path'
import { app, BrowserWindow, crashReporter, dialog, globalShortcut, session, shell } from 'electron'
import { MaterialFiles } from '../adapters/material-files'
import { openHall } from '../app/hall-app'
import { openLog } from '../app/log-file'
import { lastWords } from '../app/last-words'
import { lockProfile } from '../app/profile-lock'
import { SettingsFile } from '../app/settings-file'
import { NewerProfileError } from '../core/newer-profile'
import type { ScreenAct } from '#shared/protocol/screens'
import type { Log } from '../core/ports'
import { registerAppScheme, serveApp } from './app-protocol'
import { acceptConnections } from './connections'
import { prepareEnvironment } from './environment'
import type { Environment } from './environment'
import { guardPages, guardSession } from './guard'
import type { NameOf } from './guard'
import { HallWindows } from './hall-windows'
import { isInSession, KeepAwake } from './keep-awake'
import { setMenu } from './menu'
import { printPage } from './print-page'
import { finishBeforeQuit } from './quitting'
import { RemoteEverywhere } from './remote-everywhere'
import { ReloadBudget } from './reload-budget'
import { StorageWindow } from './storage-window'
import { NO_WINDOW_SETTINGS, windowSettingsSchema } from './window-memory'

const environment = prepareEnvironment()
const log = openLog(environment.folders.log, (line) => process.stderr.write(`${line}\n`))

registerAppScheme()
// Every window asks for it as well. As root on Linux the system gives none, and whoever starts us says so.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
crashReporter.start({ uploadToServer: false })
setMenu()
guardPages(environment.pages, log)

if (app.requestSingleInstanceLock()) {
  // Not awaited: a module that is still loading keeps the application from becoming ready.
  void app
    .whenReady()
    .then(() => run(environment, log))
    .catch((error: unknown) => giveUp(error, log))
} else {
  app.exit(0)
}

async function run({ pages, folders, ...paths }: Environment, log: Log): Promise<void> {
  let windows: HallWindows | null = null
  let actOnScreens: ((act: ScreenAct) => boolean) | null = null
  const locking = await lockProfile(folders.data, () => {
    windows?.focusConsole()
    return ''
  })
  if (!locking.held) throw new Refusal('议事厅已经在这台电脑上打开了；请使用已打开的窗口，或先把它关闭。')

  const parts = { pages, preload: paths.preload, icon: join(paths.resources, 'icons', 'icon.png'), log }
  const settings = await SettingsFile.open(
    folders.windowSettings,
    windowSettingsSchema,
    NO_WINDOW_SETTINGS,
    log,
  )
  const storageWindow = new StorageWindow(parts)
  const materials = new MaterialFiles(folders.materials, log)
  const hall = await openHall({
    folders,
    materials,
    exportFolder: paths.exportFolder,
    samplesFolder: join(paths.resources, 'scenarios'),
    paperScript: new URL('paper-worker.js', import.meta.url),
    host: { host: 'electron', canManageWindows: true, canShowFiles: true },
    machine: {
      async openWindow(name) {
        windows?.open(name)
        return windows !== null
      },
      async closeWindow(name) {
        windows?.close(name)
        return windows !== null
      },
      async screens(act) {
        return actOnScreens?.(act) ?? false
      },
      addressOf: () => null,
      printPdf: async (paper, role) => {
        const asking = windows?.window(role)
        return asking ? printPage(asking.webContents, paper) : null
      },
      async showFile(path) {
        shell.showItemInFolder(path)
        return true
      },
    },
    restartStorage: () => storageWindow.restart(),
    log,
  })
  const { core } = hall
  const hallWindows = new HallWindows({
    ...parts,
    settings,
    notify: (notice) => core.notify(notice),
    dismiss: (id) => core.dismiss(id),
    changed: ({ projector, screens }) =>
      core.updateHost({
        projector,
        screens: { ...screens, remoteEverywhere: settings.current.remoteEverywhere },
      }),
    consoleClosing: () => void askToQuit(hallWindows, isInSession(core.world())),
  })
  windows = hallWindows

  const remote = new RemoteEverywhere(globalShortcut, (press) => core.press(press, Date.now()))
  const followRemote = (): void => {
    const on = settings.current.remoteEverywhere
    // A window that takes the keyboard from another one of ours has it only after that one has lost it.
    setImmediate(() => {
      const focused = BrowserWindow.getFocusedWindow() !== null
      remote.follow({ on, inSession: isInSession(core.world()), focused })
    })
  }
  app.on('browser-window-focus', followRemote)
  app.on('browser-window-blur', followRemote)
  actOnScreens = (act) => {
    switch (act.do) {
      case 'identify':
        hallWindows.identify()
        return true
      case 'choose':
        return hallWindows.chooseDisplay(act.displayId)
      case 'fill':
        hallWindows.fill(act.on)
        return true
      case 'remoteEverywhere': {
        void settings.update((before) => ({ ...before, remoteEverywhere: act.on }))
        const { screens } = core.status()
        core.updateHost({ screens: { ...screens, remoteEverywhere: act.on } })
        followRemote()
        return true
      }
    }
  }

  const nameOf: NameOf = (contents) =>
    storageWindow.owns(contents) ? 'storage' : hallWindows.nameOf(contents)
  guardSession(session.defaultSession, nameOf, pages, log)
  if (!pages.dev) serveApp(paths.renderer, materials)
  const stopAccepting = acceptConnections(
    pages,
    nameOf,
    {
      onView: (role, transport) => core.connect(transport, role),
      onStorage: (transport) => hall.storage.attach(transport),
    },
    log,
  )
  finishBeforeQuit(async () => {
    await lastWords(core.world().hall.openMeetingId !== null)
    stopAccepting()
    await hallWindows.prepareToQuit()
    await hall.close()
    await locking.lock.release()
  }, log)
  app.on('second-instance', () => hallWindows.focusConsole())
  logHelperDeaths(log)

  const awake = new KeepAwake()
  core.subscribe((world) => {
    awake.set(isInSession(world))
    followRemote()
  })
  storageWindow.restart()
  hallWindows.start()
  await core.opened
}

/** Electron starts them again by itself; one that dies without end must not fill the log. */
function logHelperDeaths(log: Log): void {
  const budget = new ReloadBudget()
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && budget.take(performance.now()))
      log('error', 'a helper process died', { ...details })
  })
}

async function askToQuit(windows: HallWindows, inSession: boolean): Promise<void> {
  const window = windows.window('console')
  if (inSession && window !== null) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: '议事厅',
      message: '会议正在进行，要退出议事厅吗？',
      detail: '退出后大屏也会关闭。记录已全部保存，下次打开会从现在这里继续。',
      buttons: ['继续开会', '退出'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 0) return
  }
  app.quit()
}

/** Something that the person can be told as it stands. */
class Refusal extends Error {}

function giveUp(error: unknown, log: Log): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log('error', 'the application cannot start', { reason })
  const known = error instanceof Refusal || error instanceof NewerProfileError
  const text = known
    ? error.message
    : `启动时出错，请重新打开；仍不行请把日志交给技术人员：${environment.folders.log}`
  dialog.showErrorBox('议事厅打不开', text)
  app.exit(1)
}
