import { Alert, Modal, Segmented, Table, type TableColumnsType } from 'antd'
import { useMemo, useState } from 'react'
import type { RosterPreview } from '#shared/domain/meeting/roster/roster'
import { ATTENDANCE_CLASS_NAMES } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommandResult } from '../../shared/staff/commands'
import { previewRows, ROSTER_FIELD_NAMES, takenFrom, type PreviewRow } from './roster-file'

interface RosterPreviewDialogProps {
  readonly meeting: Meeting
  readonly fileName: string
  readonly preview: RosterPreview
  readonly onClose: () => void
}

const STATE_NAMES: Readonly<Record<PreviewRow['state'], string>> = {
  taken: '添加',
  look: '添加，请看一眼',
  refused: '不添加',
  known: '已有，跳过',
}

const COLUMNS: TableColumnsType<PreviewRow> = [
  { title: '行', dataIndex: 'row', width: 60 },
  {
    title: '处理',
    dataIndex: 'state',
    width: 136,
    render: (state: PreviewRow['state']) => (
      <span className={`preview-state is-${state}`}>{STATE_NAMES[state]}</span>
    ),
  },
  { title: '姓名', width: 100, ellipsis: true, render: (_, { participant }) => <b>{participant?.name}</b> },
  {
    title: '类别',
    width: 66,
    render: (_, { participant }) => participant && ATTENDANCE_CLASS_NAMES[participant.attendance],
  },
  { title: '身份', width: 100, ellipsis: true, render: (_, { participant }) => participant?.identity },
  { title: '门牌', width: 150, ellipsis: true, render: (_, { participant }) => participant?.door },
  { title: '单位', width: 120, ellipsis: true, render: (_, { participant }) => participant?.org },
  { title: '电话', width: 120, ellipsis: true, render: (_, { participant }) => participant?.phone },
  { title: '说明', width: 240, render: (_, { notes }) => notes.join('；') },
]

/** What would be taken from a file, row by row, before anything is. */
export function RosterPreviewDialog({ meeting, fileName, preview, onClose }: RosterPreviewDialogProps) {
  const send = useCommandResult()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const rows = useMemo(() => previewRows(preview, meeting.participants), [preview, meeting.participants])
  const taken = takenFrom(rows)
  const notable = rows.filter(({ state }) => state !== 'taken')
  const [onlyNotable, setOnlyNotable] = useState(false)
  const shown = onlyNotable ? notable : rows
  const count = (state: PreviewRow['state']) => rows.filter((row) => row.state === state).length

  const add = async () => {
    setAdding(true)
    const result = await send({ type: 'addParticipants', meetingId: meeting.id, participants: [...taken] })
    setAdding(false)
    if (result.ok) onClose()
    else setRefusal(result.error.message)
  }
  return (
    <Modal
      open
      width={1060}
      centered
      title={`导入“${fileName}”`}
      okText={taken.length === 0 ? '没有可以添加的人' : `添加 ${taken.length} 人`}
      okButtonProps={{ disabled: taken.length === 0, loading: adding }}
      cancelText="不导入"
      onOk={() => void add()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="roster-preview">
        {refusal !== null && <Alert type="warning" showIcon role="alert" title={refusal} />}
        {preview.problem === null ? (
          <>
            <p className="roster-preview__sum">
              共 {rows.length} 行：将添加 <b>{taken.length}</b> 人
              {count('look') > 0 && `，其中 ${count('look')} 人请看一眼`}
              {count('known') > 0 && `；${count('known')} 人名单里已有`}
              {count('refused') > 0 && `；${count('refused')} 行有问题，不添加`}。
            </p>
            <ul className="roster-preview__columns" aria-label="表格的列">
              {preview.columns.map(({ header, field }, index) => (
                <li key={`${index}-${header}`} className={field === null ? 'is-unknown' : ''}>
                  {header === '' ? `第 ${index + 1} 列` : header}
                  {field === null
                    ? '（不认识，不导入）'
                    : header === ROSTER_FIELD_NAMES[field]
                      ? ''
                      : ` → ${ROSTER_FIELD_NAMES[field]}`}
                </li>
              ))}
            </ul>
            {notable.length > 0 && (
              <Segmented
                aria-label="显示哪些行"
                options={[
                  { value: 'all', label: `全部 ${rows.length} 行` },
                  { value: 'notable', label: `要留意的 ${notable.length} 行` },
                ]}
                value={onlyNotable ? 'notable' : 'all'}
                onChange={(value) => setOnlyNotable(value === 'notable')}
              />
            )}
            <Table
              rowKey="row"
              virtual
              size="small"
              columns={COLUMNS}
              dataSource={[...shown]}
              pagination={false}
              scroll={{ x: 980, y: 300 }}
            />
          </>
        ) : (
          <Alert type="warning" showIcon role="alert" title={preview.problem} description="名单没有改动。" />
        )}
      </div>
    </Modal>
  )
}
