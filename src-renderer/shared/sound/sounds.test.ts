import { expect, it, test } from 'vitest'
import { FIRST_SETTING, readMessage, readSetting, writeSetting } from './sounds'

class Memory {
  kept: string | null = null

  getItem(): string | null {
    return this.kept
  }

  setItem(_key: string, value: string): void {
    this.kept = value
  }
}

it('is kept on this machine as it was set', () => {
  const memory = new Memory()
  for (const setting of [
    { on: false, volume: 0 },
    { on: true, volume: 100 },
    { on: false, volume: 35 },
  ]) {
    writeSetting(memory, setting)
    expect(readSetting(memory)).toEqual(setting)
  }
})

test.each([null, '', 'on', 'on 101', 'loud 5', 'on -1', '{"on":true}'])(
  'is as at first where %j was kept',
  (kept) => {
    const memory = new Memory()
    memory.kept = kept
    expect(readSetting(memory)).toEqual(FIRST_SETTING)
  },
)

it('is as at first where nothing can be kept, and setting it does no harm', () => {
  writeSetting(null, { on: false, volume: 1 })
  expect(readSetting(null)).toEqual(FIRST_SETTING)
})

test.each([null, 'try', {}, { say: 'try' }, { say: 'try', sound: 'gong' }, { say: 'tried', heard: 1 }])(
  '%j is no message',
  (data) => {
    expect(readMessage(data)).toBeNull()
  },
)

it('takes the messages there are', () => {
  expect(readMessage({ say: 'try', sound: 'bell' })).toEqual({ say: 'try', sound: 'bell' })
  expect(readMessage({ say: 'tried', heard: false })).toEqual({ say: 'tried', heard: false })
})
