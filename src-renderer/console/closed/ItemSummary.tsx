import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { BallotRound, Meeting, RoomRound } from '#shared/domain/meeting/state'
import { isContest } from '#shared/domain/meeting/vote/contest/round'
import { OUTCOME_KIND_NAMES } from '#shared/domain/meeting/facts'
import { MotionSummary, SubjectTag } from '../motion/MotionSummary'
import { LaterVoteChart } from '../LaterVoteChart'
import { itemUsedMs } from '#shared/domain/meeting/floor/item-time'
import { verdictWord } from '../session/ResultCard'
import { thresholdOf } from '../vote/threshold'

interface ItemSummaryProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly index: number
}

/** One item as it went: time, speeches, what was agreed, and every vote with its sum. */
export function ItemSummary({ meeting, item, index }: ItemSummaryProps) {
  const visited = meeting.visits.some(({ itemId }) => itemId === item.id)
  const used = Math.round(itemUsedMs(meeting, item.id, meeting.closedAt ?? meeting.lastAt) / 60_000)
  const turns = meeting.turns.filter(({ itemId }) => itemId === item.id).length
  const rounds = meeting.votes.filter(({ itemId }) => itemId === item.id)
  const outcomes = meeting.outcomes.filter(({ itemId }) => itemId === item.id)
  return (
    <section className="card is-padded item-summary" aria-label={`议程 ${index + 1}：${item.title}`}>
      <h3>
        <span>{index + 1}</span>
        {item.title}
        <small>
          {visited
            ? `用时 ${used} / ${item.plannedMinutes} 分${turns > 0 ? `，发言 ${turns} 人次` : ''}`
            : '没有议'}
        </small>
      </h3>
      <MotionSummary meeting={meeting} item={item} />
      {outcomes.length > 0 && (
        <ul className="item-summary__outcomes">
          {outcomes.map(({ id, kind, text }) => (
            <li key={id}>
              <b>{OUTCOME_KIND_NAMES[kind]}</b>
              {text}
            </li>
          ))}
        </ul>
      )}
      {rounds.map((round) =>
        round.outcome ? (
          <div key={round.id} className="item-summary__vote">
            <div>
              <strong className={`verdict is-${round.outcome.verdict}`}>
                {verdictWord(round, round.outcome)}
              </strong>
              <p>
                <SubjectTag meeting={meeting} round={round} />
                {round.motion}
              </p>
              <p className="caption">
                {round.outcome.rule}
                {round.outcome.arithmetic === '' ? '' : `：${round.outcome.arithmetic}`}，
                {round.outcome.conclusion}
              </p>
            </div>
            {round.outcome.verdict !== 'void' && hasChart(round) && (
              <LaterVoteChart
                counts={round.counts}
                base={round.present}
                need={round.outcome.need}
                needLabel={thresholdOf(round)?.label ?? ''}
                height={132}
                axis={false}
              />
            )}
          </div>
        ) : (
          <p key={round.id} className="caption">
            {endedWithout(round)}
          </p>
        ),
      )}
    </section>
  )
}

/** Owners count area too, a contest has no 同意, and 鼓掌 counts nothing. */
function hasChart(round: BallotRound): round is RoomRound {
  return round.method !== 'ownersRegister' && round.method !== 'acclamation' && !isContest(round)
}

function endedWithout(round: BallotRound): string {
  if (round.method === 'acclamation' && round.objection) return '提请鼓掌通过，有人提出异议，改为举手表决'
  return `表决取消${round.cancelReason === '' ? '' : `：${round.cancelReason}`}`
}
