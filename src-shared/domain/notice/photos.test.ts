import { describe, expect, it } from 'vitest'
import { sampleMaterial } from '#shared/testing/sample-material'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { catalogue } from '../forms/catalogue'
import { noticeRecord, photosOfFile } from '../forms/notice-record'
import { filesNeeded } from '../meeting/material/kept'
import { isoDate } from '../text/chinese-date'
import { shownToTheRoom } from './for-the-room'
import { noticeSchema, PHOTOS_LIMIT, postingSchema } from './state'
import { noticeStepText } from './step-text'

const board = sampleMaterial('公示栏.jpg')
const gate = sampleMaterial('小区门口.jpg')
const bare = sampleMaterial('揭下以后.jpg')

/** The outcome is posted with two photos, and taken down with one. */
function posted() {
  const stage = sampleMeeting({ until: 'sealed' })
  stage.run({ type: 'draftNotice', meetingId: stage.meeting.id, kind: 'outcome' })
  const [{ id: noticeId } = { id: '' }] = stage.world.notices.byId.values()
  const posting = { place: '公示栏', on: isoDate(stage.now), time: '', by: '陈立新', photos: [board, gate] }
  stage.run({ type: 'postNotice', noticeId, posting })
  stage.now += 20 * 86_400_000
  const takingDown = { on: isoDate(stage.now), by: '陈立新', reason: '', photos: [bare] }
  stage.run({ type: 'takeDownNotice', noticeId, takingDown })
  const notice = stage.world.notices.byId.get(noticeId)
  if (!notice) throw new Error('nothing was drafted')
  const context = {
    meeting: stage.meeting,
    hall: stage.hall,
    now: stage.now,
    notices: [...stage.world.notices.byId.values()],
  }
  return { stage, notice, context }
}

describe('photos of a posting', () => {
  it('stand in the course of the notice, in the record of the file and in its index', () => {
    const { notice, context } = posted()
    const texts = notice.steps.map(({ fact }) => noticeStepText(fact))
    expect(texts[1]).toMatch(/张贴人陈立新，附照片2张$/u)
    expect(texts[2]).toMatch(/由陈立新揭下，附照片1张$/u)
    const record = JSON.stringify(noticeRecord(context).document)
    expect(record).toContain('张贴人陈立新，照片2张见附件')
    expect(record).toContain('陈立新，照片1张见附件')
    expect(photosOfFile(context).map(({ name }) => name)).toEqual([
      `${notice.number.text} 张贴照片1`,
      `${notice.number.text} 张贴照片2`,
      `${notice.number.text} 揭下照片1`,
    ])
    expect(JSON.stringify(catalogue(context).document)).toContain('公示照片（3张）')
  })

  it('are kept with their pictures, until the step is taken back', () => {
    const { stage, notice } = posted()
    const needed = () => filesNeeded(stage.world.meetings.values(), stage.world.notices.byId.values())
    for (const { sha256, pages } of [board, gate, bare]) {
      expect(needed().has(sha256)).toBe(true)
      expect(pages.every((page) => needed().has(page.sha256))).toBe(true)
    }
    stage.run({ type: 'takeBackNoticeStep', noticeId: notice.id, stepId: notice.steps.at(-1)?.id ?? '' })
    expect([needed().has(bare.sha256), needed().has(board.sha256)]).toEqual([false, true])
  })

  it('are nothing the wall is told of', () => {
    const shown = JSON.stringify(shownToTheRoom(posted().notice))
    expect(shown).not.toContain(board.sha256)
    expect(shown).not.toContain('photos')
  })

  it.each<[string, ReturnType<typeof sampleMaterial>[], string]>([
    ['no PDF', [sampleMaterial('公示栏.pdf')], '张贴的照片请用 PNG 或 JPEG 图片，不用 PDF'],
    [
      'no album',
      Array.from({ length: PHOTOS_LIMIT + 1 }, (_, n) => sampleMaterial(`${n}.jpg`)),
      `照片最多 ${PHOTOS_LIMIT} 张`,
    ],
  ])('%s', (_, photos, sentence) => {
    const read = postingSchema.safeParse({
      place: '公示栏',
      on: '2026-12-01',
      time: '',
      by: '陈立新',
      photos,
    })
    expect(read.error?.issues[0]?.message).toBe(sentence)
  })

  it('are none where a notice was noted before there were any', () => {
    const { notice } = posted()
    const posting = { place: '公示栏', on: '2026-12-01', time: '', by: '陈立新' }
    const steps = [{ id: 's1', at: 0, fact: { type: 'noticePosted' as const, posting } }]
    const read = noticeSchema.parse({ ...notice, steps })
    expect(read.steps[0]?.fact).toEqual(steps[0]?.fact)
    expect(noticeStepText({ type: 'noticePosted', posting })).not.toContain('照片')
  })
})
