import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { MotionCard } from '../motion/MotionCard'
import { itemStage } from './item-progress'

interface ItemCardProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
}

/** The item under discussion, while nobody has the floor. */
export function ItemCard({ meeting, item }: ItemCardProps) {
  const turns = meeting.turns.filter(({ itemId }) => itemId === item.id).length
  const cancelled = meeting.votes.findLast(({ itemId, state }) => itemId === item.id && state === 'cancelled')
  return (
    <section className="card stage-card item-card" aria-label="正在议">
      <h2>{item.title}</h2>
      {item.facts.length > 0 && (
        <dl className="item-card__facts">
          {item.facts.map(({ label, value }) => (
            <div key={label}>
              <dd>{value}</dd>
              <dt>{label}</dt>
            </div>
          ))}
        </dl>
      )}
      {item.motion && <MotionCard meeting={meeting} item={item} motion={item.motion} />}
      {cancelled && itemStage(meeting, item) !== 'announce' && (
        <p className="caption">
          上次表决已取消{cancelled.cancelReason === '' ? '' : `：${cancelled.cancelReason}`}
        </p>
      )}
      <p className="caption item-card__turns">
        {turns === 0 ? '还没有人发言。' : `已有 ${turns} 人次发言。`}
      </p>
    </section>
  )
}
