import type { Commit } from '#shared/domain/kernel/commit'
import { storageReplySchema } from '#shared/protocol/storage'
import type { StorageReply, StorageRequest } from '#shared/protocol/storage'
import type { Transport } from '#shared/protocol/transport'
import { CopyError } from '../core/ports'
import type { Log, Store, Timer } from '../core/ports'

export interface StorageClientParts {
  readonly timer: Timer
  readonly log: Log
  /**
   * Starts the storage window again, as it does not answer; `attach` is called once its page connects. A window that
   * dies is the host's to start again.
   */
  readonly restart: () => void
  /** How long a connected page may take to answer. */
  readonly answerMs?: number
  /** How long to wait for a page to connect. */
  readonly connectMs?: number
}

/** A request without its id: that is given here. */
type Ask = StorageRequest extends infer Each
  ? Each extends StorageRequest
    ? Omit<Each, 'id'>
    : never
  : never
type To = StorageReply['to']
type ReplyTo<T extends To> = Extract<StorageReply, { to: T }>

interface Pending {
  readonly settle: (reply: StorageReply) => void
  readonly fail: (error: CopyError) => void
}

/** The store behind the storage window: one request and one answer at a time, over whatever transport it has. */
export class StorageClient implements Store {
  readonly #parts: StorageClientParts
  readonly #pending = new Map<number, Pending>()
  readonly #waiting = new Set<{ readonly ready: (transport: Transport) => void; readonly fail: () => void }>()
  #transport: Transport | null = null
  #onReturn: () => void = () => {}
  #lastId = 0
  #closed = false

  constructor(parts: StorageClientParts) {
    this.#parts = parts
  }

  /** A storage page has connected. The one before it, if any, is let go: there is one at a time. */
  attach(transport: Transport): void {
    const before = this.#transport
    this.#transport = transport
    before?.close()
    this.#failPending('another storage page has connected')
    transport.onMessage((message) => this.#receive(transport, message))
    transport.onClose(() => this.#lose(transport))
    if (this.#transport !== transport) return
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const { ready } of waiting) ready(transport)
    this.#onReturn()
  }

  async tip(): Promise<number> {
    return (await this.#ask({ ask: 'tip' }, 'tip')).n
  }

  async read(from: number, limit: number): Promise<readonly unknown[]> {
    return (await this.#ask({ ask: 'read', from, limit }, 'read')).commits
  }

  async put(commits: readonly Commit[]): Promise<void> {
    await this.#ask({ ask: 'put', commits: [...commits] }, 'put')
  }

  async truncate(after: number): Promise<void> {
    await this.#ask({ ask: 'truncate', after }, 'truncate')
  }

  async setAside(): Promise<string> {
    return (await this.#ask({ ask: 'setAside' }, 'setAside')).name
  }

  /** A page that answers is left alone; otherwise the window is started again, once. */
  async revive(): Promise<void> {
    if (this.#transport !== null && (await this.#answers())) return
    const silent = this.#transport
    this.#transport = null
    silent?.close()
    this.#parts.restart()
    await this.tip()
  }

  onReturn(listener: () => void): void {
    this.#onReturn = listener
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#transport?.close()
    this.#failPending('the program ends')
    for (const { fail } of this.#waiting) fail()
    this.#waiting.clear()
    await Promise.resolve()
  }

  async #answers(): Promise<boolean> {
    try {
      await this.tip()
      return true
    } catch (error) {
      if (!(error instanceof CopyError)) throw error
      // One that answers that it cannot may well be able to after a new start.
      return false
    }
  }

  async #ask<T extends To>(ask: Ask, to: T): Promise<ReplyTo<T>> {
    const transport = this.#transport ?? (await this.#connected())
    this.#lastId += 1
    const id = this.#lastId
    const reply = await this.#exchange(transport, { ...ask, id })
    if (isReplyTo(reply, to)) return reply
    if (reply.to !== 'failed') throw new CopyError('broken', `asked for ${to}, was answered ${reply.to}`)
    throw new CopyError(/quota/iu.test(reply.reason) ? 'full' : 'broken', reply.reason)
  }

  #exchange(transport: Transport, request: StorageRequest): Promise<StorageReply> {
    if (transport !== this.#transport) {
      return Promise.reject(new CopyError('unreachable', 'the storage page is gone'))
    }
    return new Promise((resolve, reject) => {
      const done = (): void => {
        cancel()
        this.#pending.delete(request.id)
      }
      const fail = (error: CopyError): void => {
        done()
        reject(error)
      }
      const settle = (reply: StorageReply): void => {
        done()
        resolve(reply)
      }
      const cancel = this.#parts.timer.after(this.#parts.answerMs ?? 5000, () =>
        fail(new CopyError('unreachable', `no answer to ${request.ask}`)),
      )
      this.#pending.set(request.id, { settle, fail })
      transport.send(request)
    })
  }

  #connected(): Promise<Transport> {
    if (this.#closed) return Promise.reject(new CopyError('unreachable', 'the program ends'))
    return new Promise((resolve, reject) => {
      const entry = {
        ready: (transport: Transport): void => {
          cancel()
          resolve(transport)
        },
        fail: (): void => {
          cancel()
          this.#waiting.delete(entry)
          reject(new CopyError('unreachable', 'no storage page has connected'))
        },
      }
      const cancel = this.#parts.timer.after(this.#parts.connectMs ?? 15_000, entry.fail)
      this.#waiting.add(entry)
    })
  }

  #receive(transport: Transport, message: unknown): void {
    if (transport !== this.#transport) return
    const parsed = storageReplySchema.safeParse(message)
    if (!parsed.success) {
      this.#parts.log('warning', 'the storage page sent what is not a reply', {
        reason: parsed.error.message,
      })
      return
    }
    // An answer that comes after its time has been given up, and nobody waits for it.
    this.#pending.get(parsed.data.id)?.settle(parsed.data)
  }

  #lose(transport: Transport): void {
    if (transport !== this.#transport) return
    this.#transport = null
    this.#failPending('the storage page is gone')
  }

  #failPending(detail: string): void {
    for (const { fail } of this.#pending.values()) fail(new CopyError('unreachable', detail))
  }
}

function isReplyTo<T extends To>(reply: StorageReply, to: T): reply is ReplyTo<T> {
  return reply.to === to
}
