import { Form, InputNumber, Select } from 'antd'
import { voteBaseSchema } from '#shared/domain/voting/rule'
import { BASE_NAMES } from '#shared/domain/voting/decide-vote'

const COMPARISONS = [
  { value: 'atLeast', label: '以上（含本数）' },
  { value: 'moreThan', label: '超过（不含本数）' },
]
const BASES = voteBaseSchema.options.map((base) => ({ value: base, label: BASE_NAMES[base] }))

/** A share of one's own: of what, how much of it, and whether the number itself is enough. */
export function CustomShareFields({ onChange }: { readonly onChange: () => void }) {
  return (
    <div className="custom-share" role="group" aria-label="自定比例">
      <Form.Item name={['custom', 'base']} label="按什么算">
        <Select options={BASES} onChange={onChange} />
      </Form.Item>
      <Form.Item name={['custom', 'den']} label="分母">
        <InputNumber min={1} max={1000} precision={0} controls={false} suffix="分之" />
      </Form.Item>
      <Form.Item name={['custom', 'num']} label="分子">
        <InputNumber min={1} max={1000} precision={0} controls={false} />
      </Form.Item>
      <Form.Item name={['custom', 'comparison']} label="本数">
        <Select options={COMPARISONS} onChange={onChange} />
      </Form.Item>
    </div>
  )
}
