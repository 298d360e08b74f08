import { Button } from 'antd'
import { useState } from 'react'
import { MEETING_PRESETS } from '#shared/domain/hall/presets'
import type { MeetingSummary } from '#shared/domain/hall/state'
import type { KeptTemplate } from '#shared/domain/hall/templates'
import { useCommand } from '../../shared/staff/commands'
import { dayAndTime } from '../../shared/staff/when'
import { startKey, type Start } from './start'

interface StartListProps {
  readonly templates: readonly KeptTemplate[]
  /** Meetings a new one can be made like, the latest first. */
  readonly meetings: readonly MeetingSummary[]
  readonly chosen: Start
  readonly onChoose: (start: Start) => void
}

/** Held meetings offered to go by; others are found in the list of all meetings. */
const RECENT = 3

/** 从哪里开始: nothing, a meeting that was held, the hall's own templates, or a kind of meeting. */
export function StartList({ templates, meetings, chosen, onChoose }: StartListProps) {
  const command = useCommand()
  const [gone, setGone] = useState<KeptTemplate | null>(null)
  const own = templates.filter(({ removed }) => !removed)
  const recent = meetings.slice(0, RECENT)
  const wanted = chosen.kind === 'like' ? meetings.find(({ id }) => id === chosen.meetingId) : undefined
  const like = wanted && !recent.includes(wanted) ? [wanted, ...recent] : recent
  const option = (start: Start, name: string, about: string) => (
    <button
      key={startKey(start)}
      type="button"
      role="radio"
      aria-checked={startKey(start) === startKey(chosen)}
      className={startKey(start) === startKey(chosen) ? 'start is-chosen' : 'start'}
      onClick={() => onChoose(start)}
    >
      <b>{name}</b>
      <small>{about}</small>
    </button>
  )
  const remove = async (template: KeptTemplate) => {
    if (!(await command({ type: 'removeTemplate', templateId: template.id }))) return
    setGone(template)
    if (chosen.kind === 'template' && chosen.id === template.id) onChoose({ kind: 'blank' })
  }
  const restore = async (template: KeptTemplate) => {
    if (await command({ type: 'restoreTemplate', templateId: template.id })) setGone(null)
  }
  return (
    <div className="starts" role="radiogroup" aria-label="从哪里开始">
      {option({ kind: 'blank' }, '空白', '自己排议程')}
      {like.length > 0 && <h3>像上次一样</h3>}
      {like.map(({ id, title, startsAt }) =>
        option({ kind: 'like', meetingId: id }, title, dayAndTime(startsAt)),
      )}
      {(own.length > 0 || gone) && <h3>本厅的模板</h3>}
      {own.map((template) => (
        <div className="starts__own" key={template.id}>
          {option({ kind: 'template', id: template.id }, template.name, `${template.agenda.length} 项议程`)}
          <Button type="text" aria-label={`删除模板：${template.name}`} onClick={() => void remove(template)}>
            删除
          </Button>
        </div>
      ))}
      {gone && (
        <p className="starts__gone" role="status">
          已删除“{gone.name}”。
          <Button type="link" onClick={() => void restore(gone)}>
            恢复
          </Button>
        </p>
      )}
      <h3>常用会议</h3>
      {MEETING_PRESETS.map(({ id, name, about }) => option({ kind: 'preset', id }, name, about))}
    </div>
  )
}
