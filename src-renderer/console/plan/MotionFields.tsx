import { Form, Input, Select, Switch } from 'antd'
import { VOTE_METHOD_NAMES, voteMethodSchema } from '#shared/domain/meeting/facts'
import { motionTextSchema, type AgendaItem, type Motion } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { CUSTOM_RULE_ID } from '#shared/domain/voting/custom-rule'
import { countingText, ruleText } from '#shared/domain/voting/rule-text'
import { ruleOf } from '../form-rules'
import { HouseholdsSummary } from '../households/HouseholdsSummary'
import { OwnersSummary } from '../owners/OwnersSummary'
import { ContestFields } from './ContestFields'
import { CountingFields } from './CountingFields'
import { CustomShareFields } from './CustomShareFields'
import { OwnersFields } from './OwnersFields'
import { motionFromForm, ownersRulesFor, ruleOptions, rulesFor, type MotionFormValues } from './motion-form'

/** What 弃权 and 无效 come to, where people in the room vote yes or no. */
function countedAs(motion: Motion): string {
  return motion.method === 'showOfHands' || motion.method === 'secretBallot'
    ? `，${countingText(motion.rule, motion.method === 'secretBallot')}`
    : ''
}

interface MotionFieldsProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  /** What the record has: read until the form's fields are there. */
  readonly saved: MotionFormValues
  /** Called where a choice is made; text is saved as it is left. */
  readonly onSave: () => void
}

/** What the item puts to the vote, how, and by which rule. */
export function MotionFields({ meeting, item, saved, onSave }: MotionFieldsProps) {
  const form = Form.useFormInstance<MotionFormValues>()
  const ruleId = Form.useWatch('ruleId', form) ?? saved.ruleId
  const method = Form.useWatch('method', form) ?? saved.method
  const among = method === 'contestHands' || method === 'contestBallot'
  const rules = method === 'ownersRegister' ? ownersRulesFor(item) : rulesFor(item)
  // Of the other kind of vote while the new method is on its way to the record.
  const custom = Form.useWatch('custom', { form, preserve: true }) ?? saved.custom
  const owners = Form.useWatch('owners', form) ?? saved.owners
  const ruled = motionFromForm({ ...saved, ruleId, method, custom, owners }, item)
  const procedural = Form.useWatch('procedural', form) ?? saved.procedural
  const byOwners = method === 'ownersRegister'
  const isCustom = !among && ruleId === CUSTOM_RULE_ID
  return (
    <>
      <Form.Item name="motion" label="要表决的一句话" rules={[ruleOf(motionTextSchema)]}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 5 }}
          placeholder="按“一户一车、购房优先”分配，空出的车位收回后重新分配。"
        />
      </Form.Item>
      <Form.Item name="method" label="表决方式">
        <Select
          options={voteMethodSchema.options.map((method) => ({
            value: method,
            label: VOTE_METHOD_NAMES[method],
          }))}
          onChange={() => onSave()}
        />
      </Form.Item>
      {(method === 'showOfHands' || method === 'acclamation' || procedural) && !among && !byOwners && (
        <ProceduralField acclaimed={method === 'acclamation'} procedural={procedural} onSave={onSave} />
      )}
      {among ? (
        <ContestFields meeting={meeting} item={item} saved={saved.contest} onSave={onSave} />
      ) : (
        <Form.Item
          name="ruleId"
          label="通过规则"
          extra={
            ruled
              ? `${ruleText(ruled)}${countedAs(ruled)}。依据：${ruled.rule.source === '' ? '未写明' : ruled.rule.source}`
              : '比例要写成不大于一的分数，例如 3 分之 2。'
          }
        >
          <Select options={ruleOptions(meeting.plan.kind, rules)} onChange={() => onSave()} />
        </Form.Item>
      )}
      {isCustom && !byOwners && (
        <CustomShareFields onPaper={method === 'secretBallot'} onChange={() => onSave()} />
      )}
      {byOwners && <OwnersFields isCustom={isCustom} silence={owners.silence} onSave={onSave} />}
      <CountingFields method={method} onSave={onSave} />
      {byOwners && <OwnersSummary meeting={meeting} />}
      {method === 'households' && <HouseholdsSummary meeting={meeting} />}
    </>
  )
}

interface ProceduralFieldProps {
  readonly acclaimed: boolean
  readonly procedural: boolean
  readonly onSave: () => void
}

/** 程序性: what 鼓掌 asks for, said before anybody stands in the meeting and cannot vote. */
function ProceduralField({ acclaimed, procedural, onSave }: ProceduralFieldProps) {
  return (
    <Form.Item
      name="procedural"
      label="程序性事项"
      valuePropName="checked"
      layout="horizontal"
      colon={false}
      extra="只管会怎么开，如通过议程、通过监票人；钱、人选和议题本身都不是。"
      {...(acclaimed && !procedural
        ? {
            validateStatus: 'error' as const,
            help: '鼓掌只用于程序性事项：请在这里标明，或改用别的表决方式。',
          }
        : {})}
    >
      <Switch checkedChildren="是" unCheckedChildren="不是" onChange={() => onSave()} />
    </Form.Item>
  )
}
