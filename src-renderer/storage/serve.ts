import { storageRequestSchema } from '#shared/protocol/storage'
import type { StorageReply, StorageRequest } from '#shared/protocol/storage'
import type { Transport } from '#shared/protocol/transport'
import type { CommitStore } from './commit-database'

/** Answers what comes over the transport, one request after the other, in the order they came. */
export function serveStore(transport: Transport, store: CommitStore): void {
  let last: Promise<void> = Promise.resolve()
  transport.onMessage((message) => {
    last = last.then(async () => transport.send(await replyTo(message, store)))
  })
}

/** Never rejects: what goes wrong is an answer too. */
async function replyTo(message: unknown, store: CommitStore): Promise<StorageReply> {
  const parsed = storageRequestSchema.safeParse(message)
  if (!parsed.success) {
    return { to: 'failed', id: idOf(message), reason: `not a request: ${parsed.error.message}` }
  }
  try {
    return await answer(parsed.data, store)
  } catch (error) {
    console.error('storage request failed', parsed.data.ask, error)
    return { to: 'failed', id: parsed.data.id, reason: reasonOf(error) }
  }
}

async function answer(request: StorageRequest, store: CommitStore): Promise<StorageReply> {
  const { id } = request
  switch (request.ask) {
    case 'tip':
      return { to: 'tip', id, n: await store.tip() }
    case 'read':
      return { to: 'read', id, commits: [...(await store.read(request.from, request.limit))] }
    case 'put':
      await store.put(request.commits)
      return { to: 'put', id }
    case 'truncate':
      await store.truncate(request.after)
      return { to: 'truncate', id }
    case 'setAside':
      return { to: 'setAside', id, name: await store.setAside() }
  }
}

function idOf(message: unknown): number {
  if (typeof message !== 'object' || message === null || !('id' in message)) return 0
  return Number.isSafeInteger(message.id) ? Number(message.id) : 0
}

/** With what lies behind it: an aborted transaction says only in `inner` that the disk is full. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner =
    'inner' in error && error.inner !== error && error.inner instanceof Error ? error.inner : error.cause
  const own = `${error.name}: ${error.message}`
  return inner instanceof Error ? `${own} (${reasonOf(inner)})` : own
}
