import type { VoteMethod } from '../meeting/facts'
import type { Motion } from '../meeting/setup'
import type { Counting } from '../meeting/vote/counting'
import { contestFault } from '../meeting/vote/contest/contenders'
import { CONTEST_RULES, type ContestRule } from '../voting/contest/rule'
import { OWNERS_RULES, type OwnersRule } from '../voting/owners-rule'
import { DECISION_RULES, type DecisionRule } from '../voting/rule'
import { contendersOf, type ContestFields } from './contest-fields'

interface MotionFields {
  readonly text: string
  /** The name of a rule, or a rule in full. */
  readonly rule: string | DecisionRule | OwnersRule | ContestRule
  readonly method: VoteMethod
  readonly contest?: ContestFields
  readonly counting?: Counting
  /** 程序性; what 鼓掌 asks for. */
  readonly procedural?: boolean
  /** Of 业主书面签字. */
  readonly scope?: string
}

/** What does not fit together in a motion, in a sentence; null where all does. */
export function motionFault(fields: MotionFields): string | null {
  const { method, contest } = fields
  if (method === 'contestHands' || method === 'contestBallot') {
    if (!contest) return '推选、比选（contestHands、contestBallot）要在 contest 里写 contenders'
    const rule = contestRule(fields.rule)
    if (!rule) return '推选、比选要用推选的规则，例如 plurality'
    return contestFault({ ...contest, contenders: contendersOf(contest), rule })
  }
  if (contest) return 'contest 只用于 contestHands 和 contestBallot'
  if (method === 'ownersRegister') {
    return ownersRule(fields.rule)
      ? null
      : '业主书面签字（ownersRegister）要用业主的规则，例如 ownersGeneral；别的方式不能用业主的规则'
  }
  if (decisionRule(fields.rule)) return null
  return ownersRule(fields.rule)
    ? '业主书面签字（ownersRegister）要用业主的规则，例如 ownersGeneral；别的方式不能用业主的规则'
    : '推选的规则只用于 contestHands 和 contestBallot'
}

/** The motion of an item; null where something does not fit. */
export function motionOf(fields: MotionFields): Motion | null {
  const { text, method, contest, counting, scope, procedural } = fields
  const how = counting === undefined ? {} : { counting }
  switch (method) {
    case 'contestHands':
    case 'contestBallot': {
      const rule = contestRule(fields.rule)
      if (!rule || !contest) return null
      const { choosing, seats } = contest
      return { text, method, choosing, seats, contenders: contendersOf(contest), rule, ...how }
    }
    case 'ownersRegister': {
      const rule = ownersRule(fields.rule)
      return rule && { text, method, rule, ...how, ...(scope === undefined ? {} : { scope }) }
    }
    case 'showOfHands':
    case 'secretBallot':
    case 'rollCall':
    case 'namedBallot':
    case 'households':
    case 'acclamation': {
      const rule = decisionRule(fields.rule)
      return rule && { text, method, rule, ...(procedural === undefined ? {} : { procedural }), ...how }
    }
  }
}

/** The same name may stand for a rule of either kind: the method says which is meant. */
function named<Rule extends object>(rules: Readonly<Record<string, Rule>>, id: string): Rule | null {
  return Object.entries(rules).find(([known]) => known === id)?.[1] ?? null
}

function contestRule(rule: MotionFields['rule']): ContestRule | null {
  if (typeof rule === 'string') return named<ContestRule>(CONTEST_RULES, rule)
  return 'next' in rule ? rule : null
}

function ownersRule(rule: MotionFields['rule']): OwnersRule | null {
  if (typeof rule === 'string') return named<OwnersRule>(OWNERS_RULES, rule)
  return 'participation' in rule ? rule : null
}

function decisionRule(rule: MotionFields['rule']): DecisionRule | null {
  if (typeof rule === 'string') return named<DecisionRule>(DECISION_RULES, rule)
  return 'test' in rule ? rule : null
}
