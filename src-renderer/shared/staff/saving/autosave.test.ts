import { describe, expect, it } from 'vitest'
import { Autosave, SAVE_DELAY_MS } from './autosave'
import { Backend, ManualScheduler, settle } from './testing'

function fieldWith(initial = '', holds: (value: string) => boolean = () => false) {
  const scheduler = new ManualScheduler()
  const backend = new Backend<string>()
  const field = new Autosave({ initial, save: backend.save, holds, scheduler })
  return { scheduler, backend, field }
}

describe('Autosave', () => {
  it('saves within half a second of the first key, however fast the typing goes on', async () => {
    const { scheduler, backend, field } = fieldWith()
    field.input('同')
    for (const text of ['同意', '同意一', '同意一户']) {
      scheduler.pass(100)
      field.input(text)
    }
    expect(backend.received).toEqual([])
    scheduler.pass(100)
    expect(backend.received).toEqual(['同意一户'])
    expect(SAVE_DELAY_MS).toBeLessThanOrEqual(500)
    await backend.answer()
    expect(field.state()).toEqual({ value: '同意一户', status: 'saved', message: '' })
  })

  it('sends one save at a time, and the newest words next', async () => {
    const { scheduler, backend, field } = fieldWith()
    field.input('一')
    scheduler.pass(SAVE_DELAY_MS)
    field.input('一户')
    scheduler.pass(SAVE_DELAY_MS)
    field.input('一户一车')
    scheduler.pass(SAVE_DELAY_MS)
    expect(backend.received).toEqual(['一'])
    await backend.answer()
    scheduler.pass(SAVE_DELAY_MS)
    expect(backend.received).toEqual(['一', '一户一车'])
  })

  it('saves nothing in the middle of a composition, and the words when it ends', async () => {
    const { scheduler, backend, field } = fieldWith()
    field.compositionStart()
    for (const text of ['c', 'ch', 'che', "che w'ei"]) {
      field.input(text)
      scheduler.pass(SAVE_DELAY_MS)
    }
    expect(backend.received).toEqual([])
    expect(await field.flush()).toBe(false)
    expect(backend.received).toEqual([])
    field.compositionEnd('车位')
    expect(backend.received).toEqual(['车位'])
  })

  it('does not hold back what was typed before a composition', async () => {
    const { backend, field } = fieldWith()
    field.input('建议20个')
    field.compositionStart()
    field.input('建议20个lin')
    expect(backend.received).toEqual(['建议20个'])
    await backend.answer()
    field.compositionEnd('建议20个临时位')
    expect(backend.received).toEqual(['建议20个', '建议20个临时位'])
  })

  it('never sends half a word, also when a save ends in the middle of a composition', async () => {
    const { scheduler, backend, field } = fieldWith()
    field.input('收回')
    scheduler.pass(SAVE_DELAY_MS)
    field.input('收回的')
    field.compositionStart()
    field.input('收回的che')
    await backend.answer()
    expect(backend.received).toEqual(['收回', '收回的'])
  })

  it('saves on leaving without waiting, and says when all is saved', async () => {
    const { backend, field } = fieldWith()
    field.input('一户')
    const left = field.flush()
    expect(backend.received).toEqual(['一户'])
    field.input('一户一车')
    const leftAgain = field.flush()
    await backend.answer()
    expect(backend.received).toEqual(['一户', '一户一车'])
    await backend.answer()
    expect(await left).toBe(true)
    expect(await leftAgain).toBe(true)
  })

  it('keeps what cannot be sent and sends it when the connection is back', async () => {
    const { backend, field } = fieldWith()
    field.input('七天内公布')
    void field.flush()
    await backend.answer({ kind: 'unreachable' })
    expect(field.state()).toMatchObject({ value: '七天内公布', status: 'waiting' })
    field.input('七天内公布，谁都能看到')
    field.retry()
    expect(backend.received).toEqual(['七天内公布', '七天内公布，谁都能看到'])
    await backend.answer()
    expect(field.isSaved).toBe(true)
  })

  it('tries again by itself', async () => {
    const { scheduler, backend, field } = fieldWith()
    field.input('七天')
    void field.flush()
    await backend.answer({ kind: 'unreachable' })
    scheduler.pass(60_000)
    expect(backend.received).toEqual(['七天', '七天'])
  })

  it('does not repeat what was refused, but sends what is changed after it', async () => {
    const { scheduler, backend, field } = fieldWith()
    field.input('封存以后')
    void field.flush()
    await backend.answer({ kind: 'refused', message: '会议记录已经封存，不能再改。' })
    expect(field.state()).toEqual({
      value: '封存以后',
      status: 'refused',
      message: '会议记录已经封存，不能再改。',
    })
    scheduler.pass(60_000)
    expect(backend.received).toHaveLength(1)
    field.input('封存以后再写')
    expect(field.state().message).toBe('')
    scheduler.pass(SAVE_DELAY_MS)
    expect(backend.received).toEqual(['封存以后', '封存以后再写'])
  })

  it('holds back an empty line until the field is left', async () => {
    const { scheduler, backend, field } = fieldWith('一户一车', (text) => text === '')
    field.input('')
    scheduler.pass(60_000)
    expect(backend.received).toEqual([])
    field.input('一户')
    field.input('')
    void field.flush()
    expect(backend.received).toEqual([''])
    await backend.answer({ kind: 'unreachable' })
    field.retry()
    expect(backend.received).toEqual(['', ''])
  })

  it('does not take an emptied line away because the connection came back', async () => {
    const { backend, field } = fieldWith('一户一车', (text) => text === '')
    field.input('一户')
    void field.flush()
    await backend.answer({ kind: 'unreachable' })
    field.input('')
    field.retry()
    expect(backend.received).toEqual(['一户'])
  })

  it('takes what the record says unless something here is newer', async () => {
    const { backend, field } = fieldWith('一户一车')
    field.adopt('一户两车')
    expect(field.state().value).toBe('一户两车')
    field.input('一户三车')
    field.adopt('一户一车')
    expect(field.state().value).toBe('一户三车')
    void field.flush()
    field.adopt('一户两车')
    await backend.answer()
    expect(field.state()).toMatchObject({ value: '一户三车', status: 'saved' })
  })

  it('tells its listeners of every change, and no more once they have left', async () => {
    const { backend, field } = fieldWith()
    const seen: string[] = []
    const leave = field.subscribe(() => seen.push(field.state().status))
    field.input('一')
    void field.flush()
    await backend.answer()
    leave()
    field.input('二')
    await settle()
    expect(seen).toEqual(['unsaved', 'saving', 'saved'])
  })
})
