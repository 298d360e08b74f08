import { Button } from 'antd'
import { useId } from 'react'
import type { MinutesBlock } from '#shared/domain/minutes/document'
import type { Autosave } from '../../shared/staff/saving/autosave'
import { useField } from '../../shared/staff/saving/use-field'
import { bindText } from '../text/bind'
import { LineState } from '../../shared/staff/saving/LineState'
import { LiveText } from '../text/LiveText'

/** The longest a block may be, characters. */
const BLOCK_LIMIT = 5000

interface EditableBlockProps {
  readonly block: MinutesBlock
  readonly field: Autosave<string>
}

/** A paragraph of the minutes that the recorder may put into other words; the drafted ones are kept beside it. */
export function EditableBlock({ block, field }: EditableBlockProps) {
  const state = useField(field)
  const stateId = useId()
  const edited = state.value !== block.drafted
  const name = brief(block.drafted)
  return (
    <div className={edited ? 'a4__editable is-edited' : 'a4__editable'}>
      <LiveText
        {...bindText(field)}
        label={`纪要段落：${name}`}
        value={state.value}
        maxLength={BLOCK_LIMIT}
        placeholder="这一段已删去，不进会议记录"
        invalid={state.status === 'refused'}
        onEnter={() => void field.flush()}
        {...(state.status === 'refused' || state.status === 'waiting' ? { describedBy: stateId } : {})}
      />
      <LineState state={state} id={stateId} />
      {edited && (
        <span className="a4__edited">
          {block.drafted === '' ? '已写' : '已改'}
          <Button
            aria-label={`恢复原稿：${name}`}
            title={`原稿：${block.drafted}`}
            onClick={() => {
              field.input(block.drafted)
              void field.flush()
            }}
          >
            恢复原稿
          </Button>
        </span>
      )}
    </div>
  )
}

function brief(text: string): string {
  const characters = [...text]
  return characters.length > 14 ? `${characters.slice(0, 13).join('')}…` : text
}
