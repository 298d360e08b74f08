import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { NoticeLine, Objection } from '#shared/domain/notice/standing'
import {
  objectionAnswerSchema,
  objectionSchema,
  objectionWaySchema,
  OBJECTION_WAY_NAMES,
  type ObjectionWay,
} from '#shared/domain/notice/state'
import { chineseIsoDate } from '#shared/domain/text/chinese-date'
import { useCommand } from '../../shared/staff/commands'
import { DayField } from './DayField'

interface ObjectionsProps {
  readonly line: NoticeLine
  readonly today: string
}

/** 异议: what was objected and what was answered. Who objected stays inside. */
export function Objections({ line, today }: ObjectionsProps) {
  const { standing, notice } = line
  return (
    <div className="notice-form">
      {standing.objections.length === 0 && <p className="caption">还没有收到异议。</p>}
      <ul className="objections">
        {standing.objections.map((objection) => (
          <li key={objection.id}>
            <p className="caption">
              {chineseIsoDate(objection.on)}收到 · {OBJECTION_WAY_NAMES[objection.how]} ·{' '}
              {objection.who === '' ? '未留姓名' : objection.who}
              {objection.contact === '' ? '' : ` · ${objection.contact}`}
              {objection.late && <b> · 公示期满以后收到</b>}
            </p>
            <p className="objections__text">{objection.text}</p>
            {objection.answer ? (
              <p>
                <b>答复</b>（{chineseIsoDate(objection.answer.on)}，{objection.answer.by}）：
                {objection.answer.text}
              </p>
            ) : (
              <Answer noticeId={notice.id} objection={objection} today={today} />
            )}
          </li>
        ))}
      </ul>
      {standing.posting !== null && standing.withdrawn === null ? (
        <Receive key={standing.objections.length} noticeId={notice.id} today={today} />
      ) : (
        standing.posting === null && <p className="caption">记下张贴以后，才能登记异议。</p>
      )}
    </div>
  )
}

function Receive({ noticeId, today }: { readonly noticeId: string; readonly today: string }) {
  const command = useCommand()
  const [values, setValues] = useState({ who: '', contact: '', text: '', on: today })
  const [how, setHow] = useState<ObjectionWay>('visit')
  const [fault, setFault] = useState('')
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }))
  const save = async () => {
    const objection = objectionSchema.safeParse({ ...values, how })
    setFault(objection.success ? '' : (objection.error.issues[0]?.message ?? ''))
    if (objection.success) await command({ type: 'receiveObjection', noticeId, objection: objection.data })
  }
  return (
    <form
      aria-label="登记异议"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <fieldset>
        <legend>登记异议</legend>
        <Segmented
          aria-label="怎样反映的"
          options={objectionWaySchema.options.map((value) => ({ value, label: OBJECTION_WAY_NAMES[value] }))}
          value={how}
          onChange={(value) => setHow(value)}
        />
        <Input.TextArea
          aria-label="异议的内容"
          placeholder="说了什么"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1000}
          value={values.text}
          onChange={({ target }) => set({ text: target.value })}
        />
        <div className="notice-form__row">
          <Input
            aria-label="反映人"
            placeholder="反映人（可不留）"
            maxLength={40}
            value={values.who}
            onChange={({ target }) => set({ who: target.value })}
          />
          <Input
            aria-label="怎么找到他"
            placeholder="电话或住处（可不留）"
            maxLength={60}
            value={values.contact}
            onChange={({ target }) => set({ contact: target.value })}
          />
          <DayField label="收到日期" value={values.on} onChange={(on) => set({ on })} />
        </div>
        <p className="caption">反映人只在内部存档，不会印在公示上。</p>
        <div className="notice-form__foot">
          <Button type="primary" htmlType="submit">
            登记异议
          </Button>
          {fault !== '' && <span role="alert">{fault}</span>}
        </div>
      </fieldset>
    </form>
  )
}

interface AnswerProps {
  readonly noticeId: string
  readonly objection: Objection
  readonly today: string
}

function Answer({ noticeId, objection, today }: AnswerProps) {
  const command = useCommand()
  const [values, setValues] = useState({ text: '', by: '', on: today })
  const [fault, setFault] = useState('')
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }))
  const save = async () => {
    const answer = objectionAnswerSchema.safeParse(values)
    setFault(answer.success ? '' : (answer.error.issues[0]?.message ?? ''))
    if (!answer.success) return
    await command({ type: 'answerObjection', noticeId, objectionId: objection.id, answer: answer.data })
  }
  return (
    <form
      aria-label={`答复${chineseIsoDate(objection.on)}的异议`}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Input.TextArea
        aria-label="答复的内容"
        placeholder="怎么答复的"
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={1000}
        value={values.text}
        onChange={({ target }) => set({ text: target.value })}
      />
      <div className="notice-form__row">
        <Input
          aria-label="答复人"
          placeholder="答复人"
          maxLength={40}
          value={values.by}
          onChange={({ target }) => set({ by: target.value })}
        />
        <DayField label="答复日期" value={values.on} onChange={(on) => set({ on })} />
        <Button htmlType="submit">记下答复</Button>
        {fault !== '' && <span role="alert">{fault}</span>}
      </div>
    </form>
  )
}
