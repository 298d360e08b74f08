import { connectToHost } from '../shared/client/connect'
import { CommitStore } from './commit-database'
import { serveStore } from './serve'

async function run(): Promise<never> {
  const store = new CommitStore()
  for (;;) {
    const transport = await connectToHost('storage')
    serveStore(transport, store)
    await new Promise<void>((closed) => transport.onClose(closed))
  }
}

/** Asks the browser not to clear this page's data by itself. The record does not rely on it: there is the journal. */
async function askToPersist(): Promise<void> {
  try {
    console.info('storage persisted:', await navigator.storage.persist())
  } catch (error) {
    console.warn('storage persistence could not be asked for', error)
  }
}

void askToPersist()
void run()
