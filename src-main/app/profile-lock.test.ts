import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endpointFor, lockProfile } from './profile-lock'
import type { Locking, ProfileLock } from './profile-lock'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

function held(locking: Locking): ProfileLock {
  if (!locking.held) throw new Error('the folder is locked by another')
  return locking.lock
}

describe('lockProfile', () => {
  it('lets one in, and tells the next what the holder says', async () => {
    let knocks = 0
    const first = held(
      await lockProfile(folder, () => {
        knocks += 1
        return 'http://127.0.0.1:1234/'
      }),
    )
    expect(await lockProfile(folder, () => 'never asked')).toEqual({
      held: false,
      answer: 'http://127.0.0.1:1234/',
    })
    expect(knocks).toBe(1)
    await first.release()
  })

  it('can be had again after a release', async () => {
    await held(await lockProfile(folder, () => '')).release()
    await held(await lockProfile(folder, () => '')).release()
  })

  it('knows one folder by two names', async () => {
    const alias = `${folder}-alias`
    await symlink(folder, alias)
    const lock = held(await lockProfile(folder, () => 'here'))
    expect(await lockProfile(alias, () => '')).toEqual({ held: false, answer: 'here' })
    await lock.release()
    await rm(alias)
  })

  it('keeps different folders apart', async () => {
    const first = held(await lockProfile(join(folder, 'a'), () => ''))
    const second = held(await lockProfile(join(folder, 'b'), () => ''))
    await Promise.all([first.release(), second.release()])
  })

  it('is gone with a process that was killed', async () => {
    const endpoint = JSON.stringify(endpointFor(folder, process.platform))
    const script = `require('node:net').createServer((s) => s.end('child')).listen(${endpoint}, () => console.log('locked'))`
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    expect(await lockProfile(folder, () => '')).toEqual({ held: false, answer: 'child' })
    child.kill('SIGKILL')
    await once(child, 'exit')
    await held(await lockProfile(folder, () => '')).release()
  })
})

describe('endpointFor', () => {
  it('does not tell upper from lower case on Windows, and does elsewhere', () => {
    expect(endpointFor('C:\\Data', 'win32')).toBe(endpointFor('c:\\data', 'win32'))
    expect(endpointFor('/Data', 'linux')).not.toBe(endpointFor('/data', 'linux'))
  })

  it('is short enough for a socket, however long the folder is', () => {
    expect(Buffer.byteLength(endpointFor(`/${'很长的名字/'.repeat(40)}`, 'linux'))).toBeLessThan(108)
  })
})
