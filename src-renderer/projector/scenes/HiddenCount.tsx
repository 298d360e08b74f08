import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import { putWords } from '../motion-words'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import './hidden-count.css'

interface HiddenCountProps {
  readonly meeting: Meeting
  readonly round: BallotRound
  /** 已唱 24 / 44 张 */
  readonly progress: string
}

/** A count the room does not follow figure by figure: what is being counted, and how far it has come. */
export function HiddenCount({ meeting, round, progress }: HiddenCountProps) {
  const title = meeting.agenda.find(({ id }) => id === round.itemId)?.title ?? ''
  return (
    <section className="hidden-count">
      <Fit className="hidden-count__title" watch={title}>
        <h1 className="clamp">
          <Phrases text={title} />
        </h1>
      </Fit>
      <Fit className="hidden-count__motion" watch={round.motion}>
        <p className="clamp pages">
          <Phrases text={putWords(round)} />
        </p>
      </Fit>
      <p className="hidden-count__now">{round.earlierCounts.length > 0 ? '正在重新计票' : '正在计票'}</p>
      <p className="hidden-count__foot">
        <b>{progress}</b>
        <span>结果稍后公布</span>
      </p>
    </section>
  )
}
