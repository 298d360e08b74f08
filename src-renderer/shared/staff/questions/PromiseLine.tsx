import { AutoComplete, Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'
import { NOTHING_TYPED, type PromiseForm, type Question } from '#shared/domain/meeting/questions/question'
import { readPromise, type PromiseDraft } from '#shared/domain/meeting/questions/read-promise'
import { answererOf } from '#shared/domain/meeting/questions/wording'
import type { Meeting } from '#shared/domain/meeting/state'
import { isoDate } from '#shared/domain/text/chinese-date'
import { useClient } from '../../client/react'
import { useCommand } from '../commands'
import { Keycap } from '../Keycap'
import { LineState } from '../saving/LineState'
import { useField } from '../saving/use-field'
import { usePhrases } from '../text/use-phrases'
import { usePromiseField } from './use-question-fields'

interface PromiseLineProps {
  readonly meeting: Meeting
  readonly question: Question
}

const DATE = 'YYYY-MM-DD'

/**
 * 记承诺: one line as it is said, read into who, by when and what; the reading stands below to be corrected before
 * it is recorded. Where nobody is named, it is whoever answered last.
 */
export function PromiseLine({ meeting, question }: PromiseLineProps) {
  const command = useCommand()
  const client = useClient()
  const field = usePromiseField(meeting.id, question)
  const state = useField(field)
  const { line, changed } = state.value
  const typed = usePhrases()
  const stateId = useId()
  const last = question.answers.at(-1)
  const answerer = last ? answererOf(meeting, last) : null
  const reading = readPromise(line, isoDate(client.now()), meeting.participants, {
    ownerOrg: answerer?.org ?? '',
    ownerPerson: answerer?.name ?? '',
  })
  const promise = { ...reading.promise, ...changed }
  const open = line.trim() !== ''

  const record = async (form: PromiseForm) => {
    if (promise.text === '') return
    const questionId = question.id
    // What was typed stands in the record before the promise it became: 撤销 brings it back to be mended.
    await field.flush()
    await command({ type: 'recordPromise', meetingId: meeting.id, questionId, form, promise })
  }
  const set = (part: Partial<PromiseDraft>) => {
    const before = field.state().value
    field.input({ ...before, changed: { ...before.changed, ...part } })
  }
  const withLine = (words: string) => (words === '' ? NOTHING_TYPED : { ...field.state().value, line: words })
  const orgs = [...new Set(meeting.participants.map(({ org }) => org))].filter(
    (org) => org !== '' && org.includes(promise.ownerOrg) && org !== promise.ownerOrg,
  )
  return (
    <div className="promise-line">
      <Input
        aria-label="记承诺"
        placeholder="记承诺：卫健科 下周五前 公布托位名单"
        value={line}
        maxLength={400}
        aria-describedby={stateId}
        onChange={(event) => field.input(withLine(typed(event)))}
        onCompositionStart={() => field.compositionStart()}
        onCompositionEnd={({ currentTarget }) => field.compositionEnd(withLine(currentTarget.value))}
        onBlur={() => void field.flush()}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) void record('deed')
        }}
      />
      <LineState state={state} id={stateId} />
      {open && (
        <div
          className="promise-line__read"
          role="group"
          aria-label="读成这样，可以改"
          onCompositionStart={() => field.compositionStart()}
          onCompositionEnd={() => field.compositionEnd(field.state().value)}
        >
          <AutoComplete
            aria-label="承诺的责任单位"
            placeholder="责任单位"
            value={promise.ownerOrg}
            maxLength={60}
            options={orgs.map((value) => ({ value }))}
            defaultActiveFirstOption={false}
            onChange={(ownerOrg: string) => set({ ownerOrg })}
          />
          <Input
            aria-label="承诺的责任人"
            placeholder="责任人"
            value={promise.ownerPerson}
            maxLength={40}
            onChange={({ target }) => set({ ownerPerson: target.value })}
          />
          <DatePicker
            aria-label="承诺的时限"
            placeholder="时限"
            value={promise.dueDate === '' ? null : dayjs(promise.dueDate)}
            format={['YYYY年M月D日', DATE, 'M月D日', 'M-D']}
            suffixIcon={null}
            onChange={(date) => set({ dueDate: date ? date.format(DATE) : '' })}
          />
          <Input
            className="promise-line__deed"
            aria-label="承诺的事项"
            placeholder="做什么"
            value={promise.text}
            maxLength={300}
            onChange={({ target }) => set({ text: target.value })}
            onPressEnter={({ nativeEvent }) => {
              if (!nativeEvent.isComposing) void record('deed')
            }}
          />
          <Button type="primary" disabled={promise.text === ''} onClick={() => void record('deed')}>
            记下承诺 <Keycap>回车</Keycap>
          </Button>
          <Button disabled={promise.text === ''} onClick={() => void record('writing')}>
            记为书面答复
          </Button>
        </div>
      )}
    </div>
  )
}
