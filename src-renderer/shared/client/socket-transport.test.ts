import { once } from 'node:events'
import { afterAll, beforeAll } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Transport } from '#shared/protocol/transport'
import { describeTransport } from '#shared/testing/transport-contract'
import { webSocketTransport } from '../../../src-main/host/ws-transport'
import { socketTransport } from './socket-transport'

let server: WebSocketServer
let address: string

beforeAll(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port')
  address = `ws://127.0.0.1:${bound.port}`
})
afterAll(() => server.close())

/** The page's end and the host's: `ws` speaks the browser's interface too. */
async function connect(): Promise<readonly [Transport, Transport]> {
  const accepted = new Promise<Transport>((done) =>
    server.once('connection', (socket) => done(webSocketTransport(socket, () => 1000))),
  )
  const socket = new WebSocket(address)
  await once(socket, 'open')
  return [socketTransport(socket), await accepted]
}

describeTransport('a WebSocket', connect)
