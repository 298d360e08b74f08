import { Button, Popover } from 'antd'
import { useState } from 'react'
import { actingChair, hasChair } from '#shared/domain/meeting/floor/chair'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../shared/staff/commands'
import { usePopoverFocus } from '../../shared/staff/popover-focus'
import { PersonField } from '../../shared/staff/PersonField'
import { usePersonSearch } from '../../shared/staff/use-person-search'

/** 移交主持 for the item under way, and 收回主持: who has the chair does not speak. */
export function ChairControl({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const [open, setOpen] = useState(false)
  const { buttonId, contentId, afterOpenChange } = usePopoverFocus()
  const search = usePersonSearch(meeting.participants)
  const isPresent = ({ id }: Participant) => meeting.attendance[id]?.state === 'present'
  const acting = actingChair(meeting)

  if (meeting.currentItemId === null) return null
  if (acting) {
    return (
      <div className="chair is-acting" role="status">
        <span>
          <b>{acting.name}</b> 代为主持
        </span>
        <Button onClick={() => void command({ type: 'takeBackChair', meetingId: meeting.id })}>
          收回主持
        </Button>
      </div>
    )
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      afterOpenChange={afterOpenChange}
      trigger="click"
      placement="topLeft"
      destroyOnHidden
      title="把这一项的主持交给谁，到表决结束"
      content={
        <div className="chair__pick" id={contentId}>
          <PersonField
            label="移交主持给"
            placeholder="姓名、拼音或门牌"
            search={(typed) => search(typed, isPresent)}
            note={(participant) => noteOn(meeting, participant)}
            onPick={({ id: participantId }) => {
              setOpen(false)
              void command({ type: 'handOverChair', meetingId: meeting.id, participantId })
            }}
          />
        </div>
      }
    >
      <Button block id={buttonId}>
        移交主持
      </Button>
    </Popover>
  )
}

function noteOn(meeting: Meeting, { id, attendance }: Participant): string {
  if (hasChair(meeting, id)) return '正在主持'
  if (attendance === 'audience') return '旁听'
  if (meeting.attendance[id]?.state !== 'present') return '未签到'
  return meeting.queue.some(({ participantId }) => participantId === id) ? '在排队发言' : ''
}
