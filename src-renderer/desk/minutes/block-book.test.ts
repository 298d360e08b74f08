import { describe, expect, it } from 'vitest'
import type { MinutesBlock } from '#shared/domain/minutes/document'
import type { SaveOutcome } from '../../shared/staff/saving/autosave'
import { ManualScheduler, settle } from '../../shared/staff/saving/testing'
import { BlockBook } from './block-book'

const block = (text: string, drafted = '同意一户一车。'): MinutesBlock => ({
  id: 'point:n1',
  kind: 'paragraph',
  text,
  drafted,
  editable: true,
})

function sheet(answer: SaveOutcome = { kind: 'saved' }) {
  const sent: (string | null)[] = []
  const scheduler = new ManualScheduler()
  const book = new BlockBook((_, text) => {
    sent.push(text)
    return Promise.resolve(answer)
  }, scheduler)
  return { sent, scheduler, book, field: book.fieldOf(block('同意一户一车。')) }
}

describe('BlockBook', () => {
  it('goes back to the draft where the words are those of the draft again', async () => {
    const { sent, book, field } = sheet()
    field.input('同意一户一车，先到先得。')
    await book.flush()
    field.input('同意一户一车。')
    await book.flush()
    expect(sent).toEqual(['同意一户一车，先到先得。', null])
  })

  it('measures by the draft as it is now', async () => {
    const { sent, book, field } = sheet()
    book.sync([block('同意一户两车。', '同意一户两车。')])
    expect(field.state().value).toBe('同意一户两车。')
    field.input('同意一户一车。')
    await book.flush()
    expect(sent).toEqual(['同意一户一车。'])
  })

  it('says whether everything on the sheet is in the record', async () => {
    const { scheduler, book, field } = sheet()
    const seen: boolean[] = []
    book.subscribe(() => seen.push(book.allSaved()))
    field.input('改')
    field.input('改一')
    expect(book.allSaved()).toBe(false)
    scheduler.pass(1000)
    await settle()
    expect(seen).toEqual([false, true])
  })

  it('is not saved while words were refused', async () => {
    const { book, field } = sheet({ kind: 'refused', message: '会议记录已经封存，不能再改。' })
    field.input('改')
    expect(await book.flush()).toBe(false)
    expect(book.allSaved()).toBe(false)
  })
})
