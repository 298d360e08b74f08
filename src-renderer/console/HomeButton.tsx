import { Button } from 'antd'
import { useCommand } from '../shared/staff/commands'

/** Back to the list of meetings; the meeting stays as it is. */
export function HomeButton() {
  const command = useCommand()
  return (
    <Button className="home-button" onClick={() => void command({ type: 'selectMeeting', meetingId: null })}>
      ‹ 首页
    </Button>
  )
}
