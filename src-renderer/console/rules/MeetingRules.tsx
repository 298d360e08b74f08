import { Button, Popover } from 'antd'
import { rulesInForce } from '#shared/domain/meeting/floor/rules-text'
import type { Meeting } from '#shared/domain/meeting/state'
import { useHall } from '../../shared/client/react'
import { useCommand } from '../../shared/staff/commands'
import './rules.css'

/** Which version of 议事规则 the meeting has, and the way to the hall's newer one before it begins. */
export function MeetingRules({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const { hall } = useHall()
  const rules = rulesInForce(meeting)
  const newer = meeting.phase === 'planned' && hall.rules.version > meeting.rules.version
  return (
    <section className="card is-padded meeting-rules" aria-label="议事规则">
      <p>
        <b>
          议事规则第 {meeting.rules.version} 版，共 {rules.length} 条
        </b>
        <small>这次会议一直用这一版；开会时可以宣读，会议记录里写明版本。</small>
      </p>
      <Popover
        trigger="click"
        placement="topRight"
        destroyOnHidden
        title={`议事规则第 ${meeting.rules.version} 版`}
        content={
          <ol className="meeting-rules__list">
            {rules.map(({ name, clause }) => (
              <li key={name}>
                <b>{name}</b> {clause}
              </li>
            ))}
          </ol>
        }
      >
        <Button>看条文</Button>
      </Popover>
      {newer && (
        <Button
          type="primary"
          ghost
          onClick={() => void command({ type: 'adoptRules', meetingId: meeting.id })}
        >
          本厅已有第 {hall.rules.version} 版，改用
        </Button>
      )}
    </section>
  )
}
