import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#shared/domain/forms/catalogue'
import type { PaperContext } from '#shared/domain/forms/form'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { PAPERS } from '#shared/domain/forms/papers'
import { play } from '#shared/domain/rehearsal/play'
import { readScenario } from '#shared/domain/rehearsal/read-scenario'
import { clockOf } from '#shared/domain/rehearsal/scenario'
import { DomainStage } from '#shared/domain/rehearsal/stage'
import { renderForm } from '../documents/form-docx'
import { renderPaper } from '../documents/paper-docx'
import { readBack } from '../documents/read-back.fixtures'

const PUBLIC: readonly PaperId[] = ['topicNotice', 'notice']
const folder = join(import.meta.dirname, '..', '..', 'resources', 'scenarios')
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))

/** A shipped meeting as it is after the seal. */
async function sealed(name: string): Promise<PaperContext> {
  const read = readScenario(readFileSync(join(folder, name), 'utf8'))
  if (!read.ok) throw new Error(read.error.message)
  const stage = new DomainStage(clockOf(read.value, 0))
  const played = await play(read.value, stage)
  if (!played.ok) throw new Error(played.error.message)
  const { hall, meetings } = stage.world()
  const meeting = meetings.get(played.value.meetingId)?.meeting
  if (!meeting) throw new Error('the meeting is not there')
  return { meeting, hall: hall.settings, now: meeting.lastAt }
}

describe('the papers of every meeting that ships', () => {
  it.each(names)(
    'of %s read back whole, with every vote and outcome, and nobody’s data in public',
    async (name) => {
      const context = await sealed(name)
      const { meeting } = context
      const texts = new Map<string, string>()
      for (const paper of PAPERS) {
        if (paper.unavailable(meeting) !== null) continue
        const file = readBack((await renderPaper(paper, context)).bytes)
        texts.set(paper.id, file.text())
        if (PUBLIC.includes(paper.id)) {
          const everything = [...file.parts.values()].join('')
          for (const { phone } of meeting.participants)
            if (phone !== '') expect(everything).not.toContain(phone)
        }
      }
      expect(texts.get('minutes')).toContain('散会')
      const announced = meeting.votes.filter(({ state }) => state === 'announced')
      for (const { motion } of announced) expect(texts.get('voteStatistics')).toContain(motion)
      for (const outcome of meeting.outcomes) {
        const said = meeting.minutesEdits[`outcome:${outcome.id}`] ?? outcome.text
        if (said !== '') expect(texts.get('agreement')).toContain(said.replace(/[。；;.]+$/u, ''))
      }
      const index = readBack(
        await renderForm(catalogue(context).document, { draft: null, creator: '', at: context.now }),
      )
      expect(index.text()).toContain('会议记录')
    },
  )
})
