import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { roleSchema } from '#shared/domain/kernel/event'
import type { Role } from '#shared/domain/kernel/event'
import { CLOSE_CODES } from '#shared/protocol/close-codes'
import type { Transport } from '#shared/protocol/transport'
import { admitSocket, parseTarget } from './gate'
import type { GateKeys } from './gate'
import { StorageLease } from './storage-lease'
import type { LeaseHolder } from './storage-lease'
import { webSocketTransport } from './ws-transport'

export interface SocketListener {
  onView(role: Role, transport: Transport): void
  onStorage(transport: Transport): void
  /** How many windows are connected, whenever that changes. */
  onViewCount(count: number): void
}

export interface Sockets {
  /** Closes the windows of a role for good: their pages do not connect again. */
  dismiss(role: Role): void
  isOpen(role: Role): boolean
  /** From now on, a window that is let go of is closed as well: the program ends, and has opened it. */
  dismissAtEnd(): void
  close(): void
}

/** A page that does not answer within this time is taken for dead. */
const ANSWER_WITHIN_MS = 2000
/** Of the WebSocket protocol: the page may try again, and finds nobody or the next run. */
const GOING_AWAY = 1001
/** A message may hold a batch of commits on their way to or from the storage page. */
const LARGEST_MESSAGE = 64 * 1024 * 1024

/** Lets the pages of this run connect at `/ws?role=…`; everything else is turned away before the handshake. */
export function acceptSockets(server: Server, keys: GateKeys, listener: SocketListener): Sockets {
  const acceptor = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE })
  const views = new Map<WebSocket, Role>()
  const lease = new StorageLease<StorageSocket>()
  let endCode: number = GOING_AWAY

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const wanted = wantedRole(request, keys)
    if (wanted === null || !admitSocket(request, keys)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    acceptor.handleUpgrade(request, stream, head, (socket) => {
      if (wanted === 'storage') void takeStorage(socket)
      else takeView(socket, wanted)
    })
  })

  function takeView(socket: WebSocket, role: Role): void {
    views.set(socket, role)
    socket.on('close', () => {
      views.delete(socket)
      listener.onViewCount(views.size)
    })
    listener.onViewCount(views.size)
    listener.onView(
      role,
      webSocketTransport(socket, () => endCode),
    )
  }

  async function takeStorage(socket: WebSocket): Promise<void> {
    const holder = new StorageSocket(socket)
    const transport = webSocketTransport(socket, () => endCode)
    transport.onClose(() => lease.release(holder))
    if (!(await lease.request(holder))) socket.close(CLOSE_CODES.storageHeld)
    else if (socket.readyState === socket.OPEN) listener.onStorage(transport)
    else lease.release(holder)
  }

  return {
    dismiss(role) {
      for (const [socket, held] of views) if (held === role) socket.close(CLOSE_CODES.windowClosed)
    },
    isOpen: (role) => [...views.values()].includes(role),
    dismissAtEnd() {
      endCode = CLOSE_CODES.windowClosed
    },
    close() {
      for (const socket of acceptor.clients) socket.close(endCode)
      acceptor.close()
    },
  }
}

class StorageSocket implements LeaseHolder {
  constructor(readonly socket: WebSocket) {}

  isAlive(): Promise<boolean> {
    const { socket } = this
    if (socket.readyState !== socket.OPEN) return Promise.resolve(false)
    return new Promise((done) => {
      const settle = (alive: boolean): void => {
        clearTimeout(timer)
        socket.off('pong', answers)
        socket.off('close', dies)
        done(alive)
      }
      const answers = (): void => settle(true)
      const dies = (): void => settle(false)
      const timer = setTimeout(dies, ANSWER_WITHIN_MS)
      socket.on('pong', answers)
      socket.on('close', dies)
      socket.ping()
    })
  }

  terminate(): void {
    this.socket.terminate()
  }
}

function wantedRole(request: IncomingMessage, keys: GateKeys): Role | 'storage' | null {
  const url = parseTarget(request.url, keys)
  if (url === null || url.pathname !== '/ws') return null
  const role = url.searchParams.get('role')
  if (role === 'storage') return 'storage'
  const parsed = roleSchema.safeParse(role)
  return parsed.success ? parsed.data : null
}
