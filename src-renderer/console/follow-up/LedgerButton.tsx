import { Button } from 'antd'
import { useState } from 'react'
import { FOLLOW_UP_FILTER_NAMES, type FollowUpFilter } from '#shared/domain/follow-up/filter'
import { useHall } from '../../shared/client/react'
import { useAsk } from '../../shared/staff/commands'

/** 督办台账 of what the page shows, as a spreadsheet. */
export function LedgerButton({ filter }: { readonly filter: FollowUpFilter }) {
  const ask = useAsk()
  const { status } = useHall()
  const [busy, setBusy] = useState(false)
  const [file, setFile] = useState<{ readonly path: string; readonly fileName: string } | null>(null)
  const write = async () => {
    setBusy(true)
    const answer = await ask({ ask: 'exportLedger', filter })
    setBusy(false)
    if (answer?.to === 'exported') setFile(answer)
  }
  return (
    <>
      <Button
        loading={busy}
        onClick={() => void write()}
        aria-label={`导出督办台账（${FOLLOW_UP_FILTER_NAMES[filter]}）`}
      >
        导出台账
      </Button>
      <span role="status" className="follow-ups__saved">
        {file && `已存：${file.fileName}`}
        {file && status?.canShowFiles === true && (
          <Button type="text" onClick={() => void ask({ ask: 'showFile', path: file.path })}>
            在文件夹中显示
          </Button>
        )}
      </span>
    </>
  )
}
