import { AutoComplete } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { isoDate } from '#shared/domain/text/chinese-date'
import { useClient, useHall } from '../../shared/client/react'
import { Mark } from '../../shared/marks'
import { expandPhrase } from '../../shared/staff/text/phrases'
import { useField } from '../../shared/staff/saving/use-field'
import { DueField } from './DueField'
import { OutcomeRow, type OutcomeRowProps } from './OutcomeRow'
import { missingInAssignment, type OutcomeFields } from './outcome-lines'

interface AssignmentRowProps extends OutcomeRowProps {
  readonly meeting: Meeting
  /** It was just made of a line of the notes: the caret comes here to complete it. */
  readonly completing: boolean
  readonly onCompleted: (() => void) | null
}

const ORG_LIMIT = 60
const PERSON_LIMIT = 40

/** One 责任分工: what, by whom, until when. */
export function AssignmentRow({ meeting, completing, onCompleted, ...row }: AssignmentRowProps) {
  const { field } = row.line
  const { value } = useField(field)
  const { settings, phrases } = useHall().hall
  const { committee } = settings
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
  const worded = (text: string) => expandPhrase({ text, caret: text.length }, phrases)?.text ?? text

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
          onChange={(text: string) => set({ ownerOrg: worded(text) })}
          onBlur={() => void field.flush()}
        />
        <AutoComplete
          value={value.ownerPerson}
          options={matching(people, value.ownerPerson, false)}
          defaultActiveFirstOption={false}
          maxLength={PERSON_LIMIT}
          placeholder="责任人"
          aria-label={`责任分工第 ${n} 条：责任人`}
          onChange={(text: string) => set(withOrg(worded(text), value, participants))}
          onBlur={() => void field.flush()}
        />
        <DueField
          label={`责任分工第 ${n} 条：时限`}
          value={value.dueDate}
          today={today}
          onChange={(dueDate) => set({ dueDate })}
          onLeave={() => void field.flush()}
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

/** Whose organisation the roster knows need not be asked for it. */
function withOrg(
  ownerPerson: string,
  { ownerOrg }: OutcomeFields,
  participants: readonly Participant[],
): Partial<OutcomeFields> {
  if (ownerOrg.trim() !== '') return { ownerPerson }
  const named = participants.filter(({ name }) => name === ownerPerson)
  const [only, another] = named
  return only && !another && only.org !== '' ? { ownerPerson, ownerOrg: only.org } : { ownerPerson }
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
