import { describe, expect, it } from 'vitest'
import { eventForRole } from '#shared/protocol/redact'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import type { Command } from '../../../command'
import { catalogue } from '../../../forms/catalogue'
import { missingScans, scansOfFile } from '../../../forms/scans'
import { readMeetingEvent } from '../../events'
import type { MaterialDraft } from '../../material/material'
import { filesNeeded } from '../../material/kept'
import { SCANS_PER_PAPER, scansOf, type Scan } from './scan'

const CONSOLE = { role: 'console', name: '' } as const
const hash = (digit: string) => digit.repeat(64)

const scanned = (digit: string, name = `扫描${digit}.pdf`): MaterialDraft => ({
  name,
  kind: 'pdf',
  size: 1000,
  sha256: hash(digit),
  caption: '',
  pages: [{ sha256: hash(digit).replace(/.$/u, 'f'), type: 'jpeg', width: 100, height: 140 }],
})

function hall(until: 'inSession' | 'closed' | 'sealed' | 'correcting' | 'corrected') {
  const stage = sampleMeeting({ until })
  const ask = (command: Command): string | null => {
    const result = stage.pass(5).attempt(command, CONSOLE)
    return result.ok ? null : result.error.message
  }
  const meetingId = stage.meeting.id
  return {
    stage,
    attach: (digit: string, paper: Scan['paper'] = 'minutes', edition = 1) =>
      ask({ type: 'attachScan', meetingId, paper, edition, material: scanned(digit), note: '' }),
    remove: (scanId: string, reason = '附错了') => ask({ type: 'removeScan', meetingId, scanId, reason }),
    context: () => ({ meeting: stage.meeting, hall: stage.hall, now: stage.now }),
  }
}

describe('签字扫描件', () => {
  it.each(['closed', 'sealed', 'correcting', 'corrected'] as const)('can be attached: %s', (until) => {
    const { stage, attach } = hall(until)
    const { phase, seal } = stage.meeting
    expect(attach('1')).toBeNull()
    expect(stage.meeting).toMatchObject({ phase, seal })
    expect(scansOf(stage.meeting, 'minutes')).toMatchObject([{ paper: 'minutes', edition: 1, removed: null }])
  })

  it.each<[string, (the: ReturnType<typeof hall>) => string | null, string]>([
    [
      'the same twice',
      (the) => (the.attach('1'), the.attach('1')),
      '这份扫描件已经附上，就是“扫描1.pdf”，不用再附。',
    ],
    [
      'an edition that there is not',
      (the) => the.attach('1', 'minutes', 2),
      '会议记录没有这一版，扫描件附不上。请看一眼再试。',
    ],
    ['what was removed already', (the) => the.remove('k999'), '没有这份扫描件，可能刚被去掉。请看一眼再试。'],
    [
      'more than anybody looks through',
      (the) => {
        const { stage } = the
        const { id: meetingId } = stage.meeting
        for (let n = 0; n < SCANS_PER_PAPER; n += 1) {
          const material = { ...scanned('1'), sha256: String(n).padStart(64, '0') }
          stage.run({ type: 'attachScan', meetingId, paper: 'minutes', edition: 1, material, note: '' })
        }
        return the.attach('2')
      },
      `这份文件已附 ${SCANS_PER_PAPER} 份扫描件，最多 ${SCANS_PER_PAPER} 份。请合成一份 PDF。`,
    ],
  ])('refused: %s', (_, attempt, sentence) => {
    expect(attempt(hall('sealed'))).toBe(sentence)
  })

  it('waits for the end of the meeting', () => {
    expect(hall('inSession').attach('1')).toBe('散会以后才有签了字的文件，扫描件请到那时再附。')
  })

  it('is removed with a reason, and stays in the record with its file', () => {
    const { stage, attach, remove } = hall('sealed')
    attach('1')
    const [scan] = stage.meeting.scans
    expect(remove(scan?.id ?? '', '扫得不清楚')).toBeNull()
    expect(scansOf(stage.meeting)).toEqual([])
    expect(stage.meeting.scans).toMatchObject([{ removed: { reason: '扫得不清楚' } }])
    const needed = filesNeeded(stage.world.meetings.values(), [])
    expect([needed.has(hash('1')), needed.has(`${'1'.repeat(63)}f`)]).toEqual([true, true])
    expect(attach('1')).toBeNull()
  })

  it('stays when a correction that was open meanwhile is given up', () => {
    const { stage, attach } = hall('correcting')
    attach('1')
    stage.step({ type: 'dropCorrection' })
    expect(scansOf(stage.meeting)).toHaveLength(1)
    expect(stage.meeting.phase).toBe('sealed')
  })

  it('lies beside its paper in the file, edition by edition, and in the index', () => {
    const the = hall('corrected')
    the.attach('1', 'minutes', 1)
    the.attach('2', 'minutes', 2)
    the.attach('3', 'minutes', 2)
    the.attach('4', 'agreement', 2)
    expect(scansOfFile(the.context()).map(({ number, name }) => [number, name])).toEqual([
      [6, '会议记录 签字扫描件1'],
      [7, '会议记录（更正1） 签字扫描件1'],
      [7, '会议记录（更正1） 签字扫描件2'],
      [10, '协商意见书（更正1） 签字扫描件1'],
    ])
    const [table] = catalogue(the.context()).document.blocks
    const titles =
      table?.kind === 'table' ? table.rows.map((row) => ('cells' in row ? row.cells[3] : '')) : []
    expect(titles.slice(5, 10)).toEqual([
      '会议记录',
      '会议记录 签字扫描件1',
      '会议记录（更正1）',
      '会议记录（更正1） 签字扫描件1',
      '会议记录（更正1） 签字扫描件2',
    ])
  })

  it('is asked for, lightly, where the present edition of a paper has none', () => {
    const the = hall('corrected')
    the.attach('1', 'minutes', 1)
    the.attach('4', 'agreement', 2)
    expect(missingScans(the.stage.meeting)).toEqual([
      {
        place: null,
        grave: false,
        sentence:
          '会议记录、表决结果统计表、决议还没有附签字扫描件；归档请放入签字盖章的原件，或扫描后附上。',
      },
    ])
    expect(missingScans(hall('closed').stage.meeting)).toEqual([])
  })

  it('is nothing the wall is told of', () => {
    const { stage, attach } = hall('sealed')
    attach('1')
    const stored = stage.events.find(({ type }) => type === 'scanAttached')
    if (!stored) throw new Error('nothing was attached')
    const shown = eventForRole(stored, 'projector')
    expect(JSON.stringify(shown.data)).not.toMatch(/1{60}|扫描/u)
    expect(readMeetingEvent(shown)).not.toBeNull()
  })
})
