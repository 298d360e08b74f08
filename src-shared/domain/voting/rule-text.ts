import type { DecisionRule } from './rule'
import { ruleSentence } from './decide-vote'
import { ownersRuleSentence } from './decide-owners'
import type { OwnersRule } from './owners-rule'

/** A motion or a vote, with the rule that its method has. */
export type Ruled =
  | { readonly method: 'showOfHands' | 'secretBallot'; readonly rule: DecisionRule }
  | { readonly method: 'ownersRegister'; readonly rule: OwnersRule }

/** By which rule it is decided, in words. */
export function ruleText(ruled: Ruled): string {
  return ruled.method === 'ownersRegister' ? ownersRuleSentence(ruled.rule) : ruleSentence(ruled.rule)
}
