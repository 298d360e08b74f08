import type { AgendaItemDraft, Motion } from '#shared/domain/meeting/setup'
import { voteScriptSchema, type Counting } from '#shared/domain/meeting/vote/counting'
import type { CustomOwners } from '#shared/domain/voting/custom-owners-rule'
import { participationThreshold } from '#shared/domain/voting/decide-owners'
import type { Threshold } from '#shared/domain/voting/fraction'
import { OWNERS_RULES, type OwnersRule } from '#shared/domain/voting/owners-rule'

export const SCRIPT_CHOICES = ['meeting', ...voteScriptSchema.options] as const

/** How a motion is counted, as the form holds it. */
export interface CountingFormValues {
  readonly twoTellers: boolean
  readonly hidden: boolean
  /** `meeting`: as the plan has it. */
  readonly script: (typeof SCRIPT_CHOICES)[number]
}

/** What an owners' vote has besides its rule. */
export interface OwnersFormValues {
  /** Empty: the whole register. */
  readonly scope: string
  /** 从众 */
  readonly silence: boolean
  /** Read where the rule is one of one's own. */
  readonly custom: CustomOwners
}

export function countingToForm({ motion }: AgendaItemDraft): CountingFormValues {
  const counting = motion?.counting
  return {
    twoTellers: counting?.twoTellers ?? false,
    hidden: counting?.hidden ?? false,
    script: counting?.script ?? 'meeting',
  }
}

/** Where what is counted can be counted by two. */
export const TWO_TELLERS: ReadonlySet<Motion['method']> = new Set([
  'showOfHands',
  'secretBallot',
  'contestHands',
  'contestBallot',
])

/** Nothing where it is counted the plain way, and nothing that the method does not have. */
export function countingFromForm(
  { twoTellers, hidden, script }: CountingFormValues,
  method: Motion['method'],
): { readonly counting?: Counting } {
  const two = twoTellers && TWO_TELLERS.has(method)
  const own = method === 'showOfHands' && script !== 'meeting' ? { script } : {}
  if (!two && !hidden && !('script' in own)) return {}
  return { counting: { twoTellers: two, hidden, ...own } }
}

export function ownersToForm({ motion }: AgendaItemDraft): OwnersFormValues {
  const owners = motion?.method === 'ownersRegister' ? motion : null
  const rule: OwnersRule = owners?.rule ?? OWNERS_RULES.ownersElevator
  return {
    scope: owners?.scope ?? '',
    silence: rule.silence !== undefined,
    custom: {
      participation: inputOf(participationThreshold(rule)),
      approval: inputOf(rule.approval),
      of: rule.approval.of,
    },
  }
}

function inputOf({ share, comparison }: Threshold) {
  return { num: share.num, den: share.den, comparison }
}

/** The rule with 从众 as it was chosen: printed wherever it is on. */
export function withSilenceChosen({ silence: _before, ...rule }: OwnersRule, silence: boolean): OwnersRule {
  return silence ? { ...rule, silence: 'withMajority' } : rule
}

export function scopeFromForm({ scope }: OwnersFormValues): { readonly scope?: string } {
  const doors = scope.trim()
  return doors === '' ? {} : { scope: doors }
}
