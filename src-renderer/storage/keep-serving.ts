import type { Transport } from '#shared/protocol/transport'
import { CommitStore } from './commit-database'
import { serveStore } from './serve'

/** Serves this origin's database over one connection after another; `connect` never rejects. */
export async function keepServing(connect: () => Promise<Transport>): Promise<never> {
  const store = new CommitStore()
  for (;;) {
    const transport = await connect()
    serveStore(transport, store)
    await new Promise<void>((closed) => transport.onClose(closed))
  }
}
