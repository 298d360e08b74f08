import fc from 'fast-check'
import { contentHashOf } from '#shared/domain/minutes/content-hash'
import { minutesOf } from '#shared/domain/minutes/draft'
import { ballotTally } from '#shared/domain/meeting/vote/paper/ballots'
import {
  ballotChoiceSchema,
  ballotRulingSchema,
  outcomeKindSchema,
  stanceSchema,
  violationSchema,
  type Stance,
  type VoteOption,
} from '#shared/domain/meeting/facts'
import { zoomSchema } from '#shared/domain/meeting/material/material'
import { materialInView, nextView, zoomedView } from '#shared/domain/meeting/material/view'
import { nextSubject } from '#shared/domain/meeting/motion/progress'
import { MOTION } from '#shared/domain/meeting/motion/subject'
import { partsOf, pendingAmendment } from '#shared/domain/meeting/motion/text'
import type { AgendaItemDraft } from '#shared/domain/meeting/setup'
import { SAMPLE_HALL, SAMPLE_SETUP, SAMPLE_STARTS_AT } from './sample-hall'
import { SAMPLE_STROKES } from './sample-meeting'
import { anyText } from './any-text'
import { sampleMaterial } from './sample-material'
import { asContest, contestMove } from './random-contest'
import { Stage, type StageCommand } from './stage'

/** The more often a kind stands here, the more often it is tried. */
const KINDS = [
  'signIn',
  'excuse',
  'leave',
  'clearSignIn',
  'open',
  'enter',
  'enter',
  'request',
  'start',
  'start',
  'end',
  'pause',
  'interject',
  'interject',
  'stopInterjecting',
  'rest',
  'goOn',
  'goOn',
  'goOn',
  'resume',
  'extend',
  'advance',
  'remind',
  'handOver',
  'takeBack',
  'material',
  'material',
  'turnPage',
  'moveMaterial',
  'removeMaterial',
  'readRules',
  'electorate',
  'headCount',
  'publish',
  'extendItem',
  'adoptRules',
  'limits',
  'stance',
  'outage',
  'note',
  'note',
  'revise',
  'remove',
  'outcome',
  'ask',
  'ask',
  'answer',
  'answer',
  'figures',
  'promise',
  'promise',
  'typePromise',
  'moveOutcome',
  'removeOutcome',
  'amend',
  'amend',
  'settle',
  'splitMotion',
  'endMotion',
  'vote',
  'count',
  'count',
  'count',
  'contest',
  'contest',
  'contest',
  'contest',
  'contest',
  'announce',
  'decide',
  'decide',
  'decide',
  'again',
  'hide',
  'tellers',
  'rule',
  'ballots',
  'ballots',
  'ballots',
  'cancel',
  'close',
  'edit',
  'edit',
  'sign',
  'undo',
  'undo',
  'addItem',
  'removeItem',
  'removePerson',
  'plan',
] as const

/** One thing somebody tries to do: what, which of the things there are, a number and a text to do it with. */
export const arbitraryMoves = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    pick: fc.nat(40),
    amount: fc.nat(30),
    text: fc.oneof(
      anyText(40).filter((text) => text.trim() !== ''),
      fc.constantFrom('同意。', '多处\n换行\n的话', '𠮷㛃䶮', '<w:t>&amp;"', '张三\t李四'),
    ),
    seconds: fc.integer({ min: 0, max: 400 }),
  }),
  { minLength: 10, maxLength: 120 },
)
export type Move = typeof arbitraryMoves extends fc.Arbitrary<readonly (infer T)[]> ? T : never

const keep = (item: AgendaItemDraft) => item

