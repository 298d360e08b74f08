import { Button, Form, Input, InputNumber, Segmented, Switch } from 'antd'
import { DeleteOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import {
  agendaItemDraftSchema,
  ITEM_KIND_NAMES,
  itemKindSchema,
  type AgendaItem,
} from '#shared/domain/meeting/setup'
import { useCommand } from '../../shared/staff/commands'
import { ruleOf } from '../form-rules'
import { ClausesFields } from './ClausesFields'
import {
  ITEM_FIELDS,
  itemFromForm,
  itemToForm,
  MOST_FACTS,
  sameField,
  sameItem,
  type ItemFormValues,
} from './item-form'
import { LimitFields } from './LimitFields'
import { MotionFields } from './MotionFields'
import { useSavedForm } from './use-saved-form'

interface ItemFormProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
}

const shape = agendaItemDraftSchema.shape
const factShape = shape.facts.element.shape

/** One item of the agenda, saved field by field as each is left. */
export function ItemForm({ meeting, item }: ItemFormProps) {
  const meetingId = meeting.id
  // Those of the meeting hold where the item has none of its own.
  const { turnSeconds, maxTurns, itemMinutes, kind } = meeting.plan
  const command = useCommand()
  const [form] = Form.useForm<ItemFormValues>()
  const saved = useMemo(() => {
    const limits = { turnSeconds, maxTurns, ...(itemMinutes === undefined ? {} : { itemMinutes }) }
    return itemToForm(item, limits, kind)
  }, [item, turnSeconds, maxTurns, itemMinutes, kind])
  const votes = Form.useWatch('votes', form) ?? saved.votes
  const itemKind = Form.useWatch('kind', form) ?? saved.kind
  const ownLimits = Form.useWatch('ownLimits', form) ?? saved.ownLimits
  const method = Form.useWatch('method', form) ?? saved.method
  const canByClause = !['ownersRegister', 'contestHands', 'contestBallot'].includes(method)

  const save = async () => {
    const draft = itemFromForm({ ...saved, ...form.getFieldsValue(true) }, item)
    if (!draft || !agendaItemDraftSchema.safeParse(draft).success || sameItem(draft, item)) return
    await command({ type: 'reviseAgendaItem', meetingId, itemId: item.id, item: draft })
  }
  const handlers = useSavedForm({
    saved,
    fields: ITEM_FIELDS,
    same: sameField,
    shown: form.getFieldValue,
    write: form.setFieldsValue,
    save: () => void save(),
  })
  return (
    <Form
      form={form}
      name="item"
      layout="vertical"
      initialValues={saved}
      requiredMark={false}
      className="card is-padded item-form"
      aria-label={`议程“${item.title}”`}
      {...handlers}
    >
      <div className="item-form__head">
        <Form.Item name="title" label="标题" rules={[ruleOf(shape.title)]}>
          <Input />
        </Form.Item>
        <Form.Item name="plannedMinutes" label="计划时间" rules={[ruleOf(shape.plannedMinutes)]}>
          <InputNumber suffix="分钟" precision={0} min={0} controls={false} />
        </Form.Item>
      </div>
      <fieldset className="item-form__facts">
        <legend>要给大家看的数字（最多 {MOST_FACTS} 个，写在大屏上）</legend>
        <Form.List name="facts">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }) => (
                <div key={key} className="fact-row">
                  <Form.Item name={[name, 'value']} rules={[ruleOf(factShape.value)]}>
                    <Input placeholder="829 户" aria-label={`第 ${name + 1} 个数字`} />
                  </Form.Item>
                  <Form.Item name={[name, 'label']} rules={[ruleOf(factShape.label)]}>
                    <Input placeholder="住户" aria-label={`第 ${name + 1} 个数字的说明`} />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={`删除第 ${name + 1} 个数字`}
                    onClick={() => {
                      remove(name)
                      void save()
                    }}
                  />
                </div>
              ))}
              {rows.length < MOST_FACTS && <Button onClick={() => add({})}>添加数字</Button>}
            </>
          )}
        </Form.List>
      </fieldset>
      <Form.Item
        name="ownLimits"
        label="这一项另定发言时间"
        valuePropName="checked"
        layout="horizontal"
        colon={false}
      >
        <Switch checkedChildren="另定" unCheckedChildren="照会议" onChange={() => void save()} />
      </Form.Item>
      {ownLimits && (
        <Form.Item extra="空着就是不限。">
          <div className="limits">
            <LimitFields of="这一项" />
          </div>
        </Form.Item>
      )}
      <Form.Item name="kind" label="这一项怎么进行" layout="horizontal" colon={false}>
        <Segmented
          options={itemKindSchema.options.map((value) => ({ value, label: ITEM_KIND_NAMES[value] }))}
          onChange={() => void save()}
        />
      </Form.Item>
      <Form.Item
        hidden={itemKind === 'questions'}
        name="votes"
        label="这一项要表决"
        valuePropName="checked"
        layout="horizontal"
        colon={false}
      >
        <Switch checkedChildren="要" unCheckedChildren="不要" onChange={() => void save()} />
      </Form.Item>
      {itemKind === 'questions' && (
        <p className="caption">居民提问，单位当场答复，记下数据和承诺；问答不表决。</p>
      )}
      {votes && itemKind !== 'questions' && (
        <>
          <MotionFields meeting={meeting} item={item} saved={saved} onSave={() => void save()} />
          {canByClause && <ClausesFields saved={saved} onSave={() => void save()} />}
        </>
      )}
    </Form>
  )
}
