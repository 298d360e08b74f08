import { Button, Input, type GetRef } from 'antd'
import { useId, useRef } from 'react'
import { passageOf, type PassageId } from '#shared/domain/wording/passages'
import { PLACEHOLDERS, type PlaceholderName } from '#shared/domain/wording/placeholders'
import { previewOf } from '#shared/domain/wording/preview'

interface PassageFieldProps {
  readonly id: PassageId
  readonly text: string
  /** What is wrong with it; null where nothing is. */
  readonly fault: string | null
  readonly original: boolean
  /** What the placeholders look like in the preview. */
  readonly values: Readonly<Record<string, string>>
  readonly onChange: (text: string) => void
  readonly onReset: () => void
}

/** One passage: its words, what can be put into them, and what they come to. */
export function PassageField({ id, text, fault, original, values, onChange, onReset }: PassageFieldProps) {
  const passage = passageOf(id)
  const { label, names, required, list = false, optional = false } = passage
  const told = names.length > 0 || list
  const field = useRef<GetRef<typeof Input.TextArea>>(null)
  const key = useId()
  const insert = (name: PlaceholderName) => {
    const area = field.current?.resizableTextArea?.textArea
    if (!area) return
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end')
    onChange(area.value)
    area.focus()
  }
  return (
    <li className={fault === null ? 'passage' : 'passage is-wrong'}>
      <div className="passage__head">
        <label htmlFor={`${key}-text`}>{label}</label>
        {list && <small>一行是一条，自动编号</small>}
        {optional && <small>可以空着，空着就不印</small>}
        <Button
          size="small"
          disabled={original && fault === null}
          aria-label={`“${label}”恢复原文`}
          onClick={onReset}
        >
          恢复原文
        </Button>
      </div>
      <Input.TextArea
        ref={field}
        id={`${key}-text`}
        value={text}
        autoSize={{ minRows: 1, maxRows: 7 }}
        aria-describedby={told ? `${key}-fault ${key}-preview` : `${key}-fault`}
        aria-invalid={fault !== null}
        onChange={({ target }) => onChange(target.value)}
      />
      {names.length > 0 && (
        <div className="passage__names" role="group" aria-label={`“${label}”可以插入`}>
          {names.map((name) => (
            <Button
              key={name}
              size="small"
              title={PLACEHOLDERS[name].means}
              aria-label={`插入{${name}}：${PLACEHOLDERS[name].means}`}
              onClick={() => insert(name)}
            >
              {`{${name}}`}
              {required.includes(name) && <small>必写</small>}
            </Button>
          ))}
        </div>
      )}
      <p id={`${key}-fault`} role="alert" className="passage__fault">
        {fault}
      </p>
      {told && (
        <p id={`${key}-preview`} className="passage__preview">
          <small>印出来</small>
          {previewOf(passage, text, values)}
        </p>
      )}
    </li>
  )
}
