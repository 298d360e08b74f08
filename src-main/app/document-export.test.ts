import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { exportDocument } from './document-export'
import { ExportFolder } from './exports'

let folder = ''
let into: ExportFolder
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-documents-'))
  into = new ExportFolder(folder, () => undefined)
})
afterEach(() => rm(folder, { recursive: true }))

const { world, meeting } = sampleMeeting({ until: 'signed' })

describe('exportDocument', () => {
  it.each([
    ['minutes', /会议记录（草稿.*）\.docx$/],
    ['notice', /协商结果公示（草稿）\.docx$/],
  ] as const)('writes the %s of a closed meeting as a Word file, marked as a draft', async (kind, name) => {
    const result = await exportDocument(world, kind, meeting.id, into, meeting.lastAt)
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.fileName).toMatch(name)
    expect((await readFile(result.value.path)).subarray(0, 2).toString()).toBe('PK')
  })

  it('refuses what there is not yet, in a sentence', async () => {
    const planned = new Map(world.meetings)
    const record = planned.get(meeting.id)
    if (record === undefined) throw new Error('no meeting')
    const early = (phase: 'planned' | 'inSession') => ({
      ...world,
      meetings: new Map([[meeting.id, { ...record, meeting: { ...meeting, phase } }]]),
    })
    const code = async (phase: 'planned' | 'inSession', document: 'minutes' | 'notice') => {
      const result = await exportDocument(early(phase), document, meeting.id, into, 0)
      return result.ok ? 'ok' : result.error.code
    }
    expect(await code('planned', 'minutes')).toBe('tooEarly')
    expect(await code('planned', 'notice')).toBe('tooEarly')
    expect(await code('inSession', 'notice')).toBe('tooEarly')
    expect(await code('inSession', 'minutes')).toBe('ok')
    expect(await exportDocument(world, 'minutes', 'm-unknown', into, 0)).toMatchObject({
      ok: false,
      error: { code: 'noMeeting' },
    })
  })
})