/** Plays moves as they come; those that are refused change nothing, as in the hall. */
export function playMoves(moves: readonly Move[]): Stage {
  // Every third meeting chooses among several wherever it votes.
  const contests = (moves[0]?.pick ?? 0) % 3 === 1
  const stage = new Stage(SAMPLE_STARTS_AT)
  stage.run({ type: 'configureHall', settings: SAMPLE_HALL })
  stage.run({
    type: 'createMeeting',
    setup: {
      ...SAMPLE_SETUP,
      agenda: SAMPLE_SETUP.agenda
        .map(inEveryWay)
        .map(asQuestions)
        .map(contests ? asContest : keep),
      participants: SAMPLE_SETUP.participants.slice(0, 6),
    },
  })
  // Left to chance alone, few meetings would get as far as being opened.
  if (moves[0]?.pick !== 0) begin(stage)
  const until = (moves[0]?.amount ?? 0) % 2 === 0 ? moves.length : Math.floor(moves.length * 0.7)
  moves.forEach((move, index) => {
    if (index === until) conclude(stage)
    stage.pass(move.seconds)
    if (move.kind === 'decide') decideVote(stage, move.amount)
    const body = commandOf(stage, move)
    if (body) stage.attempt({ ...body, meetingId: stage.meeting.id })
  })
  return stage
}

/** Every other motion is put to the vote by paper ballots, and the others clause by clause. */
function inEveryWay(item: AgendaItemDraft, index: number): AgendaItemDraft {
  if (item.motion?.method !== 'showOfHands') return item
  if (index % 2 === 0) return { ...item, motion: { ...item.motion, method: 'secretBallot' } }
  const list = item.facts.map(({ label, value }) => ({ title: label, text: `${label}：${value}` }))
  return list.length === 0 ? item : { ...item, clauses: { list, wholeVote: true } }
}

/** What is not voted is asked and answered. */
function asQuestions(item: AgendaItemDraft): AgendaItemDraft {
  return item.motion === null ? { ...item, kind: 'questions' } : item
}

function begin(stage: Stage): void {
  const { agenda, participants } = stage.meeting
  for (const { id } of participants.slice(0, 5)) stage.step({ type: 'signIn', participantId: id })
  stage.step({ type: 'openMeeting', withoutQuorum: false })
  stage.step({ type: 'enterItem', itemId: agenda[1]?.id ?? '' })
}

/** Nothing can be left running at 散会. */
function conclude(stage: Stage): void {
  const { id: meetingId, activeTurnId, activeVoteId } = stage.meeting
  // Refused where there is no recess.
  stage.attempt({ type: 'endRecess', meetingId })
  if (activeTurnId !== null) stage.step({ type: 'endTurn', turnId: activeTurnId, nextRequestId: null })
  if (activeVoteId !== null) stage.step({ type: 'cancelVote', voteId: activeVoteId, reason: '' })
  stage.attempt({ type: 'closeMeeting', meetingId })
}

/** Left to chance alone, hardly a vote would come to its result: this one is opened, counted and announced. */
function decideVote(stage: Stage, amount: number): void {
  const { id: meetingId, currentItemId, activeTurnId } = stage.meeting
  if (currentItemId === null) return
  if (activeTurnId !== null)
    stage.attempt({ type: 'endTurn', meetingId, turnId: activeTurnId, nextRequestId: null })
  const subject = nextSubject(stage.meeting, currentItemId) ?? MOTION
  stage.attempt({ type: 'openVote', meetingId, itemId: currentItemId, subject, evenThoughQueued: true })
  const round = stage.meeting.votes.at(-1)
  if (round?.state !== 'open') return
  const ids = { meetingId, voteId: round.id }
  const yes = 'present' in round ? Math.min(amount, round.present) : 0
  if (round.method === 'showOfHands') {
    stage.attempt({ type: 'reportCount', ...ids, option: 'yes', count: yes })
    stage.attempt({ type: 'reportCount', ...ids, option: 'no', count: round.present - yes })
    stage.attempt({ type: 'reportCount', ...ids, option: 'abstain', count: 0 })
  }
  if (round.method === 'secretBallot') {
    stage.attempt({ type: 'issueBallots', ...ids, count: round.present })
    stage.attempt({ type: 'collectBallots', ...ids, count: round.present })
    for (let n = 0; n < round.present; n += 1) {
      stage.attempt({
        type: 'callBallot',
        ...ids,
        choice: n < yes ? 'yes' : ((['no', 'abstain', 'invalid'] as const)[n % 3] ?? 'no'),
      })
    }
  }
  stage.attempt({ type: 'announceVote', ...ids })
}

