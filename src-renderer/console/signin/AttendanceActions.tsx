import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../shared/staff/commands'
import { ProxyActions } from './ProxyActions'
import { stateOf } from './attendance-filter'

interface AttendanceActionsProps {
  readonly meeting: Meeting
  readonly participant: Participant
}

/** What can be recorded of one person just now: 签到, 请假, 离场, or taking that back. */
export function AttendanceActions({ meeting, participant }: AttendanceActionsProps) {
  const command = useCommand()
  const { id: participantId, name } = participant
  const send = (type: 'signIn' | 'clearSignIn' | 'leave') =>
    void command({ type, meetingId: meeting.id, participantId })
  const state = stateOf(meeting, participantId)
  switch (state) {
    case 'absent':
      return (
        <span className="row-actions">
          <Button onClick={() => send('signIn')} aria-label={`${name}签到`}>
            签到
          </Button>
          <ExcuseButton meeting={meeting} participant={participant} />
          <ProxyActions meeting={meeting} participant={participant} />
        </span>
      )
    case 'present':
      return (
        <span className="row-actions">
          {meeting.phase === 'inSession' && (
            <Button onClick={() => send('leave')} aria-label={`${name}离场`}>
              离场
            </Button>
          )}
          <Button type="text" onClick={() => send('clearSignIn')} aria-label={`撤回${name}的签到`}>
            撤回
          </Button>
        </span>
      )
    case 'excused':
      return (
        <span className="row-actions">
          <Button onClick={() => send('signIn')} aria-label={`${name}签到`}>
            签到
          </Button>
          <Button type="text" onClick={() => send('clearSignIn')} aria-label={`撤回${name}的请假`}>
            撤回
          </Button>
          <ProxyActions meeting={meeting} participant={participant} />
        </span>
      )
    case 'left':
      return (
        <span className="row-actions">
          <Button onClick={() => send('signIn')} aria-label={`${name}回来了`}>
            回来了
          </Button>
          <ProxyActions meeting={meeting} participant={participant} />
        </span>
      )
  }
}

function ExcuseButton({ meeting, participant }: AttendanceActionsProps) {
  const command = useCommand()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { id: participantId, name } = participant
  const excuse = async () => {
    if (await command({ type: 'excuse', meetingId: meeting.id, participantId, reason })) setOpen(false)
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <form
          className="excuse"
          aria-label={`${name}请假`}
          onSubmit={(event) => {
            event.preventDefault()
            void excuse()
          }}
        >
          <Input
            autoFocus
            value={reason}
            maxLength={60}
            placeholder="事由，可以不写"
            aria-label={`${name}请假的事由`}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button htmlType="submit" color="default" variant="solid">
            记为请假
          </Button>
        </form>
      }
    >
      <Button type="text" aria-label={`${name}请假`}>
        请假
      </Button>
    </Popover>
  )
}
