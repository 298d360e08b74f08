import { attendanceCount } from '#shared/domain/meeting/electorate'
import { UNIT_WORDS } from '#shared/domain/voting/tally'
import { VOTE_OPTION_NAMES, type Scene } from '#shared/domain/meeting/facts'
import { byProxyText } from '#shared/domain/meeting/proxy/text'
import { MOTION } from '#shared/domain/meeting/motion/subject'
import { motionTextOf } from '#shared/domain/meeting/motion/text'
import { nextSubject } from '#shared/domain/meeting/motion/progress'
import { activeTurn, activeVote, currentItem, participantById } from '#shared/domain/meeting/selectors'
import type { Meeting, Turn } from '#shared/domain/meeting/state'
import { turnClock, turnTone } from '#shared/domain/meeting/floor/timer'
import { currentQuestion } from '#shared/domain/meeting/questions/selectors'
import { askerName } from '#shared/domain/meeting/questions/wording'
import { askedOf } from '#shared/domain/meeting/vote/hands/hands'
import { countsShown, hiddenProgress } from '#shared/domain/meeting/vote/shown'
import { isContest, type ContestRound } from '#shared/domain/meeting/vote/contest/round'
import { useHallNow } from '../../shared/client/react'
import { Mark, StanceTag } from '../../shared/marks'
import { verdictWord } from './ResultCard'
import { SCENE_NAMES } from './scenes'

const ALL_ASKED = ['yes', 'no', 'abstain'] as const

interface ScreenPreviewProps {
  readonly meeting: Meeting
  readonly scene: Scene
}

/** The big screen in small: enough to see at a glance that the room sees the right thing. */
export function ScreenPreview({ meeting, scene }: ScreenPreviewProps) {
  return (
    <div className={`screen is-${scene}`} aria-hidden="true">
      <Content meeting={meeting} scene={scene} />
    </div>
  )
}

function Content({ meeting, scene }: ScreenPreviewProps) {
  const item = currentItem(meeting)
  switch (scene) {
    case 'waiting': {
      const { expected, present, represented, unit } = attendanceCount(meeting)
      return (
        <>
          <b className="screen__title">{meeting.plan.title}</b>
          <span>
            应到 {expected} {UNIT_WORDS[unit]}，实到 {present} {UNIT_WORDS[unit]}
            {byProxyText(represented)}
          </span>
        </>
      )
    }
    case 'item':
      return (
        <>
          <b className="screen__title">{item?.title ?? '议题'}</b>
          <span>{item ? beforeTheRoom(meeting, item.id) : ''}</span>
        </>
      )
    case 'turn': {
      const turn = activeTurn(meeting)
      return turn ? <TurnPreview meeting={meeting} turn={turn} /> : null
    }
    case 'vote': {
      const round = activeVote(meeting)
      if (!round) return null
      if (round.method === 'acclamation') {
        return (
          <>
            <b className="screen__title">有没有不同意见？</b>
            <span className="screen__motion">{round.motion}</span>
          </>
        )
      }
      return (
        <>
          <span className="screen__motion">{round.motion}</span>
          {!countsShown(round) ? (
            <b>{hiddenProgress(round) ?? '正在计票'}，结果稍后公布</b>
          ) : isContest(round) ? (
            <span>{standingsText(round)}</span>
          ) : (
            <span className="screen__counts">
              {(round.method === 'showOfHands' ? askedOf(round) : ALL_ASKED).map((option) => (
                <span key={option}>
                  <Mark kind={option} /> {VOTE_OPTION_NAMES[option]} <b>{round.counts[option] ?? '－'}</b>
                </span>
              ))}
            </span>
          )}
        </>
      )
    }
    case 'result': {
      const round = meeting.votes.find(({ id }) => id === meeting.shownVoteId)
      return (
        <>
          <b className="screen__title">{round?.outcome ? verdictWord(round, round.outcome) : '表决结果'}</b>
          <span className="screen__motion">{round?.motion}</span>
        </>
      )
    }
    case 'questions': {
      const question = currentQuestion(meeting)
      return (
        <>
          <b className="screen__title">{question ? askerName(meeting, question) : SCENE_NAMES[scene]}</b>
          <span className="screen__motion">{question?.text}</span>
        </>
      )
    }
    case 'black':
      return null
    case 'agenda':
    case 'fairness':
    case 'rules':
    case 'closed':
      return <b className="screen__title">{SCENE_NAMES[scene]}</b>
  }
}

/** 孙秀英 12　赵国强 11 …: of many only those in front. */
function standingsText({ contenders, votes }: ContestRound): string {
  const shown = contenders.slice(0, 6).map(({ number, name }) => `${name} ${votes[number] ?? '－'}`)
  return `${shown.join('　')}${contenders.length > shown.length ? ' …' : ''}`
}

/** The words the wall shows: an amendment that is pending, the clause under way, or the motion. */
function beforeTheRoom(meeting: Meeting, itemId: string): string {
  const next = nextSubject(meeting, itemId) ?? MOTION
  const words = motionTextOf(meeting, itemId, next)
  return next.kind === 'amendment' ? `修正案：${words}` : words
}

function TurnPreview({ meeting, turn }: { readonly meeting: Meeting; readonly turn: Turn }) {
  const now = useHallNow(250)
  return (
    <>
      <span className="screen__who">
        <b>{participantById(meeting, turn.participantId)?.name}</b>
        <StanceTag stance={turn.stance} />
      </span>
      <span className={`screen__digits is-${turnTone(turn, meeting.plan.warnSeconds, now)}`}>
        {turnClock(turn, now)}
      </span>
    </>
  )
}
