import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { MATERIALS_PATH } from '#shared/protocol/material-address'
import type { MaterialFiles } from '../adapters/material-files'
import { securityHeaders } from '../app/content-policy'
import { readMaterial } from '../app/material-route'
import { readStatic } from '../app/static-files'
import { admitPage, parseTarget } from './gate'
import type { GateKeys } from './gate'
import { fetchFromDevServer } from './dev-server'

export interface PageServerOptions {
  /** Folder of the built pages. */
  readonly root: string
  readonly materials: MaterialFiles
  readonly token: string
  /** Tried first; the store of the browser belongs to the address, port and all. 0 for any. */
  readonly preferredPort: number
  /** Address of a Vite server that pages are taken from instead, while somebody develops. */
  readonly devServer: string | null
}

export interface PageServer {
  readonly http: Server
  readonly keys: GateKeys
  readonly port: number
  /** `http://127.0.0.1:51234` */
  readonly origin: string
  close(): Promise<void>
}

/** Serves the pages on this machine only. */
export async function servePages(options: PageServerOptions): Promise<PageServer> {
  const http = createServer((request, response) => {
    void answer(request, response, keys(), options).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const port = await listenOn(http, options.preferredPort)
  const keys = (): GateKeys => ({ host: `127.0.0.1:${port}`, token: options.token })
  return {
    http,
    port,
    keys: keys(),
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        http.close(() => done())
        http.closeAllConnections()
      }),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  keys: GateKeys,
  options: PageServerOptions,
): Promise<void> {
  const admission = admitPage(request, keys)
  if (admission.admit === 'no') {
    response.writeHead(admission.status, { 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('请从议事厅打开本页。\n')
    return
  }
  if (admission.admit === 'redirect') {
    response.writeHead(303, {
      Location: admission.location,
      'Set-Cookie': admission.cookie,
      'Cache-Control': 'no-store',
    })
    response.end()
    return
  }
  const url = parseTarget(request.url, keys)
  const path = url === null || url.pathname === '/' ? '/console/' : url.pathname
  if (options.devServer !== null && !path.startsWith(MATERIALS_PATH))
    return fetchFromDevServer(options.devServer, path + (url?.search ?? ''), response)
  const headers = securityHeaders(path, { storageInFrame: true })
  const file = (await readMaterial(options.materials, path)) ?? (await readStatic(options.root, path))
  if (file === null) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('没有这个页面。\n')
    return
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': file.type,
    'Content-Length': file.body.byteLength,
    'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : file.body)
}

/** The port that is listened on: `preferred`, or another where that one is taken. */
async function listenOn(http: Server, preferred: number): Promise<number> {
  const taken = await tryPort(http, preferred)
  if (taken !== null) return taken
  const free = await tryPort(http, 0)
  if (free === null) throw new Error('no port is free on 127.0.0.1')
  return free
}

function tryPort(http: Server, port: number): Promise<number | null> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(null)
      else fail(error)
    }
    http.once('error', onError)
    http.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      http.off('error', onError)
      const address = http.address()
      if (address === null || typeof address === 'string') fail(new Error('not listening on a port'))
      else done(address.port)
    })
  })
}