function commandOf(stage: Stage, { kind, pick, amount, text }: Move): StageCommand | null {
  const { meeting } = stage
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)]
  const participantId = one(meeting.participants)?.id ?? ''
  const itemId = one(meeting.agenda)?.id ?? ''
  const currentId = meeting.currentItemId ?? itemId
  const turnId = meeting.activeTurnId ?? one(meeting.turns)?.id ?? ''
  const voteId = meeting.activeVoteId ?? ''
  const stance: Stance = stanceSchema.options[amount % stanceSchema.options.length] ?? 'for'
  const option: VoteOption = (['yes', 'no', 'abstain', 'silent'] as const)[pick % 4] ?? 'yes'
  const item = { title: text.slice(0, 80), plannedMinutes: amount, facts: [], motion: null }
  switch (kind) {
    case 'signIn':
    case 'leave':
    case 'clearSignIn':
      return { type: kind, participantId }
    case 'excuse':
      return { type: 'excuse', participantId, reason: text }
    case 'open':
      return { type: 'openMeeting', withoutQuorum: amount % 2 === 0 }
    case 'enter':
      return { type: 'enterItem', itemId }
    case 'request':
      return { type: 'requestTurn', participantId, stance }
    case 'start':
      return { type: 'startTurn', participantId, stance, requestId: null, overLimit: pick % 2 === 0 }
    case 'end':
      return { type: 'endTurn', turnId, nextRequestId: amount % 2 ? (meeting.queue[0]?.id ?? null) : null }
    case 'pause':
      return { type: 'pauseTurn', turnId }
    case 'resume':
      return { type: 'resumeTurn', turnId }
    case 'interject':
      return { type: 'startInterjection', turnId, participantId, kind: amount % 2 ? 'question' : 'answer' }
    case 'stopInterjecting':
      return { type: 'endInterjection', interjectionId: meeting.activeInterjectionId ?? '' }
    case 'rest':
      return amount % 4 === 0
        ? { type: 'extendRecess', minutes: amount + 1 }
        : { type: 'beginRecess', minutes: amount + 1, reason: pick % 2 ? '' : text.slice(0, 40).trim() }
    case 'goOn':
      return { type: 'endRecess' }
    case 'extend':
      return { type: 'extendTurn', turnId, seconds: amount + 5 }
    case 'advance':
      return { type: 'advanceRequest', requestId: one(meeting.queue)?.id ?? '', reason: text.slice(0, 60) }
    case 'remind': {
      const violation = one(violationSchema.options) ?? 'overtime'
      return { type: 'remindSpeaker', turnId, violation }
    }
    case 'handOver':
      return { type: 'handOverChair', participantId }
    case 'material':
      return {
        type: 'addMaterial',
        itemId,
        material: sampleMaterial(`${text.slice(0, 20)}${pick % 4}.pdf`, {
          pages: 1 + (amount % 5),
          width: 100 + amount * 60,
          caption: pick % 2 ? text.slice(0, 60) : '',
        }),
      }
    case 'turnPage': {
      const at = materialInView(meeting)
      const zoom = one(zoomSchema.options) ?? 'page'
      const view = at && (amount % 3 === 0 ? zoomedView(at, zoom) : nextView(meeting, at))
      return view ? { type: 'showMaterial', ...view } : { type: 'showScene', scene: 'material' }
    }
    case 'moveMaterial':
      return { type: kind, materialId: one(meeting.materials)?.id ?? '', toIndex: amount % 3 }
    case 'removeMaterial':
      return { type: kind, materialId: one(meeting.materials)?.id ?? '' }
    case 'takeBack':
      return { type: 'takeBackChair' }
    case 'readRules':
      return { type: 'readRules' }
    case 'adoptRules':
      return { type: 'adoptRules' }
    case 'extendItem':
      return { type: 'extendItem', itemId: meeting.currentItemId ?? itemId, minutes: amount + 1 }
    case 'limits': {
      const limits = {
        turnSeconds: amount % 3 ? 10 + amount : null,
        maxTurns: pick % 3 || null,
        ...(amount % 2 ? { itemMinutes: 1 + amount } : {}),
      }
      return { type: 'revisePlan', plan: { ...meeting.plan, ...limits } }
    }
    case 'stance':
      return { type: 'changeStance', turnId, stance }
    case 'outage':
      return { type: 'recordOutage', from: stage.now - amount * 1000, to: stage.now }
    case 'note':
      return {
        type: 'notePoint',
        itemId: amount % 3 ? itemId : null,
        turnId: amount % 2 ? turnId : null,
        interjectionId: meeting.activeInterjectionId,
        text,
      }
    case 'revise':
      return { type: 'revisePoint', pointId: one(meeting.points)?.id ?? '', text }
    case 'remove':
      return { type: 'removePoint', pointId: one(meeting.points)?.id ?? '' }
    case 'outcome': {
      const kinds = ['consensus', 'dissent', 'assignment'] as const
      const outcome = {
        kind: kinds[amount % 3] ?? 'consensus',
        text,
        ownerOrg: '',
        ownerPerson: text,
        dueDate: '',
      }
      return { type: 'recordOutcome', itemId: amount % 2 ? itemId : null, outcome }
    }
    case 'ask':
      return {
        type: 'askQuestion',
        parentId: amount % 4 === 0 ? (one(meeting.questions)?.id ?? null) : null,
        askerId: amount % 3 === 0 ? null : participantId,
        onBehalfOf: amount % 3 === 0 || amount % 5 === 0 ? text.slice(0, 60) : '',
        text,
        begin: pick % 2 === 0,
      }
    case 'answer':
      return {
        type: 'startAnswer',
        questionId: meeting.currentQuestionId ?? one(meeting.questions)?.id ?? '',
        participantId,
        org: text.slice(0, 60),
      }
    case 'figures':
      return {
        type: 'setFigures',
        questionId: one(meeting.questions)?.id ?? '',
        figures: [{ label: text.slice(0, 20), value: String(amount) }],
      }
    case 'promise':
      return {
        type: 'recordPromise',
        questionId: one(meeting.questions)?.id ?? '',
        form: amount % 2 ? 'deed' : 'writing',
        promise: { text, ownerOrg: text.slice(0, 60), ownerPerson: '', dueDate: '2026-12-10' },
      }
    case 'typePromise':
      return {
        type: 'typePromise',
        questionId: one(meeting.questions)?.id ?? '',
        typed: { line: text, changed: amount % 2 ? { dueDate: '2026-12-10' } : {} },
      }
    case 'moveOutcome':
      return {
        type: 'moveOutcome',
        outcomeId: one(meeting.outcomes)?.id ?? '',
        kind: outcomeKindSchema.options[amount % 3] ?? 'consensus',
        beforeId: meeting.outcomes[amount % 5]?.id ?? null,
      }
    case 'removeOutcome':
      return { type: 'removeOutcome', outcomeId: one(meeting.outcomes)?.id ?? '' }
    case 'vote':
      return {
        type: 'openVote',
        itemId: currentId,
        subject: nextSubject(meeting, currentId) ?? MOTION,
        evenThoughQueued: amount % 3 > 0,
      }
    case 'amend': {
      const target = one([
        MOTION,
        ...partsOf(meeting, currentId).map(({ id }) => ({ kind: 'part', partId: id }) as const),
      ])
      return {
        type: 'proposeAmendment',
        itemId: currentId,
        target: target ?? MOTION,
        proposerId: participantId,
        text,
      }
    }
    case 'settle': {
      const type = one(['withdrawAmendment', 'acceptAmendment'] as const) ?? 'acceptAmendment'
      return { type, amendmentId: pendingAmendment(meeting, currentId)?.id ?? '' }
    }
    case 'splitMotion': {
      const parts = [text, `${text}（另）`].map((words) => ({ title: '', text: words }))
      return amount % 3 ? null : { type: 'splitMotion', itemId: currentId, parts }
    }
    case 'endMotion': {
      const how = one(['withdrawn', 'postponed', 'referred'] as const) ?? 'postponed'
      return amount % 4 ? null : { type: 'endMotion', itemId: currentId, how, byId: null, reason: text }
    }
    case 'count': {
      const round = meeting.votes.at(-1)
      const present = round?.method === 'showOfHands' ? round.present : 0
      return { type: 'reportCount', voteId, option, count: option === 'yes' ? present : 0 }
    }
    case 'ballots': {
      const round = meeting.votes.at(-1)
      if (round?.method !== 'secretBallot') return null
      const { phase } = ballotTally(round)
      const choice = ballotChoiceSchema.options[amount % 5] ?? 'yes'
      if (phase === 'issuing') return { type: 'issueBallots', voteId, count: round.present }
      if (phase === 'collecting')
        return { type: 'collectBallots', voteId, count: round.present - (amount % 3) }
      return amount % 5 === 0
        ? { type: 'correctBallot', voteId, n: pick + 1, choice }
        : { type: 'callBallot', voteId, choice }
    }
    case 'contest':
      return contestMove(meeting, pick, amount)
    case 'again':
      return { type: 'recountVote', voteId: meeting.votes.at(-1)?.id ?? '', reason: text.slice(0, 60) }
    case 'hide':
      return { type: amount % 2 ? 'hideCounts' : 'revealCounts', voteId }
    case 'tellers':
      return amount % 2
        ? { type: 'reportCount', voteId, option, count: amount % 6, teller: pick % 2 ? 'first' : 'second' }
        : { type: 'settleCount', voteId, option, count: amount % 6, reason: text.slice(0, 60) }
    case 'rule': {
      const choice = ballotRulingSchema.options[amount % 4] ?? 'yes'
      return { type: 'ruleBallot', voteId, n: (pick % 6) + 1, choice, reason: text.slice(0, 60) }
    }
    case 'decide':
      return null
    case 'announce':
      return { type: 'announceVote', voteId }
    case 'cancel':
      return { type: 'cancelVote', voteId, reason: text }
    case 'close':
      return amount % 6 ? null : { type: 'closeMeeting' }
    case 'edit': {
      const block = one(minutesOf(meeting, stage.hall).blocks.filter(({ editable }) => editable))
      return { type: 'reviseMinutes', blockId: block?.id ?? '', text: amount % 5 ? text : null }
    }
    case 'sign': {
      const contentHash = contentHashOf(minutesOf(meeting, stage.hall))
      return {
        type: 'signMinutes',
        as: 'facilitator',
        name: text.slice(0, 40),
        strokes: SAMPLE_STROKES,
        contentHash,
      }
    }
    case 'undo':
      return { type: 'undo', cause: meeting.steps.console.at(-1)?.cause ?? '' }
    case 'addItem':
      return { type: 'addAgendaItem', item }
    case 'removeItem':
      return { type: 'removeAgendaItem', itemId }
    case 'removePerson':
      return { type: 'removeParticipant', participantId }
    case 'electorate': {
      const { electorate: _before, ...plan } = meeting.plan
      const unit = amount % 2 ? 'households' : 'people'
      const counted = { unit, expected: 60, presentBy: amount % 3 ? 'headCount' : 'signIn' } as const
      return { type: 'revisePlan', plan: amount % 5 ? { ...plan, electorate: counted } : plan }
    }
    case 'headCount':
      return { type: 'reportHeadCount', count: amount }
    case 'publish':
      return { type: 'publishAgenda' }
    case 'plan':
      return { type: 'revisePlan', plan: { ...meeting.plan, quorum: null, title: text.slice(0, 80) } }
  }
}
