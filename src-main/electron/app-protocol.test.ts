import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MaterialFiles } from '../adapters/material-files'
import { keep, tinyPicture } from '../adapters/material-files.fixtures'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

// The module only calls into Electron when it registers; without its binary the package cannot even be loaded.
vi.mock('electron', () => ({ protocol: {} }))
const { answerAppRequest } = await import('./app-protocol')

let folder = ''
let root = ''
let photo = ''
let materials: MaterialFiles
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-app-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'console'), { recursive: true })
  await writeFile(join(root, 'console', 'index.html'), '主持台')
  await writeFile(join(folder, 'secret.json'), '{}')
  materials = new MaterialFiles(join(folder, 'materials'), () => undefined)
  photo = await keep(materials, tinyPicture(40, 30))
})
afterAll(() => rm(folder, { recursive: true }))

const ask = (url: string, method = 'GET'): Promise<Response> =>
  answerAppRequest(root, materials, new Request(url, { method }))

describe('app://', () => {
  it('answers a page with its type and the policy', async () => {
    const response = await ask('app://yishiting/console/')
    expect(await response.text()).toBe('主持台')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'")
    expect(policy).toContain("frame-src 'self'; frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
  })

  it.each([
    ['desk', "frame-src 'none'; frame-ancestors 'self'"],
    ['projector/preview', "frame-src 'none'; frame-ancestors 'self'"],
    ['storage', "frame-src 'none'; frame-ancestors 'none'"],
    ['projector', "frame-src 'none'; frame-ancestors 'none'"],
  ])('lets a page of ours show the desk and the wall in small, and no other: %s', async (name, expected) => {
    const response = await ask(`app://yishiting/${name}/`)
    expect(response.headers.get('content-security-policy')).toContain(expected)
  })

  it.each([
    ['app://yishiting/../secret.json', 404],
    ['app://yishiting/%2e%2e/secret.json', 404],
    ['app://yishiting/..%2fsecret.json', 404],
    ['app://yishiting/console/..%5c..%5csecret.json', 404],
    ['app://yishiting//etc/passwd', 404],
    ['app://elsewhere/console/', 403],
  ])('does not answer %s', async (url, status) => {
    const response = await ask(url)
    expect(response.status).toBe(status)
    expect(await response.text()).toBe('')
  })

  it('serves the pictures of materials, and nothing else that lies there', async () => {
    const response = await ask(`app://yishiting/materials/${photo}.png`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    for (const path of [`${photo}.pdf`, photo, '..%2fsecret.json', `../materials/${photo}.jpg`]) {
      expect((await ask(`app://yishiting/materials/${path}`)).status).toBe(404)
    }
    expect((await ask(`app://elsewhere/materials/${photo}.png`)).status).toBe(403)
  })

  it('takes no other method', async () => {
    expect((await ask('app://yishiting/console/', 'POST')).status).toBe(403)
  })
})
