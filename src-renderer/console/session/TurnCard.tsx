import { Button, Popover } from 'antd'
import { useState } from 'react'
import type { Stance } from '#shared/domain/meeting/facts'
import { activeInterjection } from '#shared/domain/meeting/interjection/interjection'
import { participantById, turnsOn } from '#shared/domain/meeting/selectors'
import type { Meeting, Turn } from '#shared/domain/meeting/state'
import { limitMs, turnClock, turnTone, usedMs, type TurnTone } from '#shared/domain/meeting/floor/timer'
import { useHallNow } from '../../shared/client/react'
import { StanceTag } from '../../shared/marks'
import { useCommand } from '../../shared/staff/commands'
import { Keycap } from '../../shared/staff/Keycap'
import { CONTROL_IDS } from './press'
import { InterjectButton } from './InterjectButton'
import { InterjectionRow } from './InterjectionRow'
import { StanceButtons } from './StanceButtons'
import { RemindRow } from './RemindRow'
import { EXTENSION_SECONDS, type SessionActions } from './use-session-actions'

interface TurnCardProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly actions: SessionActions
}

const TONE_NAMES: Readonly<Record<TurnTone, string>> = {
  normal: '剩余',
  warning: '请收尾',
  overtime: '已超时',
}

function limitText(ms: number | null): string {
  if (ms === null) return '不限时'
  const seconds = Math.round(ms / 1000)
  return seconds % 60 === 0 ? `限 ${seconds / 60} 分钟` : `限 ${seconds} 秒`
}

/** Who speaks, for or against, and how much time is left. */
export function TurnCard({ meeting, turn, actions }: TurnCardProps) {
  const { extend, interject, endTurn } = actions
  const interjection = activeInterjection(meeting)
  const participant = participantById(meeting, turn.participantId)
  const times = turnsOn(meeting, turn.itemId, turn.participantId).findIndex(({ id }) => id === turn.id) + 1
  return (
    <section className="card stage-card turn" aria-label="正在发言">
      <div className="turn__who">
        <h2>{participant?.name ?? '发言人'}</h2>
        <p>
          {[participant?.door, participant?.identity || participant?.org].filter(Boolean).join(' ')}
          <small>
            第 {times} 次发言 · {limitText(turn.allottedMs)}
            {turn.extendedMs > 0 ? ` · 已加 ${turn.extendedMs / 1000} 秒` : ''}
          </small>
        </p>
        <StanceTag stance={turn.stance} framed className="turn__stance" />
      </div>
      {interjection && endTurn ? (
        <InterjectionRow meeting={meeting} turn={turn} interjection={interjection} endTurn={endTurn} />
      ) : (
        <Countdown meeting={meeting} turn={turn}>
          {interject && <InterjectButton meeting={meeting} turn={turn} interject={interject} />}
          {turn.allottedMs !== null && (
            <Button {...(extend ? { onClick: extend } : { disabled: true })}>
              加 {EXTENSION_SECONDS} 秒 <Keycap>＋</Keycap>
            </Button>
          )}
          {turn.stance !== 'answer' && <ChangeStance meeting={meeting} turn={turn} chosen={turn.stance} />}
        </Countdown>
      )}
      <RemindRow meeting={meeting} turn={turn} remind={actions.remind} />
    </section>
  )
}

interface CountdownProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly children: React.ReactNode
}

function Countdown({ meeting, turn, children }: CountdownProps) {
  const now = useHallNow(250)
  const { warnSeconds } = meeting.plan
  const total = limitMs(turn)
  const tone = turnTone(turn, warnSeconds, now)
  const paused = turn.pausedAt !== null
  return (
    <div className={`turn__time is-${tone}${paused ? ' is-paused' : ''}`}>
      <span
        className="turn__digits"
        role="timer"
        aria-label={total === null ? '发言已用时间' : '发言剩余时间'}
      >
        {turnClock(turn, now)}
      </span>
      <div className="turn__bar">
        <p>
          <b>{paused ? '已暂停' : total === null ? '已用，不限时' : TONE_NAMES[tone]}</b>
          {total !== null && warnSeconds > 0 && tone === 'normal' && <span>{warnSeconds} 秒提醒</span>}
        </p>
        {total !== null && (
          <div className="turn__track" aria-hidden="true">
            <i style={{ width: `${Math.max(0, 100 - (usedMs(turn, now) / total) * 100)}%` }} />
            <u style={{ left: `${Math.min(100, ((warnSeconds * 1000) / total) * 100)}%` }} />
          </div>
        )}
        <div className="turn__actions">{children}</div>
      </div>
    </div>
  )
}

interface ChangeStanceProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly chosen: Stance
}

function ChangeStance({ meeting, turn, chosen }: ChangeStanceProps) {
  const command = useCommand()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      destroyOnHidden
      content={
        <StanceButtons
          label="改立场"
          chosen={chosen}
          autoFocus
          onCancel={() => setOpen(false)}
          onChoose={(stance) => {
            setOpen(false)
            if (stance !== turn.stance) {
              void command({ type: 'changeStance', meetingId: meeting.id, turnId: turn.id, stance })
            }
          }}
        />
      }
    >
      <Button id={CONTROL_IDS.changeStance}>
        改立场 <Keycap>L</Keycap>
      </Button>
    </Popover>
  )
}
