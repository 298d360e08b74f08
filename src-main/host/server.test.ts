import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Role } from '#shared/domain/kernel/event'
import { CLOSE_CODES } from '#shared/protocol/close-codes'
import type { Transport } from '#shared/protocol/transport'
import { servePages } from './server'
import type { PageServer } from './server'
import { MaterialFiles } from '../adapters/material-files'
import { keep, tinyPicture } from '../adapters/material-files.fixtures'
import { acceptSockets } from './sockets'
import type { Sockets } from './sockets'

const TOKEN = 'a-secret-of-this-run'
let folder = ''
let server: PageServer
let materials: MaterialFiles
let photo = ''
let pdf = ''
let sockets: Sockets
let cookie = ''
const views: { role: Role; transport: Transport }[] = []
const stores: Transport[] = []
let viewCount = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-host-'))
  for (const page of ['console', 'storage', 'assets'])
    await mkdir(join(folder, 'renderer', page), { recursive: true })
  await writeFile(join(folder, 'renderer', 'console', 'index.html'), '主持台')
  await writeFile(join(folder, 'renderer', 'storage', 'index.html'), '存储')
  await writeFile(join(folder, 'renderer', 'assets', 'a.js'), 'export {}')
  await writeFile(join(folder, 'secret.json'), '{}')
  materials = new MaterialFiles(join(folder, 'materials'), () => undefined)
  photo = await keep(materials, tinyPicture(40, 30))
  pdf = await keep(materials, Buffer.from('%PDF-1.4 方案'))
  server = await servePages({
    root: join(folder, 'renderer'),
    materials,
    token: TOKEN,
    preferredPort: 0,
    devServer: null,
  })
  sockets = acceptSockets(server.http, server.keys, {
    onView: (role, transport) => views.push({ role, transport }),
    onStorage: (transport) => stores.push(transport),
    onViewCount: (count) => {
      viewCount = count
    },
  })
  cookie = `yishiting-${server.port}=${TOKEN}`
})
afterAll(async () => {
  sockets.close()
  await server.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  views.length = 0
  stores.length = 0
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request exactly as written: no library tidies the path or adds headers. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const host = server.keys.host
    const asked = request({
      host: '127.0.0.1',
      port: server.port,
      path,
      method,
      headers: { host, ...headers },
    })
    asked.on('error', fail)
    asked.on('response', (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (body += part))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.end()
  })
}

