import { Button } from 'antd'
import {
  isSecondCall,
  namedTally,
  type NamedRound,
  type Voter,
} from '#shared/domain/meeting/vote/named/named'
import { Keycap } from '../../../shared/staff/Keycap'
import { ENTRIES, ENTRY_KEYS, ENTRY_NAMES, type Entry } from './named-keys'

interface CallCardProps {
  readonly round: NamedRound
  /** Who is called now; null once everybody has answered. */
  readonly voter: Voter | null
  /** 已于 14:20 离场; empty where they are here. */
  readonly away: string
  readonly onEnter: (entry: Entry) => void
}

/** 唱名: whose name the caller reads out now, and the four answers. */
export function CallCard({ round, voter, away, onEnter }: CallCardProps) {
  const { all, left } = namedTally(round)
  if (!voter) {
    return (
      <section className="card call-card" aria-label="点名">
        <p className="call-card__name">点完了，共 {all} 人</p>
        <p className="caption">请核对以后宣布结果。</p>
      </section>
    )
  }
  const { name, door, by } = voter
  const again = isSecondCall(round) || round.passed.includes(voter.id)
  return (
    <section className="card call-card" aria-label="点名">
      <p className="caption">
        {again ? '第二次点名' : '请唱名人点名'}，已答 {all - left} / {all}
      </p>
      <p className="call-card__name" role="status">
        <b>{name}</b>
        <small>{[door, away].filter((mark) => mark !== '').join('，')}</small>
      </p>
      {by !== null && <p className="call-card__proxy">请受托人 {by} 代为回答</p>}
      <div className="call-card__answers">
        {ENTRIES.rollCall.map((entry) => (
          <Button key={entry} size="large" onClick={() => onEnter(entry)}>
            {entry === 'pass' && (again || away !== '') ? '未应答，记为未表态' : ENTRY_NAMES[entry]}{' '}
            <Keycap>{ENTRY_KEYS[entry]}</Keycap>
          </Button>
        ))}
      </div>
    </section>
  )
}
