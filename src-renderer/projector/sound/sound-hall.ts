import type { HallClient } from '../../shared/client/hall-client'
import {
  readMessage,
  readSetting,
  soundChannel,
  soundStore,
  type SoundMessage,
} from '../../shared/sound/sounds'
import { soundsDue, type Moment } from './due'
import { SoundPlayer } from './player'

/** ms between two looks at the clocks: nobody hears that a bell is late by less. */
const LOOK_EVERY = 200

/** Lets the big screen be heard from now on, for as long as its window lives. */
export function soundTheHall(client: HallClient): void {
  const player = new SoundPlayer()
  player.prepare()
  let before: Moment | null = null
  const look = () => {
    const after = momentOf(client)
    const due = before && after ? soundsDue(before, after) : []
    before = after
    const { on, volume } = readSetting(soundStore())
    if (on) for (const sound of due) void player.play(sound, volume)
  }
  client.subscribe(look)
  setInterval(look, LOOK_EVERY)

  const channel = soundChannel()
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data)
    if (message?.say !== 'try') return
    void player.play(message.sound, readSetting(soundStore()).volume).then((heard) => {
      channel.postMessage({ say: 'tried', heard } satisfies SoundMessage)
    })
  })
}

/** Null while nothing is known for sure: what came meanwhile is not made up for. A rehearsal's clock leaps. */
function momentOf(client: HallClient): Moment | null {
  const { connection, record } = client.getSnapshot()
  return connection === 'live' && record && client.timeRuns
    ? { meeting: record.meeting, now: client.now() }
    : null
}
