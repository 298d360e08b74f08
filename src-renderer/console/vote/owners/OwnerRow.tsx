import { Button, Checkbox } from 'antd'
import { BALLOT_CHOICE_NAMES } from '#shared/domain/meeting/facts'
import type { OwnerAnswer, OwnerHead } from '#shared/domain/meeting/vote/owners/owners'
import { areaText } from '#shared/domain/voting/area'
import { OptionTag } from '../../../shared/marks'
import { Keycap } from '../../../shared/staff/Keycap'
import { ANSWER_KEYS, ANSWERS } from './owners-search'

interface OwnerRowProps {
  readonly owner: OwnerHead
  readonly current: OwnerAnswer | null
  readonly chosen: boolean
  readonly onAnswer: (answer: OwnerAnswer | null) => void
  /** Whether their ballot was handed over; null where that does not matter. */
  readonly delivered: boolean | null
  readonly onDeliver: (delivered: boolean) => void
}

/** One head of the register: their doors, and what stands on their sheet. */
export function OwnerRow({ owner, current, chosen, onAnswer, delivered, onDeliver }: OwnerRowProps) {
  const [door = ''] = owner.doors
  return (
    <li
      className={`owners-page__row${chosen ? ' is-chosen' : ''}`}
      aria-current={chosen ? 'true' : undefined}
    >
      <span>
        <b>{owner.doors.join('、')}</b>
        <small>
          {owner.owner}，{areaText(owner.area)} ㎡{owner.doors.length > 1 ? '，几户算一人' : ''}
        </small>
      </span>
      {current !== null ? (
        <OptionTag option={current} />
      ) : delivered === null ? (
        <span className="caption">没有登记</span>
      ) : (
        <Checkbox
          checked={delivered}
          aria-label={`${door} 送达`}
          onChange={({ target }) => onDeliver(target.checked)}
        >
          送达
        </Checkbox>
      )}
      <span className="owners-page__answers">
        {ANSWERS.map((option) => (
          <Button
            key={option}
            aria-label={`${door} ${BALLOT_CHOICE_NAMES[option]}`}
            aria-pressed={current === option}
            onClick={() => onAnswer(current === option ? null : option)}
          >
            {BALLOT_CHOICE_NAMES[option]} <Keycap>{ANSWER_KEYS[option]}</Keycap>
          </Button>
        ))}
      </span>
    </li>
  )
}
