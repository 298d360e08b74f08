import { Form, Input, Modal, Segmented } from 'antd'
import { participantDraftSchema, type Participant, type ParticipantDraft } from '#shared/domain/meeting/setup'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { focusFirst } from '../../shared/staff/first-field'
import { ruleOf } from '../form-rules'
import { ATTENDANCE_OPTIONS } from './attendance-options'

interface ParticipantDialogProps {
  readonly meetingId: string
  /** Null: closed. */
  readonly participant: Participant | null
  readonly onClose: () => void
}

const shape = participantDraftSchema.shape

export function ParticipantDialog({ meetingId, participant, onClose }: ParticipantDialogProps) {
  const command = useCommand()
  const [form] = Form.useForm<ParticipantDraft>()
  const save = async (draft: ParticipantDraft) => {
    if (!participant) return
    const saved = await command({
      type: 'reviseParticipant',
      meetingId,
      participantId: participant.id,
      participant: draft,
    })
    if (saved) onClose()
  }
  return (
    <Modal
      open={participant !== null}
      title={participant ? `修改“${participant.name}”` : ''}
      centered
      afterOpenChange={(shown) => shown && focusFirst({ focus: () => form.focusField('name') })}
      okText="保存"
      cancelText="不改了"
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      {participant && <RefusalNotice />}
      {participant && (
        <Form
          form={form}
          name="person"
          key={participant.id}
          layout="vertical"
          initialValues={participant}
          requiredMark={false}
          className="two-columns"
          onFinish={(draft) => void save(draft)}
        >
          <Form.Item name="name" label="姓名" rules={[ruleOf(shape.name)]}>
            <Input />
          </Form.Item>
          <Form.Item name="attendance" label="类别">
            <Segmented block options={ATTENDANCE_OPTIONS} />
          </Form.Item>
          <Form.Item name="identity" label="身份" rules={[ruleOf(shape.identity)]}>
            <Input placeholder="居民代表" />
          </Form.Item>
          <Form.Item name="door" label="门牌" rules={[ruleOf(shape.door)]}>
            <Input placeholder="3号楼2单元501" />
          </Form.Item>
          <Form.Item name="org" label="单位" rules={[ruleOf(shape.org)]}>
            <Input />
          </Form.Item>
          <Form.Item name="phone" label="电话" rules={[ruleOf(shape.phone)]}>
            <Input inputMode="tel" />
          </Form.Item>
        </Form>
      )}
    </Modal>
  )
}
