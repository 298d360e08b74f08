import { editionName } from '../meeting/papers/correction/editions'
import { editionOnPaper, scansOf, type Scan } from '../meeting/papers/scans/scan'
import type { Meeting } from '../meeting/state'
import { light } from './facts'
import type { MissingFact, PaperContext } from './form'
import { papersOfFile } from './notice-record'
import type { PaperId } from './paper-id'
import { paperOf } from './papers'

/** Papers that count only with ink on them. */
const INK: readonly PaperId[] = ['minutes', 'voteStatistics', 'agreement', 'resolution']
/** Papers that are signed or filled in by hand, and whose scans are asked for beside them. */
export const SCANNED: ReadonlySet<PaperId> = new Set([...INK, 'attendanceRecord', 'surveySummary'])

export interface FiledScan {
  readonly scan: Scan
  /** Place in the file of the paper it shows. */
  readonly number: number
  /** 会议记录（更正1） 签字扫描件1 */
  readonly name: string
}

/** Scans as they lie in the file, each behind its paper. */
export function scansOfFile(context: PaperContext): readonly FiledScan[] {
  const { meeting } = context
  return papersOfFile(context, 'after').flatMap(({ paper, edition }, index) => {
    const own = scansOf(meeting, paper.id)
    // Of the minutes each edition lies there by itself; of other papers only the last.
    const shown =
      paper.id === 'minutes'
        ? own.filter((scan) => scan.edition === (edition ?? editionOnPaper(meeting)))
        : own.toSorted((a, b) => a.edition - b.edition)
    const counts = new Map<number, number>()
    return shown.map((scan) => {
      const nth = (counts.get(scan.edition) ?? 0) + 1
      counts.set(scan.edition, nth)
      return { scan, number: index + 1, name: `${editionName(paper.name, scan.edition)} 签字扫描件${nth}` }
    })
  })
}

/** For 归档: papers that are not there as they were signed; light, because the originals may be filed on paper. */
export function missingScans(meeting: Meeting): readonly MissingFact[] {
  if (!meeting.seal || meeting.practice) return []
  const edition = editionOnPaper(meeting)
  const names = INK.map(paperOf)
    .filter(({ id, unavailable }) => {
      const there = scansOf(meeting, id).some((scan) => scan.edition === edition)
      return unavailable(meeting) === null && !there
    })
    .map(({ name }) => name)
  return names.length === 0
    ? []
    : [light(null, `${names.join('、')}还没有附签字扫描件；归档请放入签字盖章的原件，或扫描后附上。`)]
}
