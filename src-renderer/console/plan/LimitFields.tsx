import { Form, InputNumber } from 'antd'
import { turnLimitsSchema } from '#shared/domain/meeting/setup'
import { ruleOf } from '../form-rules'

const { turnSeconds, maxTurns, itemMinutes } = turnLimitsSchema.shape

interface LimitFieldsProps {
  /** Before the names for screen readers, where a window has these fields twice. */
  readonly of?: string
}

/** How long and how often; a field left empty sets no limit. They stand in a form that has both names. */
export function LimitFields({ of = '' }: LimitFieldsProps) {
  return (
    <>
      <span className="limits__pair">
        每次
        <Form.Item name="turnSeconds" noStyle rules={[ruleOf(turnSeconds)]}>
          <InputNumber
            aria-label={`${of}每次发言限时，秒`}
            placeholder="不限"
            suffix="秒"
            precision={0}
            controls={false}
          />
        </Form.Item>
      </span>
      <span className="limits__pair">
        每人每项
        <Form.Item name="maxTurns" noStyle rules={[ruleOf(maxTurns)]}>
          <InputNumber
            aria-label={`${of}每人发言限次`}
            placeholder="不限"
            suffix="次"
            precision={0}
            controls={false}
          />
        </Form.Item>
      </span>
      <span className="limits__pair">
        每项一共
        <Form.Item name="itemMinutes" noStyle rules={[ruleOf(itemMinutes.unwrap().nullable())]}>
          <InputNumber
            aria-label={`${of}总时长，分钟`}
            placeholder="不限"
            suffix="分钟"
            precision={0}
            controls={false}
          />
        </Form.Item>
      </span>
    </>
  )
}
