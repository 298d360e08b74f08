import type { NoticePart } from '#shared/domain/notice/document'
import { daysText, spanText } from '#shared/domain/notice/period-rule'
import { voteRows } from '#shared/domain/notice/sheet'
import { documentOf, standingOf } from '#shared/domain/notice/standing'
import { wallPages } from '#shared/domain/notice/wall-pages'
import { FiguresTable } from '../../shared/FiguresTable'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import type { SceneProps } from '../view'
import { Agenda } from './Agenda'
import './notice.css'

/** Time to read a page aloud. */
const PAGE_MS = 20_000

/** 公示 as it will hang: its title and period stay, its text goes on page by page. */
export function NoticeScene({ notices, ...props }: SceneProps) {
  const standing = [...(notices?.byId.values() ?? [])]
    .filter(({ meetingId }) => meetingId === props.meeting.id)
    .flatMap((notice) => {
      const so = standingOf(notice)
      return so && so.withdrawn === null ? [{ notice, so }] : []
    })
    .at(-1)
  if (!standing) return <Agenda {...props} />
  const { notice, so } = standing
  const document = documentOf(notice, so)
  // The period stands at the foot of every page.
  const pages = wallPages(so.version.content.parts)
  const shownFor = props.now - (props.meeting.sceneShownAt ?? 0)
  const page = Math.floor(shownFor / PAGE_MS) % Math.max(1, pages.length)
  const parts = pages[page] ?? []
  return (
    <section className="notice">
      <Fit className="notice__title" watch={document.title}>
        <h1 className="clamp">
          <Phrases text={document.title} />
        </h1>
      </Fit>
      <Fit className="notice__text" watch={JSON.stringify([page, parts])}>
        <div>
          {parts.map((part, index) => (
            <Part key={index} part={part} />
          ))}
        </div>
      </Fit>
      <p className="notice__foot">
        <span>
          公示期 <b>{spanText(document.period)}</b>（{daysText(document.period)}）
        </span>
        {pages.length > 1 && (
          <span className="notice__page">
            第 {page + 1} 页，共 {pages.length} 页
          </span>
        )}
      </p>
    </section>
  )
}

function Part({ part }: { readonly part: NoticePart }) {
  switch (part.kind) {
    case 'heading':
      return <h2>{part.text}</h2>
    case 'paragraph':
      return <p>{part.text}</p>
    case 'votes': {
      const { header, rows } = voteRows(part)
      return <FiguresTable header={header} rows={rows} />
    }
    case 'table':
      return <FiguresTable header={part.columns.map(({ header }) => header)} rows={part.rows} />
  }
}
