import { expect, test } from 'vitest'
import { faultIn, faulty, isOriginal, typed } from './wording-draft'

test('a passage that nobody touched stands in the program’s own words', () => {
  expect(typed({}, 'notice.salutation')).toBe('全体居民：')
  expect(isOriginal({ 'notice.salutation': ' 全体居民： ' }, 'notice.salutation')).toBe(true)
  expect(isOriginal({ 'notice.salutation': '街坊们：' }, 'notice.salutation')).toBe(false)
  expect(faulty({})).toEqual([])
})

test('what is wrong is known while it is typed, and wide braces are braces', () => {
  const draft = { 'notice.salutation': '', 'topicIntake.end': '交｛居委会｝', 'surveyForm.end': '{居委' }
  expect(faultIn(draft, 'topicIntake.end')).toBeNull()
  expect(faulty(draft)).toEqual(['surveyForm.end', 'notice.salutation'])
})
