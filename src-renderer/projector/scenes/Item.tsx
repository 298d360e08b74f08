import { currentItem } from '#shared/domain/meeting/selectors'
import { pendingAmendment } from '#shared/domain/meeting/motion/text'
import { clauseWords, motionWords } from '../motion-words'
import { AmendmentScene } from './AmendmentScene'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import type { SceneProps } from '../view'
import { ordinal } from '../wording'
import { AgendaList } from './AgendaList'
import './item.css'

/** 议题: what is being deliberated, the sentence that will be voted on, the figures to have before one's eyes. */
export function Item({ meeting }: SceneProps) {
  const item = currentItem(meeting)
  if (!item) return null
  const { agenda } = meeting
  const position = agenda.findIndex(({ id }) => id === item.id) + 1
  const agendaWatch = JSON.stringify([item.id, agenda.map(({ title }) => title)])
  const amendment = pendingAmendment(meeting, item.id)
  if (amendment) return <AmendmentScene meeting={meeting} item={item} amendment={amendment} />
  const motion = motionWords(meeting, item.id)
  const clause = clauseWords(meeting, item.id)
  return (
    <Fit className="item" watch={JSON.stringify([item, position, agenda.length, motion, clause])} levels={3}>
      <div className="item__what">
        <p className="item__place">
          <span className="item__tag">第{ordinal(position, agenda.length)}项</span>
          <span className="item__of">共 {agenda.length} 项</span>
          {clause !== '' && <span className="item__clause">{clause}</span>}
        </p>
        <h1 className={motion === '' ? 'is-alone clamp' : 'clamp'}>
          <Phrases text={item.title} byClause />
        </h1>
        {motion === '' && item.plannedMinutes > 0 && (
          <p className="item__plan">计划 {item.plannedMinutes} 分钟</p>
        )}
        {motion !== '' && (
          <div className="item__motion">
            <p className="clamp pages">
              <Phrases text={motion} />
            </p>
          </div>
        )}
        {item.facts.length > 0 && (
          <dl className="item__facts within">
            {item.facts.map(({ label, value }, index) => (
              <div key={index}>
                <dd>{value}</dd>
                <dt>{label}</dt>
              </div>
            ))}
          </dl>
        )}
      </div>
      <nav className="item__rail">
        <h2>议程</h2>
        <Fit className="item__list" watch={agendaWatch}>
          <AgendaList meeting={meeting} rows={7} />
        </Fit>
      </nav>
    </Fit>
  )
}
