import type { Command } from '#shared/domain/command'
import type { Commit } from '#shared/domain/kernel/commit'

import type { Role } from '#shared/domain/kernel/event'
import type { DomainError, Result } from '#shared/domain/kernel/result'
import type { World } from '#shared/domain/world'
import type { HostStatus } from '#shared/protocol/host-status'
import { clientMessageSchema } from '#shared/protocol/client-messages'
import { PROTOCOL_VERSION } from '#shared/protocol/messages'
import type { ClientMessage } from '#shared/protocol/client-messages'
import type { ClockReading, ServerMessage } from '#shared/protocol/messages'
import type { Query } from '#shared/protocol/queries'
import type { RemoteMessage, RemotePress } from '#shared/protocol/remote'
import type { Transport } from '#shared/protocol/transport'
import { changeFor, snapshotFor } from '#shared/protocol/view'
import type { Log, QueryHandler } from './ports'
import { SENTENCES, sentenceOf } from './sentences'

/** The hall as the hub needs it. */
export interface HubSource {
  /** False while the record is still being read: who says hello waits. */
  isOpen(): boolean
  world(): World
  position(): number
  clock(): ClockReading
  status(): HostStatus
  execute(command: Command, role: Role, id: string): Promise<Result<{ readonly position: number }>>
  readonly answer: QueryHandler
  readonly log: Log
}

interface View {
  readonly transport: Transport
  readonly role: Role
  readonly number: number
  /** Whether it has said hello, and so gets a snapshot and what follows. */
  greeted: boolean
}

/** Every window that is connected: each is sent what its role may see, in order and without gaps. */
export class Hub {
  readonly #source: HubSource
  readonly #views = new Set<View>()
  #connected = 0

  constructor(source: HubSource) {
    this.#source = source
  }

  /** `role` is what the host knows the window to be; what the window says of itself must be the same. */
  connect(transport: Transport, role: Role): void {
    this.#connected += 1
    const view: View = { transport, role, number: this.#connected, greeted: false }
    this.#views.add(view)
    transport.onClose(() => this.#views.delete(view))
    transport.onMessage((message) => this.#receive(view, message))
  }

  /** Gives everybody who waits, or who may have seen something else, the hall as it is now. */
  resyncAll(): void {
    for (const view of this.#views) if (view.greeted) this.#sendSnapshot(view)
  }

  publishStatus(): void {
    for (const view of this.#views) if (view.greeted) this.#sendStatus(view)
  }

  /** Tells every window of one commit; those of one role get the same message. */
  publish(before: World, commit: Commit): void {
    const messages = new Map<Role, ServerMessage>()
    for (const view of this.#views) {
      if (!view.greeted) continue
      const message = messages.get(view.role) ?? this.#change(before, commit, view.role)
      messages.set(view.role, message)
      this.#send(view, message)
    }
  }

  /**
   * Tells the console of a press, the one that came last where there are several: it must be carried out once. A
   * press that nobody is there for is gone; done later it would do what nobody wants any more.
   */
  press(press: RemotePress, at: number): void {
    const console = [...this.#views].findLast(({ role, greeted }) => role === 'console' && greeted)
    if (console) this.#send(console, { kind: 'remote', press, at })
  }

  closeAll(): void {
    for (const view of this.#views) view.transport.close()
    this.#views.clear()
  }

  #change(before: World, commit: Commit, role: Role): ServerMessage {
    const change = changeFor(before, this.#source.world(), commit.events, role)
    if (change.kind === 'resync') return this.#snapshot(role)
    return { ...change, position: commit.n, clock: this.#source.clock() }
  }

  #snapshot(role: Role): ServerMessage {
    const source = this.#source
    return {
      kind: 'snapshot',
      protocol: PROTOCOL_VERSION,
      position: source.position(),
      clock: source.clock(),
      ...snapshotFor(source.world(), role),
    }
  }

  #sendSnapshot(view: View): void {
    if (this.#source.isOpen()) this.#send(view, this.#snapshot(view.role))
  }

  #sendStatus(view: View): void {
    this.#send(view, { kind: 'status', status: statusFor(this.#source.status(), view.role) })
  }

  #receive(view: View, raw: unknown): void {
    const parsed = clientMessageSchema.safeParse(raw)
    if (!parsed.success) {
      const id = idOf(raw)
      this.#source.log('warning', 'a message was refused', {
        view: view.number,
        id,
        reason: parsed.error.message,
      })
      this.#reject(view, id, sentenceOf(parsed.error).error)
      return
    }
    const message = parsed.data
    if (message.kind === 'hello') this.#greet(view, message)
    else if (message.kind === 'remote') this.#passOn(view, message)
    else if (!view.greeted) this.#reject(view, message.id, SENTENCES.notGreeted.error)
    else if (message.kind === 'command') void this.#command(view, message.id, message.command)
    else void this.#query(view, message.id, message.query)
  }

  #greet(view: View, { protocol, role }: Extract<ClientMessage, { kind: 'hello' }>): void {
    const refusal =
      role !== view.role
        ? SENTENCES.otherRole
        : protocol !== PROTOCOL_VERSION
          ? SENTENCES.otherProtocol
          : null
    if (refusal !== null) {
      this.#source.log('warning', 'a window was refused', {
        view: view.number,
        is: view.role,
        role,
        protocol,
      })
      this.#reject(view, 'hello', refusal.error)
      this.#drop(view)
      return
    }
    view.greeted = true
    this.#sendSnapshot(view)
    this.#sendStatus(view)
  }

  #passOn(view: View, { press, at }: RemoteMessage): void {
    if (view.greeted) this.press(press, at)
  }

  async #command(view: View, id: string, command: Command): Promise<void> {
    const result = await this.#source.execute(command, view.role, id)
    if (result.ok) this.#send(view, { kind: 'ack', id, position: result.value.position })
    else this.#reject(view, id, result.error)
  }

  async #query(view: View, id: string, query: Query): Promise<void> {
    if (view.role === 'projector') {
      this.#reject(view, id, SENTENCES.notAllowed.error)
      return
    }
    try {
      const result = await this.#source.answer(query, view.role)
      if (result.ok) this.#send(view, { kind: 'answer', id, answer: result.value })
      else this.#reject(view, id, result.error)
    } catch (error) {
      this.#source.log('error', 'a query failed', {
        view: view.number,
        ask: query.ask,
        reason: String(error),
      })
      this.#reject(view, id, SENTENCES.queryFailed.error)
    }
  }

  #reject(view: View, id: string, error: DomainError): void {
    this.#send(view, { kind: 'reject', id, error: { code: error.code, message: error.message } })
  }

  /** A window that cannot be sent to is let go: it comes back with a hello of its own. */
  #send(view: View, message: ServerMessage): void {
    if (!this.#views.has(view)) return
    try {
      view.transport.send(message)
    } catch (error) {
      this.#source.log('warning', 'a window was dropped', { view: view.number, reason: String(error) })
      this.#drop(view)
    }
  }

  #drop(view: View): void {
    this.#views.delete(view)
    view.transport.close()
  }
}

/** The id a message claims, for telling its sender; `unknown` where it has none that can be sent back. */
function idOf(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return 'unknown'
  return typeof raw.id === 'string' && raw.id.length > 0 && raw.id.length <= 80 ? raw.id : 'unknown'
}

/** The room is not shown what concerns the machine. */
function statusFor(status: HostStatus, role: Role): HostStatus {
  return role === 'projector' ? { ...status, notices: [], dataFolder: '', exportFolder: '' } : status
}
