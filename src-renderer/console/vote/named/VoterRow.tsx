import { Button } from 'antd'
import type { NamedAnswer, NamedMethod, Voter } from '#shared/domain/meeting/vote/named/named'
import { ANSWER_NAMES } from '#shared/domain/meeting/vote/named/named'
import { Mark, OptionTag } from '../../../shared/marks'
import { Keycap } from '../../../shared/staff/Keycap'
import { ENTRIES, ENTRY_KEYS, ENTRY_NAMES, type Entry } from './named-keys'

interface VoterRowProps {
  readonly method: NamedMethod
  readonly voter: Voter
  readonly current: NamedAnswer | null
  /** Called once, without an answer. */
  readonly passed: boolean
  /** 已于 14:20 离场; empty where they are here. */
  readonly away: string
  readonly chosen: boolean
  readonly onEnter: (entry: Entry | null) => void
}

/** One voter: who it is, what is entered, and what can be. */
export function VoterRow(props: VoterRowProps) {
  const { method, voter, current, passed, away, chosen, onEnter } = props
  const { name, door, by } = voter
  const [head, tail] = method === 'households' ? [door, name] : [name, door]
  const marks = [tail, by === null ? '' : `${by}受托代为表决`, away].filter((mark) => mark !== '')
  return (
    <li
      className={`owners-page__row${chosen ? ' is-chosen' : ''}`}
      aria-current={chosen ? 'true' : undefined}
    >
      <span>
        <b>{head}</b>
        <small>{marks.join('，')}</small>
      </span>
      <AnswerTag current={current} passed={passed} />
      <span className="owners-page__answers">
        {ENTRIES[method].map((entry) => {
          const done = current === entry
          // 未应答 is said of nobody who has answered.
          if (entry === 'pass' && current !== null) return null
          return (
            <Button
              key={entry}
              aria-label={`${head} ${ENTRY_NAMES[entry]}`}
              aria-pressed={done}
              onClick={() => onEnter(done ? null : entry)}
            >
              {ENTRY_NAMES[entry]} {chosen && <Keycap>{ENTRY_KEYS[entry]}</Keycap>}
            </Button>
          )
        })}
      </span>
    </li>
  )
}

function AnswerTag({ current, passed }: Pick<VoterRowProps, 'current' | 'passed'>) {
  if (current === 'invalid') {
    return (
      <b className="voter-answer">
        <Mark kind="invalid" plain /> {ANSWER_NAMES.invalid}
      </b>
    )
  }
  if (current !== null) return <OptionTag option={current} />
  return <span className="caption">{passed ? '未应答，再点一次' : '没有登记'}</span>
}
