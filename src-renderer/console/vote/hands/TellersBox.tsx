import { Button } from 'antd'
import type { Meeting, HandsRound } from '#shared/domain/meeting/state'
import { VOTE_OPTION_NAMES } from '#shared/domain/meeting/facts'
import { TELLER_NAMES, TELLERS, tellerTitle, type Teller } from '#shared/domain/meeting/vote/counting'
import { openDifference, type AskedOption } from '#shared/domain/meeting/vote/hands/hands'
import { Mark, OptionTag } from '../../../shared/marks'
import { CountField, type CountFieldProps } from '../CountField'

interface TellersBoxProps {
  readonly meeting: Meeting
  readonly round: HandsRound
  readonly option: AskedOption
  readonly fieldOf: (teller: Teller) => Omit<CountFieldProps, 'label' | 'className' | 'masked'>
  /** The chair has the hands counted once more before all. */
  readonly onSettle: () => void
}

/**
 * One answer, counted by two tellers on their own: neither number is shown before both are there. What they agree on
 * is taken.
 */
export function TellersBox({ meeting, round, option, fieldOf, onSettle }: TellersBoxProps) {
  const name = VOTE_OPTION_NAMES[option]
  const reports = TELLERS.map((teller) => round.tellers?.[teller][option] ?? null)
  const both = reports.every((count) => count !== null)
  const difference = openDifference(round, option)
  const taken = round.counts[option]
  return (
    <div
      className={`count-box tellers-box card${difference ? ' is-apart' : ''}`}
      role="group"
      aria-label={`${name}人数`}
    >
      <div className="count-box__head">
        <OptionTag option={option} />
        <span className="caption">{taken === null ? '等两人报数' : `记为 ${taken} 人`}</span>
      </div>
      <div className="tellers-box__fields">
        {TELLERS.map((teller) => (
          <label key={teller}>
            <span>{tellerTitle(teller, meeting.plan.tellers)}</span>
            <CountField
              className="count-box__field"
              label={`${TELLER_NAMES[teller]} ${name}`}
              masked={!both && taken === null && round.tellers?.[teller][option] !== null}
              {...fieldOf(teller)}
            />
          </label>
        ))}
      </div>
      {difference ? (
        <div className="tellers-box__apart" role="alert">
          <span>
            <Mark kind="alert" plain /> 甲 {difference.first}，乙 {difference.second}，
            <b>相差 {Math.abs(difference.first - difference.second)}</b>
          </span>
          <Button aria-label={`${name}：主持人复点`} onClick={onSettle}>
            主持人复点
          </Button>
        </div>
      ) : (
        <p className="tellers-box__same caption">
          {taken === null ? '报数互不显示，都报了才对' : both ? '两人的数一致，或已复点定下' : '已复点定下'}
        </p>
      )}
    </div>
  )
}
