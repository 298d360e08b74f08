import { Form, InputNumber, Select } from 'antd'
import { proxyRuleSchema } from '#shared/domain/meeting/proxy/proxy-rule'
import { ruleOf } from '../form-rules'
import type { ProxyChoice } from './proxy-form'

const CHOICES: readonly { readonly value: ProxyChoice; readonly label: string }[] = [
  { value: 'none', label: '不实行委托' },
  { value: 'written', label: '可以委托，要有书面委托书' },
  { value: 'oral', label: '可以委托，不要求书面' },
]

interface ProxyFieldsProps {
  readonly choice: ProxyChoice
  readonly onChoice: () => void
}

/** 委托: whether those who cannot come may have somebody vote for them, and how many one person may do that for. */
export function ProxyFields({ choice, onChoice }: ProxyFieldsProps) {
  return (
    <>
      <Form.Item
        name="proxies"
        label="委托表决"
        extra="居民代表选举居委会时不得委托；别的会议照本会规则。委托在签到处登记。"
      >
        <Select options={[...CHOICES]} onChange={onChoice} />
      </Form.Item>
      {choice !== 'none' && (
        <Form.Item
          name="perHolder"
          label="每人最多受托"
          extra="空着就是不限。"
          rules={[ruleOf(proxyRuleSchema.shape.perHolder)]}
        >
          <InputNumber suffix="份" precision={0} controls={false} />
        </Form.Item>
      )}
    </>
  )
}
