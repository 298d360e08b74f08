import { Segmented, Tabs } from 'antd'
import { useState } from 'react'
import { proofOfNotice } from '#shared/domain/edition/notice-editions'
import { NOT_SEALED, PAPERS, PAPER_NAMES, type PaperSize } from '#shared/domain/notice/sheet'
import { documentOf, NOTICE_STATE_NAMES, type NoticeLine } from '#shared/domain/notice/standing'
import { daysText, spanText } from '#shared/domain/notice/period-rule'
import { CallTags } from './CallTags'
import { NoticeCourse } from './NoticeCourse'
import { NoticeExports } from './NoticeExports'
import { NoticeText } from './NoticeText'
import { Objections } from './Objections'
import { PostingForms } from './PostingForms'
import { SheetPreview } from './SheetPreview'

interface NoticePageProps {
  readonly line: NoticeLine
  readonly today: string
}

/** One notice: as it prints, and beside it its words, its posting, the objections and the ways to export it. */
export function NoticePage({ line, today }: NoticePageProps) {
  const { notice, standing, state, calls } = line
  const [paper, setPaper] = useState<PaperSize>('a4')
  const document = documentOf(notice, standing)
  const { period, final } = standing.version
  const mark = final ? '' : NOT_SEALED
  const open = standing.objections.filter(({ answer }) => answer === null).length
  return (
    <div className="notice-page">
      <section className="notice-page__sheet" aria-label="预览">
        <div className="notice-page__paper">
          <Segmented
            aria-label="纸张"
            options={PAPERS.map((value) => ({ value, label: PAPER_NAMES[value] }))}
            value={paper}
            onChange={(value) => setPaper(value)}
          />
          <span className="caption">
            {paper === 'a4' ? '正文 16 磅，贴在公示栏' : '正文 22 磅以上，远处也看得清'}
          </span>
        </div>
        {/* The sheet is taller than its frame: keys scroll it too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="notice-page__scroll" role="region" aria-label="纸面" tabIndex={0}>
          <SheetPreview
            document={document}
            mark={mark}
            proof={proofOfNotice(notice, standing)}
            paper={paper}
          />
        </div>
      </section>
      <section className="notice-page__work" aria-label="办理">
        <p className="notice-page__state">
          <b>{NOTICE_STATE_NAMES[state]}</b>
          <span>
            公示期 {spanText(period)}（{daysText(period)}）
          </span>
          <CallTags calls={calls} />
        </p>
        {standing.withdrawn !== null && <p className="caption">撤回原因：{standing.withdrawn}</p>}
        <Tabs
          items={[
            { key: 'text', label: '内容和公示期', children: <NoticeText line={line} /> },
            {
              key: 'export',
              label: '打印和导出',
              children: <NoticeExports line={line} paper={paper} mark={mark} />,
            },
            { key: 'post', label: '张贴和揭下', children: <PostingForms line={line} today={today} /> },
            {
              key: 'objections',
              label: open > 0 ? `异议（${open}件未答复）` : `异议（${standing.objections.length}）`,
              children: <Objections line={line} today={today} />,
            },
            { key: 'course', label: '经过', children: <NoticeCourse notice={notice} /> },
          ]}
        />
      </section>
    </div>
  )
}
