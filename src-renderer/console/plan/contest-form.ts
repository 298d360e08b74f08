import type { AgendaItemDraft, Motion } from '#shared/domain/meeting/setup'
import {
  contestFault,
  type Choosing,
  type ContestMethod,
} from '#shared/domain/meeting/vote/contest/contenders'
import { isContest } from '#shared/domain/meeting/vote/contest/round'
import { customContestOf, customContestRule, type CustomContest } from '#shared/domain/voting/contest/custom'
import { CONTEST_RULES, type ContestRule } from '#shared/domain/voting/contest/rule'
import { CUSTOM_RULE_ID } from '#shared/domain/voting/custom-rule'

type ContestMotion = Extract<Motion, { method: ContestMethod }>

/** A row of the form: fields are not there before they are typed into. */
export interface ContenderRow {
  readonly name?: string
  readonly note?: string
  readonly participantId?: string | null
}

/** 推选 or 多方案比选 as the form holds it. */
export interface ContestFormValues {
  readonly choosing: Choosing
  /** Rows without a name are left out. */
  readonly contenders: readonly ContenderRow[]
  readonly seats: number | null
  readonly ruleId: string
  /** Read where `ruleId` is `custom`. */
  readonly custom: CustomContest
}

/** Of options one is chosen, so that all rules but those for several seats fit. */
export function contestRulesFor(choosing: Choosing, { motion }: AgendaItemDraft): readonly ContestRule[] {
  const { plurality, presentMajority, validMajority, committeeElection, committeeByReps, knockOut } =
    CONTEST_RULES
  const presets: readonly ContestRule[] =
    choosing === 'options'
      ? [knockOut, plurality]
      : [presentMajority, plurality, validMajority, committeeElection, committeeByReps]
  const own = motion && isContest(motion) ? motion.rule : null
  if (!own || own.id === CUSTOM_RULE_ID) return presets
  // The item keeps the copy of the rule that it has: its source may have been written differently.
  return presets.some(({ id }) => id === own.id)
    ? presets.map((preset) => (preset.id === own.id ? own : preset))
    : motion?.method !== undefined && isContest(motion) && motion.choosing === choosing
      ? [own, ...presets]
      : presets
}

export function contestToForm({ motion }: AgendaItemDraft): ContestFormValues {
  if (motion && isContest(motion)) {
    const { choosing, contenders, seats, rule } = motion
    return { choosing, contenders, seats, ruleId: rule.id, custom: customContestOf(rule) }
  }
  const rule = CONTEST_RULES.presentMajority
  return { choosing: 'people', contenders: [], seats: 1, ruleId: rule.id, custom: customContestOf(rule) }
}

/** What is still wrong with it, in a sentence; null where it can be saved. */
export function contestFormFault(values: ContestFormValues, before: AgendaItemDraft): string | null {
  const contenders = named(values.contenders)
  if (contenders.length === 0) {
    return values.choosing === 'people' ? '请写候选人，一行一个。' : '请写方案，一行一个。'
  }
  if (values.seats === null) return '请写应选几名。'
  const rule = ruleFrom(values, before)
  if (!rule) return '比例要写成不大于一的分数，例如 3 分之 2。'
  return contestFault({ choosing: values.choosing, contenders, seats: values.seats, rule })
}

/** The contest as the form has it; null while something is missing or does not fit. */
export function contestFromForm(
  text: string,
  method: ContestMethod,
  values: ContestFormValues,
  before: AgendaItemDraft,
): ContestMotion | null {
  const rule = ruleFrom(values, before)
  if (!rule || values.seats === null || contestFormFault(values, before) !== null) return null
  const { choosing, seats } = values
  return { text, method, choosing, contenders: named(values.contenders), seats, rule }
}

function ruleFrom(values: ContestFormValues, before: AgendaItemDraft): ContestRule | null {
  if (values.ruleId === CUSTOM_RULE_ID) {
    const next = values.choosing === 'people' ? 'runoff' : values.custom.next
    return customContestRule({ ...values.custom, next })
  }
  const rules = contestRulesFor(values.choosing, before)
  return rules.find(({ id }) => id === values.ruleId) ?? rules[0] ?? null
}

/** The rule the form shows, also while the list of contenders is not complete. */
export const contestRuleShown = ruleFrom

function named(rows: ContestFormValues['contenders']) {
  return rows.flatMap(({ name = '', note = '', participantId = null }) =>
    name.trim() === '' ? [] : [{ name: name.trim(), note: note.trim(), participantId }],
  )
}
