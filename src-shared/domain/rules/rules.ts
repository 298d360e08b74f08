import { z } from 'zod'
import { namesInBraces } from '../text/braces'

/** What stands in a clause in place of a figure of the meeting: the text says what holds, whatever the limits are. */
export const RULE_FIGURES = ['每次时长', '发言次数', '插话时长', '本项时长'] as const
export type RuleFigure = (typeof RULE_FIGURES)[number]

const figureNames = RULE_FIGURES.map((figure) => `{${figure}}`).join('、')

const line = (max: number) => z.string().trim().max(max, `最多 ${max} 个字`)
/** `{每次时长}` is one; `{时长}` would be read out to the room as it stands. */
const clauseSchema = line(60).refine(
  (text) => namesInBraces(text).every((name) => RULE_FIGURES.some((one) => one === name)),
  `大括号里只能写 ${figureNames}`,
)
const nameSchema = line(12).min(1, '请填写规则名称')

/** One rule of 议事规则: a short name, and what it asks in a few words. */
export const deliberationRuleSchema = z.object({ name: nameSchema, clause: clauseSchema })
export type DeliberationRule = z.infer<typeof deliberationRuleSchema>

/** A rule as the hall has written it, with figures to be filled in. */
export const ruleTemplateSchema = deliberationRuleSchema.extend({
  /** Said instead where a figure of the clause is not limited; absent: the rule is left out then. */
  unlimited: deliberationRuleSchema.exactOptional(),
})
export type RuleTemplate = z.infer<typeof ruleTemplateSchema>

/** As many as the wall has room for. */
export const MOST_RULES = 20
export const ruleTemplatesSchema = z
  .array(ruleTemplateSchema)
  .min(1, '至少写一条规则')
  .max(MOST_RULES, `最多 ${MOST_RULES} 条，再多大屏放不下`)
  .refine(
    (rules) => new Set(rules.map(({ name }) => name)).size === rules.length,
    '有两条规则同名，请改一个名称',
  )

export const hallRulesSchema = z.object({
  /** 1, 2, 3 …: one more with every revision by the hall. */
  version: z.int().positive(),
  rules: ruleTemplatesSchema,
})
/** 议事规则 of the hall in one of its versions. A meeting keeps the one it was planned with. */
export type HallRules = z.infer<typeof hallRulesSchema>

/** 十三条: what a hall has before it writes its own. */
export const THIRTEEN_RULES: readonly RuleTemplate[] = [
  { name: '主持中立', clause: '不表态，不代人总结' },
  { name: '一事一议', clause: '议完一件再议下件' },
  { name: '举手发言', clause: '请到您了再开口' },
  { name: '面向主持', clause: '话对主持人说' },
  {
    name: '发言限时',
    clause: '每次不超过{每次时长}',
    unlimited: { name: '长话短说', clause: '不限时，拣要紧的说' },
  },
  {
    name: '发言限次',
    clause: '同一件事最多{发言次数}',
    unlimited: { name: '说过往后', clause: '不限次，让人先说' },
  },
  { name: '先听新声', clause: '没说过的人先说' },
  { name: '正反轮流', clause: '赞成、反对轮着说' },
  { name: '先说立场', clause: '赞成、反对或提问' },
  { name: '不抢不跑', clause: '不打断，不跑题' },
  { name: '对事说理', clause: '不攻击，不猜动机' },
  { name: '议透再决', clause: '话都说完才表决' },
  { name: '多数决定', clause: '票数相同算未通过' },
]

export const FIRST_RULES: HallRules = { version: 1, rules: [...THIRTEEN_RULES] }

export function sameRules(one: readonly RuleTemplate[], other: readonly RuleTemplate[]): boolean {
  return (
    one.length === other.length &&
    one.every((rule, index) => {
      const beside = other[index]
      return (
        beside !== undefined &&
        sameWords(rule, beside) &&
        (rule.unlimited === undefined || beside.unlimited === undefined
          ? rule.unlimited === beside.unlimited
          : sameWords(rule.unlimited, beside.unlimited))
      )
    })
  )
}

const sameWords = (one: DeliberationRule, other: DeliberationRule) =>
  one.name === other.name && one.clause === other.clause
