import { posix, win32 } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

export interface Folders {
  /** Everything that this application keeps on the machine, but for exported documents. */
  readonly data: string
  readonly journal: string
  readonly alive: string
  readonly log: string
  /** Photos and documents that were handed in for meetings, and the pictures made from them. */
  readonly materials: string
  /** Word files of the hall's own that papers are laid out by. */
  readonly templates: string
  readonly windowSettings: string
  readonly hostSettings: string
  /** Profiles of Electron and of the browser that the web host opens: IndexedDB lives in them. */
  readonly electronProfile: string
  readonly browserProfile: string
  /** Where documents go when the host knows no better place. */
  readonly exports: string
}

/**
 * Where this application keeps its data: what YISHITING_DATA says, or the place that the system has for that.
 * Both hosts use the same: the record belongs to the hall, whichever of them it is opened with. While somebody
 * develops, a folder of its own keeps real records out of harm's way.
 */
export function dataFolder({ platform, env, home }: Machine, dev: boolean): string {
  const named = env['YISHITING_DATA']
  if (named !== undefined && named !== '') return named
  const name = dev ? 'yishiting-dev' : 'yishiting'
  if (platform === 'win32')
    return win32.join(given(env['APPDATA']) ?? win32.join(home, 'AppData', 'Roaming'), name)
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', name)
  return posix.join(given(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share'), name)
}

export function foldersIn(data: string, platform: NodeJS.Platform): Folders {
  const inData = (...parts: string[]): string => (platform === 'win32' ? win32 : posix).join(data, ...parts)
  return {
    data,
    journal: inData('record', 'journal.jsonl'),
    alive: inData('record', 'alive'),
    log: inData('log', 'yishiting.log'),
    materials: inData('materials'),
    templates: inData('templates'),
    windowSettings: inData('windows.json'),
    hostSettings: inData('web-host.json'),
    electronProfile: inData('electron'),
    browserProfile: inData('browser'),
    exports: inData('导出'),
  }
}

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}
