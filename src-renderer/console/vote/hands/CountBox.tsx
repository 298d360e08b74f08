import { Button } from 'antd'
import { VOTE_OPTION_NAMES } from '#shared/domain/meeting/facts'
import type { AskedOption } from '#shared/domain/meeting/vote/hands/hands'
import { OptionTag } from '../../../shared/marks'
import { CountField, type CountFieldProps } from '../CountField'

type CountBoxProps = Omit<CountFieldProps, 'label' | 'className' | 'masked'> & {
  readonly option: AskedOption
}

/** One of the counts: typed, or one up or down by － and ＋. */
export function CountBox({ option, ...field }: CountBoxProps) {
  const { count, onReport, onRefused } = field
  const name = VOTE_OPTION_NAMES[option]
  const step = async (value: number) => {
    const result = await onReport(value)
    onRefused(result.ok ? null : result.error.message)
  }
  return (
    <div className="count-box card" role="group" aria-label={`${name}人数`}>
      <div className="count-box__head">
        <OptionTag option={option} />
        <span className="caption">{count === null ? '还没有报数' : '已报数'}</span>
      </div>
      <CountField className="count-box__field" label={name} {...field} />
      <div className="count-box__steps">
        <Button
          aria-label={`${name}减一`}
          disabled={count === null || count === 0}
          onClick={() => void step((count ?? 0) - 1)}
        >
          －
        </Button>
        <Button aria-label={`${name}加一`} onClick={() => void step((count ?? 0) + 1)}>
          ＋
        </Button>
      </div>
    </div>
  )
}
