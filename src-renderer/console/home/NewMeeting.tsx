import { Checkbox, Form, Modal } from 'antd'
import { useState } from 'react'
import type { MeetingSummary } from '#shared/domain/hall/state'
import { useClient, useHall } from '../../shared/client/react'
import { RefusalNotice, useAsk, useCommand } from '../../shared/staff/commands'
import { focusFirst } from '../../shared/staff/first-field'
import { PLAN_FIELDS, planFromForm, planToForm, type PlanFormValues } from '../plan/plan-form'
import { CarriedItems, draftsOf, useCarriedItems, type Carried } from './CarriedItems'
import { PlanFields } from '../plan/PlanFields'
import { agendaOf, beginFrom, beginLike, type Begun, type Start } from './start'
import { StartList } from './StartList'
import './new-meeting.css'

interface NewMeetingProps {
  readonly open: boolean
  /** What it is to begin from when the dialog opens. */
  readonly start: Start
  /** Meetings a new one can be made like, the latest first. */
  readonly meetings: readonly MeetingSummary[]
  readonly onClose: () => void
}

/** Fields whose words somebody typed are theirs, whatever is chosen to begin from. */
const OWN_WORDS: ReadonlySet<string> = new Set(['title', 'place', 'facilitator', 'recorder', 'startsAt'])

/**
 * What a meeting cannot be without, begun from nothing, a template or an earlier meeting; more is added to the record
 * piece by piece afterwards. What was filled in stays when the dialog is closed.
 */
export function NewMeeting({ open, start: asked, meetings, onClose }: NewMeetingProps) {
  const client = useClient()
  const command = useCommand()
  const ask = useAsk()
  const { hall } = useHall()
  const [form] = Form.useForm<PlanFormValues>()
  const [creating, setCreating] = useState(false)
  const [chosen, setChosen] = useState<ReadonlyMap<Carried, boolean>>(new Map())
  const [start, setStart] = useState<Start>({ kind: 'blank' })
  const [begun, setBegun] = useState<Begun | null>(() => beginFrom(hall, { kind: 'blank' }, client.now()))
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [withRoster, setWithRoster] = useState(true)
  const carried = useCarriedItems(open)
  const [initial] = useState(() => begun && planToForm(begun.plan))
  const kind = Form.useWatch('kind', form) ?? hall.meetingDefaults.kind

  const take = (next: Begun) => {
    const values = planToForm(next.plan)
    for (const field of PLAN_FIELDS) {
      if (!(OWN_WORDS.has(field) && form.isFieldTouched(field))) form.setFieldValue(field, values[field])
    }
    setBegun(next)
    setLeft(new Set())
    setWithRoster(true)
  }
  const choose = async (next: Start) => {
    setStart(next)
    const own = beginFrom(hall, next, client.now())
    if (own) return take(own)
    if (next.kind !== 'like') return
    const answer = await ask({ ask: 'setupLike', meetingId: next.meetingId })
    if (answer?.to === 'setupLike') take(beginLike(answer, next.meetingId, client.now()))
  }
  // Opened again with nothing else asked for, it is as it was left.
  const [answered, setAnswered] = useState(asked)
  const begin = () => {
    focusFirst({ focus: () => form.focusField('title') })
    if (answered === asked) return
    setAnswered(asked)
    void choose(asked)
  }

  const create = async (values: PlanFormValues) => {
    if (!begun || !initial) return
    // Fields that are not drawn keep what they were begun with.
    const plan = planFromForm({ ...planToForm(begun.plan), ...values }, begun.plan)
    if (!plan) return
    const agenda = agendaOf(begun.agenda, left, draftsOf(carried, plan.kind, chosen))
    const participants = withRoster ? [...begun.participants] : []
    setCreating(true)
    const created = await command({
      type: 'createMeeting',
      setup: { plan, agenda, participants },
      ...(withRoster && begun.registers ? { registersOf: begun.registers.of } : {}),
    })
    setCreating(false)
    if (created) onClose()
  }
  const leave = (index: number, take: boolean) => {
    const next = new Set(left)
    if (take) next.delete(index)
    else next.add(index)
    setLeft(next)
  }
  return (
    <Modal
      open={open}
      title="新建会议"
      width={1000}
      centered
      className="new-meeting"
      okText="新建，去排议程"
      cancelText="先不建"
      onCancel={onClose}
      afterOpenChange={(shown) => shown && begin()}
      onOk={form.submit}
      okButtonProps={{ loading: creating }}
      mask={{ closable: false }}
      forceRender
    >
      {open && <RefusalNotice />}
      <div className="new-meeting__body">
        <StartList
          templates={hall.templates}
          meetings={meetings}
          chosen={start}
          onChoose={(next) => void choose(next)}
        />
        <Form
          form={form}
          name="new-meeting"
          layout="vertical"
          initialValues={initial ?? {}}
          requiredMark="optional"
          className="two-columns"
          onFinish={(values) => void create(values)}
        >
          <PlanFields form={form} short />
          {begun && begun.agenda.length > 0 && (
            <fieldset className="carried">
              <legend>带过来的议程（不要的去掉勾）</legend>
              {begun.agenda.map((item, index) => (
                <Checkbox
                  key={index}
                  checked={!left.has(index)}
                  onChange={(event) => leave(index, event.target.checked)}
                >
                  <b>{item.title}</b>
                  <small>
                    {item.plannedMinutes} 分钟{item.motion ? `，表决：${item.motion.text}` : ''}
                  </small>
                </Checkbox>
              ))}
            </fieldset>
          )}
          {begun && (begun.participants.length > 0 || begun.registers) && (
            <Checkbox
              className="is-wide"
              checked={withRoster}
              onChange={(event) => setWithRoster(event.target.checked)}
            >
              {rosterText(begun)}
            </Checkbox>
          )}
          <CarriedItems
            items={carried}
            kind={kind}
            chosen={chosen}
            onChoose={(item, take) => setChosen(new Map(chosen).set(item, take))}
          />
        </Form>
      </div>
    </Modal>
  )
}

/** 名单 48 人也带过来（不带签到和结果） */
function rosterText({ participants, registers }: Begun): string {
  const lists = [
    participants.length === 0 ? '' : `名单 ${participants.length} 人`,
    registers && registers.owners > 0 ? `业主名册 ${registers.owners} 户` : '',
    registers && registers.households > 0 ? `户名册 ${registers.households} 户` : '',
  ].filter(Boolean)
  return `${lists.join('、')}也带过来（不带签到、发言和结果）`
}
