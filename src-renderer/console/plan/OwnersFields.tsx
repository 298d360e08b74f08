import { Alert, Form, Input, Select, Switch } from 'antd'
import { SILENCE_WARNING } from '#shared/domain/voting/silence'
import { ShareFields } from './ShareFields'

interface OwnersFieldsProps {
  /** Whether the fractions are one's own. */
  readonly isCustom: boolean
  readonly silence: boolean
  readonly onSave: () => void
}

const BASES = [
  { value: 'participants', label: '参与表决的业主' },
  { value: 'allOwners', label: '全体业主' },
]

/** An owners' vote: fractions of one's own, only the owners of one unit or building, and 从众. */
export function OwnersFields({ isCustom, silence, onSave }: OwnersFieldsProps) {
  return (
    <div role="group" aria-label="业主表决">
      {isCustom && (
        <>
          <div className="custom-share" role="group" aria-label="参与比例">
            <Form.Item label="参与表决的要达到全体业主的">
              <span className="caption">人数和面积都要</span>
            </Form.Item>
            <ShareFields path={['owners', 'custom', 'participation']} of="参与" onChange={onSave} />
          </div>
          <div className="custom-share" role="group" aria-label="同意比例">
            <Form.Item name={['owners', 'custom', 'of']} label="同意的按谁算">
              <Select options={BASES} onChange={onSave} />
            </Form.Item>
            <ShareFields path={['owners', 'custom', 'approval']} of="同意" onChange={onSave} />
          </div>
          <p className="caption">
            民法典第二百七十八条：参与的人数和面积都要三分之二以上；一般事项同意的要过参与者半数，特别事项要四分之三以上。低于它的，先问清本地规定。
          </p>
        </>
      )}
      <Form.Item
        name={['owners', 'scope']}
        label="表决范围（门牌开头）"
        extra="加装电梯等只由一个单元、一幢楼表决的，写门牌的开头，例如 5号楼3单元；空着就是整个名册。"
      >
        <Input maxLength={40} placeholder="整个名册" />
      </Form.Item>
      <Form.Item
        name={['owners', 'silence']}
        label="从众：送达后不表态的计入多数意见"
        valuePropName="checked"
      >
        <Switch checkedChildren="启用" unCheckedChildren="不用" onChange={onSave} />
      </Form.Item>
      {silence && (
        <Alert type="warning" showIcon title={`${SILENCE_WARNING}。启用后，会议记录、公示和大屏都会写明。`} />
      )}
    </div>
  )
}
