import { describe, expect, it } from 'vitest'
import { pointKind, type LineContext } from '../notes/point-lines'
import { SAVE_DELAY_MS } from '../../shared/staff/saving/autosave'
import { LineBook, type LinesPort, type RecordedLine } from './line-book'
import { ManualScheduler, settle } from '../../shared/staff/saving/testing'

const SUN: LineContext = { itemId: 'i1', turnId: 't1' }
const LI: LineContext = { itemId: 'i1', turnId: 't2' }
const ITEM: LineContext = { itemId: 'i1', turnId: null }

type Recorded = RecordedLine<string, LineContext>

/** A record that can be cut off, and that shows a point before it answers, as the host does. */
class FakeRecord implements LinesPort<string, LineContext> {
  points: readonly Recorded[] = []
  reachable = true
  readonly sent: string[] = []
  #next = 1
  shown: (points: readonly Recorded[]) => void = () => {}

  async create(context: LineContext, value: string) {
    this.sent.push(`create ${value}`)
    await Promise.resolve()
    if (!this.reachable) return { kind: 'unreachable' } as const
    this.put([...this.points, { id: `n${this.#next++}`, context, value }])
    await Promise.resolve()
    return { kind: 'saved' } as const
  }

  async revise(id: string, value: string) {
    this.sent.push(`revise ${id} ${value}`)
    await Promise.resolve()
    if (!this.reachable) return { kind: 'unreachable' } as const
    if (!this.points.some((point) => point.id === id)) return { kind: 'gone' } as const
    this.put(this.points.map((point) => (point.id === id ? { ...point, value } : point)))
    return { kind: 'saved' } as const
  }

  async remove(id: string) {
    this.sent.push(`remove ${id}`)
    await Promise.resolve()
    this.put(this.points.filter((point) => point.id !== id))
    return { kind: 'saved' } as const
  }

  put(points: readonly Recorded[]): void {
    this.points = points
    this.shown(points)
  }
}

function sheet() {
  const record = new FakeRecord()
  const scheduler = new ManualScheduler()
  const book = new LineBook(pointKind, record, scheduler)
  record.shown = (points) => book.sync(points)
  const texts = (context: LineContext) =>
    book
      .lines()
      .filter((line) => pointKind.sameContext(line.context, context))
      .map(({ field }) => field.state().value)
  return { record, scheduler, book, texts }
}

describe('LineBook', () => {
  it('creates a line once and revises it from then on', async () => {
    const { record, scheduler, book, texts } = sheet()
    const { key, field } = book.draft(SUN)
    field.input('同意')
    scheduler.pass(SAVE_DELAY_MS)
    field.input('同意一户')
    await settle()
    scheduler.pass(SAVE_DELAY_MS)
    await settle()
    field.input('同意一户一车')
    expect(await book.flush()).toBe(true)
    expect(record.sent).toEqual(['create 同意', 'revise n1 同意一户', 'revise n1 同意一户一车'])
    expect(texts(SUN)).toEqual(['同意一户一车'])
    expect(book.lines()[0]?.key).toBe(key)
  })

  it('has one empty line at the end of a context, and makes none twice', async () => {
    const { book, texts } = sheet()
    const first = book.draft(SUN)
    expect(book.draft(SUN)).toBe(first)
    first.field.input('一户一车')
    await book.flush()
    const second = book.draft(SUN)
    expect(second).not.toBe(first)
    expect(texts(SUN)).toEqual(['一户一车', ''])
  })

  it('keeps a line with the turn it was begun in when that is over before it is saved', async () => {
    const { record, book, texts } = sheet()
    book.draft(SUN).field.input('七天内公布')
    book.draft(LI).field.input('不同意')
    await book.flush()
    expect(record.points.map(({ context, value }) => [context.turnId, value])).toEqual([
      ['t1', '七天内公布'],
      ['t2', '不同意'],
    ])
    expect(texts(SUN)).toEqual(['七天内公布'])
    expect(texts(LI)).toEqual(['不同意'])
  })

  it('keeps everything written while the connection is gone, and sends it in order when it is back', async () => {
    const { record, book } = sheet()
    record.reachable = false
    for (const text of ['第一句', '第二句', '第三句']) book.draft(ITEM).field.input(text)
    expect(await book.flush()).toBe(false)
    expect(record.points).toEqual([])
    record.reachable = true
    book.retry()
    expect(await book.flush()).toBe(true)
    expect(record.points.map(({ value }) => value)).toEqual(['第一句', '第二句', '第三句'])
    expect(book.lines()).toHaveLength(3)
  })

  it('says so as long as a word of it is not in the record', async () => {
    const { record, book } = sheet()
    const told: boolean[] = []
    book.subscribe(() => told.push(book.allSaved()))
    expect(book.allSaved()).toBe(true)
    record.reachable = false
    book.draft(SUN).field.input('断线时写的')
    expect(book.allSaved()).toBe(false)
    await book.flush()
    expect(book.allSaved()).toBe(false)
    record.reachable = true
    book.retry()
    await book.flush()
    expect(book.allSaved()).toBe(true)
    expect(told.at(-1)).toBe(true)
  })

  it('removes a line that was emptied and left, and only then', async () => {
    const { record, scheduler, book, texts } = sheet()
    const line = book.draft(SUN)
    line.field.input('口误')
    await book.flush()
    line.field.input('')
    scheduler.pass(60_000)
    await settle()
    expect(record.points).toHaveLength(1)
    await line.field.flush()
    expect(record.sent.at(-1)).toBe('remove n1')
    expect(texts(SUN)).toEqual([])
  })

  it('drops a line that was taken back, and shows it again when it comes back', async () => {
    const { record, book, texts } = sheet()
    book.draft(SUN).field.input('上一句')
    await book.flush()
    const { points } = record
    record.put([])
    expect(texts(SUN)).toEqual([])
    record.put(points)
    expect(texts(SUN)).toEqual(['上一句'])
    expect(record.sent).toEqual(['create 上一句'])
  })

  it('loses no word that is typed into a line while it is taken back', async () => {
    const { record, book, texts } = sheet()
    const line = book.draft(SUN)
    line.field.input('收回')
    await book.flush()
    line.field.input('收回的车位')
    record.put([])
    expect(texts(SUN)).toEqual(['收回的车位'])
    expect(await book.flush()).toBe(true)
    expect(record.points.map(({ value }) => value)).toEqual(['收回的车位'])
  })

  it('writes a line anew where the record answers that it is gone', async () => {
    const { record, book } = sheet()
    const line = book.draft(SUN)
    line.field.input('收回')
    await book.flush()
    record.points = []
    line.field.input('收回的车位')
    await book.flush()
    expect(record.sent).toEqual(['create 收回', 'revise n1 收回的车位', 'create 收回的车位'])
    expect(record.points.map(({ value }) => value)).toEqual(['收回的车位'])
  })

  it('shows what another window or an undo changed', () => {
    const { book, texts } = sheet()
    book.sync([{ id: 'n9', context: SUN, value: '旧的' }])
    book.sync([{ id: 'n9', context: SUN, value: '新的' }])
    expect(texts(SUN)).toEqual(['新的'])
  })
})
