import { Input } from 'antd'
import { useId } from 'react'
import { FIGURES_LIMIT, type Question } from '#shared/domain/meeting/questions/question'
import { readFigures } from '#shared/domain/meeting/questions/read-figures'
import { LineState } from '../saving/LineState'
import { useField } from '../saving/use-field'
import { usePhrases } from '../text/use-phrases'
import { useFiguresField } from './use-question-fields'

interface FiguresLineProps {
  readonly meetingId: string
  readonly question: Question
}

/** The figures of the answer, typed in one line and shown as they will stand on the wall. */
export function FiguresLine({ meetingId, question }: FiguresLineProps) {
  const field = useFiguresField(meetingId, question)
  const state = useField(field)
  const typed = usePhrases()
  const stateId = useId()
  const read = readFigures(state.value)
  return (
    <div className="figures-line">
      <Input
        aria-label="答复的数据"
        placeholder={`数据（最多 ${FIGURES_LIMIT} 个）：托位 4480个；使用率 50.9%`}
        aria-describedby={stateId}
        value={state.value}
        status={state.status === 'refused' ? 'error' : ''}
        onChange={(event) => field.input(typed(event))}
        onCompositionStart={() => field.compositionStart()}
        onCompositionEnd={({ currentTarget }) => field.compositionEnd(currentTarget.value)}
        onBlur={() => void field.flush()}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) void field.flush()
        }}
      />
      <LineState state={state} id={stateId} />
      {read.length > 0 && (
        <dl className="figures-line__read">
          {read.map(({ label, value }, index) => (
            <div key={index}>
              <dd>{value}</dd>
              <dt>{label}</dt>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
