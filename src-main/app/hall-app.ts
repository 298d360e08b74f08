import { mkdir } from 'node:fs/promises'
import { NO_SCREENS } from '#shared/protocol/screens'
import { dirname } from 'node:path'
import { ok } from '#shared/domain/kernel/result'
import { filesNeeded } from '#shared/domain/meeting/material/kept'
import { templatesNeeded } from '#shared/domain/own-template/state'
import { AliveFile } from '../adapters/alive-file'
import { JournalFile } from '../adapters/journal-file'
import type { MaterialFiles } from '../adapters/material-files'
import { TemplateFiles } from '../adapters/template-files'
import { StorageClient } from '../adapters/storage-client'
import { SystemClock } from '../adapters/system-clock'
import { systemTimer } from '../adapters/system-timer'
import { createCore } from '../core/core'
import type { Core } from '../core/core'
import type { Log } from '../core/ports'
import type { HostFacts } from '../core/status-board'
import { ExportFolder } from './exports'
import type { Folders } from './folders'
import { papersInThread } from './paper-thread'
import { answerQueries } from './queries'
import type { MachinePort } from './queries'
import { Samples } from './samples'

export interface HallAppParts {
  readonly folders: Folders
  readonly exportFolder: string
  readonly materials: MaterialFiles
  readonly samplesFolder: string
  /** The built thread that papers are written in. */
  readonly paperScript: URL
  readonly host: Pick<HostFacts, 'host' | 'canManageWindows' | 'canShowFiles'>
  readonly machine: MachinePort
  /** Starts the storage page (again). */
  readonly restartStorage: () => void
  readonly log: Log
}

/** The application without windows: what both hosts put on the screen, each in its own way. */
export interface HallApp {
  readonly core: Core
  /** The second copy of the record: to be given the storage page's transport whenever it connects. */
  readonly storage: StorageClient
  /** Takes no more commands, finishes those that wait, and lets go of everything; gives up after a time. */
  close(): Promise<void>
}

/** What is acknowledged is on the disk: giving up loses nothing that anybody was told is kept. */
const CLOSE_WITHIN_MS = 5000

/** Puts the core together with the files of this machine and begins to read the record. */
export async function openHall(parts: HallAppParts): Promise<HallApp> {
  const { folders, log } = parts
  await mkdir(dirname(folders.journal), { recursive: true })
  const clock = new SystemClock()
  const heartbeat = new AliveFile(folders.alive)
  const exports = new ExportFolder(parts.exportFolder, log)
  const templates = new TemplateFiles(folders.templates, log)
  const storage = new StorageClient({ timer: systemTimer, log, restart: parts.restartStorage })
  const core = createCore({
    journal: new JournalFile(folders.journal, log),
    store: storage,
    clock,
    timer: systemTimer,
    heartbeat,
    log,
    answer: answerQueries({
      samples: new Samples(parts.samplesFolder, log),
      exports,
      materials: parts.materials,
      templates,
      writePapers: papersInThread(parts.paperScript),
      issuePapers: async (request) => {
        const done = await core.issue({ type: 'issuePapers', ...request, papers: [...request.papers] })
        return done.ok ? ok(core.world()) : done
      },
      log,
      machine: parts.machine,
      now: () => clock.now(),
      showTestPicture: (testPicture) => core.updateHost({ testPicture }),
      world: () => core.world(),
    }),
    host: {
      ...parts.host,
      projector: { open: false, display: '' },
      testPicture: false,
      screens: NO_SCREENS,
      dataFolder: folders.data,
      exportFolder: exports.folder,
    },
  })
  core.opened
    .then(() => tidyFiles(core, parts.materials, templates))
    .catch((error: unknown) => log('warning', 'materials were not tidied', { reason: String(error) }))
  return { core, storage, close: () => withinTime(closeAll(core, heartbeat), log) }
}

/** Only where the record was found whole: what a damaged one does not mention may still be needed. */
async function tidyFiles(core: Core, materials: MaterialFiles, templates: TemplateFiles): Promise<void> {
  const { storage, notices } = core.status()
  if (storage !== 'ready' || notices.some(({ level }) => level === 'error' || level === 'warning')) return
  const { meetings, notices: posted, hall, editions } = core.world()
  await materials.tidy(filesNeeded(meetings.values(), posted.byId.values()))
  const issued = [...editions.byPaper.values()].flat().map(({ template }) => template)
  await templates.tidy(templatesNeeded(hall.ownTemplates, issued))
}

async function closeAll(core: Core, heartbeat: AliveFile): Promise<void> {
  await core.close()
  await heartbeat.close()
}

async function withinTime(work: Promise<void>, log: Log): Promise<void> {
  let timeout: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((done) => {
    timeout = setTimeout(() => {
      log('warning', 'the end was not waited for any longer')
      done()
    }, CLOSE_WITHIN_MS)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timeout)
  }
}
