import { Button, Dropdown } from 'antd'
import { pendingAmendment } from '#shared/domain/meeting/motion/text'
import { participantById } from '#shared/domain/meeting/selectors'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { CONTROL_IDS } from '../session/press'
import { Keycap } from '../../shared/staff/Keycap'
import { useCommand } from '../../shared/staff/commands'
import { useConfirm } from '../../shared/staff/confirm'
import { motionActions, type MotionAction, type MotionDialogKind } from './motion-actions'

interface MotionMenuProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly onDialog: (kind: MotionDialogKind) => void
}

const LABELS: Readonly<Record<MotionAction, string>> = {
  second: '登记附议…',
  amend: '提修正案…',
  acceptAmendment: '修正案无异议通过…',
  withdrawAmendment: '提出人撤回修正案…',
  dropAmendment: '修正案无人附议',
  split: '拆成几部分表决…',
  postponed: '暂缓，下次再议…',
  referred: '提交居民代表会议…',
  withdrawn: '撤回动议…',
  noSecond: '动议无人附议',
}

/** Everything that can happen to the motion under way, in one menu: the next step stays the one red button. */
export function MotionMenu({ meeting, item, onDialog }: MotionMenuProps) {
  const command = useCommand()
  const confirm = useConfirm()
  const { id: meetingId } = meeting
  const pending = pendingAmendment(meeting, item.id)

  const settle = async (type: 'acceptAmendment' | 'withdrawAmendment' | 'dropAmendment') => {
    if (!pending) return
    const proposer = participantById(meeting, pending.proposerId)?.name ?? '提出人'
    const questions = {
      acceptAmendment: {
        title: '问过“有没有不同意见”，没有人反对吗？',
        detail: `不再举手，直接改为：${pending.text}`,
        confirm: '没有异议，通过',
        cancel: '有人反对，去表决',
      },
      withdrawAmendment: {
        title: `${proposer}撤回修正案吗？`,
        detail: '文字不变；会议记录里写明提出过、又撤回了。',
        confirm: '撤回修正案',
      },
      dropAmendment: {
        title: '问过了，没有人附议吗？',
        detail: '这个修正案不再讨论；会议记录里写明无人附议。',
        confirm: '无人附议',
      },
    } as const
    if (await confirm(questions[type])) await command({ type, meetingId, amendmentId: pending.id })
  }
  const noSecond = async () => {
    const agreed = await confirm({
      title: '问过了，没有人附议吗？',
      detail: `“${item.title}”的动议不再讨论，也不表决。`,
      confirm: '无人附议',
    })
    if (agreed) {
      await command({
        type: 'endMotion',
        meetingId,
        itemId: item.id,
        how: 'noSecond',
        byId: null,
        reason: '',
      })
    }
  }
  const choose = (action: MotionAction) => {
    switch (action) {
      case 'acceptAmendment':
      case 'withdrawAmendment':
      case 'dropAmendment':
        return void settle(action)
      case 'noSecond':
        return void noSecond()
      default:
        return onDialog(action)
    }
  }
  const items = motionActions(meeting, item).map((action) => ({
    key: action,
    label: LABELS[action],
    onClick: () => choose(action),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topLeft" autoFocus>
      <Button size="large" id={CONTROL_IDS.motionMenu}>
        动议的更多处理 <Keycap>D</Keycap>
      </Button>
    </Dropdown>
  )
}