describe('pages', () => {
  it('takes the token once from the address, keeps it as a cookie and goes to the clean address', async () => {
    const first = await ask(`/?token=${TOKEN}`)
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/console/')
    expect(first.headers['set-cookie']).toEqual([`${cookie}; Path=/; HttpOnly; SameSite=Strict`])
    const page = await ask('/console/', { cookie })
    expect(page).toMatchObject({ status: 200, body: '主持台' })
  })

  it('keeps the page that was asked for, and what else stands in the address', async () => {
    expect((await ask(`/desk/?x=1&token=${TOKEN}`)).headers.location).toBe('/desk/?x=1')
  })

  it('shows nothing without the cookie, or with another one', async () => {
    expect((await ask('/console/')).status).toBe(403)
    expect((await ask('/console/', { cookie: `${cookie}x` })).status).toBe(403)
    expect((await ask('/?token=guessed')).status).toBe(403)
    expect((await ask('/assets/a.js')).body).not.toContain('export')
  })

  it('answers only to its own address', async () => {
    expect((await ask('/console/', { cookie, host: `localhost:${server.port}` })).status).toBe(403)
    expect((await ask('/console/', { cookie, host: 'evil.example' })).status).toBe(403)
    expect((await ask(`/?token=${TOKEN}`, { host: 'evil.example' })).status).toBe(403)
  })

  it('answers only its own pages', async () => {
    expect((await ask('/console/', { cookie, origin: 'http://127.0.0.1:1' })).status).toBe(403)
    expect((await ask('/console/', { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await ask('/console/', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(
      (await ask('/console/', { cookie, origin: server.origin, 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(200)
  })

  it('takes no other method', async () => {
    expect((await ask('/console/', { cookie }, 'POST')).status).toBe(405)
    expect((await ask('/console/', { cookie }, 'HEAD')).body).toBe('')
  })

  it.each([
    '/../secret.json',
    '/console/%2e%2e/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '//secret.json',
    'http://x/',
  ])('does not lead out of its folder: %s', async (path) => {
    const answer = await ask(path, { cookie })
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('{}')
  })

  it('sends the policy with every page, and lets only what the console shows be framed', async () => {
    const page = await ask('/console/', { cookie })
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(page.headers['content-security-policy']).toContain("frame-src 'self'; frame-ancestors 'none'")
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    const storage = await ask('/storage/', { cookie })
    expect(storage.headers['content-security-policy']).toContain("frame-src 'none'; frame-ancestors 'self'")
    const desk = await ask('/desk/', { cookie })
    expect(desk.headers['content-security-policy']).toContain("frame-src 'none'; frame-ancestors 'self'")
    const projector = await ask('/projector/', { cookie })
    expect(projector.headers['content-security-policy']).toContain("frame-src 'none'; frame-ancestors 'none'")
    const preview = await ask('/projector/preview/', { cookie })
    expect(preview.headers['content-security-policy']).toContain("frame-src 'none'; frame-ancestors 'self'")
    const missing = await ask('/nothing.html', { cookie })
    expect(missing.status).toBe(404)
    expect(missing.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('serves the picture of a material as what it is, to its own windows only', async () => {
    const answer = await ask(`/materials/${photo}.png`, { cookie })
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect((await ask(`/materials/${photo}.png`)).status).toBe(403)
    expect((await ask(`/materials/${photo}.png`, { cookie: `${cookie}x` })).status).toBe(403)
    expect((await ask(`/materials/${photo}.png`, { cookie, host: 'evil.example' })).status).toBe(403)
    expect((await ask(`/materials/${photo}.png`, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    )
    expect((await ask(`/materials/${photo}.png`, { cookie }, 'PUT')).status).toBe(405)
  })

  it.each([
    ['a picture that is not there', () => `/materials/${'0'.repeat(64)}.png`],
    ['a document', () => `/materials/${pdf}.pdf`],
    ['a picture as another kind', () => `/materials/${photo}.jpg`],
    ['the folder', () => '/materials/'],
    ['a way out of the folder', () => '/materials/../secret.json'],
    ['a hidden way out', () => `/materials/%2e%2e%2f%2e%2e%2fsecret.json`],
    ['a way through a picture', () => `/materials/${photo}.png/../../secret.json`],
    ['what is still coming in', () => `/materials/incoming/${photo}.png`],
  ])('does not serve %s', async (_name, path) => {
    const answer = await ask(path(), { cookie })
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('{}')
    expect(answer.body).not.toContain('%PDF')
  })

  it('uses another port where the remembered one is taken', async () => {
    const other = await servePages({
      root: folder,
      materials,
      token: TOKEN,
      preferredPort: server.port,
      devServer: null,
    })
    expect(other.port).not.toBe(server.port)
    await other.close()
  })
})

function open(role: string, headers: Record<string, string> = { cookie, origin: server.origin }): WebSocket {
  return new WebSocket(`ws://${server.keys.host}/ws?role=${role}`, { headers })
}

/** The status with which a handshake was refused. */
async function refused(socket: WebSocket): Promise<number> {
  return new Promise((done, fail) => {
    socket.on('unexpected-response', (asked, response) => {
      asked.destroy()
      done(response.statusCode ?? 0)
    })
    socket.on('open', () => fail(new Error('it was let in')))
    socket.on('error', () => undefined)
  })
}

describe('sockets', () => {
  it('carries messages both ways for a window of our own', async () => {
    const socket = open('desk')
    await once(socket, 'open')
    const [view] = views
    if (view === undefined) throw new Error('the window was not announced')
    expect(view.role).toBe('desk')
    expect(viewCount).toBe(1)
    const arrived = new Promise((done) => view.transport.onMessage(done))
    socket.send('{"kind":"hello"}')
    expect(await arrived).toEqual({ kind: 'hello' })
    view.transport.send({ kind: 'ack' })
    const [data] = await once(socket, 'message')
    expect(JSON.parse(String(data))).toEqual({ kind: 'ack' })
    socket.close()
    await new Promise<void>((done) => view.transport.onClose(done))
    expect(viewCount).toBe(0)
  })

  it.each([
    ['without a cookie', () => ({ origin: server.origin })],
    ['without an origin', () => ({ cookie })],
    ['from another page', () => ({ cookie, origin: 'http://127.0.0.1:1' })],
    ['from a page on https', () => ({ cookie, origin: server.origin.replace('http', 'https') })],
    ['to another name', () => ({ cookie, origin: server.origin, host: `localhost:${server.port}` })],
  ])('refuses a handshake %s', async (_name, headers) => {
    expect(await refused(open('console', headers()))).toBe(403)
    expect(views).toEqual([])
  })

  it('refuses a role that there is not', async () => {
    expect(await refused(open('admin'))).toBe(403)
  })

  it('closes on what is not JSON', async () => {
    const socket = open('console')
    await once(socket, 'open')
    socket.send('{')
    const [code] = await once(socket, 'close')
    expect(code).toBe(CLOSE_CODES.notUnderstood)
  })

  it('lets one page at a time be the storage page, and the next when it has gone', async () => {
    const first = open('storage')
    await once(first, 'open')
    const second = open('storage')
    const [code] = await once(second, 'close')
    expect(code).toBe(CLOSE_CODES.storageHeld)
    expect(stores).toHaveLength(1)
    first.terminate()
    await new Promise<void>((done) => stores[0]?.onClose(done))
    const third = open('storage')
    await once(third, 'open')
    third.send('"here"')
    await expect.poll(() => stores.length).toBe(2)
    expect(await new Promise((done) => stores[1]?.onMessage(done))).toBe('here')
    third.close()
  })

  it('tells the windows of a role to go', async () => {
    const socket = open('projector')
    await once(socket, 'open')
    expect(sockets.isOpen('projector')).toBe(true)
    sockets.dismiss('projector')
    const [code] = await once(socket, 'close')
    expect(code).toBe(CLOSE_CODES.windowClosed)
    await expect.poll(() => sockets.isOpen('projector')).toBe(false)
  })
})
