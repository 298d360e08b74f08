import { z } from 'zod'

/** Whether somebody who is absent may have another vote for them, and how many one person may do that for. */
export const proxyRuleSchema = z.object({
  allowed: z.boolean(),
  /** Null: not limited. */
  perHolder: z.int('份数须为整数').min(1, '至少 1 份').max(20, '最多 20 份').nullable(),
  /** Only on paper, signed by the principal. */
  written: z.boolean(),
  /** Where the rule comes from, as it is printed. */
  source: z.string().max(200),
})
export type ProxyRule = z.infer<typeof proxyRuleSchema>

/** The law says nothing of proxies in deliberations and meetings of representatives: none, unless their own rules do. */
export const NO_PROXIES: ProxyRule = {
  allowed: false,
  perHolder: null,
  written: true,
  source: '法律对这类会议没有规定委托，默认不实行',
}

/** Written, at most three each: what the law asks of the election of a residents' committee. */
export const WRITTEN_PROXIES: ProxyRule = {
  allowed: true,
  perHolder: 3,
  written: true,
  source:
    '城市居民委员会组织法（2025年修订）关于选举委托的规定：书面委托，每人受托不超过三人，候选人不得受托',
}

/** 业主大会: in writing; Weifang limits it to three owners each, elsewhere the rules of the assembly may say another number. */
export const OWNERS_PROXIES: ProxyRule = {
  allowed: true,
  perHolder: 3,
  written: true,
  source: '业主大会：书面委托（潍坊市物业管理条例每人受托不超过三人，各地可另定）',
}

/** What a meeting's own rules may allow. */
export const OWN_PROXIES: ProxyRule = {
  allowed: true,
  perHolder: 1,
  written: true,
  source: '本次会议自定',
}
