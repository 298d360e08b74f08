import { Button, Popover } from 'antd'
import { nextTask, practiceTasks } from '#shared/domain/practice/tasks'
import { PRACTICE_WORD } from '#shared/domain/practice/word'
import { useHall } from '../shared/client/react'
import { useCommand } from '../shared/staff/commands'
import { Mark } from '../shared/marks'
import './practice-strip.css'

/** Over a practice meeting: what to try next, what has been tried, and the way out. Nothing over others. */
export function PracticeStrip() {
  const { record } = useHall()
  const command = useCommand()
  if (!record?.meeting.practice) return null
  const tasks = practiceTasks(record)
  const next = nextTask(tasks)
  const done = tasks.filter((task) => task.done).length
  const all = (
    <ol className="practice-tasks" aria-label="练习清单">
      {tasks.map((task) => (
        <li key={task.id} className={task.done ? 'is-done' : ''}>
          <span>{task.done ? <Mark kind="check" /> : null}</span>
          <b>{task.label}</b>
          <small>{task.hint}</small>
        </li>
      ))}
    </ol>
  )
  return (
    <section className="practice-strip" aria-label={PRACTICE_WORD}>
      <b>
        {PRACTICE_WORD} {done}/{tasks.length}
      </b>
      <p role="status">
        {next ? (
          <>
            接着试：<b>{next.label}</b>
            <span>{next.hint}</span>
          </>
        ) : (
          <b>十样都试过了。回首页可以删掉这次练习，正式开会吧。</b>
        )}
      </p>
      <Popover content={all} trigger="click" placement="bottomRight">
        <Button>练习清单</Button>
      </Popover>
      <Button type="text" onClick={() => void command({ type: 'selectMeeting', meetingId: null })}>
        先离开
      </Button>
    </section>
  )
}
