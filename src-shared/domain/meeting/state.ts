import type { HallSettings, IssuedNumber, MeetingPhase } from '../hall/state'
import type { MinutesDocument } from '../minutes/document'
import type { HallRules } from '../rules/rules'
import type { Wording } from '../wording/wording'
import type { DecisionRule, QuorumRule } from '../voting/rule'
import type { CountUnit, Presence } from '../voting/tally'
import type {
  BallotChoice,
  OutcomeDraft,
  Scene,
  SignerRole,
  Stance,
  Strokes,
  TurnStance,
  Violation,
  VoteOption,
  VoteOutcome,
} from './facts'
import type { Material, MaterialView } from './material/material'
import type { Interjection } from './interjection/interjection'
import type { OwnersRule } from '../voting/owners-rule'
import type { MotionCourse } from './motion/state'
import type { MotionSubject } from './motion/subject'
import type { PaperCounting } from './vote/paper/ballots'
import type { HandsCounting } from './vote/hands/hands'
import type { ContestRound } from './vote/contest/round'
import type { AcclamationRound } from './vote/named/acclamation'
import type { Household } from './vote/named/households'
import type { NamedRound } from './vote/named/named'
import type { OwnerAnswer, OwnerHead, OwnerUnit } from './vote/owners/owners'
import type { Scan } from './papers/scans/scan'
import type { Proxy } from './proxy/proxies'
import type { Answering, Question } from './questions/question'
import type { Recess } from './recess/recess'
import type { PostedItem } from './preparation/publication'
import type { AgendaItem, MeetingPlan, Participant } from './setup'
import type { CountedSurvey } from './survey/survey'

/** Where somebody is; people nothing is known of have no entry and count as absent. */
export interface Attendance {
  readonly state: 'present' | 'excused' | 'left'
  /** Hall clock: of the sign-in, the excuse or the leaving. */
  readonly at: number
  /** Of the sign-in, also where they have left since. */
  readonly arrivedAt: number | null
  /** Why excused. */
  readonly reason: string
}

export interface TurnRequest {
  readonly id: string
  readonly participantId: string
  readonly stance: Stance
  readonly at: number
  /** Moved to the front by the facilitator: why, which may be empty; null where the rules give it its place. */
  readonly advanced: string | null
}

/** A speaking turn. What is left of it is worked out from these anchors, never counted down. All times in ms. */
export interface Turn {
  readonly id: string
  readonly itemId: string
  readonly participantId: string
  readonly stance: TurnStance
  readonly requestId: string | null
  /** As granted, without extensions; null where speech is not limited. */
  readonly allottedMs: number | null
  readonly extendedMs: number
  readonly startedAt: number
  /** Null while it runs or once it is over. */
  readonly pausedAt: number | null
  /** Time paused so far, and time the machine was off. */
  readonly pausedMs: number
  readonly endedAt: number | null
  /** The facilitator let them speak before others whose turn it was: why, which may be empty; null: in order. */
  readonly ahead: string | null
  /** Granted beyond the turns each may have, by decision of the facilitator. */
  readonly overLimit: boolean
}

/** The facilitator reminded a speaker of a rule. */
export interface Reminder {
  readonly id: string
  readonly turnId: string
  /** The one interjecting in that turn was meant; null: its speaker. */
  readonly interjectionId: string | null
  readonly violation: Violation
  readonly at: number
}

/** 移交主持: somebody else has the chair for one item. */
export interface ChairHandover {
  readonly id: string
  readonly itemId: string
  readonly participantId: string
  readonly at: number
  readonly endedAt: number | null
  readonly endedBy: 'takenBack' | 'vote' | 'item' | 'closed' | null
}

/** A point the recorder wrote. `turnId` null: about the item, not in anybody's turn. */
export interface Point {
  readonly id: string
  readonly itemId: string | null
  readonly turnId: string | null
  /** Said by the one interjecting in that turn; null: by its speaker. */
  readonly interjectionId: string | null
  readonly text: string
  readonly at: number
  /** What was changed once the words had been said and written down, oldest first: marked 改 at the desk. */
  readonly corrections: readonly Correction[]
}

/** One sitting of mending a point after its turn. */
export interface Correction {
  /** When it was last typed at. */
  readonly at: number
  /** The wording that it took the place of. */
  readonly before: string
}

export interface Outcome extends OutcomeDraft {
  readonly id: string
  readonly itemId: string | null
  readonly at: number
  /** The question it was promised in answer to; null where it came of the deliberation. */
  readonly answering: Answering | null
}

export type VoteCounts = Readonly<Record<VoteOption, number | null>>

