import { z } from 'zod'
import type { BallotRound, RoomBase } from '../../state'

export const namedMethodSchema = z.enum(['rollCall', 'namedBallot', 'households'])
/** 记名唱名 · 记名票 · 一户一票 by signature, door by door */
export type NamedMethod = z.infer<typeof namedMethodSchema>

export function isNamed(round: BallotRound): round is NamedRound {
  return 'voters' in round
}

export const givenAnswerSchema = z.enum(['yes', 'no', 'abstain', 'invalid'])
/** What somebody said or signed; `invalid` only of paper. */
export type GivenAnswer = z.infer<typeof givenAnswerSchema>

export const namedAnswerSchema = z.enum([...givenAnswerSchema.options, 'silent'])
/** `silent`: 未表态, because they were called twice and did not answer, or handed in no paper. */
export type NamedAnswer = z.infer<typeof namedAnswerSchema>

export const ANSWER_NAMES: Readonly<Record<NamedAnswer, string>> = {
  yes: '同意',
  no: '反对',
  abstain: '弃权',
  invalid: '无效',
  silent: '未表态',
}

export const voterSchema = z.object({
  id: z.string().min(1).max(80),
  /** Who it is on the roster; null for a household that was entered on its own register. */
  participantId: z.string().min(1).max(80).nullable(),
  /** Of a household its 户代表; may be empty there. */
  name: z.string().max(80),
  door: z.string().max(60),
  /** Who votes for them by proxy, by name; null: themselves. */
  by: z.string().max(40).nullable(),
})
export type Voter = z.infer<typeof voterSchema>

/** An answer that was entered and then put right. */
export interface Correction {
  readonly voterId: string
  readonly from: NamedAnswer
  /** Null: taken off again. */
  readonly to: NamedAnswer | null
  readonly at: number
}

/**
 * A vote in which each answer is somebody's: the voters are those of the moment it was opened. `counts` go along
 * with the answers, so that a window which is not told the names has the same figures.
 */
export interface NamedRound extends RoomBase {
  readonly method: NamedMethod
  readonly voters: readonly Voter[]
  /** By voter; whoever is missing has not answered yet. */
  readonly answers: Readonly<Record<string, NamedAnswer>>
  /** Called once, without an answer. */
  readonly passed: readonly string[]
  readonly corrections: readonly Correction[]
  /** 无效; only of paper. */
  readonly invalid: number
  /** 发出 and 收回 of 记名票; null: not written down yet, or no paper is used. */
  readonly issued: number | null
  readonly collected: number | null
}

export interface NamedTally {
  /** All who vote in it. */
  readonly all: number
  /** 同意 + 反对 + 弃权 */
  readonly valid: number
  readonly invalid: number
  /** 未表态, on record. */
  readonly silent: number
  /** Answered, on paper or aloud: 有效 + 无效. */
  readonly given: number
  /** Neither answered nor on record as 未表态. */
  readonly left: number
}

export function namedTally({ present, counts, invalid }: NamedRound): NamedTally {
  const valid = (counts.yes ?? 0) + (counts.no ?? 0) + (counts.abstain ?? 0)
  const silent = counts.silent ?? 0
  const given = valid + invalid
  return { all: present, valid, invalid, silent, given, left: present - given - silent }
}

/** Whom nothing is known of yet, in the order of the list. */
export function unanswered({ voters, answers }: NamedRound): readonly Voter[] {
  return voters.filter(({ id }) => answers[id] === undefined)
}

/** Who is called now: first everybody in turn, then once more those who did not answer; null once all have. */
export function nextVoter(round: NamedRound): Voter | null {
  const open = unanswered(round)
  return open.find(({ id }) => !round.passed.includes(id)) ?? open[0] ?? null
}

/** Whether the second call is under way. */
export function isSecondCall(round: NamedRound): boolean {
  const open = unanswered(round)
  return open.length > 0 && open.every(({ id }) => round.passed.includes(id))
}

/** 人, 票 or 户: what is counted. */
export function unitOf({ method }: { readonly method: string }): '人' | '票' | '户' {
  if (method === 'households') return '户'
  return method === 'secretBallot' || method === 'namedBallot' ? '票' : '人'
}

/** Where the paper of 记名票 is; `entering` for the ways that use none. */
export function namedPhase({
  method,
  issued,
  collected,
}: NamedRound): 'issuing' | 'collecting' | 'void' | 'entering' {
  if (method !== 'namedBallot') return 'entering'
  if (issued === null) return 'issuing'
  if (collected === null) return 'collecting'
  return collected > issued ? 'void' : 'entering'
}

/** 孙秀英, or of a household its door. */
export function voterName({ method }: Pick<NamedRound, 'method'>, { name, door }: Voter): string {
  return method === 'households' ? door : name
}
