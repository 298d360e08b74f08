import { Fit } from '../fit'
import type { SceneProps } from '../view'
import { AgendaList, itemState } from './AgendaList'
import './agenda.css'

/** 议程: the whole of it, or the part around where the meeting stands. */
export function Agenda({ meeting }: SceneProps) {
  const { agenda, visits, currentItemId } = meeting
  const done = agenda.filter((item) => itemState(meeting, item) === 'done').length
  return (
    <section className="agenda">
      <h1 className="head">
        议程
        <span>
          {agenda.length === 0
            ? '还没有排定'
            : `共 ${agenda.length} 项${done > 0 ? `，已议 ${done} 项` : ''}`}
        </span>
      </h1>
      <Fit
        className="agenda__list"
        watch={JSON.stringify([agenda.map(({ title }) => title), visits.length, currentItemId])}
      >
        <AgendaList meeting={meeting} rows={7} detailed />
      </Fit>
    </section>
  )
}
