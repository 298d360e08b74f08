import { Button, Checkbox, Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { useHall } from '../../shared/client/react'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { focusFirst } from '../../shared/staff/first-field'

/** 存为模板: the agenda and settings of a meeting, for the next of its kind. */
export function SaveTemplate({
  meeting,
  block = false,
}: {
  readonly meeting: Meeting
  readonly block?: boolean
}) {
  const { hall } = useHall()
  const command = useCommand()
  const [open, setOpen] = useState(false)
  const field = useRef<InputRef>(null)
  const [name, setName] = useState('')
  const [replace, setReplace] = useState(false)
  const [saved, setSaved] = useState('')
  const taken = hall.templates.some((template) => !template.removed && template.name === name.trim())

  const save = async () => {
    if (!(await command({ type: 'saveTemplate', meetingId: meeting.id, name, replace: taken && replace })))
      return
    setSaved(name.trim())
    setOpen(false)
  }
  return (
    <>
      <Button block={block} onClick={() => setOpen(true)}>
        存为模板
      </Button>
      {saved !== '' && <span role="status">已存为模板“{saved}”，新建会议时可以选。</span>}
      <Modal
        open={open}
        title="存为模板"
        centered
        afterOpenChange={(shown) => shown && focusFirst(field.current)}
        okText={taken && replace ? '替换原来的' : '存为模板'}
        cancelText="先不存"
        onCancel={() => setOpen(false)}
        onOk={() => void save()}
        okButtonProps={{ disabled: name.trim() === '' || (taken && !replace) }}
        destroyOnHidden
      >
        {open && <RefusalNotice />}
        <p className="caption">存会议信息和议程；名单、签到、发言和结果都不存。</p>
        <Input
          ref={field}
          aria-label="模板名称"
          placeholder="例如：停车专题议事会"
          value={name}
          maxLength={30}
          onChange={(event) => setName(event.target.value)}
        />
        {taken && (
          <Checkbox checked={replace} onChange={(event) => setReplace(event.target.checked)}>
            已有同名模板，替换原来的
          </Checkbox>
        )}
      </Modal>
    </>
  )
}
