import { Button, Input, Modal, type InputRef } from 'antd'
import { useRef, useState, type RefObject } from 'react'
import { PHRASES_LIMIT, type Phrase } from '#shared/domain/hall/phrases'
import { useHall } from '../../shared/client/react'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { focusFirst } from '../../shared/staff/first-field'
import { Keycap } from '../../shared/staff/Keycap'
import { findPhrases } from '../../shared/staff/text/phrases'
import { PhraseRow } from './PhraseRow'
import './phrases.css'

interface PhrasesDialogProps {
  readonly open: boolean
  /** Puts the words where the caret was. */
  readonly onChoose: (words: string) => void
  readonly onClose: () => void
}

/** 常用词: to look one up and put it in, and to make the hall's own list. */
export function PhrasesDialog({ open, onChoose, onClose }: PhrasesDialogProps) {
  const field = useRef<InputRef>(null)
  return (
    <Modal
      open={open}
      afterOpenChange={(shown) => shown && focusFirst(field.current)}
      onCancel={onClose}
      footer={null}
      title="常用词"
      width={620}
      destroyOnHidden
    >
      <Phrases field={field} onChoose={onChoose} />
    </Modal>
  )
}

interface PhrasesProps extends Pick<PhrasesDialogProps, 'onChoose'> {
  readonly field: RefObject<InputRef | null>
}

function Phrases({ field, onChoose }: PhrasesProps) {
  const { phrases, phraseSteps } = useHall().hall
  const command = useCommand()
  const [wanted, setWanted] = useState('')
  const found = findPhrases(phrases, wanted)
  const last = phraseSteps.at(-1)
  const keep = (next: readonly Phrase[]) => command({ type: 'revisePhrases', phrases: [...next] })

  return (
    <div className="phrases">
      <RefusalNotice />
      <Input
        ref={field}
        aria-label="查找常用词"
        placeholder="查找：短码或字词；回车插入第一条"
        value={wanted}
        allowClear
        onChange={({ target }) => setWanted(target.value)}
        onPressEnter={(event) => {
          const [first] = found
          if (event.nativeEvent.isComposing || !first) return
          // The caret is back in the text before the key has done its work: there it would break the line.
          event.preventDefault()
          onChoose(first.text)
        }}
      />
      <ul aria-label="常用词">
        {found.map((phrase) => (
          <PhraseRow
            key={phrase.code}
            phrase={phrase}
            onChoose={() => onChoose(phrase.text)}
            onKeep={(next) => keep(phrases.map((one) => (one === phrase ? next : one)))}
            onRemove={() => void keep(phrases.filter((one) => one !== phrase))}
          />
        ))}
        {found.length === 0 && <li className="caption">没有含“{wanted.trim()}”的常用词，可以在下面添上。</li>}
      </ul>
      {phrases.length < PHRASES_LIMIT && <AddPhrase onAdd={(added) => keep([...phrases, added])} />}
      <p className="phrases__foot">
        <span className="caption">打字时输入分号和短码，如 ;jy。拼音没选完时不会变。</span>
        {last && <Button onClick={() => void command({ type: 'undoPhrases' })}>撤销：{last.label}</Button>}
      </p>
    </div>
  )
}

function AddPhrase({ onAdd }: { readonly onAdd: (phrase: Phrase) => Promise<boolean> }) {
  const [code, setCode] = useState('')
  const [text, setText] = useState('')
  const ready = /^[a-z]{2,4}$/u.test(code) && text.trim() !== ''
  const add = async () => {
    if (!ready || !(await onAdd({ code, text: text.trim() }))) return
    setCode('')
    setText('')
  }
  return (
    <form
      className="phrases__add"
      aria-label="添加常用词"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Input
        aria-label="新常用词的短码"
        placeholder="短码"
        value={code}
        maxLength={4}
        onChange={({ target }) => setCode(target.value.toLowerCase())}
      />
      <Input
        aria-label="新常用词"
        placeholder="常用词，比如：居民代表会议"
        value={text}
        maxLength={60}
        onChange={({ target }) => setText(target.value)}
      />
      <Button htmlType="submit" disabled={!ready}>
        添加 <Keycap>回车</Keycap>
      </Button>
    </form>
  )
}
