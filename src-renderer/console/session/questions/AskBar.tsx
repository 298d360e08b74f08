import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { PersonField } from '../../../shared/staff/PersonField'
import { usePersonSearch } from '../../../shared/staff/use-person-search'
import { useQuestionActions } from './use-question-actions'

/** A new question: somebody here asks it, or it is handed in and read out. */
export function AskBar({ meeting }: { readonly meeting: Meeting }) {
  const actions = useQuestionActions(meeting)
  const search = usePersonSearch(meeting.participants)
  const [handing, setHanding] = useState(false)
  const isPresent = ({ id }: Participant) => meeting.attendance[id]?.state === 'present'
  if (handing) return <HandIn meeting={meeting} onDone={() => setHanding(false)} />
  return (
    <div className="ask-bar">
      <PersonField
        label="请人提问"
        placeholder={
          meeting.activeTurnId === null ? '请谁提问：姓名、拼音或门牌' : '等这位说完，再请下一位提问'
        }
        search={(typed) => search(typed, isPresent)}
        note={(participant) => (isPresent(participant) ? '' : '未签到')}
        onPick={({ id }) =>
          void actions.ask({ parentId: null, askerId: id, onBehalfOf: '', text: '', begin: true })
        }
      />
      <Button onClick={() => setHanding(true)}>代问（12345、书面）</Button>
    </div>
  )
}

function HandIn({ meeting, onDone }: { readonly meeting: Meeting; readonly onDone: () => void }) {
  const actions = useQuestionActions(meeting)
  const [onBehalfOf, setOnBehalfOf] = useState('')
  const [text, setText] = useState('')
  const add = async () => {
    const done = await actions.ask({ parentId: null, askerId: null, onBehalfOf, text, begin: false })
    if (done) onDone()
  }
  return (
    <form
      className="ask-bar is-handing"
      aria-label="代问"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Input
        autoFocus
        aria-label="代谁提问"
        placeholder="代谁提问：12345热线"
        value={onBehalfOf}
        maxLength={60}
        onChange={({ target }) => setOnBehalfOf(target.value)}
      />
      <Input
        aria-label="代问的问题"
        placeholder="问什么"
        value={text}
        maxLength={300}
        onChange={({ target }) => setText(target.value)}
      />
      <Button htmlType="submit">登记这个提问</Button>
      <Button type="text" onClick={onDone}>
        不登记
      </Button>
    </form>
  )
}
