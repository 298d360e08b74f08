import { describe, expect, it } from 'vitest'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { isoDate } from '../text/chinese-date'
import { correctedCall, minutesStanding, type MinutesStanding } from './basis'
import type { NoticeKind } from './kinds'
import { noticeLine, standingOf } from './standing'

describe('a notice of minutes that are corrected', () => {
  it.each<[NoticeKind, number, MinutesStanding | undefined, string | null]>([
    ['outcome', 1, { edition: 1, correcting: false }, null],
    ['outcome', 1, { edition: 1, correcting: true }, '依据的会议记录正在更正'],
    ['outcome', 1, { edition: 2, correcting: false }, '依据的会议记录已更正'],
    ['outcome', 1, { edition: 2, correcting: true }, '依据的会议记录已更正'],
    ['outcome', 2, { edition: 1, correcting: true }, null],
    ['vote', 2, { edition: 2, correcting: false }, null],
    ['progress', 1, { edition: 2, correcting: true }, null],
    ['topics', 1, { edition: 2, correcting: true }, null],
    ['outcome', 1, undefined, null],
  ])('%s of edition %i, minutes %o: %s', (kind, edition, minutes, text) => {
    expect(correctedCall({ kind, edition }, minutes)?.text ?? null).toBe(text)
  })

  it('is told, is not put up, and says the corrected words once it is drafted anew', () => {
    const stage = sampleMeeting({ until: 'sealed' })
    const meetingId = stage.meeting.id
    const notice = () => {
      const [only] = stage.world.notices.byId.values()
      if (!only) throw new Error('nothing was drafted')
      return only
    }
    const calls = () =>
      noticeLine(notice(), isoDate(stage.now), minutesStanding(stage.meeting))?.calls.map(({ text }) => text)
    const post = () =>
      stage.attempt({
        type: 'postNotice',
        noticeId: notice().id,
        posting: { place: '公示栏', on: isoDate(stage.now), time: '', by: '陈立新' },
      })
    stage.run({ type: 'draftNotice', meetingId, kind: 'outcome' })
    expect(calls()).toEqual(['今天张贴'])
    stage.run({ type: 'openCorrection', meetingId, reason: '写错了' })
    expect(calls()).toEqual(['今天张贴', '依据的会议记录正在更正'])
    expect(post()).toMatchObject({
      ok: false,
      error: {
        message: '依据的会议记录正在更正，这份公示不能张贴。更正封存以后请“按会议重新起草”，重新打印再张贴。',
      },
    })
    stage.run({ type: 'dropCorrection', meetingId })
    expect(calls()).toEqual(['今天张贴'])
    expect(post().ok).toBe(true)
    expect(standingOf(notice())?.version.edition).toBe(1)
  })
})
