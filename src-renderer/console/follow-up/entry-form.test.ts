import { describe, expect, it } from 'vitest'
import { FOLLOW_UP_STATUS_NAMES, type FollowUpProgress } from '#shared/domain/follow-up/progress'
import { blankEntry, entryFrom, kindsFor } from './entry-form'

const PROGRESS: FollowUpProgress = {
  status: 'underWay',
  ownerOrg: '区教育委员会',
  ownerPerson: '刘颖',
  dueDate: '2026-12-10',
  doneOn: null,
}
const TODAY = '2026-12-08'

describe('what is noted of a follow-up', () => {
  it.each([
    ['notStarted', ['progress', 'done', 'extended', 'assigned']],
    ['done', ['closed', 'reopened']],
    ['closed', ['reopened']],
  ] as const)('%s offers %j', (status, kinds) => {
    expect(FOLLOW_UP_STATUS_NAMES[status]).toBeTruthy()
    expect(kindsFor({ ...PROGRESS, status })).toEqual(kinds)
  })

  it('says what is missing before it is sent', () => {
    const missing = (kind: Parameters<typeof entryFrom>[0], changes: object = {}) =>
      entryFrom(kind, { ...blankEntry(kind, PROGRESS, TODAY), ...changes })
    expect(missing('progress')).toBe('请写进展')
    expect(missing('done')).toBe('请写办理结果')
    expect(missing('extended', { reason: '天气', who: '陈立新' })).toBe('请选日期')
    expect(missing('extended', { date: '2026-12-20', reason: '天气' })).toBe('请写批准人')
    expect(missing('closed', { text: '满意' })).toBe('请写监督人')
    expect(missing('reopened')).toBe('请写重新办理的原因')
  })

  it('makes the entry of what was filled in', () => {
    const values = { ...blankEntry('done', PROGRESS, TODAY), text: ' 名单已公布 ' }
    expect(entryFrom('done', values)).toEqual({ kind: 'done', text: '名单已公布', on: TODAY })
    expect(entryFrom('assigned', blankEntry('assigned', PROGRESS, TODAY))).toEqual({
      kind: 'assigned',
      ownerOrg: '区教育委员会',
      ownerPerson: '刘颖',
      dueDate: '2026-12-10',
      reason: '',
    })
  })
})
