import { figuresIn } from '#shared/domain/rules/fill-rules'
import {
  ruleTemplatesSchema,
  type DeliberationRule,
  type RuleFigure,
  type RuleTemplate,
} from '#shared/domain/rules/rules'
import { sentenceOf } from '../form-rules'

/** A rule while it is being written: the wording without a limit stays in its fields, also while it is not needed. */
export interface RuleDraft extends DeliberationRule {
  /** Stays the same while rules are moved about. */
  readonly key: number
  readonly unlimited: DeliberationRule
}

/** Figures that a meeting may leave unlimited; an interjection always has its time. */
const MAY_BE_UNLIMITED: ReadonlySet<RuleFigure> = new Set(['每次时长', '发言次数', '本项时长'])

export function draftsOf(rules: readonly RuleTemplate[], firstKey = 0): readonly RuleDraft[] {
  return rules.map(({ name, clause, unlimited = { name: '', clause: '' } }, index) => ({
    key: firstKey + index,
    name,
    clause,
    unlimited,
  }))
}

/** Whether a meeting may lack a figure that the clause names, so that other words are needed for it. */
export function needsUnlimited({ clause }: DeliberationRule): boolean {
  return figuresIn(clause).some((figure) => MAY_BE_UNLIMITED.has(figure))
}

export type ReadRules =
  | { readonly ok: true; readonly rules: readonly RuleTemplate[] }
  /** What is wrong, and with which rule, counted from 0; null: with all of them together. */
  | { readonly ok: false; readonly index: number | null; readonly sentence: string }

/** The rules as the record takes them, or what is still wrong. */
export function rulesFrom(drafts: readonly RuleDraft[]): ReadRules {
  const rules = drafts.map(({ name, clause, unlimited, ...rest }) => {
    const said = unlimited.name.trim() !== '' || unlimited.clause.trim() !== ''
    return { name, clause, ...(said && needsUnlimited({ name, clause, ...rest }) ? { unlimited } : {}) }
  })
  const parsed = ruleTemplatesSchema.safeParse(rules)
  if (parsed.success) return { ok: true, rules: parsed.data }
  const [issue] = parsed.error.issues
  const [index] = issue?.path ?? []
  return {
    ok: false,
    index: typeof index === 'number' ? index : null,
    sentence: issue?.code === 'custom' || index === undefined ? (issue?.message ?? '') : sentenceOf(issue),
  }
}

export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from]
  return item === undefined || to < 0 || to >= list.length
    ? list
    : list.toSpliced(from, 1).toSpliced(to, 0, item)
}
