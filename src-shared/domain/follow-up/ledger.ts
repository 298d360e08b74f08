import { chineseIsoDate, isoDate } from '../text/chinese-date'
import { entryText } from './entry-text'
import { passesFilter, type FollowUpFilter } from './filter'
import { dueText, FOLLOW_UP_STATUS_NAMES, followUpLines, type FollowUpLine } from './progress'
import { FOLLOW_UP_ENTRY_NAMES, FOLLOW_UP_FORM_NAMES, SATISFACTION_NAMES, type FollowUp } from './state'

/** Text, a whole number, or a day (`2026-12-10`) that a spreadsheet can sort and count by; null: empty. */
export type LedgerCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly on: string }
  | null

export interface LedgerColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
}

export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { header: '序号', width: 6 },
  { header: '编号', width: 14 },
  { header: '事项', width: 36 },
  { header: '来源', width: 34 },
  { header: '责任单位', width: 20 },
  { header: '责任人', width: 12 },
  { header: '配合单位', width: 16 },
  { header: '交办日期', width: 13 },
  { header: '完成时限', width: 13 },
  { header: '办理措施', width: 36 },
  { header: '进展情况', width: 36 },
  { header: '完成日期', width: 13 },
  { header: '状态', width: 10 },
  { header: '超期', width: 14 },
  { header: '督办人', width: 12 },
  { header: '居民反馈和满意度', width: 28 },
  { header: '备注', width: 24 },
]

export interface LedgerRow {
  readonly overdue: boolean
  /** In the order of `LEDGER_COLUMNS`. */
  readonly cells: readonly LedgerCell[]
}

/** 督办台账 on the day of `now` (ms): one row for each item, as they are listed. */
export function ledgerRows(
  items: Iterable<FollowUp>,
  filter: FollowUpFilter,
  now: number,
): readonly LedgerRow[] {
  const today = isoDate(now)
  return followUpLines(items, today)
    .filter((line) => passesFilter(line, filter))
    .map((line, index) => rowOf(line, index + 1, today))
}

function rowOf({ item, progress, due }: FollowUpLine, number: number, today: string): LedgerRow {
  const { source, duty, entries } = item
  const told = (kinds: readonly string[]) =>
    entries
      .filter(({ entry }) => kinds.includes(entry.kind))
      .map(({ at, entry }) => `${chineseIsoDate(isoDate(at))} ${entryText(entry)}`)
      .join('\n')
  const closed = entries.findLast(({ entry }) => entry.kind === 'closed')?.entry
  const changes = entries
    .filter(
      ({ entry }) => entry.kind === 'extended' || entry.kind === 'assigned' || entry.kind === 'reopened',
    )
    .map(({ entry }) => `${FOLLOW_UP_ENTRY_NAMES[entry.kind]}：${entryText(entry)}`)
    .join('\n')
  return {
    overdue: due === 'overdue',
    cells: [
      { kind: 'number', value: number },
      text(item.number.text),
      text(duty.text),
      text(
        [
          `${source.meetingTitle}${source.minutesNumber === '' ? '' : `（${source.minutesNumber}）`}`,
          source.itemTitle,
          FOLLOW_UP_FORM_NAMES[source.form],
        ]
          .filter((part) => part !== '')
          .join('，'),
      ),
      text(progress.ownerOrg),
      text(progress.ownerPerson),
      null,
      day(source.heldOn),
      day(progress.dueDate),
      text(told(['progress'])),
      text(told(['done'])),
      day(progress.doneOn ?? ''),
      text(FOLLOW_UP_STATUS_NAMES[progress.status]),
      text(due === 'overdue' ? dueText(progress, today) : ''),
      text(closed?.kind === 'closed' ? closed.monitor : ''),
      text(
        closed?.kind === 'closed'
          ? [closed.feedback, closed.satisfaction === null ? '' : SATISFACTION_NAMES[closed.satisfaction]]
              .filter((part) => part !== '')
              .join('；')
          : '',
      ),
      text(changes),
    ],
  }
}

function text(value: string): LedgerCell {
  return value === '' ? null : { kind: 'text', text: value }
}

function day(on: string): LedgerCell {
  return on === '' ? null : { kind: 'day', on }
}
