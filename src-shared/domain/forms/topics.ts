import { VOTE_METHOD_NAMES } from '../meeting/facts'
import { limitsOf } from '../meeting/floor/limits'
import { quorumNeed } from '../meeting/selectors'
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
export function limitsText({ turnSeconds, maxTurns }: TurnLimits): string {
  const time =
    turnSeconds === null
      ? '发言不限时间'
      : `每人每次发言不超过${turnSeconds % 60 === 0 ? `${turnSeconds / 60}分钟` : `${turnSeconds}秒`}`
  return `${time}，${maxTurns === null ? '不限次数，未发言的优先' : `同一事项最多发言${maxTurns}次`}`
}

/** Limits of an item, where they differ from those of the meeting; else ''. */
export function ownLimitsText(meeting: Meeting, item: AgendaItem): string {
  return item.limits ? limitsText(limitsOf(meeting, item.id)) : ''
}

/** 应到48人，须到32人 */
export function quorumText(meeting: Meeting): string {
  const expected = attending(meeting).length
  const need = quorumNeed(meeting.plan.quorum, expected)
  return need === null ? '不要求' : `应到${expected}人，须到${need}人`
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

/** Without the full stop it ends in, to be quoted. */
export function quoted(text: string): string {
  return `“${text.replace(/[。；;.]+$/u, '')}”`
}

/** Each legal or house rule that the meeting stands on, once. */
export function sourcesOf({ agenda, plan }: Meeting): readonly string[] {
  const sources = [plan.quorum?.source ?? '', ...agenda.map(({ motion }) => motion?.rule.source ?? '')]
  return [...new Set(sources)].filter((source) => source !== '')
}
