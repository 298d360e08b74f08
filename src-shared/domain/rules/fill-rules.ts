import { filledBraces, namesInBraces } from '../text/braces'
import { chineseNumber } from '../text/chinese-number'
import { RULE_FIGURES, type DeliberationRule, type RuleFigure, type RuleTemplate } from './rules'

/** The figures that hold in a meeting or for an item of it; null: not limited. */
export interface RuleLimits {
  /** s */
  readonly turnSeconds: number | null
  readonly maxTurns: number | null
  /** s */
  readonly interjectionSeconds: number
  /** min */
  readonly itemMinutes: number | null
}

/** The rules as the room reads them: a rule never names a figure that the meeting does not have. */
export function filledRules(rules: readonly RuleTemplate[], limits: RuleLimits): readonly DeliberationRule[] {
  const figures = figuresOf(limits)
  return rules.flatMap(({ name, clause, unlimited }) => {
    const named = figuresIn(clause)
    if (named.every((figure) => figures[figure] !== null)) return [{ name, clause: filled(clause, figures) }]
    if (!unlimited || figuresIn(unlimited.clause).some((figure) => figures[figure] === null)) return []
    return [{ name: unlimited.name, clause: filled(unlimited.clause, figures) }]
  })
}

/** Which figures of the meeting a clause names. */
export function figuresIn(clause: string): readonly RuleFigure[] {
  const named = namesInBraces(clause)
  return RULE_FIGURES.filter((figure) => named.includes(figure))
}

type Figures = Readonly<Record<RuleFigure, string | null>>

function figuresOf({ turnSeconds, maxTurns, interjectionSeconds, itemMinutes }: RuleLimits): Figures {
  return {
    每次时长: turnSeconds === null ? null : timeText(turnSeconds),
    发言次数: maxTurns === null ? null : timesText(maxTurns),
    插话时长: timeText(interjectionSeconds),
    本项时长: itemMinutes === null ? null : `${itemMinutes}分钟`,
  }
}

function filled(clause: string, figures: Figures): string {
  return filledBraces(
    clause,
    Object.fromEntries(RULE_FIGURES.map((figure) => [figure, figures[figure] ?? ''])),
  )
}

function timeText(seconds: number): string {
  return seconds % 60 === 0 ? `${seconds / 60}分钟` : `${seconds}秒`
}

function timesText(times: number): string {
  return times === 2 ? '两次' : `${chineseNumber(times)}次`
}
