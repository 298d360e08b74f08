import { DeleteOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Form, Input, InputNumber, Segmented, Select } from 'antd'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { countingCandidates } from '#shared/domain/meeting/vote/contest/open-contest'
import { CONTENDERS_LIMIT } from '#shared/domain/voting/contest/result'
import { contestRuleSentence } from '#shared/domain/voting/contest/rule-text'
import { CUSTOM_RULE_ID } from '#shared/domain/voting/custom-rule'
import { contestFormFault, contestRuleShown, contestRulesFor, type ContestFormValues } from './contest-form'
import { CustomContestFields } from './CustomContestFields'
import './contest-fields.css'

interface ContestFieldsProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  /** What the record has: read until the form's fields are there. */
  readonly saved: ContestFormValues
  readonly onSave: () => void
}

const CHOOSING = [
  { value: 'people', label: '推选人' },
  { value: 'options', label: '比选方案' },
]

/** Who or what is chosen among, how many of them, and by which rule. */
export function ContestFields({ meeting, item, saved, onSave }: ContestFieldsProps) {
  const form = Form.useFormInstance<{ contest: ContestFormValues }>()
  const values = Form.useWatch('contest', form) ?? saved
  const people = values.choosing === 'people'
  const rule = contestRuleShown(values, item)
  const fault = contestFormFault(values, item)
  const counting = people ? countingCandidates(meeting.plan, values.contenders.map(named)) : []
  const choose = (choosing: ContestFormValues['choosing']) => {
    const [first] = contestRulesFor(choosing, item)
    form.setFieldValue(['contest', 'seats'], choosing === 'options' ? 1 : values.seats)
    if (first) form.setFieldValue(['contest', 'ruleId'], first.id)
    onSave()
  }
  return (
    <div role="group" aria-label="候选人或方案">
      <div className="contest-fields__head">
        <Form.Item name={['contest', 'choosing']} label="选什么">
          <Segmented
            options={CHOOSING}
            onChange={(value) => choose(value === 'options' ? 'options' : 'people')}
          />
        </Form.Item>
        <Form.Item name={['contest', 'seats']} label="应选几名" hidden={!people}>
          <InputNumber min={1} max={CONTENDERS_LIMIT} precision={0} controls={false} suffix="名" />
        </Form.Item>
      </div>
      <Form.List name={['contest', 'contenders']}>
        {(rows, { add, remove }) => (
          <fieldset className="contest-fields__rows">
            <legend>{people ? '候选人' : '方案'}（按票上的次序）</legend>
            {rows.map(({ key, name }) => (
              <ContenderRow
                key={key}
                meeting={meeting}
                index={name}
                people={people}
                onChange={onSave}
                onRemove={() => {
                  remove(name)
                  onSave()
                }}
              />
            ))}
            {rows.length < CONTENDERS_LIMIT && (
              <Button onClick={() => add({})}>{people ? '添加候选人' : '添加方案'}</Button>
            )}
          </fieldset>
        )}
      </Form.List>
      {fault !== null && (
        <p className="contest-fields__fault" role="alert">
          还没有保存：{fault}
        </p>
      )}
      {counting.length > 0 && (
        <p className="contest-fields__fault" role="alert">
          {counting.map((one) => `${one.role}${one.name}`).join('、')}是候选人，不能监票、计票，表决前请换人。
        </p>
      )}
      <Form.Item
        name={['contest', 'ruleId']}
        label="当选规则"
        extra={
          rule ? `${contestRuleSentence(rule)}。依据：${rule.source === '' ? '未写明' : rule.source}` : ''
        }
      >
        <Select
          options={[
            ...contestRulesFor(values.choosing, item).map(({ id, name }) => ({ value: id, label: name })),
            { value: CUSTOM_RULE_ID, label: '自定' },
          ]}
          onChange={() => onSave()}
        />
      </Form.Item>
      {values.ruleId === CUSTOM_RULE_ID && (
        <CustomContestFields
          base={values.custom.base}
          next={values.custom.next}
          people={people}
          onChange={onSave}
        />
      )}
    </div>
  )
}

const named = ({ name = '' }: ContestFormValues['contenders'][number]) => ({ name: name.trim() })

interface ContenderRowProps {
  readonly meeting: Meeting
  readonly index: number
  readonly people: boolean
  readonly onChange: () => void
  readonly onRemove: () => void
}

function ContenderRow({ meeting, index, people, onChange, onRemove }: ContenderRowProps) {
  const form = Form.useFormInstance()
  const at = ['contest', 'contenders', index]
  const options = people
    ? meeting.participants.map(({ id, name, door, identity, org }) => ({
        value: name,
        key: id,
        label: `${name}　${door || org || identity}`,
        note: [door, identity].filter((part) => part !== '').join(' '),
      }))
    : []
  const what = `${people ? '候选人' : '方案'} ${index + 1}`
  return (
    <div className="contest-fields__row">
      <span>{index + 1}</span>
      <Form.Item name={[index, 'name']}>
        <AutoComplete
          options={options}
          showSearch={{
            filterOption: (typed, option) => typed !== '' && (option?.value.includes(typed) ?? false),
          }}
          placeholder={people ? '姓名' : '方案名称'}
          maxLength={40}
          aria-label={what}
          onSelect={(_value, option) => {
            form.setFieldValue([...at, 'participantId'], option.key)
            form.setFieldValue([...at, 'note'], option.note.slice(0, 40))
            onChange()
          }}
          onChange={() => form.setFieldValue([...at, 'participantId'], null)}
        />
      </Form.Item>
      <Form.Item name={[index, 'note']}>
        <Input
          placeholder={people ? '3号楼 居民代表' : '一句话说明'}
          maxLength={40}
          aria-label={`${what}的说明`}
        />
      </Form.Item>
      <Button type="text" icon={<DeleteOutlined />} aria-label={`删除${what}`} onClick={onRemove} />
    </div>
  )
}
