import { Button, Card } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { useHall } from '../../shared/client/react'
import { useAsk } from '../../shared/staff/commands'

type DocumentName = 'minutes' | 'notice'

interface Exported {
  readonly document: DocumentName
  readonly path: string
  readonly fileName: string
}

const DOCUMENTS: readonly { readonly document: DocumentName; readonly label: string }[] = [
  { document: 'minutes', label: '导出会议记录（Word）' },
  { document: 'notice', label: '导出结果公示（Word）' },
]

/** The papers of the meeting as Word files, and where they were put. */
export function Exports({ meeting }: { readonly meeting: Meeting }) {
  const ask = useAsk()
  const { status } = useHall()
  const [exporting, setExporting] = useState<DocumentName | null>(null)
  const [exported, setExported] = useState<readonly Exported[]>([])

  const run = async (document: DocumentName) => {
    setExporting(document)
    const answer = await ask({ ask: 'exportDocument', document, meetingId: meeting.id })
    setExporting(null)
    if (answer?.to !== 'exportDocument') return
    const { path, fileName } = answer
    setExported((before) => [
      ...before.filter((one) => one.document !== document),
      { document, path, fileName },
    ])
  }
  return (
    <Card title="文件">
      <div className="exports">
        {DOCUMENTS.map(({ document, label }) => (
          <Button key={document} block loading={exporting === document} onClick={() => void run(document)}>
            {label}
          </Button>
        ))}
      </div>
      {exported.length > 0 && (
        <ul className="exports__done" role="status">
          {exported.map(({ document, path, fileName }) => (
            <li key={document}>
              <b>{fileName}</b>
              <span className="caption">{path}</span>
              {status?.canShowFiles && (
                <Button
                  onClick={() => void ask({ ask: 'showFile', path })}
                  aria-label={`在文件夹中显示${fileName}`}
                >
                  在文件夹中显示
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