/** What every vote has, however it is taken. */
export interface RoundHead {
  readonly id: string
  readonly itemId: string
  /** What of the item is voted, and its words as they were put. */
  readonly subject: MotionSubject
  readonly motion: string
  /** What was counted so far. Null: not heard yet; in a contest, which has no 同意 nor 反对, all are. */
  readonly counts: VoteCounts
  readonly openedAt: number
  readonly state: 'open' | 'announced' | 'cancelled'
  readonly outcome: VoteOutcome | null
  readonly closedAt: number | null
  readonly cancelReason: string
  /** How many still waited to be heard when the chair put it to the vote all the same. */
  readonly stillWaiting: number
  /** The wall shows no figures until the result is announced or the chair reveals them (`countsShown`). */
  readonly hidden: boolean
  /** 重新计票: what was counted before, oldest first. */
  readonly earlierCounts: readonly EarlierCount[]
}

/** A count that was set aside for a recount: the vote as it stood, its result too where that was announced. */
export interface EarlierCount {
  readonly round: BallotRound
  readonly reason: string
  /** When the recount began, ms. */
  readonly at: number
}

/** What a vote of the people in the room has. */
export interface RoomHead extends RoundHead {
  /** 应到 and 实到 when it was opened: the base it keeps. */
  readonly expected: number
  readonly present: number
  /** Of the present, those by proxy. */
  readonly represented: number
  readonly unit: CountUnit
  readonly quorumMet: boolean
  /** The quorum that was asked for, and how many of its group were there. */
  readonly quorum: QuorumRule | null
  readonly quorumGroup: Presence | null
}

export interface RoomBase extends RoomHead {
  readonly rule: DecisionRule
}

export interface HandsRound extends RoomBase, HandsCounting {
  readonly method: 'showOfHands'
}

/** Paper ballots: 发票 → 收票 → 唱票. Nothing in it says whose a ballot is. */
export interface PaperRound extends RoomBase, PaperCounting {
  readonly method: 'secretBallot'
  /** 发出; null: not written down yet. */
  readonly issued: number | null
  /** 收回; null: the box is not open yet. More than were issued, and the vote is void. */
  readonly collected: number | null
  /** The ballots called so far, in the order they were taken out of the box. */
  readonly ballots: readonly BallotChoice[]
}

/** 业主共同决定 from signed sheets; `counts` are heads, 未表态 those who signed none. */
export interface OwnersRound extends RoundHead {
  readonly method: 'ownersRegister'
  readonly rule: OwnersRule
  /** The register when the vote was opened, a head each. */
  readonly heads: readonly OwnerHead[]
  /** By head; whoever is missing has not taken part. */
  readonly answers: Readonly<Record<string, OwnerAnswer>>
  /** What the doors of those who vote begin with, such as 5号楼3单元; empty: the whole register. */
  readonly scope: string
  /** By head: those whose ballot was handed over to them. */
  readonly delivered: Readonly<Record<string, true>>
}

/** A vote of the people in the room on one sentence. */
export type RoomRound = HandsRound | PaperRound | NamedRound
/** A vote for or against one sentence. */
export type SentenceRound = RoomRound | AcclamationRound | OwnersRound
export type BallotRound = SentenceRound | ContestRound

export interface Signature {
  readonly id: string
  readonly as: SignerRole
  readonly name: string
  readonly strokes: Strokes
  /** Hash of the minutes that were signed. */
  readonly contentHash: string
  readonly at: number
}

export interface Seal {
  readonly contentHash: string
  /** Hash of the last event before the seal: fixes the whole chain. */
  readonly chainHash: string
  /** The minutes as they were sealed. */
  readonly document: MinutesDocument
  readonly at: number
  /** From 1; each 更正 makes one more. */
  readonly edition: number
  /** Why it was corrected; empty for the first edition. */
  readonly reason: string
}

/** An edition that a correction stands beside, with the signatures under it. */
export interface EarlierSeal extends Seal {
  readonly signatures: readonly Signature[]
}

/** 更正 that is open: the minutes can be changed again, until they are sealed anew or it is given up. */
export interface OpenCorrection {
  /** 更正第1次 */
  readonly number: number
  readonly reason: string
  readonly openedAt: number
  /** All that giving it up goes back to. */
  readonly before: Meeting
}

export interface ItemVisit {
  readonly itemId: string
  readonly enteredAt: number
  readonly leftAt: number | null
}

/** 延长本项时间 */
export interface ItemExtension {
  readonly id: string
  readonly itemId: string
  readonly byMs: number
  readonly at: number
}

