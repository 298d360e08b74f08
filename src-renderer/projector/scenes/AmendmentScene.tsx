import type { Amendment } from '#shared/domain/meeting/motion/state'
import { needsSecond } from '#shared/domain/meeting/motion/decide-subject'
import { targetName } from '#shared/domain/meeting/motion/text'
import { participantById } from '#shared/domain/meeting/selectors'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { Difference } from '../../shared/Difference'
import { Fit } from '../fit'
import './amendment.css'

interface AmendmentSceneProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly amendment: Amendment
}

/** 修正案: the words as they stand over the words proposed, what goes struck out and what comes underlined. */
export function AmendmentScene({ meeting, item, amendment }: AmendmentSceneProps) {
  const { before, text, target, proposerId, second } = amendment
  const nameOf = (id: string) => participantById(meeting, id)?.name ?? ''
  const backed = second ? `，${nameOf(second.participantId)}附议` : needsSecond(meeting) ? '，请人附议' : ''
  return (
    <section className="amendment">
      <h1 className="amendment__head">
        <b>修正案</b>
        <span>
          {nameOf(proposerId)}提出{backed}，改{targetName(meeting, item.id, target)}
        </span>
      </h1>
      <Fit className="amendment__texts" watch={JSON.stringify([before, text])} levels={2}>
        <div className="amendment__side">
          <h2>现在</h2>
          <p className="clamp pages">
            <Difference before={before} after={text} side="old" />
          </p>
        </div>
        <div className="amendment__side is-new">
          <h2>改成</h2>
          <p className="clamp pages">
            <Difference before={before} after={text} side="new" />
          </p>
        </div>
      </Fit>
      <p className="amendment__foot">先表决修正案，再表决{target.kind === 'motion' ? '动议' : '这一条'}</p>
    </section>
  )
}
