import { Button, DatePicker, Input, InputNumber, Modal } from 'antd'
import dayjs from 'dayjs'
import { useId, useRef, useState, type ComponentRef, type ReactNode } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import {
  markedIn,
  satisfaction,
  SURVEY_ANSWERS,
  SURVEY_QUESTIONS,
} from '#shared/domain/meeting/survey/survey'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { focusFirst } from '../../shared/staff/first-field'
import { readSurvey, surveyValues, withAnswer, type SurveyRead, type SurveyValues } from './survey-form'
import './survey.css'

interface SurveyDialogProps {
  readonly meeting: Meeting
  readonly onClose: () => void
}

const DATE = 'YYYY-MM-DD'

/** The sheets of 满意度调查 as they were counted, question by question. */
export function SurveyDialog({ meeting, onClose }: SurveyDialogProps) {
  const command = useCommand()
  const [values, setValues] = useState<SurveyValues>(() => surveyValues(meeting.surveys.at(-1) ?? null))
  const [tried, setTried] = useState(false)
  const first = useRef<ComponentRef<typeof InputNumber>>(null)
  const read = readSurvey(values)
  const set = (part: Partial<SurveyValues>) => setValues((before) => ({ ...before, ...part }))

  const save = async () => {
    setTried(true)
    if (read.faults.length > 0) return
    if (await command({ type: 'countSurvey', meetingId: meeting.id, count: read.count })) onClose()
  }
  return (
    <Modal
      open
      title="满意度调查回收结果"
      width={860}
      centered
      onCancel={onClose}
      afterOpenChange={(shown) => shown && focusFirst(first.current)}
      transitionName=""
      maskTransitionName=""
      footer={
        <>
          {tried && read.faults.length > 0 && (
            <span role="alert" className="survey__fault">
              {read.faults[0]?.sentence}
            </span>
          )}
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" onClick={() => void save()}>
            保存
          </Button>
        </>
      }
    >
      <RefusalNotice />
      <div className="survey">
        <div className="survey__sheets">
          {(
            [
              ['发放', 'issued'],
              ['收回', 'collected'],
              ['有效', 'valid'],
            ] as const
          ).map(([label, key], index) => (
            <label key={key}>
              {label}（份）
              <InputNumber
                min={0}
                max={100_000}
                precision={0}
                controls={false}
                ref={index === 0 ? first : undefined}
                value={values[key]}
                onChange={(count) => set({ [key]: count })}
              />
            </label>
          ))}
          <Day label="调查开始" value={values.from} onChange={(from) => set({ from })} />
          <Day label="调查结束" value={values.to} onChange={(to) => set({ to })} />
        </div>
        <Answers values={values} read={read} onChange={setValues} />
        <p className="caption">满意率＝（满意＋基本满意）÷有效份数。没有填这一项的表也是有效的表。</p>
        <Labelled label="主要意见">
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
            value={values.remarks}
            onChange={({ target }) => set({ remarks: target.value })}
          />
        </Labelled>
        <div className="survey__people">
          <Labelled label="统计人">
            <Input
              maxLength={40}
              value={values.countedBy}
              onChange={({ target }) => set({ countedBy: target.value })}
            />
          </Labelled>
          <Labelled label="复核人">
            <Input
              maxLength={40}
              value={values.checkedBy}
              onChange={({ target }) => set({ checkedBy: target.value })}
            />
          </Labelled>
        </div>
      </div>
    </Modal>
  )
}

interface AnswersProps {
  readonly values: SurveyValues
  readonly read: SurveyRead
  readonly onChange: (values: SurveyValues) => void
}

function Answers({ values, read, onChange }: AnswersProps) {
  const { count, faults } = read
  const id = useId()
  return (
    <table className="survey__table" aria-label="每一项的份数">
      <thead>
        <tr>
          <th scope="col">内容</th>
          {SURVEY_ANSWERS.map((answer) => (
            <th key={answer} scope="col">
              {answer}
            </th>
          ))}
          <th scope="col">没有填</th>
          <th scope="col">满意率</th>
        </tr>
      </thead>
      <tbody>
        {SURVEY_QUESTIONS.map((question, index) => {
          const row = count.answers[index]
          const fault = faults.find((one) => one.question === index)
          const rest = row ? count.valid - markedIn(row) : 0
          const answered = values.answers[index]?.some((cell) => cell !== null) ?? false
          return (
            <tr key={question}>
              <th scope="row">
                {index + 1}．{question}
                {fault && (
                  <small id={`${id}-${index}`} className="survey__fault">
                    {fault.sentence}
                  </small>
                )}
              </th>
              {SURVEY_ANSWERS.map((answer, at) => (
                <td key={answer}>
                  <InputNumber
                    aria-label={`${question} ${answer}`}
                    aria-describedby={fault ? `${id}-${index}` : undefined}
                    min={0}
                    max={100_000}
                    precision={0}
                    controls={false}
                    size="small"
                    {...(fault ? { status: 'error' } : {})}
                    value={values.answers[index]?.[at] ?? null}
                    onChange={(cell) => onChange(withAnswer(values, index, at, cell))}
                  />
                </td>
              ))}
              <td>{answered && rest >= 0 ? rest : ''}</td>
              <td>{(answered && !fault && row && satisfaction(row, count.valid)) || ''}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface LabelledProps {
  readonly label: string
  readonly children: ReactNode
}

function Labelled({ label, children }: LabelledProps) {
  return (
    <label>
      {label}
      {children}
    </label>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <label>
      {label}
      <DatePicker
        value={value === '' ? null : dayjs(value)}
        format={['YYYY年M月D日', DATE, 'M月D日', 'M-D']}
        placeholder="可不填"
        suffixIcon={null}
        onChange={(date) => onChange(date ? date.format(DATE) : '')}
      />
    </label>
  )
}
