import { NOTICE_KIND_NAMES, type NoticeKind } from '../notice/kinds'
import { periodText } from '../notice/period-rule'
import { NOTICE_STATE_NAMES, noticeState, standingOf, type NoticeStanding } from '../notice/standing'
import { OBJECTION_WAY_NAMES, type Notice } from '../notice/state'
import { chineseDate, chineseIsoDate, isoDate } from '../text/chinese-date'
import type { MaterialDraft } from '../meeting/material/material'
import { editionName } from '../meeting/papers/correction/editions'
import type { Meeting } from '../meeting/state'
import type { FormBlock, FormDraft, PaperContext } from './form'
import { filedPapers, type Paper } from './papers'

export interface FiledNotice {
  readonly notice: Notice
  readonly standing: NoticeStanding
}

/** Notices of the meeting that hung, in the order they were drafted. */
export function filedNotices({ meeting, notices = [] }: PaperContext): readonly FiledNotice[] {
  return notices.flatMap((notice) => {
    const standing = notice.meetingId === meeting.id ? standingOf(notice) : null
    return standing?.posting ? [{ notice, standing }] : []
  })
}

const REPLACED: Partial<Readonly<Record<Paper['id'], NoticeKind>>> = {
  topicNotice: 'topics',
  notice: 'outcome',
}

/** A paper as it lies in the file: of the minutes, one for each edition. */
export interface FiledPaper {
  readonly paper: Paper
  /** 会议记录（更正1） */
  readonly name: string
  /** Which edition of the minutes; null: as they stand now, and for all other papers. */
  readonly edition: number | null
}

/** The papers of the file: what hung takes the place of what would be written of it now. */
export function papersOfFile(context: PaperContext, stage: Paper['stage']): readonly FiledPaper[] {
  const hung = new Set(filedNotices(context).map(({ notice }) => notice.kind))
  return filedPapers(context.meeting, stage)
    .filter(({ id }) => {
      const kind = REPLACED[id]
      return stage === 'before' || kind === undefined || !hung.has(kind)
    })
    .flatMap((paper) =>
      paper.id === 'minutes'
        ? editionsFiled(context.meeting, paper)
        : [{ paper, name: paper.name, edition: null }],
    )
}

function editionsFiled({ earlierSeals }: Meeting, paper: Paper): readonly FiledPaper[] {
  const filed = (edition: number) => editionName(paper.name, edition)
  return [
    ...earlierSeals.map(({ edition }) => ({ paper, name: filed(edition), edition })),
    { paper, name: filed(earlierSeals.length + 1), edition: null },
  ]
}

export interface FiledPhoto {
  /** 小南庄社公示〔2026〕3号 张贴照片1 */
  readonly name: string
  readonly photo: MaterialDraft
}

/** Photos of the notices that hung, as they lie in the file. */
export function photosOfFile(context: PaperContext): readonly FiledPhoto[] {
  return filedNotices(context).flatMap(({ notice, standing: { posting, takingDown } }) => {
    const of = (what: string, photos: readonly MaterialDraft[] = []) =>
      photos.map((photo, index) => ({ name: `${notice.number.text} ${what}照片${index + 1}`, photo }))
    return [...of('张贴', posting?.photos), ...of('揭下', takingDown?.photos)]
  })
}

export const NOTICE_RECORD_NAME = '公示张贴和异议处理记录'

/** For the file, not for the public: where each notice hung, who objected, and what was answered. */
export function noticeRecord(context: PaperContext): FormDraft {
  const { meeting, hall, now } = context
  const today = isoDate(now)
  return {
    document: {
      title: NOTICE_RECORD_NAME,
      subtitle: [meeting.plan.title, meeting.number ?? ''],
      blocks: filedNotices(context).flatMap((filed) => blocksOf(filed, today)),
      signOff: { issuer: hall.committee, date: chineseDate(now) },
      foot: 'pages',
      footText: '内部存档，写有反映人姓名，不对外公开',
    },
    missing: [],
    masked: [],
  }
}

function blocksOf({ notice, standing }: FiledNotice, today: string): readonly FormBlock[] {
  const { posting, takingDown, objections, version } = standing
  const rows = objections.map((objection, index) => ({
    cells: [
      String(index + 1),
      `${chineseIsoDate(objection.on)}${objection.late ? '（期满后）' : ''}`,
      [objection.who || '未留姓名', objection.contact, OBJECTION_WAY_NAMES[objection.how]]
        .filter((part) => part !== '')
        .join('，'),
      objection.text,
      objection.answer
        ? `${chineseIsoDate(objection.answer.on)}，${objection.answer.by}：${objection.answer.text}`
        : '未答复',
    ],
  }))
  return [
    { kind: 'heading', level: 1, text: `${NOTICE_KIND_NAMES[notice.kind]}（${notice.number.text}）` },
    {
      kind: 'fields',
      rows: [
        { label: '标题', value: version.content.title },
        { label: '公示期', value: periodText(version.period) },
        {
          label: '张贴',
          value: posting
            ? `${chineseIsoDate(posting.on)}${posting.time}，${posting.place}，张贴人${posting.by}${withPhotos(posting.photos)}`
            : '',
        },
        {
          label: '揭下',
          value: takingDown
            ? `${chineseIsoDate(takingDown.on)}，${takingDown.by}${withPhotos(takingDown.photos)}${takingDown.reason === '' ? '' : `，${takingDown.reason}`}`
            : '',
        },
        { label: '状态', value: NOTICE_STATE_NAMES[noticeState(standing, today)] },
      ],
    },
    rows.length === 0
      ? { kind: 'paragraph', text: '公示期间没有收到异议。' }
      : {
          kind: 'table',
          columns: [
            { header: '序号', share: 9, align: 'center' },
            { header: '收到', share: 22 },
            { header: '反映人', share: 26 },
            { header: '异议', share: 48 },
            { header: '答复', share: 48 },
          ],
          rows,
          size: 'small',
        },
  ]
}

function withPhotos(photos: readonly MaterialDraft[] = []): string {
  return photos.length === 0 ? '' : `，照片${photos.length}张见附件`
}
