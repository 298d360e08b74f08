import { BALLOT_CHOICE_NAMES, type BallotChoice } from '#shared/domain/meeting/facts'
import { Mark, OptionTag } from './marks'

/** ○ 同意 · × 反对 · △ 弃权 · ⧄ 无效 · 疑问票: what was called out of a ballot. */
export function ChoiceTag({
  choice,
  className,
}: {
  readonly choice: BallotChoice
  readonly className?: string
}) {
  if (choice === 'invalid' || choice === 'doubtful') {
    return (
      <span className={`choice-tag${className === undefined ? '' : ` ${className}`}`}>
        <Mark kind={choice} /> {BALLOT_CHOICE_NAMES[choice]}
      </span>
    )
  }
  return className === undefined ? (
    <OptionTag option={choice} />
  ) : (
    <OptionTag option={choice} className={className} />
  )
}
