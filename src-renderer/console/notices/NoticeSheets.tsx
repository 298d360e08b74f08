import '@fontsource/noto-serif-sc/400.css'
import { useCallback, useEffect, useState, type CSSProperties, type ReactNode } from 'react'
import { proofLine, type Proof } from '#shared/domain/edition/proof'
import { verificationCode } from '#shared/domain/minutes/content-hash'
import { noticeHashOf, type NoticeDocument, type NoticePart } from '#shared/domain/notice/document'
import { BLANK_LENGTH, contactRows, noticePitch, voteRows, type PaperSize } from '#shared/domain/notice/sheet'
import { titleLines } from '#shared/domain/text/title-lines'
import { FiguresTable } from '../../shared/FiguresTable'
import '../../shared/staff/paper/print.css'
import { QrMark } from './QrMark'
import './sheet.css'

interface NoticeSheetsProps {
  readonly document: NoticeDocument
  /** At the head of every sheet; '' for a notice that is good to post. */
  readonly mark: string
  /** What it can be checked by; null for a draft. */
  readonly proof: Proof | null
  readonly paper: PaperSize
  readonly pages: number
  /** Told how many sheets it fills, wherever that is looked at. */
  readonly onPages?: (pages: number) => void
}

/** √2, and what A4 has of it. */
const TIMES: Readonly<Record<PaperSize, number>> = { a4: 1, a3: Math.SQRT2 }

/**
 * A notice sheet by sheet, as it is printed. One text in columns runs under a window for each sheet, so that the
 * browser itself parts it: headings stay with what they head, rows and the signature whole.
 */
export function NoticeSheets({ document: notice, mark, proof, paper, pages, onPages }: NoticeSheetsProps) {
  const title = titleLines(notice.title)
  const style: CSSProperties & Record<'--times' | '--pitch', number> = {
    '--times': TIMES[paper],
    '--pitch': noticePitch(notice, title.length),
  }
  const watch = JSON.stringify([notice, paper])
  return (
    <div className="sheets" style={style}>
      {Array.from({ length: pages }, (_, page) => (
        <Sheet key={page} page={page} pages={pages} notice={notice} mark={mark} proof={proof}>
          <Flow page={page} watch={watch} {...(page === 0 && onPages ? { onPages } : {})}>
            {title.map((line) => (
              <h1 key={line}>{line}</h1>
            ))}
            <p className="is-flush is-salutation">{notice.salutation}</p>
            {notice.parts.map((part, index) => (
              <Part key={index} part={part} />
            ))}
            <div className="sheet__end">
              <Contacts notice={notice} />
              <p className="sheet__sign">
                <span>{notice.issuer}</span>
                <span>{notice.date}</span>
              </p>
            </div>
          </Flow>
        </Sheet>
      ))}
    </div>
  )
}

interface SheetProps {
  readonly page: number
  readonly pages: number
  readonly notice: NoticeDocument
  readonly mark: string
  readonly proof: Proof | null
  readonly children: ReactNode
}

function Sheet({ page, pages, notice, mark, proof, children }: SheetProps) {
  const code = proof ? proofLine(proof) : `校验码：${verificationCode(noticeHashOf(notice))}`
  return (
    <article className="sheet" aria-label={`第${page + 1}页，共${pages}页`} aria-hidden={page > 0}>
      {mark !== '' && <p className="sheet__mark">{mark}</p>}
      {children}
      <footer className="sheet__slip">
        <p>
          <span>
            张贴时间：
            <i />年<i />月<i />日
          </span>
          <span>
            张贴人：
            <i className="is-long" />
          </span>
          <span>
            揭下时间：
            <i />年<i />月<i />日
          </span>
        </p>
        <p>
          <span>
            编号：{notice.number}　{code}
          </span>
          <span>
            第{page + 1}页　共{pages}页
          </span>
        </p>
      </footer>
      {proof && <QrMark proof={proof} />}
    </article>
  )
}

interface FlowProps {
  readonly page: number
  readonly watch: string
  readonly onPages?: (pages: number) => void
  readonly children: ReactNode
}

function Flow({ page, watch, onPages, children }: FlowProps) {
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const measure = useCallback(() => {
    if (!element || !onPages || element.clientWidth === 0) return
    const gap = Number.parseFloat(getComputedStyle(element).columnGap) || 0
    onPages(Math.max(1, Math.round((element.scrollWidth + gap) / (element.clientWidth + gap))))
  }, [element, onPages])
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Lettering that is drawn for the first time fetches its fonts, and may break elsewhere then.
    void document.fonts.ready.then(measure)
    return () => observer.disconnect()
  }, [element, measure, watch])
  const style: CSSProperties & Record<'--page', number> = { '--page': page }
  return (
    <div className="sheet__window">
      <div className="sheet__flow" ref={setElement} style={style}>
        {children}
      </div>
    </div>
  )
}

function Part({ part }: { readonly part: NoticePart }) {
  switch (part.kind) {
    case 'heading':
      return <h2>{part.text}</h2>
    case 'paragraph':
      return part.text.split('\n').map((line, index) => <p key={index}>{line}</p>)
    case 'votes': {
      const { header, rows } = voteRows(part)
      const named = header[0] === '事项'
      return (
        <FiguresTable
          header={header}
          rows={rows}
          shares={header.map((_, at) => (named && at === 0 ? 4 : 1))}
        />
      )
    }
    case 'table':
      return (
        <FiguresTable
          header={part.columns.map(({ header }) => header)}
          rows={part.rows}
          shares={part.columns.map(({ share }) => share)}
        />
      )
  }
}

function Contacts({ notice }: { readonly notice: NoticeDocument }) {
  return contactRows(notice.contacts).map((row) => (
    <p key={row.map(({ label }) => label).join()}>
      {row.map(({ label, value }, index) => (
        <span key={label}>
          {index === 0 ? '' : '　　'}
          {label}：{value === '' ? <i className="sheet__blank">{'　'.repeat(BLANK_LENGTH)}</i> : value}
        </span>
      ))}
    </p>
  ))
}
