import type { MeetingKind, MeetingPlan } from '../setup'
import type { Meeting } from '../state'
import type { ProxyEnd } from './events'
import { NO_PROXIES, OWNERS_PROXIES, WRITTEN_PROXIES, type ProxyRule } from './proxy-rule'

/** 委托: who is absent has somebody present vote for them. */
export interface Proxy {
  readonly id: string
  /** 委托人 */
  readonly principalId: string
  /** 受托人 */
  readonly holderId: string
  readonly written: boolean
  readonly note: string
  /** Hall clock, ms. */
  readonly givenAt: number
  /** Null while it holds. */
  readonly endedAt: number | null
  readonly endedBy: ProxyEnd | null
}

/** What each kind of meeting has where the plan says nothing of its own; kinds that are not named have none. */
const RULE_OF_KIND: Readonly<Partial<Record<MeetingKind, ProxyRule>>> = {
  residentsElection: WRITTEN_PROXIES,
  ownersAssembly: OWNERS_PROXIES,
}

export function proxyRuleOf({ proxies, kind }: Pick<MeetingPlan, 'proxies' | 'kind'>): ProxyRule {
  return proxies ?? RULE_OF_KIND[kind] ?? NO_PROXIES
}

export function activeProxies(meeting: Meeting): readonly Proxy[] {
  return meeting.proxies.filter(({ endedAt }) => endedAt === null)
}

/** The proxy by which somebody absent votes now, or null. */
export function proxyOf(meeting: Meeting, principalId: string): Proxy | null {
  return activeProxies(meeting).find((proxy) => proxy.principalId === principalId) ?? null
}

/** Those that somebody holds now, in the order they were given. */
export function proxiesHeldBy(meeting: Meeting, holderId: string): readonly Proxy[] {
  return activeProxies(meeting).filter((proxy) => proxy.holderId === holderId)
}

/** Who votes by proxy now. */
export function representedIds(meeting: Meeting): ReadonlySet<string> {
  return new Set(activeProxies(meeting).map(({ principalId }) => principalId))
}
