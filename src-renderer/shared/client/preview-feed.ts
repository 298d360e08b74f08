import { z } from 'zod'
import { NO_EDITIONS } from '#shared/domain/edition/state'
import type { World } from '#shared/domain/world'
import { PROTOCOL_VERSION, type ServerMessage } from '#shared/protocol/messages'
import type { Transport } from '#shared/protocol/transport'
import { changeFor, snapshotFor } from '#shared/protocol/view'
import type { HallClient, HallView } from './hall-client'

/** Where a preview's facts come from: the window it is shown in. */
export type PreviewSource = Pick<HallClient, 'getSnapshot' | 'subscribe' | 'now' | 'timeRuns'>

const hello = z.object({ kind: z.literal('hello') })

/**
 * Tells a preview of the wall, over `transport`, what the hall would tell the wall: the same facts, less what the
 * room may not see, by the same code. It asks nothing of the host, so a preview never counts as a screen, and can
 * give no command. The answer ends it.
 */
export function feedPreview(source: PreviewSource, transport: Transport): () => void {
  /** What the preview was last told; null until it says hello. */
  let told: HallView | null = null

  const tell = (): void => {
    const view = source.getSnapshot()
    if (told === null || (told.record === view.record && told.hall === view.hall)) return
    const before = told
    told = view
    transport.send(changeBetween(source, before, view) ?? snapshotOf(source, view))
  }
  transport.onMessage((message) => {
    if (!hello.safeParse(message).success) return
    told = source.getSnapshot()
    transport.send(snapshotOf(source, told))
  })
  const unsubscribe = source.subscribe(tell)
  return () => {
    unsubscribe()
    transport.close()
  }
}

function snapshotOf(source: PreviewSource, view: HallView): ServerMessage {
  return {
    kind: 'snapshot',
    protocol: PROTOCOL_VERSION,
    position: view.position,
    clock: clockOf(source),
    ...snapshotFor(worldOf(view), 'projector'),
  }
}

/** One commit's worth of news; null where the preview must be told everything anew. */
function changeBetween(source: PreviewSource, before: HallView, after: HallView): ServerMessage | null {
  const [was, is] = [before.record?.events ?? [], after.record?.events ?? []]
  const goesOn = after.position === before.position + 1 && was.at(-1) === is.at(was.length - 1)
  if (!goesOn || was.length > is.length) return null
  const change = changeFor(worldOf(before), worldOf(after), is.slice(was.length), 'projector')
  if (change.kind === 'resync') return null
  const hall = before.hall === after.hall ? null : after.hall
  return { ...change, hall, position: after.position, clock: clockOf(source) }
}

const clockOf = (source: PreviewSource) => ({ now: source.now(), rate: source.timeRuns ? 1 : 0 }) as const

/** What of the hall's world the wall is drawn from. */
function worldOf({ hall, record, notices }: HallView): World {
  const meetings = new Map(record ? [[record.meeting.id, record]] : [])
  return { hall, meetings, followUps: new Map(), notices, editions: NO_EDITIONS, tips: new Map() }
}
