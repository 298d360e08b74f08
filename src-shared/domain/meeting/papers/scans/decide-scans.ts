import { ok, refuse } from '../../../kernel/result'
import type { MeetingCommand } from '../../commands'
import type { MeetingContext, MeetingDecision } from '../../decide-context'
import { materialTitle } from '../../material/material'
import type { Meeting } from '../../state'
import { editionOnPaper, SCANS_PER_PAPER, scansOf } from './scan'

type ScanCommand = Extract<MeetingCommand, { type: 'attachScan' | 'removeScan' }>

/** What was signed in ink comes back into the record: also after the seal, for it changes no word. */
export function decideScans(
  meeting: Meeting,
  command: ScanCommand,
  { nextSeq }: MeetingContext,
): MeetingDecision {
  if (command.type === 'removeScan') {
    const scan = scansOf(meeting).find(({ id }) => id === command.scanId)
    return scan
      ? ok([{ type: 'scanRemoved', data: { scanId: scan.id, reason: command.reason } }])
      : refuse('scan.unknown', '没有这份扫描件，可能刚被去掉。请看一眼再试。')
  }
  if (meeting.phase !== 'closed' && meeting.phase !== 'sealed') {
    return refuse('phase.notClosed', '散会以后才有签了字的文件，扫描件请到那时再附。')
  }
  const { paper, edition, material, note } = command
  if (edition > editionOnPaper(meeting)) {
    return refuse('scan.edition', '会议记录没有这一版，扫描件附不上。请看一眼再试。')
  }
  const there = scansOf(meeting, paper).filter((scan) => scan.edition === edition)
  if (there.length >= SCANS_PER_PAPER) {
    return refuse(
      'scan.tooMany',
      `这份文件已附 ${there.length} 份扫描件，最多 ${SCANS_PER_PAPER} 份。请合成一份 PDF。`,
    )
  }
  const same = there.find(({ material: { sha256 } }) => sha256 === material.sha256)
  if (same) {
    return refuse('scan.double', `这份扫描件已经附上，就是“${materialTitle(same.material)}”，不用再附。`)
  }
  return ok([{ type: 'scanAttached', data: { scanId: `k${nextSeq}`, paper, edition, material, note } }])
}
