import { Button, Input, Modal, Table, type TableColumnsType } from 'antd'
import { DeleteOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { householdsOfRoster, type Household } from '#shared/domain/meeting/vote/named/households'
import type { Meeting } from '#shared/domain/meeting/state'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { readHouseholds } from './read-households'

interface HouseholdsDialogProps {
  readonly meeting: Meeting
  readonly onClose: () => void
}

/** 户名册: pasted from a spreadsheet or typed, a household a line, or taken from the roster. */
export function HouseholdsDialog({ meeting, onClose }: HouseholdsDialogProps) {
  const command = useCommand()
  const [typed, setTyped] = useState('')
  const { households, id: meetingId } = meeting
  const drafts = readHouseholds(typed)
  const roster = householdsOfRoster(meeting).households
  const add = async () => {
    if (await command({ type: 'addHouseholds', meetingId, households: [...drafts] })) setTyped('')
  }
  const columns: TableColumnsType<Household> = [
    { title: '门牌', dataIndex: 'door', ellipsis: true },
    { title: '户代表', dataIndex: 'name', ellipsis: true },
    {
      title: '',
      width: 60,
      render: (_, { id, door }) => (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={`移除${door}`}
          onClick={() => void command({ type: 'removeHousehold', meetingId, householdId: id })}
        />
      ),
    },
  ]
  return (
    <Modal open width={720} centered title="户名册" footer={null} onCancel={onClose}>
      <div className="owners-dialog">
        <RefusalNotice />
        <div className="owners-dialog__head">
          <p>{households.length === 0 ? '还没有登记' : `${households.length} 户，一户一票`}</p>
          {households.length === 0 && roster.length > 0 && (
            <Button
              onClick={() => void command({ type: 'addHouseholds', meetingId, households: [...roster] })}
            >
              取名单上的 {roster.length} 户
            </Button>
          )}
        </div>
        <Input.TextArea
          value={typed}
          autoSize={{ minRows: 3, maxRows: 6 }}
          placeholder={'一行一户：门牌，空一格写户代表；可以从表格里整列粘贴\n3号楼1单元101 孙秀英'}
          aria-label="逐行填写的户"
          onChange={(event) => setTyped(event.target.value)}
        />
        <div>
          <Button disabled={drafts.length === 0} onClick={() => void add()}>
            {drafts.length === 0 ? '登记' : `登记 ${drafts.length} 户`}
          </Button>
        </div>
        <Table
          rowKey="id"
          virtual
          size="small"
          columns={columns}
          dataSource={[...households]}
          pagination={false}
          scroll={{ x: 640, y: 260 }}
          locale={{ emptyText: '没有登记的，按名单上出席人的门牌，一个门牌一户' }}
        />
      </div>
    </Modal>
  )
}
