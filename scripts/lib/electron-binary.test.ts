import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { couldNotRun, electronCall, findElectron, hasDisplay, programIn } from './electron-binary.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yishiting-start-'))
})
afterEach(() => rmSync(root, { recursive: true }))

type Machine = NonNullable<Parameters<typeof findElectron>[1]>
const linux = (env: Machine['env'] = {}): Machine => ({ platform: 'linux', env, isRoot: false })

function install(version: string, wanted: string = version): string {
  const folder = join(root, 'node_modules', 'electron')
  mkdirSync(join(folder, 'dist'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: wanted }))
  writeFileSync(join(folder, 'dist', 'version'), version)
  writeFileSync(join(folder, 'dist', 'electron'), '')
  return join(folder, 'dist', 'electron')
}

describe('findElectron', () => {
  it('finds the one of the package', () => {
    const program = install('45.3.4')
    expect(findElectron(root, linux())).toBe(program)
  })

  it('does not take one of another version, or half of one', () => {
    install('44.0.0', '45.3.4')
    expect(findElectron(root, linux())).toBeNull()
    rmSync(join(install('45.3.4'), '..', 'version'))
    expect(findElectron(root, linux())).toBeNull()
  })

  it('takes the one that was named, or none', () => {
    install('45.3.4')
    mkdirSync(join(root, 'elsewhere'))
    writeFileSync(join(root, 'elsewhere', 'electron'), '')
    const named = (folder: string) => findElectron(root, linux({ ELECTRON_OVERRIDE_DIST_PATH: folder }))
    expect(named(join(root, 'elsewhere'))).toBe(join(root, 'elsewhere', 'electron'))
    expect(named(join(root, 'missing'))).toBeNull()
  })

  it('answers null where nothing is installed', () => {
    expect(findElectron(root, linux())).toBeNull()
  })
})

describe('starting Electron', () => {
  it('knows its program on each system', () => {
    expect(programIn('win32')).toBe('electron.exe')
    expect(programIn('darwin')).toContain('MacOS')
  })

  it('goes without a sandbox only as root on Linux', () => {
    expect(electronCall([], { platform: 'linux', env: {}, isRoot: true }).args).toEqual(['--no-sandbox', '.'])
    expect(electronCall(['--x'], { platform: 'linux', env: {}, isRoot: false }).args).toEqual(['.', '--x'])
    expect(electronCall([], { platform: 'darwin', env: {}, isRoot: true }).args).toEqual(['.'])
  })

  it('is never started as plain Node', () => {
    const { env } = electronCall([], linux({ ELECTRON_RUN_AS_NODE: '1', PATH: '/bin' }))
    expect(env).toEqual({ PATH: '/bin' })
  })

  it('knows a machine without a display', () => {
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
    expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true)
  })

  it('tells an Electron that cannot run from an application that has ended', () => {
    expect(couldNotRun({ code: 127, signal: null, ms: 20 })).toBe(true)
    expect(couldNotRun({ code: null, signal: 'SIGTRAP', ms: 300 })).toBe(true)
    expect(couldNotRun({ code: null, signal: 'SIGSEGV', ms: 3_600_000 })).toBe(false)
    expect(couldNotRun({ code: null, signal: 'SIGTERM', ms: 300 })).toBe(false)
    expect(couldNotRun({ code: 0, signal: null, ms: 300 })).toBe(false)
    expect(couldNotRun({ code: 1, signal: null, ms: 300 })).toBe(false)
  })
})