/** Something that can be taken back, named for the button that does it. */
export interface Step {
  /** The command that did it; of a text that was saved as it was typed, the last save. */
  readonly cause: string
  readonly label: string
  readonly at: number
  /** What was being written (`writingOf`), and the saves before the last, oldest first; else null and none. */
  readonly writing: string | null
  readonly earlier: readonly string[]
}

export interface Meeting {
  readonly id: string
  /** 练习会: nothing of it counts. */
  readonly practice: boolean
  readonly phase: MeetingPhase
  readonly plan: MeetingPlan
  readonly agenda: readonly AgendaItem[]
  readonly participants: readonly Participant[]
  /** 业主名册, where owners decide together. */
  readonly owners: readonly OwnerUnit[]
  /** 议事规则 it was planned with. */
  readonly rules: HallRules
  /** When they were read out; null: not yet. */
  readonly rulesReadAt: number | null
  /** 户名册, where households vote; empty: those of the roster. */
  readonly households: readonly Household[]
  readonly attendance: Readonly<Record<string, Attendance>>
  /** 委托, also those that have ended, in the order they were given. */
  readonly proxies: readonly Proxy[]
  /** 实到 as it was last counted at the door; null: not counted yet. */
  readonly headCount: number | null
  /** The agenda as it was posted beforehand. */
  readonly posted: readonly PostedItem[]
  readonly createdAt: number
  readonly openedAt: number | null
  readonly closedAt: number | null
  readonly opening: {
    readonly expected: number
    readonly present: number
    /** Of the present, those by proxy. */
    readonly represented: number
    readonly unit: CountUnit
    readonly quorumMet: boolean
  } | null
  readonly number: IssuedNumber['text'] | null
  /** The hall's settings when the meeting was closed: its papers carry these for good. */
  readonly hallAtClose: HallSettings | null
  /** 文件用语 when the meeting was closed; null before. */
  readonly wordingAtClose: Wording | null
  readonly currentItemId: string | null
  readonly visits: readonly ItemVisit[]
  /** Time the chair gave to items beyond their limit. */
  readonly itemExtensions: readonly ItemExtension[]
  readonly queue: readonly TurnRequest[]
  readonly turns: readonly Turn[]
  readonly activeTurnId: string | null
  /** 插话 within turns, in the order in which they were heard. */
  readonly interjections: readonly Interjection[]
  readonly activeInterjectionId: string | null
  /** 休会, in their order; the last may still last. */
  readonly recesses: readonly Recess[]
  readonly reminders: readonly Reminder[]
  readonly handovers: readonly ChairHandover[]
  readonly points: readonly Point[]
  readonly outcomes: readonly Outcome[]
  /** By item: what has happened to its motion; an item that is missing has its motion as it was planned. */
  readonly motions: Readonly<Record<string, MotionCourse>>
  /** Of 问答, in the order they were asked. */
  readonly questions: readonly Question[]
  /** The question the room is at. */
  readonly currentQuestionId: string | null
  readonly votes: readonly BallotRound[]
  readonly activeVoteId: string | null
  /** What the facilitator asked the projector to show; null: what the meeting calls for (`sceneOf`). */
  readonly sceneOverride: Scene | null
  /** When a scene was last asked for by hand, hall clock: what has pages begins with its first then. */
  readonly sceneShownAt: number | null
  /** Photos and documents of the items, in their order. */
  readonly materials: readonly Material[]
  /** Where the room is in them; null: nowhere yet in this item. */
  readonly materialView: MaterialView | null
  /** Ids of those the room was shown. */
  readonly materialsSeen: readonly string[]
  /** The vote whose result the room is looking at. */
  readonly shownVoteId: string | null
  readonly outages: readonly { readonly from: number; readonly to: number }[]
  /** Words the recorder put in place of the drafted ones, by block of the minutes. */
  readonly minutesEdits: Readonly<Record<string, string>>
  readonly signatures: readonly Signature[]
  /** The latest; null while the minutes may be changed, for the first time or by a correction. */
  readonly seal: Seal | null
  /** What the latest edition, or the correction that is open, stands beside; oldest first. */
  readonly earlierSeals: readonly EarlierSeal[]
  readonly correction: OpenCorrection | null
  /** 满意度调查 as it was counted, and counted again; the last one holds. */
  readonly surveys: readonly CountedSurvey[]
  /** 签字扫描件, those that were removed too, in the order they were handed in. */
  readonly scans: readonly Scan[]
  /** Steps that can be taken back, oldest first, by who took them. */
  readonly steps: { readonly console: readonly Step[]; readonly desk: readonly Step[] }
  /** Seq and time of the last event of the stream. */
  readonly seq: number
  readonly lastAt: number
}
