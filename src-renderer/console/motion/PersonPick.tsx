import { Button } from 'antd'
import { participantById } from '#shared/domain/meeting/selectors'
import { ATTENDANCE_CLASS_NAMES, type Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { hasChair } from '#shared/domain/meeting/floor/chair'
import { PersonField } from '../../shared/staff/PersonField'
import { usePersonSearch } from '../../shared/staff/use-person-search'

interface PersonPickProps {
  readonly meeting: Meeting
  readonly label: string
  readonly value: string | null
  readonly onChange: (participantId: string | null) => void
  /** Of an amendment that needs a second. */
  readonly except?: string
}

/** Who moves something. Those who may not are found too, with why: the hall says so where they are taken all the same. */
export function PersonPick({ meeting, label, value, onChange, except }: PersonPickProps) {
  const search = usePersonSearch(meeting.participants)
  const chosen = value === null ? null : participantById(meeting, value)
  const why = ({ id, attendance }: Participant): string => {
    if (id === except) return '提出人'
    if (attendance !== 'attending') return ATTENDANCE_CLASS_NAMES[attendance]
    if (meeting.attendance[id]?.state !== 'present') return '不在场'
    return hasChair(meeting, id) ? '正在主持' : ''
  }
  return (
    <div className="person-pick">
      <span className="person-pick__label">{label}</span>
      {chosen ? (
        <p>
          <b>{chosen.name}</b>
          <small>{chosen.door || chosen.org || chosen.identity}</small>
          <Button onClick={() => onChange(null)}>换人</Button>
        </p>
      ) : (
        <PersonField
          label={label}
          placeholder="姓名、拼音或门牌"
          search={(typed) => search(typed, (one) => why(one) === '')}
          note={why}
          onPick={({ id }) => onChange(id)}
        />
      )}
    </div>
  )
}
