import { describe, expect, it } from 'vitest'
import { browserArguments, browserCandidates, findBrowser, hasDisplay } from './browser'
import type { Machine } from './browser'

function machine(platform: NodeJS.Platform, env: Machine['env'], installed: string[]): Machine {
  return { platform, env, runnable: (path) => installed.includes(path) }
}

describe('findBrowser', () => {
  it('finds Edge on a Windows machine that has nothing else', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
    expect(findBrowser(machine('win32', env, [edge]))).toBe(edge)
  })

  it('prefers Chrome where both are installed', () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
    expect(findBrowser(machine('win32', { ProgramFiles: 'C:\\Program Files' }, [edge, chrome]))).toBe(chrome)
  })

  it('looks through PATH on Linux, and only at whole paths', () => {
    const env = { PATH: '.:/usr/local/bin:/usr/bin' }
    expect(findBrowser(machine('linux', env, ['/usr/bin/chromium']))).toBe('/usr/bin/chromium')
    expect(browserCandidates({ platform: 'linux', env }).every((path) => path.startsWith('/'))).toBe(true)
  })

  it('finds an application of the user on macOS', () => {
    const chrome = '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(machine('darwin', { HOME: '/Users/li' }, [chrome]))).toBe(chrome)
  })

  it('takes the one that was named, or none', () => {
    const env = { YISHITING_BROWSER: '/opt/kiosk', PATH: '/usr/bin' }
    expect(findBrowser(machine('linux', env, ['/opt/kiosk', '/usr/bin/chromium']))).toBe('/opt/kiosk')
    expect(findBrowser(machine('linux', env, ['/usr/bin/chromium']))).toBeNull()
  })

  it('answers null where there is none', () => {
    expect(findBrowser(machine('linux', { PATH: '/usr/bin' }, []))).toBeNull()
    expect(findBrowser(machine('win32', {}, []))).toBeNull()
  })
})

describe('hasDisplay', () => {
  it('asks for X or Wayland on Linux only', () => {
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
    expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
    expect(hasDisplay({ platform: 'linux', env: { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true)
  })
})

describe('browserArguments', () => {
  const window = { url: 'http://127.0.0.1:1/', profile: '/data/browser', size: { width: 1280, height: 800 } }

  it('opens an app window with data of its own', () => {
    const args = browserArguments(window, false)
    expect(args).toContain('--app=http://127.0.0.1:1/')
    expect(args).toContain('--user-data-dir=/data/browser')
    expect(args).not.toContain('--no-sandbox')
  })

  it('goes without a sandbox only as root', () => {
    expect(browserArguments(window, true)).toContain('--no-sandbox')
  })
})
