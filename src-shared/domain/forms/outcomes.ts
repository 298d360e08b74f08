import type { Meeting, Outcome } from '../meeting/state'
import { asSentence } from '../minutes/sentences'
import { shortText } from '../notice/draft'
import { chineseIsoDate } from '../text/chinese-date'
import { light } from './facts'
import type { FormTable, MissingFact } from './form'

/** In the recorder's words where the minutes have been reworded: all papers say the same. */
export function outcomeWords(meeting: Meeting, outcome: Outcome): string {
  return asSentence(meeting.minutesEdits[`outcome:${outcome.id}`] ?? shortText(outcome))
}

export function outcomesOf(meeting: Meeting, kind: Outcome['kind']): readonly Outcome[] {
  return meeting.outcomes.filter(
    (outcome) => outcome.kind === kind && meeting.minutesEdits[`outcome:${outcome.id}`] !== '',
  )
}

/** 责任分工: who does what by when. */
export function dutiesTable(meeting: Meeting, duties: readonly Outcome[]): FormTable {
  return {
    kind: 'table',
    columns: [
      { header: '序号', share: 14, align: 'center' },
      { header: '事项', share: 46 },
      { header: '责任单位', share: 30 },
      { header: '责任人', share: 21 },
      { header: '时限', share: 45 },
    ],
    rows: duties.map((outcome, index) => ({
      cells: [
        String(index + 1),
        meeting.minutesEdits[`outcome:${outcome.id}`] ?? outcome.text,
        outcome.ownerOrg,
        outcome.ownerPerson,
        outcome.dueDate === '' ? '' : chineseIsoDate(outcome.dueDate),
      ],
    })),
  }
}

/** Duties without somebody to do them, or a day to have them done by. */
export function missingDuties(duties: readonly Outcome[]): readonly MissingFact[] {
  const unowned = duties.filter(({ ownerOrg, ownerPerson }) => ownerOrg === '' && ownerPerson === '').length
  const undated = duties.filter(({ dueDate }) => dueDate === '').length
  return [
    ...(unowned === 0
      ? []
      : [light('desk', `责任分工里有${unowned}条没有写责任单位和责任人；请在记录台补上。`)]),
    ...(undated === 0 ? [] : [light('desk', `责任分工里有${undated}条没有写时限；请在记录台补上。`)]),
  ]
}
