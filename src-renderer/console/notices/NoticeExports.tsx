import { Button } from 'antd'
import { useState } from 'react'
import { PAPER_NAMES, type PaperSize } from '#shared/domain/notice/sheet'
import { documentOf, type NoticeLine } from '#shared/domain/notice/standing'
import type { Query } from '#shared/protocol/queries'
import { useHall } from '../../shared/client/react'
import { useAsk, useCommand, useShowRefusal } from '../../shared/staff/commands'
import { installedFonts } from '../../shared/staff/paper/installed-fonts'
import { drawPicture } from './draw-picture'
import '../papers/papers.css'

interface NoticeExportsProps {
  readonly line: NoticeLine
  readonly paper: PaperSize
  readonly mark: string
}

/** What was hidden, to be looked over first; then paper, files, the big screen. */
export function NoticeExports({ line, paper, mark }: NoticeExportsProps) {
  const { notice, standing } = line
  const { masked, content } = standing.version
  const ask = useAsk()
  const command = useCommand()
  const showRefusal = useShowRefusal()
  const { status, hall } = useHall()
  const [busy, setBusy] = useState(false)
  const [file, setFile] = useState<{ readonly path: string; readonly fileName: string } | null>(null)
  const name = PAPER_NAMES[paper]
  const blank = content.contacts.filter(({ value }) => value === '').map(({ label }) => label)

  const run = async (query: Query) => {
    setBusy(true)
    const answer = await ask(query)
    setBusy(false)
    if (answer?.to === 'exported') setFile(answer)
  }
  const picture = async () => {
    setBusy(true)
    const drawn = await drawPicture(documentOf(notice, standing), mark)
    setBusy(false)
    if (drawn.ok) await run({ ask: 'exportNoticePicture', noticeId: notice.id, pngBase64: drawn.value })
    else showRefusal(drawn.error)
  }
  return (
    <div className="notice-form">
      <section aria-label="隐去了什么">
        <h4>
          隐去了 {masked.length} 处<small>没有列出的名字认不出来，请再看一遍全文</small>
        </h4>
        {masked.length === 0 ? (
          <p className="caption">没有发现姓名、电话、证件号和门牌号。</p>
        ) : (
          <ul className="paper-check__masked">
            {masked.map(({ kind, raw, masked: shown }) => (
              <li key={`${kind} ${raw}`}>
                {raw} → {shown}
              </li>
            ))}
          </ul>
        )}
      </section>
      {mark !== '' && <p className="notice-form__remark">会议记录还没有封存，印出来的是草稿，不能张贴。</p>}
      {blank.length > 0 && (
        <p className="notice-form__remark">{blank.join('、')}没有填写，纸上留了空行，可以手写。</p>
      )}
      <div className="notice-form__buttons">
        <Button
          type="primary"
          onClick={() => {
            const before = document.title
            // It becomes the name of a file, and stands in it.
            document.title = `${notice.number.text} ${content.title}`
            window.print()
            document.title = before
          }}
        >
          打印（{name}）
        </Button>
        <Button
          loading={busy}
          onClick={() =>
            void installedFonts().then((installed) =>
              run({ ask: 'exportNotice', noticeId: notice.id, paper, installed }),
            )
          }
        >
          导出 Word（{name}）
        </Button>
        {status?.host === 'electron' && (
          <Button
            loading={busy}
            onClick={() => {
              const before = document.title
              document.title = `${notice.number.text} ${content.title}`
              void run({ ask: 'exportPdf', of: { kind: 'notice', noticeId: notice.id, paper } }).finally(
                () => {
                  document.title = before
                },
              )
            }}
          >
            导出 PDF（{name}）
          </Button>
        )}
        <Button loading={busy} onClick={() => void picture()}>
          导出手机图片
        </Button>
        {hall.openMeetingId === notice.meetingId && standing.withdrawn === null && (
          <Button
            onClick={() => void command({ type: 'showScene', meetingId: notice.meetingId, scene: 'notice' })}
          >
            在大屏上显示
          </Button>
        )}
      </div>
      {status?.host === 'web' && (
        <p className="caption">要 PDF 的，按“打印”，在打印窗口里把打印机选成“另存为 PDF”，边距选“无”。</p>
      )}
      <div role="status" className="papers__saved">
        {file && (
          <>
            <b>{file.fileName}</b>
            <span className="caption">{file.path}</span>
            {status?.canShowFiles === true && (
              <Button onClick={() => void ask({ ask: 'showFile', path: file.path })}>在文件夹中显示</Button>
            )}
          </>
        )}
      </div>
    </div>
  )
}
