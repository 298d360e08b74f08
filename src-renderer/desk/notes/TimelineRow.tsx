import { memo } from 'react'
import { VOTE_METHOD_NAMES, VOTE_OPTION_NAMES, voteOptionSchema } from '#shared/domain/meeting/facts'
import { INTERJECTION_KIND_NAMES } from '#shared/domain/meeting/interjection/interjection'
import type { BallotRound } from '#shared/domain/meeting/state'
import { formatDuration, usedMs } from '#shared/domain/meeting/floor/timer'
import { verdictText } from '#shared/domain/minutes/vote-text'
import { clockTime } from '#shared/domain/text/chinese-date'
import { Mark, STANCE_MARKS } from '../../shared/marks'
import type { Happening } from './happenings'
import { PointList } from './PointList'
import type { TimelineEntry } from './timeline'

interface TimelineRowProps {
  readonly entry: TimelineEntry
  /** Whose turn it is: written in the middle, not here. */
  readonly isCurrent: boolean
  readonly open: boolean
  readonly onToggle: (key: string) => void
}

/** One turn, the notes on an item, or a vote. What was written opens in place. */
export const TimelineRow = memo(function TimelineRow({ entry, isCurrent, open, onToggle }: TimelineRowProps) {
  if (entry.kind === 'vote') return <VoteRow round={entry.round} />
  if (entry.kind === 'happening') return <HappeningRow happening={entry.happening} />
  const name = entry.kind === 'notes' ? '会场记录' : entry.speaker
  const panelId = `written-${entry.key}`
  return (
    <li className={rowClass(entry, isCurrent)}>
      <button
        type="button"
        className="timeline-row__head"
        aria-expanded={isCurrent ? undefined : open}
        aria-controls={open ? panelId : undefined}
        aria-current={isCurrent ? 'true' : undefined}
        disabled={isCurrent}
        onClick={() => onToggle(entry.key)}
      >
        <span className="timeline-row__at">{clockTime(entry.at)}</span>
        <span className="timeline-row__who">
          {entry.kind === 'turn' && <Mark kind={STANCE_MARKS[entry.turn.stance]} />}
          <b>{name}</b>
          {entry.kind === 'interjection' && (
            <small>插话{INTERJECTION_KIND_NAMES[entry.interjection.kind]}</small>
          )}
          {entry.points.some(({ corrections }) => corrections.length > 0) && (
            <span className="correction__mark is-quiet">改</span>
          )}
          <em>{lengthOf(entry)}</em>
        </span>
        {!open && !isCurrent && (
          <span className="timeline-row__words">
            {entry.points.length === 0 ? '没有记要点' : entry.points.map(({ text }) => text).join(' ')}
          </span>
        )}
      </button>
      {open && !isCurrent && (
        <div id={panelId}>
          <PointList
            context={entry.context}
            points={entry.points}
            name={name}
            onDone={() => onToggle(entry.key)}
          />
        </div>
      )}
    </li>
  )
}, isSameRow)

type WrittenEntry = Exclude<TimelineEntry, { kind: 'vote' | 'happening' }>

function rowClass({ kind }: WrittenEntry, isCurrent: boolean): string {
  const nested = kind === 'interjection' ? ' is-nested' : ''
  return `timeline-row${nested}${isCurrent ? ' is-current' : ''}`
}

function lengthOf(entry: WrittenEntry): string {
  if (entry.kind === 'notes') return `${entry.points.length} 句`
  const heard = entry.kind === 'turn' ? entry.turn : entry.interjection
  return heard.endedAt === null ? '正在说' : formatDuration(usedMs(heard, heard.endedAt))
}

/** A save in one row leaves all others as they are, however many there are. */
function isSameRow(before: TimelineRowProps, after: TimelineRowProps): boolean {
  return (
    before.isCurrent === after.isCurrent &&
    before.open === after.open &&
    before.onToggle === after.onToggle &&
    isSameEntry(before.entry, after.entry)
  )
}

function isSameEntry(a: TimelineEntry, b: TimelineEntry): boolean {
  if (a.kind === 'vote' || b.kind === 'vote') {
    return a.kind === 'vote' && b.kind === 'vote' && a.round === b.round
  }
  if (a.kind === 'happening' || b.kind === 'happening') {
    return (
      a.kind === 'happening' &&
      b.kind === 'happening' &&
      a.key === b.key &&
      a.happening.text === b.happening.text
    )
  }
  if (a.kind === 'turn' && b.kind === 'turn' && (a.turn !== b.turn || a.speaker !== b.speaker)) return false
  if (
    a.kind === 'interjection' &&
    b.kind === 'interjection' &&
    (a.interjection !== b.interjection || a.speaker !== b.speaker)
  ) {
    return false
  }
  return (
    a.kind === b.kind &&
    a.key === b.key &&
    a.points.length === b.points.length &&
    a.points.every((point, index) => point === b.points[index])
  )
}

const OPEN_TEXTS: Readonly<Record<BallotRound['method'], string>> = {
  showOfHands: '正在点数',
  secretBallot: '正在投票、唱票',
  ownersRegister: '正在登记签字',
  contestHands: '正在点数',
  contestBallot: '正在投票、唱票',
  rollCall: '正在点名',
  namedBallot: '正在投票、登记',
  households: '正在登记签字',
  acclamation: '正在征询',
}

function HappeningRow({ happening }: { readonly happening: Happening }) {
  return (
    <li className="timeline-row is-happening">
      <span className="timeline-row__at">{clockTime(happening.at)}</span>
      <span>{happening.text}</span>
    </li>
  )
}

function VoteRow({ round }: { readonly round: BallotRound }) {
  return (
    <li className="timeline-row is-vote">
      <span className="timeline-row__at">{clockTime(round.openedAt)}</span>
      <span className="timeline-row__who">
        <b>{VOTE_METHOD_NAMES[round.method]}</b>
        <em>{round.state === 'open' ? OPEN_TEXTS[round.method] : verdictText(round)}</em>
      </span>
      <span className="timeline-row__counts">
        {voteOptionSchema.options.map((option) => {
          const count = round.counts[option]
          return count === null ? null : (
            <span key={option}>
              <Mark kind={option} /> {VOTE_OPTION_NAMES[option]} {count}
            </span>
          )
        })}
      </span>
    </li>
  )
}
