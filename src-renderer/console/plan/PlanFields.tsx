import { Form, Input, InputNumber, Segmented, Select, Switch, type FormInstance } from 'antd'
import { MEETING_KIND_NAMES, meetingKindSchema, meetingPlanSchema } from '#shared/domain/meeting/setup'
import { VOTE_SCRIPT_NAMES, voteScriptSchema } from '#shared/domain/meeting/vote/counting'
import { ruleOf } from '../form-rules'
import { USUAL_INTERJECTION_SECONDS } from '#shared/domain/meeting/interjection/interjection'
import { presetOf, RULES_PRESETS } from '#shared/domain/meeting/floor/limits'
import { DateTimeField } from './DateTimeField'
import { ProxyFields } from './ProxyFields'
import { LimitFields } from './LimitFields'
import { ElectorateFields } from './ElectorateFields'
import { ofKind, type PlanFormValues, type QuorumChoice } from './plan-form'
import { calledText, quorumOptions, quorumSource, unitOfQuorum } from './quorum-choice'

const shape = meetingPlanSchema.shape

const KINDS = meetingKindSchema.options.map((kind) => ({ value: kind, label: MEETING_KIND_NAMES[kind] }))

const SCRIPTS = voteScriptSchema.options.map((value) => ({ value, label: VOTE_SCRIPT_NAMES[value] }))

interface PlanFieldsProps {
  readonly form: FormInstance<PlanFormValues>
  /** Only what a meeting cannot be without. */
  readonly short?: boolean
  /** Told of a choice that has no moment of leaving the field: it can be saved at once. */
  readonly onChoice?: () => void
}

/** The fields of a meeting's plan; they stand in a form of their own. */
export function PlanFields({ form, short = false, onChoice }: PlanFieldsProps) {
  const quorum = Form.useWatch('quorum', form)
  const kind = Form.useWatch('kind', form)
  const proxies = Form.useWatch('proxies', form) ?? 'none'
  return (
    <>
      <Form.Item name="title" label="会议名称" required rules={[ruleOf(shape.title)]} className="is-wide">
        <Input placeholder="居民代表会议 · 停车管理专题" />
      </Form.Item>
      <Form.Item name="kind" label="会议类别" required extra={kind && calledText(kind)}>
        <Select
          options={KINDS}
          onChange={(kind: PlanFormValues['kind']) => {
            form.setFieldsValue(ofKind(kind))
            onChoice?.()
          }}
        />
      </Form.Item>
      <Form.Item
        name="startsAt"
        label="日期和时间"
        required
        rules={[{ required: true, message: '请选择日期和时间' }]}
      >
        <DateTimeField onPick={onChoice} />
      </Form.Item>
      <Form.Item name="facilitator" label="主持人" required rules={[ruleOf(shape.facilitator)]}>
        <Input />
      </Form.Item>
      <Form.Item name="recorder" label="记录员" required rules={[ruleOf(shape.recorder)]}>
        <Input />
      </Form.Item>
      <Form.Item name="place" label="地点" rules={[ruleOf(shape.place)]} className={short ? 'is-wide' : ''}>
        <Input placeholder="党群服务中心二层" />
      </Form.Item>
      {!short && (
        <>
          <Form.Item name="quorum" label="法定人数" extra={quorum && quorumSource(quorum)}>
            <Select
              options={quorumOptions(kind, quorum)}
              onChange={(choice: QuorumChoice) => {
                form.setFieldsValue(unitOfQuorum(choice))
                onChoice?.()
              }}
            />
          </Form.Item>
          <ElectorateFields form={form} onChoice={() => onChoice?.()} />
          <Form.Item name="scrutineers" label="监票人" rules={[ruleOf(shape.scrutineers)]}>
            <Input placeholder="何素芬" />
          </Form.Item>
          <Form.Item name="tellers" label="计票人" rules={[ruleOf(shape.tellers)]}>
            <Input placeholder="丁建平、吴晓燕" />
          </Form.Item>
          <Form.Item name="script" label="举手表决怎么问" extra="某一项要另定，在那项议程里选。">
            <Select options={SCRIPTS} />
          </Form.Item>
          <ProxyFields choice={proxies} onChoice={() => onChoice?.()} />
          <Form.Item
            name="seconding"
            label="动议、修正案要有人附议"
            valuePropName="checked"
            extra="多数社区不用；要的，没有人附议的动议不讨论"
          >
            <Switch checkedChildren="要" unCheckedChildren="不要" onChange={() => onChoice?.()} />
          </Form.Item>
          <Form.Item
            label="发言规则"
            className="is-wide"
            extra="空着就是不限；某一项要另定，在那项议程里写。"
          >
            <div className="limits">
              <RulesPresets form={form} onPick={() => onChoice?.()} />
              <LimitFields />
              <span className="limits__pair">
                剩
                <Form.Item name="warnSeconds" noStyle rules={[ruleOf(shape.warnSeconds)]}>
                  <InputNumber aria-label="提前多少秒提醒" suffix="秒" precision={0} controls={false} />
                </Form.Item>
                时提醒收尾
              </span>
              <span className="limits__pair">
                插话
                <Form.Item
                  name="interjectionSeconds"
                  noStyle
                  rules={[ruleOf(shape.interjectionSeconds.unwrap().nullable())]}
                >
                  <InputNumber
                    aria-label="每次插话限时，秒"
                    placeholder={String(USUAL_INTERJECTION_SECONDS)}
                    suffix="秒"
                    precision={0}
                    controls={false}
                  />
                </Form.Item>
              </span>
            </div>
          </Form.Item>
        </>
      )}
    </>
  )
}

function RulesPresets({
  form,
  onPick,
}: {
  readonly form: FormInstance<PlanFormValues>
  readonly onPick: () => void
}) {
  const turnSeconds = Form.useWatch('turnSeconds', form)
  const maxTurns = Form.useWatch('maxTurns', form)
  // Not known before the fields have been drawn once: the choice would be seen to slide from one to another.
  if (turnSeconds === undefined || maxTurns === undefined) return null
  return (
    <Segmented
      aria-label="常用规则"
      options={RULES_PRESETS.map(({ id, name }) => ({ value: id, label: name }))}
      value={presetOf({ turnSeconds, maxTurns })?.id ?? ''}
      onChange={(chosen) => {
        const preset = RULES_PRESETS.find(({ id }) => id === chosen)
        if (!preset) return
        form.setFieldsValue(preset.limits)
        onPick()
      }}
    />
  )
}
