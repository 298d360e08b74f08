import { Button, Popover, Segmented } from 'antd'
import { useState } from 'react'
import {
  INTERJECTION_KIND_NAMES,
  interjectionKindSchema,
  interjectionSeconds,
  type InterjectionKind,
} from '#shared/domain/meeting/interjection/interjection'
import { hasChair } from '#shared/domain/meeting/floor/chair'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Meeting, Turn } from '#shared/domain/meeting/state'
import { Keycap } from '../../shared/staff/Keycap'
import { PersonField } from '../../shared/staff/PersonField'
import { usePersonSearch } from '../../shared/staff/use-person-search'
import type { SessionActions } from './use-session-actions'

interface InterjectButtonProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly interject: NonNullable<SessionActions['interject']>
}

const BUTTON_ID = 'interject'
const FIELD_ID = 'interject-who'
/** Who is most often asked for an answer stands there to be pressed. */
const MOST_GUESTS = 4

/** Opens the choice of who is to be heard, where it is shown. */
export function pressInterject(): void {
  document.getElementById(BUTTON_ID)?.click()
}

/** 插话: lets somebody put a short question to the speaker, or answer one, while the speaker’s clock stands still. */
export function InterjectButton({ meeting, turn, interject }: InterjectButtonProps) {
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<InterjectionKind>('answer')
  const search = usePersonSearch(meeting.participants)
  const mayBeHeard = ({ id, attendance }: Participant) =>
    meeting.attendance[id]?.state === 'present' && attendance !== 'audience' && id !== turn.participantId
  const guests = meeting.participants
    .filter((one) => one.attendance === 'observing' && mayBeHeard(one) && !hasChair(meeting, one.id))
    .slice(0, MOST_GUESTS)

  const choose = ({ id }: Participant) => {
    setOpen(false)
    setKind('answer')
    interject(id, kind)
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      afterOpenChange={(opened) => {
        if (opened) document.getElementById(FIELD_ID)?.focus()
      }}
      trigger="click"
      placement="top"
      destroyOnHidden
      title={`请谁插话，限 ${interjectionSeconds(meeting)} 秒`}
      content={
        <div className="interject">
          {guests.length > 0 && (
            <div role="group" aria-label="列席的人" className="interject__guests">
              {guests.map((guest) => (
                <Button key={guest.id} onClick={() => choose(guest)}>
                  {guest.name}
                  <small>{guest.identity || guest.org}</small>
                </Button>
              ))}
            </div>
          )}
          <PersonField
            id={FIELD_ID}
            label="请谁插话"
            placeholder="姓名、拼音或门牌"
            search={(typed) => search(typed, mayBeHeard)}
            note={(participant) => noteOn(meeting, turn, participant)}
            onPick={choose}
          />
          <Segmented
            block
            aria-label="插话做什么"
            options={interjectionKindSchema.options.map((value) => ({
              value,
              label: INTERJECTION_KIND_NAMES[value],
            }))}
            value={kind}
            onChange={setKind}
          />
        </div>
      }
    >
      <Button id={BUTTON_ID}>
        插话 <Keycap>I</Keycap>
      </Button>
    </Popover>
  )
}

function noteOn(meeting: Meeting, turn: Turn, { id, attendance }: Participant): string {
  if (id === turn.participantId) return '正在发言'
  if (hasChair(meeting, id)) return '正在主持'
  if (attendance === 'audience') return '旁听'
  return meeting.attendance[id]?.state === 'present' ? '' : '未签到'
}
