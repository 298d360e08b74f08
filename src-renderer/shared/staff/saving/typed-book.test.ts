import { describe, expect, it } from 'vitest'
import { SAVE_DELAY_MS } from './autosave'
import { Backend, ManualScheduler } from './testing'
import { TypedBook } from './typed-book'

function bookWith() {
  const scheduler = new ManualScheduler()
  const backend = new Backend<string>()
  const book = new TypedBook<string>(scheduler)
  const field = (initial = '') => book.field('q1/text', initial, { save: backend.save })
  return { scheduler, backend, book, field }
}

describe('TypedBook', () => {
  it('is the same field however often the place is drawn', () => {
    const { book, field } = bookWith()
    expect(field()).toBe(field('older'))
    expect(book.field('q2/text', '', { save: async () => ({ kind: 'saved' }) })).not.toBe(field())
  })

  it('tries again what could not be sent, also when nobody shows the field any more', async () => {
    const { scheduler, backend, book, field } = bookWith()
    field().input('托位够不够')
    expect(book.allSaved()).toBe(false)
    scheduler.pass(SAVE_DELAY_MS)
    await backend.answer({ kind: 'unreachable' })
    expect(field().state().status).toBe('waiting')
    book.retry()
    await backend.answer()
    expect(backend.received).toEqual(['托位够不够', '托位够不够'])
    expect(book.allSaved()).toBe(true)
  })

  it('says when something cannot be saved', async () => {
    const { backend, book, field } = bookWith()
    field().input('太长')
    const flushed = book.flush()
    await backend.answer({ kind: 'refused', message: '太长了' })
    expect(await flushed).toBe(false)
    expect(field().state()).toMatchObject({ status: 'refused', message: '太长了' })
  })
})
