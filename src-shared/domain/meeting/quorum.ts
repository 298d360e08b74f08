import { quorumParts, type QuorumPart } from '../voting/quorum'
import type { QuorumRule } from '../voting/rule'
import type { CountUnit, Presence } from '../voting/tally'
import { attendanceCount, groupPresence } from './electorate'
import type { Meeting } from './state'

/** Whether enough are here now, by the meeting's rule or by that of a motion. */
export interface QuorumStanding extends Presence {
  readonly unit: CountUnit
  /** Of the present, those by proxy. */
  readonly represented: number
  /** Null where none is asked for: it is always met then. */
  readonly rule: QuorumRule | null
  readonly group: Presence | null
  readonly parts: readonly QuorumPart[]
  /** Least number present, of all together; null where none is asked for. */
  readonly need: number | null
  readonly met: boolean
}

export function quorumStanding(
  meeting: Meeting,
  rule: QuorumRule | null = meeting.plan.quorum,
): QuorumStanding {
  const { expected, present, represented, unit } = attendanceCount(meeting)
  const group = rule?.group ? groupPresence(meeting, rule.group.identity) : null
  const parts = rule ? quorumParts(rule, { expected, present }, group) : []
  const met = parts.every((part) => part.met)
  return { unit, rule, expected, present, represented, group, parts, need: parts[0]?.need ?? null, met }
}

/** 还差 3 人, 业主代表还差 1 人; empty where nothing is missing. */
export function missingText({ parts, unit }: QuorumStanding): string {
  const word = unit === 'people' ? '人' : '户'
  return parts
    .filter(({ met }) => !met)
    .map(({ name, need, present }) => `${name}还差 ${Math.max(1, need - present)} ${word}`)
    .join('，')
}
