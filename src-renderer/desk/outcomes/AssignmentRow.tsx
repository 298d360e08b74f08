import { AutoComplete, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useMemo, useRef } from 'react'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { addDays, isoDate } from '#shared/domain/text/chinese-date'
import { useClient, useHall } from '../../shared/client/react'
import { Mark } from '../../shared/marks'
import { useField } from '../saving/use-field'
import { OutcomeRow, type OutcomeRowProps } from './OutcomeRow'
import { missingInAssignment, type OutcomeFields } from './outcome-lines'

interface AssignmentRowProps extends OutcomeRowProps {
  readonly meeting: Meeting
  /** It was just made of a line of the notes: the caret comes here to complete it. */
  readonly completing: boolean
  readonly onCompleted: (() => void) | null
}

const DATE = 'YYYY-MM-DD'
/** As people type a date, behind the one it is shown in. */
const TYPED_FORMATS = [DATE, 'YYYY年M月D日', 'M月D日', 'M-D', 'M.D']
const ORG_LIMIT = 60
const PERSON_LIMIT = 40

/** One 责任分工: what, by whom, until when. */
export function AssignmentRow({ meeting, completing, onCompleted, ...row }: AssignmentRowProps) {
  const { field } = row.line
  const { value } = useField(field)
  const { committee } = useHall().hall.settings
  const { participants } = meeting
  const client = useClient()
  const owner = useRef<HTMLDivElement>(null)
  const n = row.index + 1
  const missing = missingInAssignment(value)

  useEffect(() => {
    if (!completing) return
    owner.current?.querySelector('input')?.focus()
    onCompleted?.()
  }, [completing, onCompleted])

  const { orgs, people } = useMemo(() => suggestions(participants, committee), [participants, committee])
  const set = (part: Partial<OutcomeFields>) => field.input({ ...field.state().value, ...part })
  const today = isoDate(client.now())
  const inDays = (days: number) => ({ label: `${days} 天内`, value: dayjs(addDays(today, days)) })
  const shownFormat = value.dueDate.slice(0, 4) === today.slice(0, 4) ? 'M月D日' : 'YYYY年M月D日'

  return (
    <div
      className="assignment-row"
      ref={owner}
      // The text has its own; these come from the fields below it.
      onCompositionStart={() => field.compositionStart()}
      onCompositionEnd={() => field.compositionEnd(field.state().value)}
    >
      <OutcomeRow {...row} />
      <div className="assignment-row__owner">
        <AutoComplete
          value={value.ownerOrg}
          options={matching(orgs, value.ownerOrg, true)}
          defaultActiveFirstOption={false}
          maxLength={ORG_LIMIT}
          placeholder="责任单位"
          aria-label={`责任分工第 ${n} 条：责任单位`}
          onChange={(text: string) => set({ ownerOrg: text })}
          onBlur={() => void field.flush()}
        />
        <AutoComplete
          value={value.ownerPerson}
          options={matching(people, value.ownerPerson, false)}
          defaultActiveFirstOption={false}
          maxLength={PERSON_LIMIT}
          placeholder="责任人"
          aria-label={`责任分工第 ${n} 条：责任人`}
          onChange={(text: string) => set({ ownerPerson: text })}
          onBlur={() => void field.flush()}
        />
        <DatePicker
          value={value.dueDate === '' ? null : dayjs(value.dueDate)}
          format={[shownFormat, ...TYPED_FORMATS]}
          placeholder="时限"
          aria-label={`责任分工第 ${n} 条：时限`}
          suffixIcon={null}
          presets={[inDays(7), inDays(15), inDays(30)]}
          onChange={(date) => {
            set({ dueDate: date ? date.format(DATE) : '' })
            void field.flush()
          }}
        />
        {missing !== '' && (
          <span className="assignment-row__missing">
            <Mark kind="alert" plain /> {missing}
          </span>
        )}
      </div>
    </div>
  )
}

/** Names that may be meant; before anything is typed all of them, where they are few. */
function matching(names: readonly string[], typed: string, all: boolean): { readonly value: string }[] {
  const words = typed.trim()
  if (words === '' && !all) return []
  return names.filter((name) => name.includes(words) && name !== words).map((value) => ({ value }))
}

function suggestions(participants: readonly Participant[], committee: string) {
  const orgs = new Set([committee, ...participants.map(({ org }) => org)].filter((org) => org !== ''))
  return { orgs: [...orgs], people: [...new Set(participants.map(({ name }) => name))] }
}
