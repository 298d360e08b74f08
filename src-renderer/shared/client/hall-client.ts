import type { Command } from '#shared/domain/command'
import type { FollowUps } from '#shared/domain/follow-up/state'
import { NEW_HALL } from '#shared/domain/hall/state'
import type { Hall, MeetingSummary } from '#shared/domain/hall/state'
import type { Role } from '#shared/domain/kernel/event'
import { ok } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import { NO_NOTICES, type Notices } from '#shared/domain/notice/state'
import { appendEvent, recordOf } from '#shared/domain/meeting/record'
import type { MeetingRecord } from '#shared/domain/meeting/record'
import type { HostStatus } from '#shared/protocol/host-status'
import { PROTOCOL_VERSION, serverMessageSchema } from '#shared/protocol/messages'
import type { ClientMessage } from '#shared/protocol/client-messages'
import type { ServerMessage } from '#shared/protocol/messages'
import type { Query, QueryAnswer } from '#shared/protocol/queries'
import type { RemotePress } from '#shared/protocol/remote'
import type { Transport } from '#shared/protocol/transport'
import { HallTime } from './hall-time'

/** All that a window draws; a new object whenever anything in it changes. */
export interface HallView {
  /** `connecting` until the first snapshot; `lost` while the host cannot be reached: what is shown may be old. */
  readonly connection: 'connecting' | 'live' | 'lost'
  /** Number of the last commit contained. */
  readonly position: number
  readonly hall: Hall
  readonly meetings: readonly MeetingSummary[]
  /** 督办 of the hall, by id. */
  readonly followUps: FollowUps
  /** 公示 of the hall. */
  readonly notices: Notices
  /** The meeting that is open in the hall. */
  readonly record: MeetingRecord | null
  /** Null until the host has told it. */
  readonly status: HostStatus | null
}

type Acknowledged = Result<{ readonly position: number }>
type Request = Extract<ClientMessage, { readonly id: string }>

interface Pending {
  readonly request: Request
  readonly settle: (reply: ServerMessage) => void
}

/** A host that closes without having answered the hello is not asked again at once. */
const TURNED_AWAY_MS = 500

const NOTHING_YET: HallView = {
  connection: 'connecting',
  position: 0,
  hall: NEW_HALL,
  meetings: [],
  followUps: new Map(),
  notices: NO_NOTICES,
  record: null,
  status: null,
}

/** A window's end of the hall: follows the record, sends commands, and comes back by itself when it is cut off. */
export class HallClient {
  readonly role: Role
  readonly #connect: () => Promise<Transport>
  readonly #time: HallTime
  readonly #pending = new Map<string, Pending>()
  readonly #listeners = new Set<() => void>()
  readonly #pressListeners = new Set<(press: RemotePress, at: number) => void>()
  #view: HallView = NOTHING_YET
  #transport: Transport | null = null
  /** A hello is under way: what comes before its snapshot belongs to what was missed. */
  #greeting = false
  #stopped = false

  /** `connect` gives one connection each time, and is called again when that closes. Call `start` to begin. */
  constructor(role: Role, connect: () => Promise<Transport>, time: HallTime = new HallTime()) {
    this.role = role
    this.#connect = connect
    this.#time = time
  }

  start(): void {
    void this.#join()
  }

  stop(): void {
    this.#stopped = true
    this.#transport?.close()
  }

  readonly getSnapshot = (): HallView => this.#view

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Hall time, ms since 1970. */
  now(): number {
    return this.#time.now()
  }

  /** Whether `now` moves by itself; false in a rehearsal. */
  get timeRuns(): boolean {
    return this.#time.runs
  }

