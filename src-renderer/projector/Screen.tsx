import type { ReactNode } from 'react'
import type { HallSettings } from '#shared/domain/hall/state'
import type { Scene } from '#shared/domain/meeting/facts'
import { actingChair } from '#shared/domain/meeting/floor/chair'
import { pendingAmendment, subjectName } from '#shared/domain/meeting/motion/text'
import type { Notices } from '#shared/domain/notice/state'
import { activeVote, currentItem } from '#shared/domain/meeting/selectors'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import type { HallView } from '../shared/client/hall-client'
import { Agenda } from './scenes/Agenda'
import { Item } from './scenes/Item'
import { LaterScene } from './scenes/LaterScene'
import { Connecting } from './scenes/Connecting'
import { Black, HallFront } from './scenes/Quiet'
import { Result } from './scenes/Result'
import { TestScreen } from './scenes/TestScreen'
import { TurnScene } from './scenes/TurnScene'
import { VoteScene } from './scenes/VoteScene'
import { Waiting } from './scenes/Waiting'
import { itemTimeText } from './wording'
import { Top } from './Top'
import { drawnScene, shownVote, type SceneProps } from './view'
import './projector.css'

export interface ScreenProps {
  /** Null before the first word of the host. */
  readonly hall: HallSettings | null
  /** Null while no meeting is open. */
  readonly meeting: Meeting | null
  /** Hall clock, ms. */
  readonly now: number
  /** 公示 of the meeting; none where they are left out. */
  readonly notices?: Notices
  /** `lost`: what is drawn is the last that came. */
  readonly connection: HallView['connection']
  /** The picture to judge the wall by is asked for; only while no meeting is open. */
  readonly test?: boolean
}

/** Everything on the wall, from state alone. */
export function Screen({ hall, meeting, now, connection, notices, test = false }: ScreenProps) {
  const trouble = connection === 'lost' ? '正在重新连接…' : ''
  if (!hall) return <Connecting />
  if (!meeting && test) return <TestScreen hall={hall} now={now} trouble={trouble} />
  if (!meeting) return <HallFront hallName={hall.hallName} now={now} trouble={trouble} />
  const scene = drawnScene(meeting)
  if (scene === 'black') return <Black />
  return (
    <main className="screen" data-scene={scene}>
      <Top
        hallName={hall.hallName}
        practice={meeting.practice}
        context={contextOf(meeting, scene)}
        chair={actingChair(meeting)?.name ?? ''}
        itemTime={scene === 'turn' || scene === 'item' ? itemTimeText(meeting, now) : ''}
        now={now}
        trouble={trouble}
      />
      {SCENES[scene]({ hall, meeting, now, ...(notices ? { notices } : {}) })}
    </main>
  )
}

/** What has to change for the screen to be cross-faded: another scene, another item; not another speaker. */
export function screenKey({ hall, meeting, test }: ScreenProps): string {
  if (!hall) return 'connecting'
  if (!meeting) return test ? 'test' : 'front'
  const scene = drawnScene(meeting)
  const pending = pendingAmendment(meeting, meeting.currentItemId ?? '')?.id ?? ''
  return scene === 'item'
    ? `${meeting.id} item ${meeting.currentItemId ?? ''} ${pending}`
    : `${meeting.id} ${scene}`
}

const SCENES: Readonly<Record<Scene, (props: SceneProps) => ReactNode>> = {
  waiting: (props) => <Waiting {...props} />,
  agenda: (props) => <Agenda {...props} />,
  item: (props) => <Item {...props} />,
  turn: (props) => <TurnScene {...props} />,
  questions: (props) => <LaterScene scene="questions" {...props} />,
  vote: (props) => <VoteScene {...props} />,
  result: (props) => <Result {...props} />,
  fairness: (props) => <LaterScene scene="fairness" {...props} />,
  rules: (props) => <LaterScene scene="rules" {...props} />,
  recess: (props) => <LaterScene scene="recess" {...props} />,
  material: (props) => <LaterScene scene="material" {...props} />,
  black: () => <Black />,
  closed: (props) => <LaterScene scene="closed" {...props} />,
  notice: (props) => <LaterScene scene="notice" {...props} />,
}

function contextOf(meeting: Meeting, scene: Scene): string {
  const itemTitle = currentItem(meeting)?.title ?? meeting.plan.title
  switch (scene) {
    case 'waiting':
      return '会前候场'
    case 'turn':
    case 'questions':
    case 'fairness':
    case 'material':
      return itemTitle
    case 'vote':
      return ofSubject(meeting, activeVote(meeting), voteContext(activeVote(meeting)?.method, itemTitle))
    case 'result':
      return shownVote(meeting)?.method === 'ownersRegister'
        ? '业主共同决定 · 表决结果'
        : ofSubject(meeting, shownVote(meeting), ['表决结果', itemTitle])
    default:
      return meeting.plan.title
  }
}

/** 修正案（第三条） · 举手表决: what is voted first, where it is not the motion itself; the line has no room for all three. */
function ofSubject(meeting: Meeting, round: BallotRound | null, context: readonly string[]): string {
  const name = round ? subjectName(meeting, round.itemId, round.subject) : ''
  return (name === '' ? context : [name, ...context.slice(0, 1)]).join(' · ')
}

/** Where the scene itself names the item, the line above says how it is decided. */
function voteContext(method: BallotRound['method'] | undefined, itemTitle: string): readonly string[] {
  switch (method) {
    case 'secretBallot':
      return ['无记名投票', '公开唱票']
    case 'rollCall':
      return ['记名唱名', itemTitle]
    case 'namedBallot':
      return ['记名投票']
    case 'households':
      return ['一户一票', '逐户书面签字']
    case 'acclamation':
      return ['程序性事项', itemTitle]
    case 'ownersRegister':
      return ['业主共同决定', '人数与面积都要过']
    case 'contestBallot':
      return ['无记名投票', '公开唱票']
    case 'contestHands':
      return ['举手推选、比选']
    default:
      return ['举手表决', itemTitle]
  }
}
