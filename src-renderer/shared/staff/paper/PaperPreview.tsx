import '@fontsource/noto-serif-sc/400.css'
import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { useHall } from '../../client/react'
import { isFramed } from '../../frame-talk'
import { RefusalNotice, useAsk } from '../commands'
import { FontRemark } from './FontRemark'
import { useInstalledFonts } from './installed-fonts'
import type { LaidPaper } from './lay-out'
import { PrintedPaper } from './PrintedPaper'
import { SheetPane } from './SheetPane'
import { useLaidPaper, type ShownPaper } from './use-laid-paper'
import './sheets.css'

export type LeavingWay = '导出' | '打印'

export interface PaperPreviewProps {
  readonly document: PaperId
  readonly name: string
  readonly meetingId: string
  /** Changes when what the paper says may have changed. */
  readonly version: number
  /** Asks what has to be asked before a paper leaves this machine, and then does it. */
  readonly leave: (way: LeavingWay, act: () => void) => void
  readonly word: () => void
  readonly onClose: () => void
}

/** More sheets than this take a printer, and the window, a while. */
const MANY = 300

/** A paper on its sheets, as its Word file has it: to be looked at, printed, and saved. */
export function PaperPreview({
  document: id,
  name,
  meetingId,
  version,
  leave,
  word,
  onClose,
}: PaperPreviewProps) {
  const { status } = useHall()
  const { loading, issue } = useLaidPaper(id, meetingId, version)
  const paper = loading.state === 'laid' ? loading.paper : null
  const installed = useInstalledFonts()
  const [sheet, setSheet] = useState(1)
  const [fit, setFit] = useState<'sheet' | 'width'>('width')
  const { printing, print } = usePrinting(paper !== null, issue)
  const pdf = usePdf(id, meetingId)
  const toPdf = () => leave('导出', () => void print(pdf.save))
  const toPaper = () => leave('打印', () => void print(() => window.print()))
  const canPdf = status?.host === 'electron' && !isFramed()
  return (
    <Modal
      open
      title={`预览：${name}`}
      footer={null}
      width="min(1180px, 97vw)"
      centered
      onCancel={onClose}
      transitionName=""
      maskTransitionName=""
    >
      {/* Ctrl+P prints the paper, wherever the focus is among what belongs to it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="paper-preview"
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
          event.preventDefault()
          if (paper) toPaper()
        }}
      >
        <div className="paper-preview__bar">
          <span className="paper-preview__count" role="status">
            {paper ? `共 ${paper.count} 页，现在是第 ${Math.min(sheet, paper.count)} 页` : '正在排版…'}
          </span>
          <Button onClick={() => setFit(fit === 'width' ? 'sheet' : 'width')}>
            {fit === 'width' ? '看整页' : '放大看'}
          </Button>
          <Button type="primary" disabled={!paper} onClick={toPaper}>
            打印
          </Button>
          {canPdf && (
            <Button disabled={!paper} loading={pdf.busy} onClick={toPdf}>
              导出 PDF
            </Button>
          )}
          <Button onClick={() => leave('导出', word)}>导出 Word</Button>
          <div className="paper-preview__notes">
            <RefusalNotice />
            <FontRemark installed={installed} />
            {paper && paper.count > MANY && (
              <p className="caption">有 {paper.count} 页，打印前要等一会儿；也可以导出 Word 来打印。</p>
            )}
            {!canPdf && (
              <p className="caption">
                要 PDF 的，按“打印”，在打印窗口里把打印机选成“另存为 PDF”，边距选“无”。
              </p>
            )}
            <div role="status" className="paper-preview__saved">
              {pdf.file && (
                <>
                  <b>{pdf.file.fileName}</b>
                  <span className="caption">{pdf.file.path}</span>
                </>
              )}
            </div>
          </div>
        </div>
        {paper ? (
          <SheetPane paper={paper} fit={fit} onSheet={setSheet} />
        ) : (
          <p className="paper-preview__wait">
            {loading.state === 'failed' ? '没有排成；请关掉预览再打开一次，或者导出 Word。' : '正在排版…'}
          </p>
        )}
      </div>
      {printing && paper && <PrintedPaper paper={printing === 'shown' ? paper : printing} />}
    </Modal>
  )
}

/** The sheets for the printer are there only while it looks at them: by our buttons, or by the browser's own menu. */
function usePrinting(ready: boolean, issue: () => Promise<ShownPaper | null>) {
  const [printing, setPrinting] = useState<LaidPaper | 'shown' | null>(null)
  useEffect(() => {
    if (!ready) return undefined
    const show = () => flushSync(() => setPrinting((before) => before ?? 'shown'))
    const hide = () => setPrinting(null)
    window.addEventListener('beforeprint', show)
    window.addEventListener('afterprint', hide)
    return () => {
      window.removeEventListener('beforeprint', show)
      window.removeEventListener('afterprint', hide)
    }
  }, [ready])
  const print = async (act: () => void | Promise<void>) => {
    const issued = await issue()
    if (!issued) return
    const before = document.title
    // It becomes the name of a file, and stands in it.
    document.title = issued.name
    flushSync(() => setPrinting(issued.paper))
    try {
      await act()
    } finally {
      document.title = before
      setPrinting(null)
    }
  }
  return { printing, print }
}

function usePdf(document: PaperId, meetingId: string) {
  const ask = useAsk()
  const [busy, setBusy] = useState(false)
  const [file, setFile] = useState<{ readonly path: string; readonly fileName: string } | null>(null)
  const save = async () => {
    setBusy(true)
    const answer = await ask({ ask: 'exportPdf', of: { kind: 'paper', document, meetingId } })
    setBusy(false)
    if (answer?.to === 'exported') setFile(answer)
  }
  return { busy, file, save }
}
