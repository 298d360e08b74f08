import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { hallSettingsSchema, type HallSettings } from '#shared/domain/hall/state'
import { useCommand } from '../../shared/staff/commands'
import { ruleOf } from '../form-rules'

interface HallSettingsFormProps {
  readonly settings: HallSettings
  /** The first start: what is needed stands empty instead of showing the stand-ins. */
  readonly fresh?: boolean
  /** Only what screens and papers cannot be without, and the 街道. */
  readonly short?: boolean
  readonly submit: string
  readonly onSaved: () => void
  /** Beside the button that saves. */
  readonly children?: ReactNode
}

const shape = hallSettingsSchema.shape

export function HallSettingsForm({
  settings,
  fresh = false,
  short = false,
  submit,
  onSaved,
  children,
}: HallSettingsFormProps) {
  const command = useCommand()
  const [form] = Form.useForm<HallSettings>()
  const initial = fresh
    ? { ...settings, hallName: '', community: '', committee: '', numberPrefix: '' }
    : settings

  const save = async (values: HallSettings) => {
    if (await command({ type: 'configureHall', settings: { ...settings, ...values } })) onSaved()
  }
  /** From 小南庄社区 follow the names that most halls have; they are only filled into fields still empty. */
  const suggest = (community: string) => {
    const name = community.trim()
    if (name === '') return
    const place = name.replace(/社区$/, '')
    const suggestions = {
      hallName: `${name}议事厅`,
      committee: `${name}居民委员会`,
      numberPrefix: `${place}社议`,
    } as const
    for (const field of ['hallName', 'committee', 'numberPrefix'] as const) {
      if (!form.getFieldValue(field)) form.setFieldValue(field, suggestions[field])
    }
  }
  return (
    <Form
      form={form}
      name="hall"
      layout="vertical"
      initialValues={initial}
      requiredMark={fresh ? false : 'optional'}
      scrollToFirstError
      className="two-columns"
      onFinish={(values) => void save(values)}
    >
      <Form.Item name="community" label="社区名称" required rules={[ruleOf(shape.community)]}>
        <Input placeholder="小南庄社区" autoFocus={fresh} onBlur={(event) => suggest(event.target.value)} />
      </Form.Item>
      <Form.Item name="hallName" label="议事厅名称" required rules={[ruleOf(shape.hallName)]}>
        <Input placeholder="小南庄社区议事厅" />
      </Form.Item>
      <Form.Item name="committee" label="居民委员会全称（落款用）" required rules={[ruleOf(shape.committee)]}>
        <Input placeholder="小南庄社区居民委员会" />
      </Form.Item>
      <Form.Item
        name="numberPrefix"
        label="文号前缀"
        required
        rules={[ruleOf(shape.numberPrefix)]}
        extra="会议记录编为“前缀〔2026〕3号”"
      >
        <Input placeholder="小南庄社议" />
      </Form.Item>
      <Form.Item
        name="subdistrict"
        label={fresh ? '街道（可以空着）' : '街道'}
        rules={[ruleOf(shape.subdistrict)]}
      >
        <Input placeholder="海淀街道" />
      </Form.Item>
      {!short && <PaperFields />}
      <div className="two-columns__end">
        {children}
        <Button type="primary" htmlType="submit" size="large">
          {submit}
        </Button>
      </div>
    </Form>
  )
}

/** What only papers need; asked for later. */
function PaperFields() {
  return (
    <>
      <Form.Item name="address" label="地址（公示用）" rules={[ruleOf(shape.address)]}>
        <Input />
      </Form.Item>
      <Form.Item
        name="noticePrefix"
        label="公示文号前缀"
        extra="公示编为“前缀〔2026〕3号”；空着就由会议文号前缀来，如“小南庄社公示”"
      >
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="contactPerson" label="联系人（公示用）" rules={[ruleOf(shape.contactPerson)]}>
        <Input />
      </Form.Item>
      <Form.Item name="contactPhone" label="联系电话（公示用）" rules={[ruleOf(shape.contactPhone)]}>
        <Input inputMode="tel" />
      </Form.Item>
      <Form.Item
        name="supervisionPhone"
        label="监督电话（街道或居务监督委员会）"
        rules={[ruleOf(shape.supervisionPhone)]}
      >
        <Input inputMode="tel" />
      </Form.Item>
    </>
  )
}
