import readWorkbook from 'read-excel-file/universal'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LEDGER_COLUMNS, ledgerRows } from '#shared/domain/follow-up/ledger'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { renderLedger } from './ledger-xlsx'

const stage = sampleMeeting({ until: 'sealed' })
const NOW = Date.parse('2027-02-01T10:00:00+08:00')
const rows = ledgerRows(stage.world.followUps.values(), 'all', NOW)
const sheet = { committee: '小南庄社区居民委员会', filter: '全部', rows, now: NOW }

const readBack = (bytes: Uint8Array) => readWorkbook(new Blob([new Uint8Array(bytes)]))

describe('督办台账 as a workbook', () => {
  it('has a row for every item under the columns staff know', async () => {
    const bytes = await renderLedger(sheet)
    const [first] = await readBack(bytes)
    const table = first?.data ?? []
    expect(table[2]).toEqual(LEDGER_COLUMNS.map(({ header }) => header))
    expect(table).toHaveLength(3 + rows.length)
    expect(rows.length).toBeGreaterThan(0)
  })

  it('keeps days as days and says in words what is overdue', async () => {
    const [first] = await readBack(await renderLedger(sheet))
    const at = (header: string) => LEDGER_COLUMNS.findIndex((column) => column.header === header)
    const dated = (first?.data ?? []).slice(3).filter((row) => row[at('完成时限')] instanceof Date)
    expect(dated.length).toBeGreaterThan(0)
    for (const row of dated) expect(String(row[at('超期')])).toMatch(/^逾期 \d+ 天$/u)
    const due = dated[0]?.[at('完成时限')]
    expect(due instanceof Date ? due.toISOString().slice(0, 10) : '').toMatch(/^2026-\d\d-\d\d$/u)
  })

  it('holds a header that stays, on a page across', async () => {
    const files = unzipSync(await renderLedger(sheet))
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toContain('orientation="landscape"')
    expect(xml).toMatch(/ySplit="3"/u)
  })

  it('takes words that no file can hold', async () => {
    const [row] = rows
    if (!row) throw new Error('no rows')
    const hostile = row.cells.map((cell) =>
      cell?.kind === 'text' ? { ...cell, text: 'a\u0000\uD800<&=1+1' } : cell,
    )
    const bytes = await renderLedger({ ...sheet, rows: [{ ...row, cells: hostile }] })
    const [first] = await readBack(bytes)
    expect(JSON.stringify(first?.data)).toContain('<&=1+1')
  })
})
