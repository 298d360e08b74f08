import { editionOnPaper, scansOf } from '../meeting/papers/scans/scan'
import type { Meeting } from '../meeting/state'
import { mistake } from './find'
import type { StepOf } from './steps'
import { draftOf } from './translate-material'
import type { Commands } from './translation'
import { ok } from '../kernel/result'

type AfterStep = StepOf<'attachScan' | 'removeScan' | 'countSurvey'>

/** Scans of signed papers, and the sheets of 满意度调查. */
export function translateAfter(step: AfterStep, meeting: Meeting): Commands {
  const meetingId = meeting.id
  switch (step.do) {
    case 'attachScan': {
      const { paper, edition = editionOnPaper(meeting) } = step
      const material = draftOf({ ...step, caption: '' })
      return ok([{ type: 'attachScan', meetingId, paper, edition, material, note: '' }])
    }
    case 'removeScan': {
      const scan = scansOf(meeting).findLast(({ material: { name } }) => name.includes(step.find))
      return scan
        ? ok([{ type: 'removeScan', meetingId, scanId: scan.id, reason: step.reason }])
        : mistake(`没有找到含“${step.find}”的扫描件，请核对 find。`)
    }
    case 'countSurvey': {
      const { issued, collected, valid, from, to, answers, remarks, countedBy, checkedBy } = step
      const count = { issued, collected, valid, from, to, answers, remarks, countedBy, checkedBy }
      return ok([{ type: 'countSurvey', meetingId, count }])
    }
  }
}
