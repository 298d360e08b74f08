import { Input } from 'antd'
import { FIGURES_LIMIT, type Question } from '#shared/domain/meeting/questions/question'
import { figuresLine, readFigures } from '#shared/domain/meeting/questions/read-figures'
import { useCommand } from '../commands'
import { useTyped } from './use-typed'

interface FiguresLineProps {
  readonly meetingId: string
  readonly question: Question
}

/** The figures of the answer, typed in one line and shown as they will stand on the wall. */
export function FiguresLine({ meetingId, question }: FiguresLineProps) {
  const command = useCommand()
  const typed = useTyped(figuresLine(question.figures), (line) => {
    const figures = [...readFigures(line)]
    if (figuresLine(figures) === figuresLine(question.figures)) return
    void command({ type: 'setFigures', meetingId, questionId: question.id, figures })
  })
  const read = readFigures(typed.text)
  return (
    <div className="figures-line">
      <Input
        aria-label="答复的数据"
        placeholder={`数据（最多 ${FIGURES_LIMIT} 个）：托位 4480个；使用率 50.9%`}
        value={typed.text}
        onChange={({ target }) => typed.onChange(target.value)}
        onCompositionStart={typed.onCompositionStart}
        onCompositionEnd={({ currentTarget }) => typed.onCompositionEnd(currentTarget.value)}
        onBlur={typed.commit}
        onPressEnter={typed.commit}
      />
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
