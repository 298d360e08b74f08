import { participantById } from '#shared/domain/meeting/selectors'
import { speakingOrder } from '#shared/domain/meeting/speaking-order'
import type { Meeting } from '#shared/domain/meeting/state'
import { StanceTag } from '../../shared/marks'

/** Who is called next, so that the recorder knows before the name is called. */
export function NextSpeaker({ meeting }: { readonly meeting: Meeting }) {
  const order = speakingOrder(meeting)
  const next = order[0]?.request
  return (
    <p className="next-speaker">
      <b>下一位</b>
      {next ? (
        <>
          <span className="next-speaker__name">{participantById(meeting, next.participantId)?.name}</span>
          <StanceTag stance={next.stance} />
          {order.length > 1 && <small>后面还有 {order.length - 1} 人</small>}
        </>
      ) : (
        <span className="caption">没有人排队</span>
      )}
    </p>
  )
}
