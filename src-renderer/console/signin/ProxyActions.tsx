import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { proxiesHeldBy, proxyOf, proxyRuleOf } from '#shared/domain/meeting/proxy/proxies'
import { participantById } from '#shared/domain/meeting/selectors'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { PersonField } from '../../shared/staff/PersonField'
import { usePersonSearch } from '../../shared/staff/use-person-search'

interface ProxyActionsProps {
  readonly meeting: Meeting
  readonly participant: Participant
}

/** 委托 of somebody who is not here: to give it, or to end it. Nothing where the meeting has none. */
export function ProxyActions({ meeting, participant }: ProxyActionsProps) {
  const command = useCommand()
  const [open, setOpen] = useState(false)
  const { id, name, attendance } = participant
  const given = proxyOf(meeting, id)
  if (given) {
    return (
      <Button
        type="text"
        aria-label={`结束${name}的委托`}
        onClick={() => void command({ type: 'endProxy', meetingId: meeting.id, proxyId: given.id })}
      >
        结束委托
      </Button>
    )
  }
  if (attendance !== 'attending' || !proxyRuleOf(meeting.plan).allowed) return null
  return (
    <>
      <Button type="text" aria-label={`${name}委托`} onClick={() => setOpen(true)}>
        委托
      </Button>
      {open && <ProxyDialog meeting={meeting} participant={participant} onClose={() => setOpen(false)} />}
    </>
  )
}

function ProxyDialog({
  meeting,
  participant: { id: principalId, name },
  onClose,
}: ProxyActionsProps & { readonly onClose: () => void }) {
  const command = useCommand()
  const { perHolder, written: mustBeWritten } = proxyRuleOf(meeting.plan)
  const [holder, setHolder] = useState<Participant | null>(null)
  const [written, setWritten] = useState(false)
  const [note, setNote] = useState('')
  const here = meeting.participants.filter(
    (one) => one.attendance === 'attending' && meeting.attendance[one.id]?.state === 'present',
  )
  const search = usePersonSearch(here)
  const ready = holder !== null && (written || !mustBeWritten)
  const give = async () => {
    if (holder === null) return
    const holderId = holder.id
    const proxy = { principalId, holderId, written, note }
    if (await command({ type: 'giveProxy', meetingId: meeting.id, ...proxy })) onClose()
  }
  return (
    <Modal
      open
      centered
      title={`${name}委托谁表决？`}
      okText={holder === null ? '先选受托人' : `委托${holder.name}`}
      okButtonProps={{ disabled: !ready }}
      cancelText="先不"
      onOk={() => void give()}
      onCancel={onClose}
    >
      <div className="proxy-dialog">
        <RefusalNotice />
        <p className="caption">
          受托人要在场、有表决权，自己没有委托别人
          {perHolder === null ? '' : `；每人最多受 ${perHolder} 份委托`}。
        </p>
        {holder === null ? (
          <PersonField
            label={`${name}的受托人`}
            placeholder="姓名、拼音首字母或门牌号"
            search={(typed) => search(typed)}
            onPick={setHolder}
            note={({ id }) => heldText(proxiesHeldBy(meeting, id).length)}
          />
        ) : (
          <p>
            受托人：<b>{holder.name}</b>{' '}
            <Button type="text" onClick={() => setHolder(null)}>
              换人
            </Button>
          </p>
        )}
        <Checkbox checked={written} onChange={(event) => setWritten(event.target.checked)}>
          已收到委托人签名的书面委托书
        </Checkbox>
        <Input
          value={note}
          maxLength={60}
          placeholder="备注，可以不写"
          aria-label="委托的备注"
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Modal>
  )
}

function heldText(held: number): string {
  return held === 0 ? '' : `已受 ${held} 份`
}

/** 委托李桂兰, or of somebody here 受托 2 份; empty where there is nothing to say. */
export function proxyNote(meeting: Meeting, participantId: string): string {
  const given = proxyOf(meeting, participantId)
  if (given) return `委托${participantById(meeting, given.holderId)?.name ?? ''}`
  const held = proxiesHeldBy(meeting, participantId).length
  return held === 0 ? '' : `受托 ${held} 份`
}
