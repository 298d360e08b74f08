import { Form, Select, Switch } from 'antd'
import type { Motion } from '#shared/domain/meeting/setup'
import { VOTE_SCRIPT_NAMES } from '#shared/domain/meeting/vote/counting'
import { SCRIPT_CHOICES, TWO_TELLERS, type CountingFormValues } from './counting-form'

interface CountingFieldsProps {
  readonly method: Motion['method']
  readonly onSave: () => void
}

const SCRIPTS: Readonly<Record<CountingFormValues['script'], string>> = {
  meeting: '照会议的安排',
  ...VOTE_SCRIPT_NAMES,
}

/** How a vote is counted: by one teller or two, asked how, and whether the room follows the figures. */
export function CountingFields({ method, onSave }: CountingFieldsProps) {
  return (
    <div className="counting-fields" role="group" aria-label="计票">
      {TWO_TELLERS.has(method) && (
        <Form.Item
          name={['counting', 'twoTellers']}
          label="两名计票人分别计票"
          extra="两人的数一致才能宣布结果，不一致的要复核。"
          valuePropName="checked"
        >
          <Switch onChange={onSave} />
        </Form.Item>
      )}
      {method !== 'acclamation' && (
        <Form.Item
          name={['counting', 'hidden']}
          label="计票时大屏不显示票数"
          extra="宣布结果时一起公布；表决中也可以改。"
          valuePropName="checked"
        >
          <Switch onChange={onSave} />
        </Form.Item>
      )}
      {method === 'showOfHands' && (
        <Form.Item name={['counting', 'script']} label="怎么问">
          <Select
            options={SCRIPT_CHOICES.map((value) => ({ value, label: SCRIPTS[value] }))}
            onChange={onSave}
          />
        </Form.Item>
      )}
    </div>
  )
}
