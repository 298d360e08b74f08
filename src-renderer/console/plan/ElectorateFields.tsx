import { Form, InputNumber, Select, type FormInstance } from 'antd'
import { electorateSchema } from '#shared/domain/meeting/electorate'
import { KIND_TERMS } from '#shared/domain/meeting/kinds'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import { ruleOf } from '../form-rules'
import type { PlanFormValues } from './plan-form'

const UNITS = [
  { value: 'people', label: '按人，一人一票' },
  { value: 'households', label: '按户，一户一票' },
]
const PRESENT_BY = [
  { value: 'signIn', label: '按签到' },
  { value: 'headCount', label: '当场清点，填报人数' },
]

interface ElectorateFieldsProps {
  readonly form: FormInstance<PlanFormValues>
  readonly onChoice: () => void
}

/** Who is counted: shown where it need not be the people on the roster. */
export function ElectorateFields({ form, onChoice }: ElectorateFieldsProps) {
  const kind = Form.useWatch('kind', form)
  const unit = Form.useWatch('unit', form) ?? 'people'
  const expected = Form.useWatch('expected', form) ?? null
  const presentBy = Form.useWatch('presentBy', form) ?? 'signIn'
  if (kind === undefined) return null
  const usual = unit === 'people' && expected === null && presentBy === 'signIn'
  if (KIND_TERMS[kind].electorate.length === 0 && usual) return null
  return (
    <>
      <Form.Item
        name="unit"
        label="应到按什么计"
        extra={unit === 'households' ? '同一门牌到了几个人，都算一户。' : undefined}
      >
        <Select options={UNITS} onChange={onChoice} />
      </Form.Item>
      <Form.Item
        name="expected"
        label={`应到${unit === 'people' ? '人数' : '户数'}`}
        extra={expected === null ? '空着就按名单计。' : '按填写的数计，不看名单。'}
        rules={[ruleOf(electorateSchema.shape.expected)]}
      >
        <InputNumber
          suffix={UNIT_WORDS[unit]}
          precision={0}
          controls={false}
          placeholder="照名单"
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item name="presentBy" label="实到怎么计">
        <Select options={PRESENT_BY} onChange={onChoice} />
      </Form.Item>
    </>
  )
}
