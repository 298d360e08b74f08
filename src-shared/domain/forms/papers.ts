import type { Meeting } from '../meeting/state'
import { noticeOf, periodRemarks } from '../notice/draft'
import { agreement } from './agreement'
import { attendanceRecord } from './attendance-record'
import { blankBallots, hasBallots } from './ballots'
import { deliberationPlan } from './deliberation-plan'
import { light, missingContacts, missingIssuer } from './facts'
import type { FormDraft, PaperContext } from './form'
import { meetingNotice } from './meeting-notice'
import type { PaperId } from './paper-id'
import { hasResolution, isStatutory, resolution } from './resolution'
import { rulesSheet } from './rules-sheet'
import { signInSheet } from './sign-in-sheet'
import { summaryMinutes } from './summary-minutes'
import { surveyForm, surveySummary } from './survey'
import { topicIntake } from './topic-intake'
import { topicNotice } from './topic-notice'
import { voteStatistics } from './vote-statistics'
import { announcedRounds } from './vote-words'

/** What is said of a paper before it is exported. */
export type PaperCheck = Pick<FormDraft, 'missing' | 'masked'>

export interface Paper {
  readonly id: PaperId
  readonly name: string
  /** What it is for, in a few words. */
  readonly use: string
  /** When staff look for it. */
  readonly stage: 'before' | 'after'
  /** Whether it goes into 一事一档. */
  readonly filed: boolean
  /** Carries what the minutes say: 草稿 until they are sealed. */
  readonly followsSeal: boolean
  /** Whether it is kept as it left the hall and bears a code; what is filled in by hand proves nothing. */
  readonly proven: (meeting: Meeting) => boolean
  /** Why there is none of it, in a sentence; null where there is. */
  readonly unavailable: (meeting: Meeting) => string | null
  /** The form; null for 会议记录 and 结果公示, which have their own content. */
  readonly draft: ((context: PaperContext) => FormDraft) | null
  readonly check: (context: PaperContext) => PaperCheck
}

const always = () => null
const printed = () => true
const never = () => false
const afterwards = ({ phase }: Meeting): string | null =>
  phase === 'planned' || phase === 'inSession' ? '散会以后才有这份文件。' : null

type Options = Partial<Pick<Paper, 'filed' | 'followsSeal' | 'proven' | 'unavailable'>>

function before(
  id: PaperId,
  name: string,
  use: string,
  draft: (context: PaperContext) => FormDraft,
  options: Options = {},
): Paper {
  const usual = { filed: true, followsSeal: false, proven: printed, unavailable: always, ...options }
  return { id, name, use, stage: 'before', draft, check: draft, ...usual }
}

function after(
  id: PaperId,
  name: string,
  use: string,
  draft: (context: PaperContext) => FormDraft,
  options: Options = {},
): Paper {
  const usual = { filed: true, followsSeal: true, proven: printed, unavailable: afterwards, ...options }
  return { id, name, use, stage: 'after', draft, check: draft, ...usual }
}

function noBallots({ agenda }: Meeting): string | null {
  return agenda.some(({ motion }) => hasBallots(motion)) ? null : '没有用票表决的议程，不用印表决票。'
}

function noResolution(meeting: Meeting): string | null {
  if (!isStatutory(meeting)) return '协商会议形成意见，不作决议；需要决议的，提交居民（代表）会议。'
  return afterwards(meeting) ?? (hasResolution(meeting) ? null : '没有通过的表决，没有决议。')
}

function resultNoticeCheck({ meeting, hall, now, wording }: PaperContext): PaperCheck {
  const { document, masked } = noticeOf(meeting, hall, now, wording)
  const period = periodRemarks(document.period).map((remark) => light(null, remark))
  return { missing: [...missingIssuer(hall), ...missingContacts(document.contacts), ...period], masked }
}

/** Every paper of a meeting, in the order they come about and are filed in. */
export const PAPERS: readonly Paper[] = [
  before('topicIntake', '议题征集表', '发给居民提议题，空白', topicIntake, { filed: false, proven: never }),
  before('deliberationPlan', '协商方案', '报社区党组织和居委会审核', deliberationPlan),
  before('topicNotice', '会前议题公示', '开会前张贴，个人信息已隐去', topicNotice),
  before('meetingNotice', '会议通知', '发给参会人和有关单位，附名单', meetingNotice),
  before('signInSheet', '签到表', '签到用，后面留有空行', signInSheet, { filed: false, proven: never }),
  before('rulesSheet', '议事规则', '宣读和张贴用', rulesSheet, { proven: never }),
  before('ballots', '表决票', '空白票，裁开使用', blankBallots, { proven: never, unavailable: noBallots }),
  before('surveyForm', '满意度调查表', '会后请居民填，空白', surveyForm, { filed: false, proven: never }),
  after('attendanceRecord', '到会情况表', '签到、离场、请假的时间', attendanceRecord, { followsSeal: false }),
  {
    id: 'minutes',
    name: '会议记录',
    use: '全过程，签字存档',
    stage: 'after',
    filed: true,
    followsSeal: true,
    proven: printed,
    unavailable: ({ phase }) => (phase === 'planned' ? '会议还没有开，没有会议记录。' : null),
    draft: null,
    check: () => ({ missing: [], masked: [] }),
  },
  after('voteStatistics', '表决结果统计表', '每次表决的票数和算法，监票计票签字', voteStatistics, {
    followsSeal: false,
    unavailable: (meeting) =>
      afterwards(meeting) ??
      (announcedRounds(meeting).length > 0 ? null : '会上没有宣布结果的表决，没有统计表。'),
  }),
  after('summaryMinutes', '会议纪要', '议定了什么，发有关单位', summaryMinutes),
  after('agreement', '协商意见书', '共识、分歧、分工，各方签字盖章', agreement),
  after('resolution', '决议', '法定会议通过的事项', resolution, { unavailable: noResolution }),
  {
    id: 'notice',
    name: '协商结果公示',
    use: '张贴，个人信息已隐去',
    stage: 'after',
    filed: true,
    followsSeal: true,
    proven: printed,
    unavailable: afterwards,
    draft: null,
    check: resultNoticeCheck,
  },
  after('surveySummary', '满意度调查汇总表', '收回的份数和满意率', surveySummary, {
    followsSeal: false,
    proven: ({ surveys }) => surveys.length > 0,
  }),
]

export function paperOf(id: PaperId): Paper {
  const paper = PAPERS.find((one) => one.id === id)
  if (!paper) throw new Error(`no paper ${id}`)
  return paper
}

/** Why the paper comes out as 草稿; null where it is good to use. */
export function draftReason(paper: Paper, context: PaperContext): string | null {
  if (paper.check(context).missing.some((fact) => fact.grave)) return '草稿　内容不全，仅供核对'
  return paper.followsSeal && context.meeting.seal === null ? '草稿　会议记录未封存，仅供核对' : null
}

/** What goes into the file of the meeting, in order: before it, what was prepared; after it, everything. */
export function filedPapers(meeting: Meeting, stage: Paper['stage']): readonly Paper[] {
  return PAPERS.filter(
    (paper) =>
      (stage === 'before' ? paper.stage === 'before' : paper.filed) && paper.unavailable(meeting) === null,
  )
}