  /**
   * Resolves when the command is on disk, or refused with a sentence for the person. While the host cannot be
   * reached it waits, and is sent again with the same id: it is never done twice.
   */
  command(command: Command): Promise<Acknowledged> {
    return this.#request({ kind: 'command', id: crypto.randomUUID(), command }, (reply) =>
      reply.kind === 'ack' ? ok({ position: reply.position }) : null,
    )
  }

  query(query: Query): Promise<Result<QueryAnswer>> {
    return this.#request({ kind: 'query', id: crypto.randomUUID(), query }, (reply) =>
      reply.kind === 'answer' ? ok(reply.answer) : null,
    )
  }

  /**
   * Passes a press of a presenter remote on to the console. One that cannot be passed on now is dropped: carried out
   * later, it would do what nobody wants any more. `at`: when the key went down, ms since 1970.
   */
  press(press: RemotePress, at: number): void {
    if (this.#view.connection === 'live')
      this.#transport?.send({ kind: 'remote', press, at } satisfies ClientMessage)
  }

  /** Tells the console of presses in other windows; the function answered ends that. */
  readonly onPress = (listener: (press: RemotePress, at: number) => void): (() => void) => {
    this.#pressListeners.add(listener)
    return () => void this.#pressListeners.delete(listener)
  }

  #request<T>(request: Request, read: (reply: ServerMessage) => Result<T> | null): Promise<Result<T>> {
    return new Promise((resolve) => {
      const settle = (reply: ServerMessage): void => {
        const result = reply.kind === 'reject' ? ({ ok: false, error: reply.error } as const) : read(reply)
        if (result === null) return
        this.#pending.delete(request.id)
        resolve(result)
      }
      this.#pending.set(request.id, { request, settle })
      if (this.#view.connection === 'live') this.#transport?.send(request)
    })
  }

  async #join(): Promise<void> {
    while (!this.#stopped) {
      const transport = await this.#connect()
      this.#transport = transport
      transport.onMessage((message) => this.#receive(message))
      this.#hello()
      await new Promise<void>((closed) => transport.onClose(closed))
      this.#transport = null
      if (this.#view.connection === 'live') this.#show({ connection: 'lost' })
      if (this.#greeting && !this.#stopped) await pause(TURNED_AWAY_MS)
    }
  }

  #hello(): void {
    this.#greeting = true
    this.#transport?.send({
      kind: 'hello',
      protocol: PROTOCOL_VERSION,
      role: this.role,
    } satisfies ClientMessage)
  }

  #receive(raw: unknown): void {
    const parsed = serverMessageSchema.safeParse(raw)
    if (!parsed.success) {
      console.error('a message of the host was not understood', parsed.error)
      // What it said is missing here now; a snapshot makes up for it.
      if (!this.#greeting) this.#hello()
      return
    }
    const message = parsed.data
    switch (message.kind) {
      case 'snapshot':
        this.#takeSnapshot(message)
        break
      case 'change':
        this.#takeChange(message)
        break
      case 'status':
        this.#show({ status: message.status })
        break
      case 'remote':
        for (const listener of this.#pressListeners) listener(message.press, message.at)
        break
      case 'ack':
      case 'answer':
        this.#pending.get(message.id)?.settle(message)
        break
      case 'reject':
        if (!this.#pending.has(message.id)) console.error('the host refused a message', message)
        this.#pending.get(message.id)?.settle(message)
        break
    }
  }

  #takeSnapshot(snapshot: Extract<ServerMessage, { kind: 'snapshot' }>): void {
    const wasCutOff = this.#greeting
    this.#greeting = false
    this.#time.reset()
    this.#time.take(snapshot.clock)
    const { position, hall, meetings, meeting } = snapshot
    const followUps = byId(snapshot.followUps)
    const notices = { byId: byId(snapshot.notices), days: snapshot.noticeDays }
    const record = meeting === null ? null : recordOf(meeting.events)
    this.#show({ connection: 'live', position, hall, meetings, followUps, notices, record })
    if (!wasCutOff) return
    for (const { request } of this.#pending.values()) this.#transport?.send(request)
  }

  #takeChange(change: Extract<ServerMessage, { kind: 'change' }>): void {
    if (this.#greeting || change.position <= this.#view.position) return
    if (change.position !== this.#view.position + 1) {
      this.#hello()
      return
    }
    this.#time.take(change.clock)
    const { record, followUps, notices } = this.#view
    this.#show({
      position: change.position,
      ...(change.hall === null ? {} : { hall: change.hall }),
      ...(change.meetings === null ? {} : { meetings: change.meetings }),
      ...(change.followUps.length === 0
        ? {}
        : {
            followUps: new Map([...followUps, ...byId(change.followUps)]),
          }),
      ...(change.notices.length === 0 && change.noticeDays === null
        ? {}
        : {
            notices: {
              byId: new Map([...notices.byId, ...byId(change.notices)]),
              days: change.noticeDays ?? notices.days,
            },
          }),
      ...(record === null || change.events.length === 0
        ? {}
        : { record: change.events.reduce(appendEvent, record) }),
    })
  }

  #show(change: Partial<HallView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
