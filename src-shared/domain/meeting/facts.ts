import { z } from 'zod'

export const stanceSchema = z.enum(['for', 'against', 'question', 'procedure'])
/** 规程问题 is about how the meeting is run, not about the motion: it is heard first and takes no side. */
export type Stance = z.infer<typeof stanceSchema>

export const turnStanceSchema = z.enum([...stanceSchema.options, 'answer'])
/** 答复 is what somebody says because they were asked: nobody asks for the floor to give it, and it takes no side. */
export type TurnStance = z.infer<typeof turnStanceSchema>
export const STANCE_NAMES: Readonly<Record<TurnStance, string>> = {
  for: '赞成',
  against: '反对',
  question: '提问',
  procedure: '规程问题',
  answer: '答复',
}

export const violationSchema = z.enum(['offTopic', 'interruption', 'personalAttack', 'overtime'])
/** What the facilitator reminds a speaker of. */
export type Violation = z.infer<typeof violationSchema>
export const VIOLATION_NAMES: Readonly<Record<Violation, string>> = {
  offTopic: '跑题',
  interruption: '打断',
  personalAttack: '人身攻击',
  overtime: '超时',
}

export const voteOptionSchema = z.enum(['yes', 'no', 'abstain', 'silent'])
/** 同意 · 反对 · 弃权 · 未表态 (present, hand not raised for any) */
export type VoteOption = z.infer<typeof voteOptionSchema>
export const VOTE_OPTION_NAMES: Readonly<Record<VoteOption, string>> = {
  yes: '同意',
  no: '反对',
  abstain: '弃权',
  silent: '未表态',
}

export const voteMethodSchema = z.enum([
  'showOfHands',
  'secretBallot',
  'rollCall',
  'namedBallot',
  'households',
  'acclamation',
  'ownersRegister',
  'contestHands',
  'contestBallot',
])
/** How a motion is put to the vote. */
export type VoteMethod = z.infer<typeof voteMethodSchema>
export const VOTE_METHOD_NAMES: Readonly<Record<VoteMethod, string>> = {
  showOfHands: '举手表决',
  secretBallot: '无记名投票',
  rollCall: '记名唱名',
  namedBallot: '记名投票',
  households: '一户一票（逐户签字）',
  acclamation: '鼓掌（无异议）',
  ownersRegister: '业主书面签字',
  contestHands: '推选、比选（举手）',
  contestBallot: '推选、比选（无记名投票）',
}

export const ballotChoiceSchema = z.enum(['yes', 'no', 'abstain', 'invalid', 'doubtful'])
/**
 * What is called out of one paper ballot; a blank one is 弃权, one that cannot be read or says two things is 无效. One
 * that is not plain is set aside as 疑问票 until it was ruled on.
 */
export type BallotChoice = z.infer<typeof ballotChoiceSchema>
export const ballotRulingSchema = ballotChoiceSchema.exclude(['doubtful'])
/** What a 疑问票 was found to be. */
export type BallotRuling = z.infer<typeof ballotRulingSchema>
export const BALLOT_CHOICE_NAMES: Readonly<Record<BallotChoice, string>> = {
  yes: '同意',
  no: '反对',
  abstain: '弃权',
  invalid: '无效',
  doubtful: '疑问票',
}

export const sceneSchema = z.enum([
  'waiting',
  'agenda',
  'item',
  'turn',
  'questions',
  'vote',
  'result',
  'fairness',
  'rules',
  'recess',
  'material',
  'black',
  'closed',
  'notice',
])
/** What the projector can show. */
export type Scene = z.infer<typeof sceneSchema>

export const outcomeKindSchema = z.enum(['consensus', 'dissent', 'assignment'])
export type OutcomeKind = z.infer<typeof outcomeKindSchema>
export const OUTCOME_KIND_NAMES: Readonly<Record<OutcomeKind, string>> = {
  consensus: '共识',
  dissent: '分歧',
  assignment: '责任分工',
}

export const outcomeDraftSchema = z.object({
  kind: outcomeKindSchema,
  text: z.string().trim().min(1, '请写内容').max(500),
  /** For 责任分工: 责任单位, 责任人 and 时限 (`2026-12-10`, or empty where none was set). */
  ownerOrg: z.string().trim().max(60),
  ownerPerson: z.string().trim().max(40),
  dueDate: z.union([z.literal(''), z.iso.date()]),
})
export type OutcomeDraft = z.infer<typeof outcomeDraftSchema>

export const signerRoleSchema = z.enum([
  'facilitator',
  'recorder',
  'scrutineer',
  'oversight',
  'representative',
])
export type SignerRole = z.infer<typeof signerRoleSchema>
export const SIGNER_ROLE_NAMES: Readonly<Record<SignerRole, string>> = {
  facilitator: '主持人',
  recorder: '记录人',
  scrutineer: '监票人',
  oversight: '监督人',
  representative: '代表',
}

/** Strokes live in a box this wide and high, whatever the size of the pad they were drawn on. */
export const SIGNATURE_BOX = { width: 1000, height: 400 } as const

/** [x 0–1000, y 0–400, pressure 0–1000, ms since the first touch] */
export const strokePointSchema = z.tuple([
  z.int().min(0).max(SIGNATURE_BOX.width),
  z.int().min(0).max(SIGNATURE_BOX.height),
  z.int().min(0).max(1000),
  z.int().nonnegative(),
])
export const strokesSchema = z.array(z.array(strokePointSchema).min(1).max(3000)).max(200)
export type Strokes = z.infer<typeof strokesSchema>

export const voteVerdictSchema = z.enum(['passed', 'failed', 'void'])
/** 通过 · 未通过 · 无效: a vote that is void decided nothing, and the motion may be voted on again. */
export type VoteVerdict = z.infer<typeof voteVerdictSchema>
export const failureReasonSchema = z.enum(['tie', 'short', 'noQuorum', 'tooManyBallots', 'lowParticipation'])
export type FailureReason = z.infer<typeof failureReasonSchema>
/** Why a vote did not pass, in the fewest words. */
export const FAILURE_REASON_NAMES: Readonly<Record<FailureReason, string>> = {
  noQuorum: '不足法定人数',
  lowParticipation: '参与不足',
  short: '未达比例',
  tie: '平局',
  tooManyBallots: '收回的票多于发出的票',
}

export const explainedLineSchema = z.object({
  /** Who had to come, who had to take part, who had to agree, or the ballots themselves. */
  about: z.enum(['quorum', 'participation', 'approval', 'ballots']),
  met: z.boolean(),
  /** 同意 31 人，占实到 45 人的 68.88%，超过一半 */
  text: z.string(),
})
/** One thing that had to be reached, with its sum in words. */
export type ExplainedLine = z.infer<typeof explainedLineSchema>

export const voteOutcomeSchema = z.object({
  verdict: voteVerdictSchema,
  reason: failureReasonSchema.nullable(),
  /** 同意超过实到人数的一半 */
  rule: z.string(),
  /** 31 × 2 = 62 ＞ 45 */
  arithmetic: z.string(),
  /** 过半数需 23 票，已达到 */
  conclusion: z.string(),
  /** Least number of 同意 that passes; null where the rule only compares 同意 with 反对. */
  need: z.int().nullable(),
  /** A line for each thing that had to be reached; records of old have none. */
  explanation: z.array(explainedLineSchema).default([]),
})
/** A verdict with the sum that leads to it, as it stands on the projector and in the minutes. */
export type VoteOutcome = z.infer<typeof voteOutcomeSchema>
