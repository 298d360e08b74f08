import { Button, Popover } from 'antd'
import { speakingTime } from '#shared/domain/meeting/floor/speaking-time'
import type { Meeting } from '#shared/domain/meeting/state'
import { formatDuration } from '#shared/domain/meeting/floor/timer'
import { useHallNow } from '../../shared/client/react'
import { Mark, STANCE_MARKS } from '../../shared/marks'

/** Who has spoken for how long on the item, by person and by group. */
export function SpeakingTimes({ meeting }: { readonly meeting: Meeting }) {
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      destroyOnHidden
      title="这一项谁说了多久"
      content={<Times meeting={meeting} />}
    >
      <Button disabled={meeting.turns.length === 0}>时长</Button>
    </Popover>
  )
}

function Times({ meeting }: { readonly meeting: Meeting }) {
  const now = useHallNow(1000)
  const { people, groups, interjections } = speakingTime(meeting, meeting.currentItemId, now)
  if (people.length === 0 && interjections.length === 0)
    return <p className="speaking-times">这一项还没有人发言。</p>
  return (
    <div className="speaking-times">
      <table aria-label="每个人的发言时长">
        <tbody>
          {people.map(({ participantId, name, stance, turnsMs, totalMs }) => (
            <tr key={participantId}>
              <th scope="row">
                <Mark kind={STANCE_MARKS[stance]} /> {name}
              </th>
              <td>{turnsMs.length} 次</td>
              <td>{formatDuration(totalMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {interjections.length > 0 && (
        <table aria-label="每个人的插话时长">
          <tbody>
            {interjections.map(({ participantId, name, times, totalMs }) => (
              <tr key={participantId}>
                <th scope="row">{name}（插话）</th>
                <td>{times} 次</td>
                <td>{formatDuration(totalMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table aria-label="每一方的发言时长">
        <tbody>
          {groups.map(({ name, people: heads, totalMs }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{heads} 人</td>
              <td>{formatDuration(totalMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
