import { expect, it } from 'vitest'
import { paperOf } from '#shared/domain/forms/papers'
import { SAMPLE_HALL, SAMPLE_STARTS_AT } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { readBack } from './read-back.fixtures'
import { renderPaper } from './paper-docx'

const planned = sampleMeeting({ until: 'planned' }).meeting
const sealed = sampleMeeting({ until: 'sealed' }).meeting
const wording = { version: 4, own: { 'meetingNotice.opening': '兹定于{时间}召开{会议名称}。' } }

const versionIn = (file: ReturnType<typeof readBack>) =>
  /name="用语版本"><vt:lpwstr>(\d+)</u.exec(file.parts.get('docProps/custom.xml') ?? '')?.[1]

it('a paper is in the hall’s words, and says in which version of them', async () => {
  const context = { meeting: planned, hall: SAMPLE_HALL, now: SAMPLE_STARTS_AT, wording }
  const file = readBack((await renderPaper(paperOf('meetingNotice'), context)).bytes)
  expect(file.text()).toContain('兹定于2026年')
  expect(versionIn(file)).toBe('4')
})

it('papers of a meeting that is over have the version of its end, notices too', async () => {
  const context = { meeting: sealed, hall: SAMPLE_HALL, now: SAMPLE_STARTS_AT, wording }
  for (const id of ['agreement', 'notice'] as const) {
    expect(versionIn(readBack((await renderPaper(paperOf(id), context)).bytes))).toBe('1')
  }
})
