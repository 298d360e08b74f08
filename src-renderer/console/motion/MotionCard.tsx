import { useEffect, useRef } from 'react'
import {
  countsOf,
  motionFate,
  nextSubject,
  partProgress,
  type PartProgress,
} from '#shared/domain/meeting/motion/progress'
import { ENDING_NAMES, needsSecond } from '#shared/domain/meeting/motion/decide-subject'
import type { Amendment } from '#shared/domain/meeting/motion/state'
import { MOTION } from '#shared/domain/meeting/motion/subject'
import {
  courseOf,
  pendingAmendment,
  pieceOf,
  targetName,
  versionsOf,
} from '#shared/domain/meeting/motion/text'
import { participantById } from '#shared/domain/meeting/selectors'
import type { AgendaItem, Motion } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { chineseNumber } from '#shared/domain/text/chinese-number'
import { ruleText } from '#shared/domain/voting/rule-text'
import { Difference } from '../../shared/Difference'
import { Mark } from '../../shared/marks'
import './motion.css'

interface MotionCardProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly motion: Motion
}

/** The motion as it stands: its words, the amendment that comes first, or its clauses and where each has got to. */
export function MotionCard({ meeting, item, motion }: MotionCardProps) {
  const pending = pendingAmendment(meeting, item.id)
  const pieces = pieceOf(meeting, item.id) !== 'motion'
  return (
    <div className="motion-card">
      <Words meeting={meeting} item={item} motion={motion} />
      {pending && <Pending meeting={meeting} item={item} amendment={pending} />}
      {pieces && <Parts meeting={meeting} item={item} />}
      <End meeting={meeting} item={item} />
    </div>
  )
}

function Words({ meeting, item, motion }: MotionCardProps) {
  const { id } = item
  const versions = versionsOf(meeting, id, MOTION)
  const { second } = courseOf(meeting, id)
  const notes = [
    versions.length > 1 ? `第${chineseNumber(versions.length)}稿` : '',
    second ? `${nameOf(meeting, second.participantId)}附议` : needsSecond(meeting) ? '等人附议' : '',
  ].filter((note) => note !== '')
  const what = { motion: '付诸表决', clauses: '逐条表决', parts: '分部分表决' }[pieceOf(meeting, id)]
  return (
    <div className="motion-card__words">
      <span>{[what, ...notes].join(' · ')}</span>
      <p>{versions.at(-1)?.text}</p>
      <small>
        {motion.rule.name}：{ruleText(motion)}
      </small>
    </div>
  )
}

interface PendingProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
  readonly amendment: Amendment
}

function Pending({ meeting, item, amendment }: PendingProps) {
  const { target, before, text, proposerId, second } = amendment
  const backed = second
    ? `，${nameOf(meeting, second.participantId)}附议`
    : needsSecond(meeting)
      ? '，等人附议'
      : ''
  return (
    <section className="motion-card__amendment" aria-label="修正案">
      <h3>
        修正案：{targetName(meeting, item.id, target)}
        <small>
          {nameOf(meeting, proposerId)}提出{backed}；先表决它
        </small>
      </h3>
      <p>
        <Difference before={before} after={text} />
      </p>
    </section>
  )
}

function Parts({ meeting, item }: Omit<MotionCardProps, 'motion'>) {
  const next = nextSubject(meeting, item.id)
  const parts = partProgress(meeting, item.id)
  const fate = motionFate(meeting, item.id)
  return (
    <>
      <p className="caption">
        共 {parts.length} 条{fate && fate.passed + fate.failed > 0 ? `：${countsOf(meeting, item.id)}` : ''}
        {item.clauses?.wholeVote ? '，最后表决全文' : ''}
      </p>
      <ol className="motion-card__parts" aria-label="条文">
        {parts.map((part) => (
          <Part
            key={part.part.id}
            progress={part}
            isNext={next?.kind === 'part' && next.partId === part.part.id}
          />
        ))}
      </ol>
    </>
  )
}

function Part({ progress, isNext }: { readonly progress: PartProgress; readonly isNext: boolean }) {
  const { name, text, state } = progress
  const row = useRef<HTMLLIElement>(null)
  // The card scrolls where the clauses are many: the one under way stays in sight.
  useEffect(() => {
    if (isNext) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isNext])
  return (
    <li ref={row} className={isNext ? 'is-next' : ''} aria-current={isNext ? 'step' : undefined}>
      <b>{name}</b>
      <p title={text}>{text}</p>
      <em>
        {state === 'passed' ? (
          <>
            <Mark kind="yes" /> 通过
          </>
        ) : state === 'failed' ? (
          <>
            <Mark kind="no" /> 未通过
          </>
        ) : isNext ? (
          '现在议这条'
        ) : (
          '待表决'
        )}
      </em>
    </li>
  )
}

function End({ meeting, item }: Omit<MotionCardProps, 'motion'>) {
  const { end } = courseOf(meeting, item.id)
  if (!end) return null
  const by = end.byId === null ? '主持人' : nameOf(meeting, end.byId)
  return (
    <p className="motion-card__end" role="status">
      <b>动议已{ENDING_NAMES[end.how]}</b>
      {end.reason === '' ? '' : `：${end.reason}`}
      <small>（{by}）</small>
    </p>
  )
}

function nameOf(meeting: Meeting, id: string): string {
  return participantById(meeting, id)?.name ?? '名单外的人'
}
