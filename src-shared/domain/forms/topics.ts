import { VOTE_METHOD_NAMES } from '../meeting/facts'
import { partName, partsOf } from '../meeting/motion/text'
import { limitsOf } from '../meeting/floor/limits'
import type { AgendaItem, Motion, Participant, TurnLimits } from '../meeting/setup'
import type { Meeting } from '../meeting/state'
import { ruleText } from '../voting/rule-text'

/** 举手表决，同意超过实到人数的一半为通过（城市居民委员会组织法…）: how a motion will be decided. */
export function decisionText(motion: Motion): string {
  const { source } = motion.rule
  return `${VOTE_METHOD_NAMES[motion.method]}，规则是${ruleText(motion)}${source === '' ? '' : `（${source}）`}`
}

/** 新增128个、现有230个 */
export function figuresText({ facts }: AgendaItem): string {
  return facts.map(({ label, value }) => `${label}${value}`).join('、')
}

/** The sentences that a meeting's limits come to: 每人每次发言不超过3分钟，同一事项最多发言2次. */
export function limitsText({ turnSeconds, maxTurns, itemMinutes }: TurnLimits): string {
  const time =
    turnSeconds === null
      ? '发言不限时间'
      : `每人每次发言不超过${turnSeconds % 60 === 0 ? `${turnSeconds / 60}分钟` : `${turnSeconds}秒`}`
  const item = itemMinutes === undefined ? '' : `，每项不超过${itemMinutes}分钟`
  return `${time}，${maxTurns === null ? '不限次数，未发言的优先' : `同一事项最多发言${maxTurns}次`}${item}`
}

/** Limits of an item, where they differ from those of the meeting; else ''. */
export function ownLimitsText(meeting: Meeting, item: AgendaItem): string {
  return item.limits ? limitsText(limitsOf(meeting, item.id)) : ''
}

export function attending({ participants }: Meeting): readonly Participant[] {
  return participants.filter(({ attendance }) => attendance === 'attending')
}

/** What somebody is there as: 居民代表, 安居物业服务有限公司 项目经理. */
export function standing({ identity, org }: Pick<Participant, 'identity' | 'org'>): string {
  return [org, identity].filter((part) => part !== '').join(' ')
}

/** 关于 before a name, which may begin with it already. */
export function about(name: string): string {
  return name.startsWith('关于') ? name : `关于${name}`
}

/** In quotation marks, without the full stop it ends in; marks within it become the inner ones. */
export function quoted(text: string): string {
  const inner = text
    .replace(/[。；;.]+$/u, '')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
  return `“${inner}”`
}

/** The clauses of a text that is adopted clause by clause: 第一条（总则）：…; none where it is one sentence. */
export function clausesText(meeting: Meeting, { id }: AgendaItem): readonly string[] {
  return partsOf(meeting, id).map((part) => `${partName(meeting, id, part.id)}：${part.text}`)
}

/** Each legal or house rule that the meeting stands on, once. */
export function sourcesOf({ agenda, plan }: Meeting): readonly string[] {
  const sources = [plan.quorum?.source ?? '', ...agenda.map(({ motion }) => motion?.rule.source ?? '')]
  return [...new Set(sources)].filter((source) => source !== '')
}
