import { Alert, Button, Modal, Table, type TableColumnsType } from 'antd'
import { useRef, useState } from 'react'
import type { OwnersPreview } from '#shared/domain/meeting/roster/owners-read'
import type { Meeting } from '#shared/domain/meeting/state'
import { areaText } from '#shared/domain/voting/area'
import { ROSTER_FILE_LIMIT } from '#shared/protocol/queries'
import { useAsk, useCommand, useShowRefusal } from '../../shared/staff/commands'
import { readBase64 } from '../plan/roster-file'

type Row = OwnersPreview['rows'][number]

const COLUMNS: TableColumnsType<Row> = [
  { title: '行', dataIndex: 'row', width: 60 },
  {
    title: '处理',
    width: 90,
    render: (_, { unit, warnings }) => (unit === null ? '不登记' : warnings.length > 0 ? '请看一眼' : '登记'),
  },
  { title: '门牌', width: 170, ellipsis: true, render: (_, { unit }) => unit?.door },
  { title: '业主', width: 140, ellipsis: true, render: (_, { unit }) => unit?.owner },
  { title: '面积（㎡）', width: 100, align: 'right', render: (_, { unit }) => unit && areaText(unit.area) },
  { title: '说明', width: 300, render: (_, { problems, warnings }) => [...problems, ...warnings].join('；') },
]

/** Takes the register from a spreadsheet; nothing is added before it has been looked at. */
export function OwnersImport({ meeting }: { readonly meeting: Meeting }) {
  const ask = useAsk()
  const command = useCommand()
  const refuse = useShowRefusal()
  const field = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState(false)
  const [file, setFile] = useState<{ readonly name: string; readonly preview: OwnersPreview } | null>(null)

  const read = async (chosen: File) => {
    const { name } = chosen
    if (chosen.size > ROSTER_FILE_LIMIT) {
      refuse({ code: 'owners.size', message: `“${name}”太大，超过 5 MB。请只留名册那一张表，再导入。` })
      return
    }
    setReading(true)
    try {
      const contentBase64 = await readBase64(chosen)
      const answer = await ask({ ask: 'previewOwners', fileName: name, contentBase64 })
      if (answer?.to === 'previewOwners') setFile({ name, preview: answer.preview })
    } catch (error) {
      // The file was moved or is locked by another program.
      if (!(error instanceof DOMException)) throw error
      refuse({ code: 'owners.unreadable', message: `“${name}”读不出来。请先在 Excel 里关掉它，再导入。` })
    } finally {
      setReading(false)
    }
  }
  const rows = file?.preview.rows ?? []
  const units = file?.preview.problem === null ? rows.flatMap(({ unit }) => (unit ? [unit] : [])) : []
  const take = async () => {
    if (await command({ type: 'addOwners', meetingId: meeting.id, units })) setFile(null)
  }
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept=".xlsx,.csv"
        aria-label="选择业主名册文件"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          // So that the same file, mended, can be chosen again.
          event.target.value = ''
          if (chosen) void read(chosen)
        }}
      />
      <Button loading={reading} onClick={() => field.current?.click()}>
        从表格导入
      </Button>
      <Modal
        open={file !== null}
        width={900}
        centered
        title={`导入“${file?.name ?? ''}”`}
        okText={units.length === 0 ? '没有可以登记的' : `登记 ${units.length} 户`}
        okButtonProps={{ disabled: units.length === 0 }}
        cancelText="不导入"
        onOk={() => void take()}
        onCancel={() => setFile(null)}
        mask={{ closable: false }}
      >
        {file?.preview.problem ? (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={file.preview.problem}
            description="名册没有改动。"
          />
        ) : (
          <div className="owners-dialog">
            <p>
              共 {rows.length} 行：将登记 {units.length} 户
              {rows.length > units.length && `；${rows.length - units.length} 行有问题，不登记`}。
            </p>
            <Table
              rowKey="row"
              virtual
              size="small"
              columns={COLUMNS}
              dataSource={[...rows]}
              pagination={false}
              scroll={{ x: 830, y: 320 }}
            />
          </div>
        )}
      </Modal>
    </>
  )
}
