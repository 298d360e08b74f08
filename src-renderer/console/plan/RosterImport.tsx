import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { RosterPreview } from '#shared/domain/meeting/roster/roster'
import type { Meeting } from '#shared/domain/meeting/state'
import { ROSTER_FILE_LIMIT } from '#shared/protocol/queries'
import { useAsk, useShowRefusal } from '../../shared/staff/commands'
import { readBase64 } from './roster-file'
import { RosterPreviewDialog } from './RosterPreviewDialog'

/** Takes people from a spreadsheet; nothing is added before it has been looked at. */
export function RosterImport({ meeting }: { readonly meeting: Meeting }) {
  const ask = useAsk()
  const refuse = useShowRefusal()
  const field = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState(false)
  const [preview, setPreview] = useState<{
    readonly fileName: string
    readonly preview: RosterPreview
  } | null>(null)

  const read = async (file: File) => {
    if (file.size > ROSTER_FILE_LIMIT) {
      refuse({ code: 'roster.size', message: `“${file.name}”太大，超过 5 MB。请只留名单那一张表，再导入。` })
      return
    }
    setReading(true)
    try {
      const contentBase64 = await readBase64(file)
      const answer = await ask({ ask: 'previewRoster', fileName: file.name, contentBase64 })
      if (answer?.to === 'previewRoster') setPreview({ fileName: file.name, preview: answer.preview })
    } catch (error) {
      // The file was moved or is locked by another program.
      if (!(error instanceof DOMException)) throw error
      refuse({
        code: 'roster.unreadable',
        message: `“${file.name}”读不出来。请先在 Excel 里关掉它，再导入。`,
      })
    } finally {
      setReading(false)
    }
  }
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept=".xlsx,.csv"
        aria-label="选择名单表格文件"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // So that the same file, mended, can be chosen again.
          event.target.value = ''
          if (file) void read(file)
        }}
      />
      <Button loading={reading} onClick={() => field.current?.click()}>
        从表格导入
      </Button>
      {preview && (
        <RosterPreviewDialog
          meeting={meeting}
          fileName={preview.fileName}
          preview={preview.preview}
          onClose={() => setPreview(null)}
        />
      )}
    </>
  )
}
