import type { Page } from '@playwright/test'
import type { Transport } from '#shared/protocol/transport'

/** What can be killed, and whether the program that keeps the record goes with it. */
export interface Victim {
  readonly name: string
  readonly fatal: boolean
}

/** The application under torture: started, connected to and killed, on one data folder. */
export interface Rig {
  readonly victims: readonly Victim[]
  /** Starts whatever is not running and does not come back by itself, as a person would after an accident. */
  start(): Promise<void>
  /** A connection of the console, over the real transport; rejects where nothing is there. */
  connect(): Promise<Transport>
  /** SIGKILL, and nothing else; resolves when the victim is gone. */
  kill(victim: string): Promise<void>
  /** The page that keeps the second copy. */
  storagePage(): Promise<StoragePage>
  stop(): Promise<void>
}

/** Page or frame: what can be asked to run something. */
export type StoragePage = Pick<Page, 'evaluate'>

/** As text, because what compiles these tools leaves marks in functions that a page knows nothing of. */
const READ_ALL = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  const generation = (name) => Number(/^yishiting-(\\d+)$/.exec(name)?.[1] ?? 1)
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
  const [name] = names
    .filter((each) => each.startsWith('yishiting'))
    .toSorted((a, b) => generation(b) - generation(a))
  if (name === undefined) return '[]'
  const database = await done(indexedDB.open(name))
  const rows = await done(database.transaction('commits').objectStore('commits').getAll())
  database.close()
  return JSON.stringify(rows)
})()`

/** Reads the whole store past the application, straight from IndexedDB. */
export async function readIndexedDb(page: StoragePage): Promise<readonly unknown[]> {
  const text = await page.evaluate<string>(READ_ALL)
  const rows: unknown = JSON.parse(text)
  return Array.isArray(rows) ? rows : []
}
