import { basename } from 'node:path'
import { ok, refuse } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import { play } from '#shared/domain/rehearsal/play'
import type { PlayedStep } from '#shared/domain/rehearsal/play'
import { resultOf } from '#shared/domain/rehearsal/result'
import type { Scenario } from '#shared/domain/rehearsal/scenario'
import { verdictText } from '#shared/domain/minutes/vote-text'
import { renderMinutes } from '../documents/minutes-docx'
import { renderNotice } from '../documents/notice-docx'
import type { OutFolder } from './out-folder'
import type { RehearsalHall, Shown } from './rehearsal-hall'

/** Whoever can take a picture of the projector once it has drawn what is asked for. */
export interface Camera {
  /** A PNG; null where the page does not come to show it. */
  shoot(shown: Shown): Promise<Uint8Array | null>
}

export interface Rehearsal {
  readonly scenario: Scenario
  /** Where the scenario was read from, for the result. */
  readonly file: string
  readonly host: 'electron' | 'web'
  readonly hall: RehearsalHall
  readonly camera: Camera
  readonly out: OutFolder
  /** Told of every step as it is done. */
  readonly say: (step: PlayedStep, of: number) => void
}

export interface Rehearsed {
  readonly pictures: number
  /** `通过：…`, one for each vote. */
  readonly verdicts: readonly string[]
  /** Everything is in both copies, and the chain is whole. */
  readonly sound: boolean
}

/** Plays the scenario in the hall, and leaves pictures, papers and `result.json` in the folder. */
export async function rehearse(rehearsal: Rehearsal): Promise<Result<Rehearsed>> {
  const { scenario, hall, camera, out, say } = rehearsal
  await hall.opened()
  const pictures = new Map<number, string>()
  const played = await play(scenario, hall, async (step) => {
    say(step, scenario.steps.length)
    if (step.do === 'expect') return
    const picture = await camera.shoot(hall.show())
    if (picture === null)
      throw new Error(`第 ${step.n} 步（${step.says}）：大屏没有画出这一步，演练停在这里。`)
    const name = `projector-${String(step.n).padStart(3, '0')}-${step.do}.png`
    pictures.set(step.n, await out.write(name, picture))
  })
  if (!played.ok) return played
  const { meetingId, steps } = played.value
  const record = hall.world().meetings.get(meetingId)
  if (!record) return refuse('rehearsal.lost', '会议不在记录里，演练没有完成。')

  const { settings } = hall.world().hall
  const { meeting } = record
  const minutes = await renderMinutes({ meeting, hall: settings, draft: false })
  const notice = await renderNotice({ meeting, hall: settings, now: hall.now() })
  const copies = await hall.compareCopies()
  const told = resultOf({ record, settings, steps, commits: copies.commits })
  const { journal, indexedDb, equal, chainIntact } = copies
  const result = {
    format: 1,
    scenario: { file: basename(rehearsal.file), title: scenario.title, note: scenario.note },
    host: rehearsal.host,
    files: {
      minutes: await out.write('minutes.docx', minutes),
      notice: await out.write('notice.docx', notice),
    },
    ...told,
    steps: told.steps.map((step) => ({ ...step, picture: pictures.get(step.n) ?? null })),
    record: { ...told.record, journal, indexedDb, copiesEqual: equal, chainIntact },
  }
  await out.write('result.json', `${JSON.stringify(result, null, 2)}\n`)
  return ok({
    pictures: pictures.size,
    verdicts: meeting.votes.map((round) => `${verdictText(round)}：${round.motion}`),
    sound: equal && chainIntact,
  })
}
