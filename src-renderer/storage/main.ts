import { connectToHost } from '../shared/client/connect'
import { keepServing } from './keep-serving'

/** Asks the browser not to clear this page's data by itself. The record does not rely on it: there is the journal. */
async function askToPersist(): Promise<void> {
  try {
    console.info('storage persisted:', await navigator.storage.persist())
  } catch (error) {
    console.warn('storage persistence could not be asked for', error)
  }
}

// In a browser this page is a frame of the console and shares its thread: drawing must not hold up the record.
const thread =
  window.yishiting === undefined
    ? new Worker(new URL('worker.ts', import.meta.url), { type: 'module' })
    : null

void askToPersist()
if (thread === null) void keepServing(() => connectToHost('storage'))
