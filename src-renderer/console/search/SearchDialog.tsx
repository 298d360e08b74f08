import { Checkbox, Input, Modal, type InputRef } from 'antd'
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { SEARCH_KIND_NAMES, type SearchHit } from '#shared/domain/search/hit'
import { PRACTICE_WORD } from '#shared/domain/practice/word'
import { focusFirst } from '../../shared/staff/first-field'
import { Marked } from './Marked'
import { useSearch } from './use-search'
import './search.css'

interface SearchDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onChoose: (hit: SearchHit) => void
}

/** One field over everything the hall has: typed in Chinese, pinyin or initials, opened with the arrows and Enter. */
export function SearchDialog({ open, onClose, onChoose }: SearchDialogProps) {
  const field = useRef<InputRef>(null)
  return (
    <Modal
      open={open}
      afterOpenChange={(shown) => shown && focusFirst(field.current)}
      onCancel={onClose}
      title="搜索"
      footer={null}
      width={760}
      className="search"
      style={{ top: 56 }}
      destroyOnHidden
      transitionName=""
      maskTransitionName=""
    >
      <Search field={field} onChoose={onChoose} />
    </Modal>
  )
}

interface SearchProps extends Pick<SearchDialogProps, 'onChoose'> {
  readonly field: RefObject<InputRef | null>
}

function Search({ field, onChoose }: SearchProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [practice, setPractice] = useState(false)
  const [chosen, setChosen] = useState(0)
  const { hits, total, text: asked } = useSearch(text, practice)
  const at = Math.min(chosen, hits.length - 1)
  const optionId = (index: number) => `${id}-${index}`

  const go = (to: number) => {
    const next = Math.max(0, Math.min(hits.length - 1, to))
    setChosen(next)
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const hit = hits[at]
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at - 1)
    // What is on the list must be the answer to what stands in the field.
    else if (event.key === 'Enter' && hit && asked === text.trim()) onChoose(hit)
    else return
    event.preventDefault()
  }
  return (
    <div className="search__body">
      <Input
        ref={field}
        size="large"
        value={text}
        maxLength={100}
        placeholder="会议、议程、人名、门牌、发言、文号；拼音和首字母都行"
        role="combobox"
        aria-label="搜索全部会议"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={hits.length > 0 ? optionId(at) : undefined}
        aria-autocomplete="list"
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className="search__line">
        <span role="status">{statusOf(text, asked, hits.length, total)}</span>
        <Checkbox checked={practice} onChange={(event) => setPractice(event.target.checked)}>
          也搜练习会
        </Checkbox>
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label="搜到的" className="search__list">
        {hits.map((hit, index) => (
          <li
            key={`${hit.kind} ${hit.meetingId} ${hit.targetId}`}
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            className={index === at ? 'is-chosen' : ''}
            onMouseMove={() => setChosen(index)}
            onClick={() => onChoose(hit)}
          >
            <span className="search__kind">{SEARCH_KIND_NAMES[hit.kind]}</span>
            <div>
              <b>
                <Marked text={hit.text} ranges={hit.ranges} />
              </b>
              <small>
                {hit.practice && <span className="search__practice">{PRACTICE_WORD}</span>}
                {hit.context}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function statusOf(text: string, asked: string, shown: number, total: number): string {
  const typed = text.trim()
  if (typed === '') return '几个词用空格隔开，都要有才算搜到。↑↓ 选，回车打开。'
  if (asked !== typed) return '正在找…'
  if (total === 0) return `没有找到“${typed}”。换一个词，或少写一个词再试。`
  return total > shown ? `找到 ${total} 处，先列最像的 ${shown} 处` : `找到 ${total} 处`
}
