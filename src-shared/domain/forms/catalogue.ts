import type { VoteMethod } from '../meeting/facts'
import type { Meeting } from '../meeting/state'
import { isoDate } from '../text/chinese-date'
import { NOTICE_KIND_NAMES } from '../notice/kinds'
import { proofOfNotice } from '../edition/notice-editions'
import { missingIssuer } from './facts'
import type { FormDraft, FormRow, PaperContext } from './form'
import { filedNotices, NOTICE_RECORD_NAME, papersOfFile, photosOfFile } from './notice-record'
import type { Paper } from './papers'
import { isStatutory } from './resolution'
import { scansOfFile } from './scans'

/**
 * 卷内目录 of 一事一档: what lies in it, in order, and which originals on paper belong to it. `codes`
 * of the papers that were issued, in that order, stand beside them.
 */
export function catalogue(context: PaperContext, codes: readonly (string | null)[] = []): FormDraft {
  const { meeting, hall } = context
  const papers = papersOfFile(context, 'after')
  const notices = filedNotices(context)
  const scans = scansOfFile(context)
  const photos = photosOfFile(context)
  const rows = [
    ...papers.flatMap(({ paper, name }, index): readonly Row[] => [
      { name, number: numberOf(paper, meeting), date: dateOf(paper, meeting), note: codeNote(codes[index]) },
      ...scans
        .filter(({ number }) => number === index + 1)
        .map(({ name: scanned, scan }) => ({
          name: scanned,
          number: numberOf(paper, meeting),
          date: isoDate(scan.at),
          note: '扫描件',
        })),
    ]),
    ...notices.map(({ notice, standing }): Row => ({
      name: NOTICE_KIND_NAMES[notice.kind],
      number: notice.number.text,
      date: standing.posting?.on ?? '',
      note: codeNote(proofOfNotice(notice, standing)?.code),
    })),
    ...(notices.length > 0 ? [{ name: NOTICE_RECORD_NAME, number: '', date: '', note: '内部存档' }] : []),
    ...(photos.length > 0
      ? [{ name: `公示照片（${photos.length}张）`, number: '', date: '', note: '见附件' }]
      : []),
    ...originals(meeting).map((name): Row => ({ name, number: '', date: '', note: '原件另附' })),
  ]
  return {
    document: {
      title: '卷内目录',
      subtitle: [meeting.plan.title, meeting.number ?? ''],
      blocks: [
        {
          kind: 'table',
          columns: [
            { header: '序号', share: 11, align: 'center' },
            { header: '文号', share: 33 },
            { header: '责任者', share: 27 },
            { header: '题名', share: 28 },
            { header: '日期', share: 21, align: 'center' },
            { header: '页号', share: 11, align: 'center' },
            { header: '备注', share: 26 },
          ],
          rows: rows.map(({ name, number, date, note }, index): FormRow => ({
            cells: [String(index + 1), number, hall.committee, name, date, '', note],
          })),
          blankRows: 2,
          size: 'dense',
          rowHeight: 8,
        },
        {
          kind: 'note',
          text: `保管期限：${isStatutory(meeting) ? '永久（居民会议、居民代表会议）' : '30年（一般协商）'}，按本地档案规定核对。文书材料在第二年6月底前归档。页号在装订时填写。备注里的16位是文件的校验码。`,
        },
        {
          kind: 'signatures',
          columns: 2,
          boxes: [
            { label: '立卷人', name: '' },
            { label: '检查人', name: '' },
          ],
        },
      ],
      signOff: null,
      foot: 'pages',
      footText: hall.committee,
    },
    missing: missingIssuer(hall),
    masked: [],
  }
}

/** A code in two lines, for the narrow column. */
function codeNote(code: string | null | undefined): string {
  return code === null || code === undefined ? '' : `${code.slice(0, 9)}\n${code.slice(10)}`
}

interface Row {
  readonly name: string
  readonly number: string
  readonly date: string
  readonly note: string
}

/** Only what came of the meeting carries its number. */
function numberOf({ stage, id }: Paper, { number }: Meeting): string {
  return stage === 'after' && id !== 'surveySummary' ? (number ?? '') : ''
}

/** Those of before the meeting and those still to be filled in are dated by hand. */
function dateOf({ stage, id }: Paper, { closedAt }: Meeting): string {
  return stage === 'after' && id !== 'surveySummary' && id !== 'notice' && closedAt !== null
    ? isoDate(closedAt)
    : ''
}

/** What there is on paper alone. */
function originals({ votes }: Meeting): readonly string[] {
  const kept = new Set(
    votes.flatMap(({ state, method }) => (state === 'announced' ? [ORIGINALS[method]] : [])),
  )
  return [
    '议题征集表',
    '签到表（签名）',
    ...[...kept].filter((name) => name !== ''),
    '满意度调查表',
    '公示张贴照片和记录',
  ]
}

/** The paper that a vote leaves behind; '' where it leaves none. */
const ORIGINALS: Readonly<Record<VoteMethod, string>> = {
  showOfHands: '',
  contestHands: '',
  secretBallot: '表决票（密封）',
  contestBallot: '选票（密封）',
  rollCall: '',
  namedBallot: '记名表决票',
  households: '逐户签字单',
  acclamation: '',
  ownersRegister: '业主表决票（签名）',
}
