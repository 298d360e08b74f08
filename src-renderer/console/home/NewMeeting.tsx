import { Form, Modal } from 'antd'
import { useState } from 'react'
import { useClient } from '../../shared/client/react'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { newPlanValues, planFromForm, type PlanFormValues } from '../plan/plan-form'
import { CarriedItems, draftsOf, useCarriedItems, type Carried } from './CarriedItems'
import { PlanFields } from '../plan/PlanFields'

interface NewMeetingProps {
  readonly open: boolean
  readonly onClose: () => void
}

/**
 * What a meeting cannot be without; agenda and roster are added to the record piece by piece afterwards. What was
 * filled in stays when the dialog is closed.
 */
export function NewMeeting({ open, onClose }: NewMeetingProps) {
  const client = useClient()
  const command = useCommand()
  const [form] = Form.useForm<PlanFormValues>()
  const [creating, setCreating] = useState(false)
  const [chosen, setChosen] = useState<ReadonlyMap<Carried, boolean>>(new Map())
  const carried = useCarriedItems(open)
  const [initial] = useState(() => newPlanValues(client.now()))

  const kind = Form.useWatch('kind', form) ?? initial.kind

  const create = async (values: PlanFormValues) => {
    // Fields that are not drawn keep what they started with.
    const plan = planFromForm({ ...initial, ...values }, null)
    if (!plan) return
    const agenda = draftsOf(carried, plan.kind, chosen)
    setCreating(true)
    const created = await command({ type: 'createMeeting', setup: { plan, agenda, participants: [] } })
    setCreating(false)
    if (created) onClose()
  }
  return (
    <Modal
      open={open}
      title="新建会议"
      width={760}
      centered
      okText="新建，去排议程"
      cancelText="先不建"
      onCancel={onClose}
      onOk={form.submit}
      okButtonProps={{ loading: creating }}
      mask={{ closable: false }}
      forceRender
    >
      {open && <RefusalNotice />}
      <Form
        form={form}
        name="new-meeting"
        layout="vertical"
        initialValues={initial}
        requiredMark="optional"
        className="two-columns"
        onFinish={(values) => void create(values)}
      >
        <PlanFields form={form} short />
        <CarriedItems
          items={carried}
          kind={kind}
          chosen={chosen}
          onChoose={(item, take) => setChosen(new Map(chosen).set(item, take))}
        />
      </Form>
    </Modal>
  )
}
