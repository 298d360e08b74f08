import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { recordOf } from '#shared/domain/meeting/record'
import { worldOf } from '#shared/domain/world'
import { memoryTransportPair } from '#shared/protocol/transport-memory'
import { snapshotFor } from '#shared/protocol/view'
import { arbitraryMoves, playMoves } from '#shared/testing/random-meeting'
import { TestHall } from '#shared/testing/test-hall'
import type { StoredEvent } from '#shared/domain/kernel/event'
import { HallClient, type HallView } from './hall-client'
import { feedPreview, type PreviewSource } from './preview-feed'

/** A console that has been told these events, commit by commit. */
class Console implements PreviewSource {
  readonly timeRuns = false
  readonly #listeners = new Set<() => void>()
  #view: HallView = this.#viewOf([], 0)

  getSnapshot = () => this.#view
  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  now = () => this.#view.record?.meeting.lastAt ?? 0

  show(events: readonly StoredEvent[], position: number): void {
    this.#view = this.#viewOf(events, position)
    for (const listener of this.#listeners) listener()
  }

  #viewOf(events: readonly StoredEvent[], position: number): HallView {
    const { hall, meetings, notices } = worldOf(events)
    const record = hall.openMeetingId === null ? null : (meetings.get(hall.openMeetingId) ?? null)
    return {
      connection: 'live',
      position,
      hall,
      meetings: [],
      followUps: new Map(),
      notices,
      record,
      status: null,
    }
  }
}

async function arrive(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((done) => setImmediate(done))
}

async function preview(source: Console) {
  const [inside, outside] = memoryTransportPair()
  const client = new HallClient('projector', () => Promise.resolve(inside))
  const stop = feedPreview(source, outside)
  client.start()
  await arrive()
  onTestFinished(() => {
    client.stop()
    stop()
  })
  return { client, stop }
}

/** What the wall itself would be drawn from. */
function wallOf(events: readonly StoredEvent[]) {
  const { meeting } = snapshotFor(worldOf(events), 'projector')
  return meeting && recordOf(meeting.events)?.meeting
}

function commitsOf(events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] {
  const causes = [...new Set(events.map(({ cause }) => cause))]
  return causes.map((_cause, index) => {
    const known = new Set(causes.slice(0, index + 1))
    return events.filter(({ cause }) => known.has(cause))
  })
}

describe('a preview of the wall', () => {
  it('is told what the wall is told, and no more', async () => {
    const hall = TestHall.inSession()
    const source = new Console()
    source.show(hall.events, 7)
    const { client } = await preview(source)
    expect(client.getSnapshot()).toMatchObject({ connection: 'live', position: 7 })
    const meeting = client.getSnapshot().record?.meeting
    expect(meeting).toEqual(wallOf(hall.events))
    expect(meeting?.participants.every(({ phone }) => phone === '')).toBe(true)
    expect(hall.meeting.participants.some(({ phone }) => phone !== '')).toBe(true)
  })

  it('stays with the wall through any meeting, commit by commit', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMoves, async (moves) => {
        const commits = commitsOf(playMoves(moves).events)
        const source = new Console()
        const { client, stop } = await preview(source)
        for (const [index, events] of commits.entries()) {
          source.show(events, index + 1)
          await arrive()
          expect(client.getSnapshot().position).toBe(index + 1)
          expect(client.getSnapshot().record?.meeting ?? null).toEqual(wallOf(events))
        }
        client.stop()
        stop()
      }),
      { numRuns: 15 },
    )
  })

  it('catches up where the console itself had to', async () => {
    const hall = TestHall.inSession()
    const source = new Console()
    source.show([], 1)
    const { client } = await preview(source)
    source.show(hall.events, 40)
    await arrive()
    expect(client.getSnapshot().record?.meeting).toEqual(wallOf(hall.events))
    expect(client.now()).toBe(hall.meeting.lastAt)
  })

  it('can give no command', async () => {
    const source = new Console()
    const { client } = await preview(source)
    const outcome = client.command({ type: 'selectMeeting', meetingId: 'm1' }).then(() => 'done')
    await arrive()
    expect(await Promise.race([outcome, Promise.resolve('nobody listens')])).toBe('nobody listens')
  })
})
