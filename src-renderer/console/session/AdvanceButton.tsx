import { Button, Input, Popover } from 'antd'
import { VerticalAlignTopOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { usePopoverFocus } from '../../shared/staff/popover-focus'

interface AdvanceButtonProps {
  readonly name: string
  readonly onAdvance: (reason: string) => void
}

const REASONS = ['行动不便', '年纪大', '要先离开', '直接相关']

/** Moves somebody to the front of the queue: the reason that is pressed does it. */
export function AdvanceButton({ name, onAdvance }: AdvanceButtonProps) {
  const [open, setOpen] = useState(false)
  const { buttonId, contentId, afterOpenChange } = usePopoverFocus()
  const choose = (reason: string) => {
    setOpen(false)
    onAdvance(reason)
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      afterOpenChange={afterOpenChange}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      title={`把${name}排到最前`}
      content={
        <div id={contentId} className="advance" role="group" aria-label={`提前${name}的原因`}>
          {REASONS.map((reason) => (
            <Button key={reason} onClick={() => choose(reason)}>
              {reason}
            </Button>
          ))}
          <Button onClick={() => choose('')}>不写原因</Button>
          <Input
            aria-label="别的原因"
            placeholder="别的原因，按回车"
            maxLength={60}
            onPressEnter={({ currentTarget }) => choose(currentTarget.value.trim())}
          />
        </div>
      }
    >
      <Button
        id={buttonId}
        type="text"
        icon={<VerticalAlignTopOutlined />}
        aria-label={`把${name}排到最前`}
        title="排到最前"
      />
    </Popover>
  )
}
