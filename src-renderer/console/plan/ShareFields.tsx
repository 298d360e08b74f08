import { Form, InputNumber, Select } from 'antd'

const COMPARISONS = [
  { value: 'atLeast', label: '以上（含本数）' },
  { value: 'moreThan', label: '超过（不含本数）' },
]

interface ShareFieldsProps {
  /** Where the share stands in the form: its `den`, `num` and `comparison`. */
  readonly path: readonly string[]
  /** What it is a share of, told to whoever cannot see where the boxes stand. */
  readonly of: string
  readonly onChange: () => void
}

/** A fraction as it is said, 3 分之 2, and whether the number itself is enough. */
export function ShareFields({ path, of, onChange }: ShareFieldsProps) {
  return (
    <>
      <Form.Item name={[...path, 'den']} label="分母">
        <InputNumber
          min={1}
          max={1000}
          precision={0}
          controls={false}
          suffix="分之"
          aria-label={`${of}分母`}
        />
      </Form.Item>
      <Form.Item name={[...path, 'num']} label="分子">
        <InputNumber min={1} max={1000} precision={0} controls={false} aria-label={`${of}分子`} />
      </Form.Item>
      <Form.Item name={[...path, 'comparison']} label="本数">
        <Select options={COMPARISONS} onChange={onChange} aria-label={`${of}本数`} />
      </Form.Item>
    </>
  )
}
