import { describe, expect, it } from 'vitest'
import { dataFolder, foldersIn } from './folders'

describe('dataFolder', () => {
  it.each([
    [
      'win32',
      { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' },
      'C:\\Users\\li',
      'C:\\Users\\li\\AppData\\Roaming\\yishiting',
    ],
    ['win32', {}, 'C:\\Users\\li', 'C:\\Users\\li\\AppData\\Roaming\\yishiting'],
    ['darwin', {}, '/Users/li', '/Users/li/Library/Application Support/yishiting'],
    ['linux', {}, '/home/li', '/home/li/.local/share/yishiting'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/li', '/data/yishiting'],
    ['linux', { XDG_DATA_HOME: '', YISHITING_DATA: '/usb/hall' }, '/home/li', '/usb/hall'],
  ] as const)('%s %j', (platform, env, home, folder) => {
    expect(dataFolder({ platform, env, home }, false)).toBe(folder)
  })

  it('keeps developing and real records apart', () => {
    const machine = { platform: 'linux', env: {}, home: '/home/li' } as const
    expect(dataFolder(machine, true)).not.toBe(dataFolder(machine, false))
  })
})

describe('foldersIn', () => {
  it('keeps everything below the one folder', () => {
    for (const path of Object.values(foldersIn('/data', 'linux'))) expect(path.startsWith('/data')).toBe(true)
    expect(foldersIn('D:\\hall', 'win32').journal).toBe('D:\\hall\\record\\journal.jsonl')
  })
})
