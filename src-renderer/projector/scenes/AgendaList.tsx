import type { Meeting } from '#shared/domain/meeting/state'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import { Mark } from '../../shared/marks'
import { Phrases } from '../phrases'
import { windowAround } from '../agenda-window'
import { ordinal } from '../wording'

export type ItemState = 'done' | 'now' | 'coming'

/** 已议, 正在议 or 待议. */
export function itemState(meeting: Meeting, item: AgendaItem): ItemState {
  if (item.id === meeting.currentItemId) return 'now'
  return meeting.visits.some(({ itemId }) => itemId === item.id) ? 'done' : 'coming'
}

const STATE_NAMES: Readonly<Record<ItemState, string>> = { done: '已议', now: '正在议', coming: '待议' }

export interface AgendaListProps {
  readonly meeting: Meeting
  /** Lines there are, at most. */
  readonly rows: number
  /** Whether planned minutes and the state in words stand at the end of each line. */
  readonly detailed?: boolean
}

/** The agenda, or the part of a long one around the current item. */
export function AgendaList({ meeting, rows, detailed = false }: AgendaListProps) {
  const { agenda, currentItemId } = meeting
  const current = agenda.findIndex(({ id }) => id === currentItemId)
  const { start, end, before, after } = windowAround(agenda.length, current, rows)
  return (
    <ol className="agenda-list">
      {before > 0 && <li className="is-rest">前面还有 {before} 项</li>}
      {agenda.slice(start, end).map((item, index) => {
        const state = itemState(meeting, item)
        return (
          <li key={item.id} className={`is-${state}`}>
            <span className="agenda-list__mark">
              <StateMark state={state} text={ordinal(start + index + 1, agenda.length)} />
            </span>
            <span className="agenda-list__title clamp">
              <Phrases text={item.title} />
            </span>
            {detailed && (
              <span className="agenda-list__end">
                {item.plannedMinutes > 0 && <span>{item.plannedMinutes} 分钟</span>}
                <b>{STATE_NAMES[state]}</b>
              </span>
            )}
          </li>
        )
      })}
      {after > 0 && <li className="is-rest">后面还有 {after} 项</li>}
    </ol>
  )
}

function StateMark({ state, text }: { readonly state: ItemState; readonly text: string }) {
  if (state === 'done') return <Mark kind="check" />
  return state === 'now' ? '▸' : text
}
