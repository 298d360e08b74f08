import { itemToComeMs } from '#shared/domain/meeting/floor/forecast'
import { itemUsedMs } from '#shared/domain/meeting/floor/item-time'
import { Button } from 'antd'
import { STANCE_NAMES } from '#shared/domain/meeting/facts'
import { actingChair } from '#shared/domain/meeting/floor/chair'
import { ENDING_NAMES } from '#shared/domain/meeting/motion/decide-subject'
import { countsOf, motionFate } from '#shared/domain/meeting/motion/progress'
import { MOTION } from '#shared/domain/meeting/motion/subject'
import { courseOf, textOf } from '#shared/domain/meeting/motion/text'
import { announcedVotes, currentItem } from '#shared/domain/meeting/selectors'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import { speakingTime } from '#shared/domain/meeting/floor/speaking-time'
import type { Meeting } from '#shared/domain/meeting/state'
import { isContest } from '#shared/domain/meeting/vote/contest/round'
import { formatDuration } from '#shared/domain/meeting/floor/timer'
import { clockTime } from '#shared/domain/text/chinese-date'
import { useHallNow } from '../../shared/client/react'
import { Mark, STANCE_MARKS } from '../../shared/marks'
import { EndForecast } from './EndForecast'
import { ITEM_STAGE_NAMES, ITEM_STAGES, itemOverMinutes, itemStage } from './item-progress'
import { ItemTime } from './ItemTime'
import { ChairControl } from './ChairControl'
import { verdictWord } from './ResultCard'
import type { SessionActions } from './use-session-actions'

interface AgendaColumnProps {
  readonly meeting: Meeting
  readonly actions: SessionActions
  /** Opens the form for agenda and plan, or the charts. */
  readonly onOpen: (panel: 'arrange' | 'charts') => void
  /** Given where it stands in a drawer, which closes behind a choice. */
  readonly onChosen?: () => void
}

/** The items, planned and used minutes, where each stands; a click goes to one. */
export function AgendaColumn({ meeting, actions, onOpen, onChosen }: AgendaColumnProps) {
  const inDrawer = onChosen !== undefined
  return (
    <nav className={inDrawer ? 'agenda' : 'pane agenda is-column'} aria-label="议程">
      {!inDrawer && (
        <h2 className="pane__head">
          议程
          {meeting.openedAt !== null && <small>{clockTime(meeting.openedAt)} 开始</small>}
        </h2>
      )}
      <ol className="agenda__items">
        {meeting.agenda.map((item, index) => (
          <AgendaRow
            key={item.id}
            meeting={meeting}
            item={item}
            index={index}
            extendItem={actions.extendItem}
            onEnter={() => {
              actions.enterItem(item)
              onChosen?.()
            }}
          />
        ))}
      </ol>
      <div className="agenda__foot">
        <EndForecast meeting={meeting} />
        <Balance meeting={meeting} />
        <ChairControl meeting={meeting} />
        <div className="agenda__buttons">
          <Button onClick={() => onOpen('charts')}>图表</Button>
          <Button onClick={() => onOpen('arrange')}>改安排</Button>
          {actions.beginRecess && <Button onClick={actions.beginRecess}>休会</Button>}
          {actions.step.kind !== 'close' && <Button onClick={actions.close}>散会</Button>}
        </div>
      </div>
    </nav>
  )
}

interface AgendaRowProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly index: number
  readonly extendItem: SessionActions['extendItem']
  readonly onEnter: () => void
}

function AgendaRow({ meeting, item, index, extendItem, onEnter }: AgendaRowProps) {
  const now = useHallNow(1000)
  const isNow = item.id === meeting.currentItemId
  const visited = meeting.visits.some(({ itemId }) => itemId === item.id)
  const used = Math.floor(itemUsedMs(meeting, item.id, now) / 60_000)
  const over = itemOverMinutes(meeting, item, now)
  const content = (
    <>
      <span className="agenda__index">{visited && !isNow ? <Mark kind="check" plain /> : index + 1}</span>
      <b>{item.title}</b>
      <em>{visited ? `${used} / ${item.plannedMinutes} 分` : `${item.plannedMinutes} 分`}</em>
      {over > 0 && (
        <span className={isNow ? 'agenda__over is-now' : 'agenda__over'}>
          <Mark kind="alert" /> 比计划多 {over} 分
        </span>
      )}
      {isNow && over === 0 && item.plannedMinutes > 0 && (
        <span className="agenda__left">
          按计划还有 {Math.ceil(itemToComeMs(meeting, item, now) / 60_000)} 分钟
        </span>
      )}
      <VoteLine meeting={meeting} item={item} />
    </>
  )
  return (
    <li className={isNow ? 'is-now' : ''} aria-current={isNow ? 'step' : undefined}>
      {isNow ? (
        <div className="agenda__row">{content}</div>
      ) : (
        <button type="button" className="agenda__row" onClick={onEnter} title="进入这一项">
          {content}
        </button>
      )}
      {isNow && (
        <>
          {item.motion && <p className="agenda__motion">{textOf(meeting, item.id, MOTION)}</p>}
          <ItemTime meeting={meeting} extendItem={extendItem} />
          <Stages meeting={meeting} item={item} />
        </>
      )}
    </li>
  )
}

