import { Button } from 'antd'
import { Keycap } from './Keycap'
import { useSideDesk } from './side-desk'

/** Shows the desk beside the console, or hides it. */
export function SideDeskButton() {
  const side = useSideDesk()
  if (side === null) return null
  return (
    <Button
      className="side-desk-button"
      aria-label="并排记录"
      aria-pressed={side.open}
      aria-keyshortcuts="Control+B"
      title={
        side.open ? '收起旁边的记录台（Ctrl+B）；Ctrl+J 换边' : '一个人主持兼记录：记录台放在旁边（Ctrl+B）'
      }
      onClick={side.toggle}
    >
      <span className="side-desk-button__label">{side.open ? '收起记录' : '并排记录'}</span>
      <Keycap>Ctrl B</Keycap>
    </Button>
  )
}
