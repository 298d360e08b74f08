import { Button, Modal, Table, type TableColumnsType } from 'antd'
import { DeleteOutlined } from '@ant-design/icons'
import { headsOf, type OwnerUnit } from '#shared/domain/meeting/vote/owners/owners'
import type { Meeting } from '#shared/domain/meeting/state'
import { areaText } from '#shared/domain/voting/area'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { AddOwner } from './AddOwner'
import { OwnersImport } from './OwnersImport'

interface OwnersDialogProps {
  readonly meeting: Meeting
  readonly onClose: () => void
}

/** The register door by door: from a spreadsheet, or typed. */
export function OwnersDialog({ meeting, onClose }: OwnersDialogProps) {
  const command = useCommand()
  const { owners, id: meetingId } = meeting
  const heads = headsOf(owners)
  const several = new Set(heads.filter(({ doors }) => doors.length > 1).map(({ head }) => head))
  const columns: TableColumnsType<OwnerUnit> = [
    { title: '门牌', dataIndex: 'door', ellipsis: true },
    { title: '业主', dataIndex: 'owner', ellipsis: true },
    { title: '面积（㎡）', dataIndex: 'area', width: 110, align: 'right', render: areaText },
    {
      title: '说明',
      width: 150,
      render: (_, { head }) => (several.has(head) ? '不止一户，算一人' : ''),
    },
    {
      title: '',
      width: 60,
      render: (_, { id, door }) => (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={`移除${door}`}
          onClick={() => void command({ type: 'removeOwner', meetingId, unitId: id })}
        />
      ),
    },
  ]
  return (
    <Modal open width={820} centered title="业主名册" footer={null} onCancel={onClose}>
      <div className="owners-dialog">
        <RefusalNotice />
        <div className="owners-dialog__head">
          <p>
            {owners.length} 户，业主 {heads.length} 人，面积{' '}
            {areaText(owners.reduce((sum, unit) => sum + unit.area, 0))} ㎡
          </p>
          <OwnersImport meeting={meeting} />
        </div>
        <AddOwner meeting={meeting} />
        <Table
          rowKey="id"
          virtual
          size="small"
          columns={columns}
          dataSource={[...owners]}
          pagination={false}
          scroll={{ x: 740, y: 320 }}
          locale={{ emptyText: '从表格导入，或在上面逐户登记' }}
        />
        <p className="caption">
          一个专有部分算一人；同一买受人的几户合起来算一人；共有的写在一格里，用顿号隔开，算一人；建设单位未出售的，业主写建设单位，合起来算一人。
        </p>
      </div>
    </Modal>
  )
}
