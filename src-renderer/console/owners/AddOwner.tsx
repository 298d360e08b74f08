import { Button, Input, type InputRef } from 'antd'
import { useRef, useState, type FormEvent } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { parseArea } from '#shared/domain/voting/area'
import { useCommand } from '../../shared/staff/commands'

/** One unit, typed. */
export function AddOwner({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const first = useRef<InputRef>(null)
  const [door, setDoor] = useState('')
  const [owner, setOwner] = useState('')
  const [areaTyped, setArea] = useState('')
  const area = parseArea(areaTyped)
  const ready = door.trim() !== '' && owner.trim() !== '' && area !== null
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready || area === null) return
    const unit = { door: door.trim(), owner: owner.trim(), area }
    if (!(await command({ type: 'addOwners', meetingId: meeting.id, units: [unit] }))) return
    setDoor('')
    setOwner('')
    setArea('')
    first.current?.focus()
  }
  return (
    <form className="add-owner" onSubmit={(event) => void add(event)}>
      <Input
        ref={first}
        value={door}
        maxLength={60}
        placeholder="门牌，如 5号楼3单元501"
        aria-label="门牌"
        onChange={(event) => setDoor(event.target.value)}
      />
      <Input
        value={owner}
        maxLength={80}
        placeholder="业主"
        aria-label="业主"
        onChange={(event) => setOwner(event.target.value)}
      />
      <Input
        value={areaTyped}
        maxLength={20}
        placeholder="面积，如 59.05"
        aria-label="面积"
        suffix="㎡"
        {...(areaTyped.trim() !== '' && area === null ? { status: 'error' as const } : {})}
        onChange={(event) => setArea(event.target.value)}
      />
      <Button htmlType="submit" disabled={!ready}>
        登记
      </Button>
    </form>
  )
}
