import { Button, Form, Input, Segmented, Select } from 'antd'
import type { MeetingDefaults } from '#shared/domain/hall/templates'
import { MEETING_KIND_NAMES, meetingKindSchema } from '#shared/domain/meeting/setup'
import { presetOf, RULES_PRESETS } from '#shared/domain/meeting/floor/limits'
import { useCommand } from '../../shared/staff/commands'

interface DefaultsFormProps {
  readonly defaults: MeetingDefaults
  readonly submit: string
  readonly onSaved: () => void
}

const KINDS = meetingKindSchema.options.map((kind) => ({ value: kind, label: MEETING_KIND_NAMES[kind] }))
const LIMITS = RULES_PRESETS.map(({ id, name }) => ({ value: id, label: name }))

interface Values extends Pick<MeetingDefaults, 'kind' | 'place' | 'facilitator' | 'recorder'> {
  readonly limits: string
}

/** What most meetings of the hall have alike. */
export function DefaultsForm({ defaults, submit, onSaved }: DefaultsFormProps) {
  const command = useCommand()
  const initial: Values = { ...defaults, limits: presetOf(defaults)?.id ?? '' }
  const save = async ({ limits, kind, place, facilitator, recorder }: Values) => {
    const preset = RULES_PRESETS.find(({ id }) => id === limits)
    const { turnSeconds, maxTurns } = preset?.limits ?? defaults
    const next = { ...defaults, kind, place, facilitator, recorder, turnSeconds, maxTurns }
    if (await command({ type: 'setMeetingDefaults', defaults: next })) onSaved()
  }
  return (
    <Form
      name="defaults"
      layout="vertical"
      initialValues={initial}
      requiredMark={false}
      className="two-columns"
      onFinish={(values: Values) => void save(values)}
    >
      <Form.Item name="kind" label="多半开什么会">
        <Select options={KINDS} />
      </Form.Item>
      <Form.Item name="place" label="多半在哪里开">
        <Input placeholder="党群服务中心二层" maxLength={80} />
      </Form.Item>
      <Form.Item name="facilitator" label="主持人（常任的）">
        <Input placeholder="可以空着" maxLength={40} />
      </Form.Item>
      <Form.Item name="recorder" label="记录员（常任的）">
        <Input placeholder="可以空着" maxLength={40} />
      </Form.Item>
      <Form.Item name="limits" label="每人说多久" className="is-wide">
        <Segmented options={LIMITS} />
      </Form.Item>
      <div className="two-columns__end">
        <Button type="primary" htmlType="submit" size="large">
          {submit}
        </Button>
      </div>
    </Form>
  )
}
