import { Button } from 'antd'
import { CloseOutlined } from '@ant-design/icons'
import { participantById } from '#shared/domain/meeting/selectors'
import { speakingOrder, type QueuedSpeaker } from '#shared/domain/meeting/floor/speaking-order'
import type { Meeting } from '#shared/domain/meeting/state'
import { useHallNow } from '../../shared/client/react'
import { StanceTag } from '../../shared/marks'
import { useCommand } from '../../shared/staff/commands'
import { AdvanceButton } from './AdvanceButton'
import { CONTROL_IDS } from './press'
import { queueReason } from './item-progress'
import { RegisterSpeaker } from './RegisterSpeaker'
import type { SessionActions } from './use-session-actions'

interface QueuePaneProps {
  readonly meeting: Meeting
  readonly actions: SessionActions
}

/** Who waits to speak, in the order in which they are called. */
export function QueuePane({ meeting, actions }: QueuePaneProps) {
  const order = speakingOrder(meeting)
  return (
    <aside className="pane queue" aria-label="发言排队">
      <h2 className="pane__head">
        发言排队<small>{order.length} 人</small>
      </h2>
      <p className="caption queue__rule">规程问题最先，未发言优先，正反交替。</p>
      <ol className="queue__list">
        {order.map((speaker, index) => (
          <QueueRow
            key={speaker.request.id}
            meeting={meeting}
            actions={actions}
            speaker={speaker}
            index={index}
          />
        ))}
        {order.length === 0 && (
          <li className="empty">
            {meeting.currentItemId === null
              ? '进入一项议程后，在下面登记要发言的人。'
              : '还没有人排队。有人举手，就在下面登记。'}
          </li>
        )}
      </ol>
      <RegisterSpeaker meeting={meeting} />
    </aside>
  )
}

interface QueueRowProps {
  readonly meeting: Meeting
  readonly actions: SessionActions
  readonly speaker: QueuedSpeaker
  readonly index: number
}

function QueueRow({ meeting, actions, speaker, index }: QueueRowProps) {
  const command = useCommand()
  const now = useHallNow(1000)
  const { request } = speaker
  const participant = participantById(meeting, request.participantId)
  const name = participant?.name ?? '这个人'
  const why = queueReason(meeting, speaker, now)
  const marks = [index === 0 ? 'is-first' : '', request.advanced === null ? '' : 'is-advanced']
  return (
    <li className={marks.join(' ').trim()}>
      <span className="queue__index">{index + 1}</span>
      <span className="queue__name">
        {name}
        <small>{participant?.door || participant?.org}</small>
      </span>
      <StanceTag stance={request.stance} className="queue__stance" />
      <span className="queue__why" title={why}>
        {why}
      </span>
      <span className="queue__actions">
        <Button
          type="text"
          {...(index === 0 ? { id: CONTROL_IDS.firstInQueue } : {})}
          aria-label={`先请${name}发言`}
          onClick={() => actions.callUp(request)}
        >
          先请
        </Button>
        <AdvanceButton name={name} onAdvance={(reason) => actions.advance(request, reason)} />
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={`取消${name}的排队`}
          title="取消排队"
          onClick={() =>
            void command({ type: 'withdrawRequest', meetingId: meeting.id, requestId: request.id })
          }
        />
      </span>
    </li>
  )
}
