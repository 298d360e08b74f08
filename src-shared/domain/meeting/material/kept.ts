import { photosOf, type Notice } from '../../notice/state'
import type { MeetingRecord } from '../record'
import type { MaterialDraft } from './material'

/**
 * Hashes of the files that the records still need: of every scan, every photo of a posting, and every material that is
 * there or that 撤销 could bring back. A material whose adding was taken back never comes again; one that was removed
 * does not once the minutes are sealed.
 */
export function filesNeeded(
  records: Iterable<MeetingRecord>,
  notices: Iterable<Notice>,
): ReadonlySet<string> {
  const needed = new Set<string>()
  const need = ({ sha256, pages }: Pick<MaterialDraft, 'sha256' | 'pages'>) => {
    needed.add(sha256)
    for (const page of pages) needed.add(page.sha256)
  }
  for (const { meeting, facts, undone } of records) {
    for (const material of meeting.materials) need(material)
    for (const { material } of meeting.scans) need(material)
    if (meeting.phase === 'sealed') continue
    for (const { stored, event } of facts) {
      if (event.type === 'materialAdded' && !undone.has(stored.cause)) need(event.data.material)
    }
  }
  for (const { steps } of notices) {
    for (const { fact } of steps) for (const photo of photosOf(fact)) need(photo)
  }
  return needed
}
