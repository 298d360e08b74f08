import { Button } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { useHall } from '../../shared/client/react'
import { Mark } from '../../shared/marks'
import { useAsk } from '../../shared/staff/commands'
import { installedFonts } from '../../shared/staff/paper/installed-fonts'
import { LaterPreview } from '../../shared/staff/paper/LaterPreview'

const DOCUMENTS = { minutes: '会议记录', notice: '协商结果公示' } as const
type DocumentKind = keyof typeof DOCUMENTS

interface Exported {
  readonly document: DocumentKind
  readonly path: string
  readonly fileName: string
}

interface ExportPanelProps {
  readonly meeting: Meeting
  /** What stands on the sheet is in the record: only that is exported. */
  readonly allSaved: boolean
}

/** The papers in Word; before the seal they are drafts. */
export function ExportPanel({ meeting, allSaved }: ExportPanelProps) {
  const ask = useAsk()
  const { status } = useHall()
  const [busy, setBusy] = useState<DocumentKind | null>(null)
  const [exported, setExported] = useState<Exported | null>(null)

  const save = async (document: DocumentKind): Promise<void> => {
    setBusy(document)
    const installed = await installedFonts()
    const answer = await ask({ ask: 'exportDocument', document, meetingId: meeting.id, installed })
    setBusy(null)
    if (answer?.to === 'exportDocument') {
      setExported({ document, path: answer.path, fileName: answer.fileName })
    }
  }
  const [previewed, setPreviewed] = useState(false)
  const draft = meeting.phase === 'sealed' ? '' : '（未封存）'
  return (
    <section className="export" aria-label="导出">
      <div className="export__buttons">
        <Button disabled={!allSaved} onClick={() => setPreviewed(true)}>
          预览会议记录
        </Button>
        {(['minutes', 'notice'] as const).map((document) => (
          <Button
            key={document}
            loading={busy === document}
            disabled={!allSaved || (busy !== null && busy !== document)}
            aria-label={`导出${DOCUMENTS[document]} Word`}
            onClick={() => void save(document)}
          >
            导出{DOCUMENTS[document]} Word
          </Button>
        ))}
      </div>
      <div role="status">
        {exported && (
          <p className="export__done">
            <Mark kind="check" plain /> {DOCUMENTS[exported.document]}
            {draft}已存为 <b>{exported.fileName}</b>
            <small>{exported.path}</small>
          </p>
        )}
      </div>
      {exported && status?.canShowFiles === true && (
        <Button onClick={() => void ask({ ask: 'showFile', path: exported.path })}>在文件夹中显示</Button>
      )}
      {previewed && (
        <LaterPreview
          document="minutes"
          name={DOCUMENTS.minutes}
          meetingId={meeting.id}
          version={meeting.seq}
          leave={(_, act) => act()}
          word={() => void save('minutes')}
          onClose={() => setPreviewed(false)}
        />
      )}
      <p className="caption">屏幕签字便于核对，存档以打印后的亲笔签名和盖章为准。</p>
    </section>
  )
}
