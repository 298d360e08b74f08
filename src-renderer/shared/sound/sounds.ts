/** What the big screen can be heard to say. */
export type Sound = 'tap' | 'bell' | 'twoTaps'

/** How the big screen sounds on this machine. */
export interface SoundSetting {
  readonly on: boolean
  /** 0–100 */
  readonly volume: number
}

export const FIRST_SETTING: SoundSetting = { on: true, volume: 70 }

const KEY = 'yishiting.sound'

/** As it was set on this machine; what cannot be read is as at first. */
export function readSetting(store: Pick<Storage, 'getItem'> | null): SoundSetting {
  const match = /^(on|off) (\d{1,3})$/.exec(store?.getItem(KEY) ?? '')
  const volume = Number(match?.[2])
  return match && volume <= 100 ? { on: match[1] === 'on', volume } : FIRST_SETTING
}

export function writeSetting(store: Pick<Storage, 'setItem'> | null, { on, volume }: SoundSetting): void {
  store?.setItem(KEY, `${on ? 'on' : 'off'} ${Math.round(volume)}`)
}

/** The browser's store; null where a policy of the machine shuts it off. */
export function soundStore(): Storage | null {
  try {
    return window.localStorage
  } catch {
    // Reading the property throws there: the sounds are as at first.
    return null
  }
}

/** What windows of this machine tell each other about sounds. */
export type SoundMessage =
  /** 试听 */
  | { readonly say: 'try'; readonly sound: Sound }
  /** Answered by the big screen: whether it was heard. A browser may wait for the first click on the window. */
  | { readonly say: 'tried'; readonly heard: boolean }

const CHANNEL = 'yishiting.sound'

export function soundChannel(): BroadcastChannel {
  return new BroadcastChannel(CHANNEL)
}

/** What came over the channel, where it is one of ours. */
export function readMessage(data: unknown): SoundMessage | null {
  if (typeof data !== 'object' || data === null || !('say' in data)) return null
  if (data.say === 'tried' && 'heard' in data && typeof data.heard === 'boolean') {
    return { say: 'tried', heard: data.heard }
  }
  if (data.say === 'try' && 'sound' in data) {
    const { sound } = data
    if (sound === 'tap' || sound === 'bell' || sound === 'twoTaps') return { say: 'try', sound }
  }
  return null
}
