import { participantById } from '#shared/domain/meeting/selectors'
import { nextSpeaker } from '#shared/domain/meeting/floor/speaking-order'
import type { Meeting } from '#shared/domain/meeting/state'
import { StanceTag } from '../../shared/marks'

/** Who is called next, so that the recorder knows before the name is called. */
export function NextSpeaker({ meeting }: { readonly meeting: Meeting }) {
  const waiting = meeting.queue.length
  const next = nextSpeaker(meeting)?.request
  return (
    <p className="next-speaker">
      <b>下一位</b>
      {next ? (
        <>
          <span className="next-speaker__name">{participantById(meeting, next.participantId)?.name}</span>
          <StanceTag stance={next.stance} />
          {waiting > 1 && <small>后面还有 {waiting - 1} 人</small>}
        </>
      ) : (
        <span className="caption">没有人排队</span>
      )}
    </p>
  )
}
