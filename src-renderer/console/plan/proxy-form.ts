import { proxyRuleOf } from '#shared/domain/meeting/proxy/proxies'
import { NO_PROXIES, OWN_PROXIES, type ProxyRule } from '#shared/domain/meeting/proxy/proxy-rule'
import type { MeetingKind, MeetingPlan } from '#shared/domain/meeting/setup'

export type ProxyChoice = 'none' | 'written' | 'oral'

/** 委托 as the form of the plan holds it. */
export interface ProxyFormValues {
  readonly proxies: ProxyChoice
  /** Empty: not limited. */
  readonly perHolder: number | null
}

export function proxiesToForm(plan: Pick<MeetingPlan, 'proxies' | 'kind'>): ProxyFormValues {
  const { allowed, written, perHolder } = proxyRuleOf(plan)
  return {
    proxies: allowed ? (written ? 'written' : 'oral') : 'none',
    perHolder: allowed ? perHolder : OWN_PROXIES.perHolder,
  }
}

/** Nothing where the form says what the kind of meeting has anyway; a rule that stays as it was keeps its source. */
export function proxiesFromForm(
  values: ProxyFormValues,
  kind: MeetingKind,
  before: ProxyRule | undefined,
): Pick<MeetingPlan, 'proxies'> {
  const asChosen = (rule: ProxyRule): boolean => {
    const { proxies, perHolder } = proxiesToForm({ kind, proxies: rule })
    return proxies === values.proxies && (proxies === 'none' || perHolder === values.perHolder)
  }
  if (asChosen(proxyRuleOf({ kind }))) return {}
  if (before && asChosen(before)) return { proxies: before }
  return values.proxies === 'none'
    ? { proxies: { ...NO_PROXIES, source: OWN_PROXIES.source } }
    : {
        proxies: { ...OWN_PROXIES, written: values.proxies === 'written', perHolder: values.perHolder },
      }
}
