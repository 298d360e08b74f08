import { expect, it, test } from 'vitest'
import { TestHall } from '#shared/testing/test-hall'
import { placeFaults, placesOf, type FoundPlaces } from './places'
import { templateOf, templatesNeeded, type OwnTemplate } from './state'

const file = (changes: Partial<OwnTemplate> = {}) => ({
  paper: 'meetingNotice' as const,
  fileName: '红头.docx',
  sha256: 'a'.repeat(64),
  size: 1000,
  ...changes,
})

const found = (changes: Partial<FoundPlaces> = {}): FoundPlaces => ({
  names: ['正文'],
  replaceable: ['正文'],
  bodies: 1,
  bodyMentions: 1,
  lone: [],
  ...changes,
})

test('a template is adopted, replaced, dropped and adopted again, each time in a version of its own', () => {
  const hall = new TestHall()
  const now = () => templateOf(hall.world.hall.ownTemplates, 'meetingNotice')?.version ?? null
  hall.do({ type: 'adoptOwnTemplate', template: file() })
  expect(now()).toBe(1)
  hall.do({ type: 'adoptOwnTemplate', template: file({ sha256: 'b'.repeat(64) }) })
  expect(now()).toBe(2)
  hall.do({ type: 'dropOwnTemplate', paper: 'meetingNotice' })
  expect(now()).toBeNull()
  expect(templatesNeeded(hall.world.hall.ownTemplates, [null, file()])).toEqual(new Set(['a'.repeat(64)]))
  hall.do({ type: 'adoptOwnTemplate', template: file() })
  expect(now()).toBe(3)
})

test('what is refused changes nothing', () => {
  const hall = new TestHall()
  hall.do({ type: 'adoptOwnTemplate', template: file() })
  const before = hall.world
  const refusal = (command: Parameters<typeof hall.try>[0]) => hall.try(command)?.message
  expect(refusal({ type: 'adoptOwnTemplate', template: file() })).toBe(
    '会议通知用的就是这个模板（红头.docx）。',
  )
  expect(refusal({ type: 'adoptOwnTemplate', template: file({ paper: 'ballots' }) })).toBe(
    '表决票的版式由程序定，不能换成本厅的模板。',
  )
  expect(refusal({ type: 'dropOwnTemplate', paper: 'agreement' })).toBe('协商意见书用的就是程序自带的版式。')
  expect(hall.world).toBe(before)
})

it('a place that stands where nothing can be replaced is named', () => {
  expect(placeFaults('meetingNotice', found())).toEqual([])
  expect(placeFaults('meetingNotice', found({ names: ['正文', '标题'] }))).toEqual([
    '{{标题}}写在链接、修订或域里，换不了。请接受全部修订、取消链接，把它删掉重新打一遍。',
  ])
})

it('a day is only known on papers that end in one', () => {
  expect(placesOf('meetingNotice')).toContain('日期')
  expect(placesOf('signInSheet')).not.toContain('日期')
})
