import { Form } from 'antd'
import { useMemo } from 'react'
import { meetingPlanSchema } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../shared/staff/commands'
import { MeetingRules } from '../rules/MeetingRules'
import { PLAN_FIELDS, planFromForm, planToForm, samePlan, sameValue, type PlanFormValues } from './plan-form'
import { PlanFields } from './PlanFields'
import { useSavedForm } from './use-saved-form'

/** The plan, saved field by field as each is left: there is no button to forget. */
export function PlanForm({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const [form] = Form.useForm<PlanFormValues>()
  const saved = useMemo(() => planToForm(meeting.plan), [meeting.plan])
  const save = async () => {
    const plan = planFromForm(form.getFieldsValue(true), meeting.plan)
    if (!plan || !meetingPlanSchema.safeParse(plan).success || samePlan(plan, meeting.plan)) return
    await command({ type: 'revisePlan', meetingId: meeting.id, plan })
  }
  const handlers = useSavedForm({
    saved,
    fields: PLAN_FIELDS,
    same: sameValue,
    shown: form.getFieldValue,
    write: form.setFieldsValue,
    save: () => void save(),
  })
  return (
    <section aria-labelledby="plan-title">
      <h2 id="plan-title" className="work-title">
        会议信息<small>写完一格就保存一格</small>
      </h2>
      <Form
        form={form}
        name="plan"
        layout="vertical"
        initialValues={saved}
        requiredMark={false}
        className="two-columns card is-padded"
        {...handlers}
      >
        <PlanFields form={form} onChoice={() => void save()} />
      </Form>
      <MeetingRules meeting={meeting} />
    </section>
  )
}
