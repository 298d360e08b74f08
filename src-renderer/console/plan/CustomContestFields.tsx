import { Form, InputNumber, Select, Switch } from 'antd'
import { CONTEST_BASE_NAMES, contestBaseSchema } from '#shared/domain/voting/contest/rule'
import type { CustomContest } from '#shared/domain/voting/contest/custom'

const BASES = [
  { value: null, label: '不要求，得票多的就行' },
  ...contestBaseSchema.options.map((base) => ({ value: base, label: CONTEST_BASE_NAMES[base] })),
]
const COMPARISONS = [
  { value: 'atLeast', label: '以上（含本数）' },
  { value: 'moreThan', label: '超过（不含本数）' },
]
const VALIDITIES = [
  { value: 'none', label: '不要求' },
  { value: 'half', label: '应到的过半数' },
  { value: 'twoThirds', label: '超过应到的三分之二' },
]
const NEXT = [
  { value: 'runoff', label: '对得票多的再投一轮' },
  { value: 'knockOut', label: '淘汰得票最少的再投' },
]

interface CustomContestFieldsProps {
  readonly base: CustomContest['base']
  readonly next: CustomContest['next']
  readonly people: boolean
  readonly onChange: () => void
}

/** A contest's rule of one's own: how many must take part, how many votes are asked, and what a further vote asks. */
export function CustomContestFields({ base, next, people, onChange }: CustomContestFieldsProps) {
  return (
    <div className="contest-fields__custom" role="group" aria-label="自定当选规则">
      <Form.Item name={['contest', 'custom', 'validity']} label="参加投票">
        <Select options={VALIDITIES} onChange={onChange} />
      </Form.Item>
      <Form.Item name={['contest', 'custom', 'base']} label="得票按什么算">
        <Select options={BASES} onChange={onChange} />
      </Form.Item>
      {base !== null && (
        <>
          <Form.Item name={['contest', 'custom', 'den']} label="分母">
            <InputNumber min={1} max={1000} precision={0} controls={false} suffix="分之" />
          </Form.Item>
          <Form.Item name={['contest', 'custom', 'num']} label="分子">
            <InputNumber min={1} max={1000} precision={0} controls={false} />
          </Form.Item>
          <Form.Item name={['contest', 'custom', 'comparison']} label="本数">
            <Select options={COMPARISONS} onChange={onChange} />
          </Form.Item>
        </>
      )}
      {!people && (
        <Form.Item name={['contest', 'custom', 'next']} label="没有选定时">
          <Select options={NEXT} onChange={onChange} />
        </Form.Item>
      )}
      {next === 'runoff' && (
        <Form.Item
          name={['contest', 'custom', 'third']}
          label="另行选举不少于三分之一"
          valuePropName="checked"
        >
          <Switch checkedChildren="要" unCheckedChildren="不要" onChange={onChange} />
        </Form.Item>
      )}
    </div>
  )
}
