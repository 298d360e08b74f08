import { readMessage, soundChannel, type Sound, type SoundMessage } from '../../shared/sound/sounds'

/** `blocked`: the browser keeps the window silent until it is clicked. `noScreen`: no window answered. */
export type Trial = 'heard' | 'blocked' | 'noScreen'

/** ms after which a big screen that does not answer is taken for not there. */
const NO_ANSWER = 2000

/** 试听: lets the big screen play it, and resolves with what came of it. */
export function trySound(sound: Sound): Promise<Trial> {
  return new Promise((resolve) => {
    const channel = soundChannel()
    const end = (trial: Trial) => {
      clearTimeout(timer)
      channel.close()
      resolve(trial)
    }
    const timer = setTimeout(() => end('noScreen'), NO_ANSWER)
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = readMessage(data)
      if (message?.say === 'tried') end(message.heard ? 'heard' : 'blocked')
    })
    channel.postMessage({ say: 'try', sound } satisfies SoundMessage)
  })
}