function VoteLine({ meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem }) {
  const fate = motionFate(meeting, item.id)
  const { end } = courseOf(meeting, item.id)
  const counts = fate && fate.passed + fate.failed > 0 ? countsOf(meeting, item.id) : ''
  if (end || counts !== '') {
    const ended = end ? ENDING_NAMES[end.how] : ''
    return <span className="agenda__vote">{[ended, counts].filter((part) => part !== '').join('，')}</span>
  }
  const round = announcedVotes(meeting, item.id).findLast(({ subject }) => subject.kind === 'motion')
  if (!round?.outcome) return null
  const passed = round.outcome.verdict === 'passed'
  return (
    <span className="agenda__vote">
      <Mark kind={passed ? 'yes' : isContest(round) && round.result?.next ? 'alert' : 'no'} />
      {isContest(round)
        ? verdictWord(round, round.outcome)
        : passed
          ? `通过 ${round.counts.yes ?? 0} 票`
          : round.outcome.verdict === 'void'
            ? '无效'
            : '未通过'}
    </span>
  )
}

function Stages({ meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem }) {
  const stage = ITEM_STAGES.indexOf(itemStage(meeting, item))
  const stages = item.motion ? ITEM_STAGES : ITEM_STAGES.slice(0, 2)
  return (
    <ol className="stages" aria-label="这一项到了哪一步">
      {stages.map((name, index) => (
        <li
          key={name}
          className={index === stage ? 'is-now' : index < stage ? 'is-done' : ''}
          aria-current={index === stage ? 'step' : undefined}
        >
          {ITEM_STAGE_NAMES[name]}
        </li>
      ))}
    </ol>
  )
}

function Balance({ meeting }: { readonly meeting: Meeting }) {
  const now = useHallNow(1000)
  if (meeting.currentItemId === null) return null
  const { sides } = speakingTime(meeting, meeting.currentItemId, now)
  return (
    <>
      {sides
        .filter(({ people }) => people > 0)
        .map(({ stance, people, totalMs }) => (
          <div key={stance} className="balance">
            <span>
              <Mark kind={STANCE_MARKS[stance]} /> {STANCE_NAMES[stance]}
            </span>
            <span>{people} 人</span>
            <b>{formatDuration(totalMs)}</b>
          </div>
        ))}
    </>
  )
}

interface AgendaStripProps {
  readonly meeting: Meeting
  readonly actions: SessionActions
  readonly onOpen: () => void
}

/** The agenda in one line, where the window is too narrow for the column. */
export function AgendaStrip({ meeting, actions, onOpen }: AgendaStripProps) {
  const now = useHallNow(1000)
  const item = currentItem(meeting)
  const index = item ? meeting.agenda.indexOf(item) : -1
  const chair = actingChair(meeting)
  const over = item ? itemOverMinutes(meeting, item, now) : 0
  return (
    <div className="agenda-strip">
      <span>
        {item ? (
          <>
            <b>
              {index + 1} {item.title}
            </b>
            <em>
              {Math.floor(itemUsedMs(meeting, item.id, now) / 60_000)} / {item.plannedMinutes} 分
            </em>
            {over > 0 && <em className="agenda__over is-now">多 {over} 分</em>}
            {chair && <em>{chair.name}代为主持</em>}
            <EndForecast meeting={meeting} short />
          </>
        ) : (
          <b>还没有进入议程</b>
        )}
      </span>
      <ItemTime meeting={meeting} extendItem={actions.extendItem} />
      <Button onClick={onOpen}>
        全部议程 {index + 1} / {meeting.agenda.length}
      </Button>
    </div>
  )
}
