import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { commandSchema } from '../command'
import { legible, legibleText } from './legible'

test.each([
  ['a name that would be read backwards', '张\u202E国建\u202C', '张国建'],
  ['isolates and marks of direction', '\u2067王\u2069\u200F敏\u061C', '王敏'],
  ['spaces without width', '李\u200B桂\uFEFF兰\u2060', '李桂兰'],
  ['nothing but what is not seen', '\u200B\u2060\uFEFF', ''],
  ['nothing but joiners and spaces', ' \u200D\u200C ', ''],
  ['a mark without a letter', '\u0301', ''],
  ['control characters', '周\u0000明\u0007远', '周明远'],
  ['a heap of marks upon one letter', `e${'\u0301'.repeat(40)}`, `e${'\u0301'.repeat(4)}`],
])('%s', (_, typed, kept) => {
  expect(legibleText(typed)).toBe(kept)
})

test.each(['阿卜杜热西提·麦麦提', 'ئابدۇرېشىت', 'བསྟན་འཛིན', '👨‍👩‍👧', 'Nguyễn Thị', '𠮷田', '一行\n又一行\t完'])(
  '%s stays as it is',
  (name) => expect(legibleText(name)).toBe(name),
)

describe('a value', () => {
  it('is read to its depths, and stays the same value where nothing changes', () => {
    const value = { type: 'x', list: [{ name: '张\u202E三' }], n: 1, none: null }
    expect(legible(value)).toEqual({ ...value, list: [{ name: '张三' }] })
    const plain = { strokes: [[1, 2]], text: '好' }
    expect(legible(plain)).toBe(plain)
  })

  it('is as it should be after one time', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const once = legible(value)
        expect(legible(once)).toBe(once)
      }),
    )
  })
})

test('a command takes no name that nobody can see, and turns none around', () => {
  const draft = { attendance: 'attending', identity: '', door: '', org: '', phone: '' }
  const adding = (name: string) => ({
    type: 'addParticipants',
    meetingId: 'm-1',
    participants: [{ ...draft, name }],
  })
  expect(commandSchema.safeParse(adding('\u200B\u200D')).success).toBe(false)
  expect(commandSchema.parse(adding('张\u202E三'))).toMatchObject({ participants: [{ name: '张三' }] })
})
