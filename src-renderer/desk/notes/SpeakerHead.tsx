import { VOTE_METHOD_NAMES } from '#shared/domain/meeting/facts'
import { nextSubject } from '#shared/domain/meeting/motion/progress'
import { motionTextOf, pendingAmendment } from '#shared/domain/meeting/motion/text'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import { actingChair } from '#shared/domain/meeting/floor/chair'
import {
  activeInterjection,
  INTERJECTION_KIND_NAMES,
  type Interjection,
} from '#shared/domain/meeting/interjection/interjection'
import {
  activeTurn,
  activeVote,
  currentItem,
  participantById,
  turnsOn,
} from '#shared/domain/meeting/selectors'
import type { Meeting, Turn } from '#shared/domain/meeting/state'
import { turnClock, turnTone } from '#shared/domain/meeting/floor/timer'
import { useHallNow } from '../../shared/client/react'
import { StanceTag, Tag } from '../../shared/marks'

/** Whose words are being written down, and how long they may still speak. */
export function SpeakerHead({ meeting }: { readonly meeting: Meeting }) {
  const turn = activeTurn(meeting)
  const interjection = activeInterjection(meeting)
  if (turn && interjection) return <Interjecting meeting={meeting} turn={turn} interjection={interjection} />
  return turn ? <Speaker meeting={meeting} turn={turn} /> : <NobodySpeaks meeting={meeting} />
}

function Speaker({ meeting, turn }: { readonly meeting: Meeting; readonly turn: Turn }) {
  const participant = participantById(meeting, turn.participantId)
  const about = [participant?.door || participant?.org, participant?.identity].filter(Boolean).join(' ')
  const times = turnsOn(meeting, turn.itemId, turn.participantId).length
  return (
    <div className="speaker-head">
      <h2>{participant?.name ?? '已从名单移除的人'}</h2>
      <p>
        {about}
        <small>
          第 {times} 次发言
          <Reminded meeting={meeting} turn={turn} />
        </small>
      </p>
      <StanceTag stance={turn.stance} framed className="speaker-head__stance" />
      <Remaining meeting={meeting} turn={turn} />
    </div>
  )
}

interface InterjectingProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly interjection: Interjection
}

/** Who is heard within the turn: what is written now is theirs. */
function Interjecting({ meeting, turn, interjection }: InterjectingProps) {
  const now = useHallNow(250)
  const who = participantById(meeting, interjection.participantId)
  const speaker = participantById(meeting, turn.participantId)?.name ?? '发言人'
  const tone = turnTone(interjection, 0, now)
  return (
    <div className="speaker-head is-interjection">
      <h2>{who?.name ?? '已从名单移除的人'}</h2>
      <p>
        {[who?.identity, who?.org || who?.door].filter(Boolean).join(' ')}
        <small>
          {speaker}的计时停在 {turnClock(turn, now)}，写下的句子记在插话里
        </small>
      </p>
      <Tag
        mark={interjection.kind === 'question' ? 'question' : 'answer'}
        color="ink"
        framed
        className="speaker-head__stance"
      >
        插话{INTERJECTION_KIND_NAMES[interjection.kind]}
      </Tag>
      <p className={`speaker-head__time is-${tone}`}>
        <span role="timer" aria-label={tone === 'overtime' ? '插话超时' : '插话剩余时间'}>
          {turnClock(interjection, now)}
        </span>
        <small>{tone === 'overtime' ? '已超时' : '插话剩余'}</small>
      </p>
    </div>
  )
}

/** What the facilitator has reminded them of: the minutes say it too, so it need not be written down. */
function Reminded({ meeting, turn }: { readonly meeting: Meeting; readonly turn: Turn }) {
  const times = meeting.reminders.filter(
    ({ turnId, interjectionId }) => turnId === turn.id && interjectionId === null,
  ).length
  return times === 0 ? null : ` · 主持人提醒 ${times} 次`
}

function Remaining({ meeting, turn }: { readonly meeting: Meeting; readonly turn: Turn }) {
  const now = useHallNow(250)
  const tone = turnTone(turn, meeting.plan.warnSeconds, now)
  const unlimited = turn.allottedMs === null
  const word =
    turn.pausedAt !== null
      ? '已暂停'
      : tone === 'overtime'
        ? '已超时'
        : tone === 'warning'
          ? '剩余 · 快到时间'
          : unlimited
            ? '已用 · 不限时'
            : '剩余（主持台控制）'
  return (
    <p className={`speaker-head__time is-${turn.pausedAt === null ? tone : 'paused'}`}>
      <span role="timer" aria-label={unlimited ? '已用时间' : tone === 'overtime' ? '超时' : '剩余时间'}>
        {turnClock(turn, now)}
      </span>
      <small>{word}</small>
    </p>
  )
}

function NobodySpeaks({ meeting }: { readonly meeting: Meeting }) {
  const item = currentItem(meeting)
  const chair = actingChair(meeting)
  const round = activeVote(meeting)
  return (
    <div className="speaker-head">
      <h2>{item?.title ?? '会议已经开始'}</h2>
      <p>
        {round ? `正在表决：${VOTE_METHOD_NAMES[round.method]}` : '现在没有人发言'}
        {chair && `，${chair.name}代为主持`}
        {item && <MotionLine meeting={meeting} item={item} />}
        <small>{item ? '写下的句子记在这一项名下' : '写下的句子记在会议开头'}</small>
      </p>
    </div>
  )
}

/** What of the motion is before the meeting: the minutes say it by themselves, so it need not be written down. */
function MotionLine({ meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem }) {
  const amendment = pendingAmendment(meeting, item.id)
  const next = nextSubject(meeting, item.id)
  if (amendment) {
    const proposer = participantById(meeting, amendment.proposerId)?.name ?? ''
    return (
      <small>
        {proposer}的修正案（已自动记录）：{amendment.text}
      </small>
    )
  }
  return next?.kind === 'part' ? <small>正在议{motionTextOf(meeting, item.id, next)}</small> : null
}
