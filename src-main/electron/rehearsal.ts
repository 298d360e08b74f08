/**
 * The entry of rehearsals in Electron: real windows and the real IndexedDB, with a clock of its own. Nothing of it is
 * in the application: that has another entry, and knows neither a clock that is moved nor commands from outside.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, session } from 'electron'
import type { BrowserWindow } from 'electron'
import { readScenario } from '#shared/domain/rehearsal/read-scenario'
import { clockOf } from '#shared/domain/rehearsal/scenario'
import type { Log } from '../core/ports'
import { drawnExpression } from '../rehearsal/drawn'
import { OutFolder } from '../rehearsal/out-folder'
import { RehearsalHall } from '../rehearsal/rehearsal-hall'
import { materialsBeside } from '../rehearsal/materials-beside'
import { rehearse } from '../rehearsal/rehearse'
import type { Camera } from '../rehearsal/rehearse'
import { endLines, stepLine } from '../rehearsal/report'
import { registerAppScheme, serveApp } from './app-protocol'
import { acceptConnections } from './connections'
import { guardPages, guardSession } from './guard'
import type { NameOf } from './guard'
import { loadPage, makeWindow } from './hall-window'
import { pagesAt } from './pages'
import { StorageWindow } from './storage-window'

/** The room's projector: the smallest that is common. */
const PROJECTOR = { width: 1366, height: 768 }

const { values: asked } = parseArgs({
  options: { scenario: { type: 'string' }, out: { type: 'string' }, folder: { type: 'string' } },
  // Electron's own switches stand among the arguments.
  strict: false,
})
const given = (value: string | boolean | undefined): string => (typeof value === 'string' ? value : '')
const folder = given(asked.folder)

const log: Log = (level, text, detail) => {
  if (level !== 'info') process.stderr.write(`${level} ${text} ${JSON.stringify(detail ?? {})}\n`)
}

// Electron would show a dialog, and nobody sits there to close it.
process.on('uncaughtException', fail)

app.setPath('userData', join(folder, 'electron'))
app.commandLine.appendSwitch('force-prefers-reduced-motion')
app.commandLine.appendSwitch('force-device-scale-factor', '1')
registerAppScheme()
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
const pages = pagesAt(null)
guardPages(pages, log)
// Windows come and go; the end is said at the end.
app.on('window-all-closed', () => undefined)
void app
  .whenReady()
  .then(run)
  .then((well) => app.exit(well ? 0 : 1))
  .catch(fail)

async function run(): Promise<boolean> {
  const file = given(asked.scenario)
  const scenario = readScenario(await readFile(file, 'utf8'))
  if (!scenario.ok) return say(endLines(scenario, ''))
  const root = join(import.meta.dirname, '..')
  const parts = {
    pages,
    preload: join(root, 'preload', 'index.cjs'),
    icon: join(root, '..', 'resources', 'icons', 'icon.png'),
    log,
  }
  const storage = new StorageWindow(parts)
  const projector = makeWindow('projector', parts)
  const hall = new RehearsalHall({
    folder,
    host: 'electron',
    now: clockOf(scenario.value, Date.now()),
    restartStorage: () => storage.restart(),
    log,
  })
  const nameOf: NameOf = (contents) => {
    if (storage.owns(contents)) return 'storage'
    return !projector.isDestroyed() && contents === projector.webContents ? 'projector' : null
  }
  guardSession(session.defaultSession, nameOf, pages, log)
  serveApp(join(root, 'renderer'), materialsBeside(file, log))
  const refuseConnections = acceptConnections(
    pages,
    nameOf,
    {
      onView: (role, transport) => hall.connect(transport, role),
      onStorage: (transport) => hall.storage.attach(transport),
    },
    log,
  )
  storage.restart()
  projector.setContentSize(PROJECTOR.width, PROJECTOR.height)
  await loadPage(projector, 'projector', parts)
  projector.showInactive()
  const out = await OutFolder.open(given(asked.out))
  const result = await rehearse({
    scenario: scenario.value,
    file,
    host: 'electron',
    hall,
    camera: cameraOf(projector),
    out,
    say: (step, of) => process.stdout.write(`${stepLine(step, of)}\n`),
  })
  refuseConnections()
  await hall.close()
  return say(endLines(result, out.path))
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  app.exit(1)
}

function say({ text, well }: ReturnType<typeof endLines>): boolean {
  const stream = well ? process.stdout : process.stderr
  stream.write(`${text}\n`)
  return well
}

function cameraOf(window: BrowserWindow): Camera {
  return {
    async shoot(shown) {
      const drawn: unknown = await window.webContents.executeJavaScript(drawnExpression(shown))
      return drawn === true ? (await window.webContents.capturePage()).toPNG() : null
    },
  }
}
