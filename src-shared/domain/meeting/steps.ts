import { UNIT_WORDS } from '../voting/tally'
import { ballotTally } from './vote/paper/ballots'
import { namedLabel } from './vote/named/named-labels'
import {
  BALLOT_CHOICE_NAMES,
  OUTCOME_KIND_NAMES,
  SIGNER_ROLE_NAMES,
  STANCE_NAMES,
  VIOLATION_NAMES,
  type BallotChoice,
} from './facts'
import { electorateOf } from './electorate'
import type { MeetingEvent, MeetingEventData } from './events'
import { interjectionLabel } from './interjection/labels'
import { remindedPerson } from './floor/reminders'
import { materialLabel } from './material/labels'
import { proxyLabel } from './proxy/labels'
import { motionLabel, openedLabel } from './motion/labels'
import { questionLabel } from './questions/labels'
import { recessLabel } from './recess/labels'
import { PROMISE_FORM_NAMES } from './questions/question'
import { participantById } from './selectors'
import { countingLabel } from './vote/counting-labels'
import { contestLabel } from './vote/contest/labels'
import type { Meeting, Step } from './state'

/** What 撤销 says it takes back; null for facts that cannot be (the plan's first, the seal and its corrections, a change of scene). */
export function stepLabel(meeting: Meeting, event: MeetingEvent): string | null {
  const nameOf = (participantId: string) => participantById(meeting, participantId)?.name ?? '这个人'
  const speakerOf = (turnId: string) =>
    nameOf(meeting.turns.find(({ id }) => id === turnId)?.participantId ?? '')
  const itemTitle = (itemId: string) => brief(meeting.agenda.find(({ id }) => id === itemId)?.title ?? '议程')
  switch (event.type) {
    case 'planRevised':
      return '修改会议信息'
    case 'rulesAdopted':
      return `改用第 ${event.data.version} 版议事规则`
    case 'agendaItemAdded':
      return `添加议程“${brief(event.data.item.title)}”`
    case 'agendaItemRevised':
      return `修改议程“${brief(event.data.item.title)}”`
    case 'agendaItemRemoved':
      return `删除议程“${itemTitle(event.data.itemId)}”`
    case 'agendaItemMoved':
      return `移动议程“${itemTitle(event.data.itemId)}”`
    case 'participantsAdded': {
      const [first] = event.data.participants
      return event.data.participants.length === 1 && first
        ? `添加${first.name}`
        : `导入 ${event.data.participants.length} 人`
    }
    case 'participantRevised':
      return `修改${event.data.participant.name}`
    case 'participantRemoved':
      return `移除${nameOf(event.data.participantId)}`
    case 'signedIn':
      return `${nameOf(event.data.participantId)}签到`
    case 'markedExcused':
      return `${nameOf(event.data.participantId)}请假`
    case 'signInCleared':
      return `取消${nameOf(event.data.participantId)}的签到`
    case 'leftEarly':
      return `${nameOf(event.data.participantId)}离场`
    case 'proxyGiven':
    case 'proxyEnded':
      return proxyLabel(meeting, event)
    case 'headCountReported':
      return `实到 ${event.data.count} ${UNIT_WORDS[electorateOf(meeting).unit]}`
    case 'agendaPosted':
      return '公布议程'
    case 'meetingOpened':
      return '宣布开会'
    case 'itemEntered':
      return `进入“${itemTitle(event.data.itemId)}”`
    case 'itemExtended':
      return `“${itemTitle(event.data.itemId)}”延时 ${event.data.byMs / 60_000} 分钟`
    case 'rulesRead':
      return '宣读议事规则'
    case 'turnRequested':
      return `登记${nameOf(event.data.participantId)}`
    case 'requestWithdrawn':
      return '取消排队'
    case 'requestAdvanced': {
      const request = meeting.queue.find(({ id }) => id === event.data.requestId)
      return `提前${nameOf(request?.participantId ?? '')}`
    }
    case 'speakerReminded':
      return `提醒${nameOf(remindedPerson(meeting, event.data))}${VIOLATION_NAMES[event.data.violation]}`
    case 'interjectionStarted':
    case 'interjectionEnded':
      return interjectionLabel(meeting, event)
    case 'recessBegun':
    case 'recessExtended':
    case 'recessEnded':
      return recessLabel(event)
    case 'chairHandedOver':
      return `移交主持给${nameOf(event.data.participantId)}`
    case 'chairTakenBack':
      return '收回主持'
    case 'turnStarted':
      return `请${nameOf(event.data.participantId)}发言`
    case 'turnPaused':
      return '暂停计时'
    case 'turnResumed':
      return '继续计时'
    case 'turnExtended':
      return `加 ${event.data.byMs / 1000} 秒`
    case 'stanceChanged':
      return `${speakerOf(event.data.turnId)}改为${STANCE_NAMES[event.data.stance]}`
    case 'turnEnded':
      return `结束${speakerOf(event.data.turnId)}的发言`
    case 'pointNoted':
      return '上一句'
    case 'pointRevised':
      return '修改一句'
    case 'pointRemoved':
      return '删除一句'
    case 'outcomeRecorded':
      if (event.data.answering !== null) return `记一条${PROMISE_FORM_NAMES[event.data.answering.form]}`
      return `记一条${OUTCOME_KIND_NAMES[event.data.outcome.kind]}`
    case 'outcomeRevised':
      return `修改一条${OUTCOME_KIND_NAMES[event.data.outcome.kind]}`
    case 'outcomeMoved': {
      const before = meeting.outcomes.find(({ id }) => id === event.data.outcomeId)
      return before?.kind === event.data.kind
        ? '调整结果的顺序'
        : `移到${OUTCOME_KIND_NAMES[event.data.kind]}`
    }
    case 'outcomeRemoved':
      return '删除一条结果'
    case 'voteOpened':
    case 'ownersVoteOpened':
      return openedLabel(meeting, event.data)
    case 'proposalSeconded':
    case 'amendmentProposed':
    case 'amendmentSettled':
    case 'motionSplit':
    case 'motionEnded':
      return motionLabel(meeting, event)
    case 'countReported':
    case 'countCleared':
    case 'countSettled':
    case 'ballotRuled':
    case 'secondTallied':
    case 'ballotsDelivered':
    case 'countsHidden':
    case 'countsRevealed':
    case 'recountBegun':
      return countingLabel(meeting, event)
    case 'ballotsIssued':
      return `发出 ${event.data.count} 张`
    case 'ballotsCollected':
      return `收回 ${event.data.count} 张`
    case 'ballotCalled':
      return ballotLabel(meeting, event.data.voteId, event.data.choice)
    case 'ballotCorrected':
      return `第 ${event.data.n} 张更正为${BALLOT_CHOICE_NAMES[event.data.choice]}`
    case 'ownersAdded': {
      const [first] = event.data.units
      return event.data.units.length === 1 && first
        ? `登记${first.door}`
        : `登记业主 ${event.data.units.length} 户`
    }
    case 'ownerRemoved':
      return `移除${meeting.owners.find(({ id }) => id === event.data.unitId)?.door ?? '一户'}`
    case 'ownerAnswered':
      return answerLabel(meeting, event.data)
    case 'contestOpened':
    case 'contestCounted':
    case 'contestCountCleared':
    case 'contestBallotCalled':
    case 'contestBallotCorrected':
    case 'contestBallotRuled':
    case 'contestSecondTallied':
      return contestLabel(meeting, event)
    case 'householdsAdded':
    case 'householdRemoved':
    case 'namedVoteOpened':
    case 'voterAnswered':
    case 'voterPassed':
    case 'restSilenced':
    case 'acclamationObjected':
      return namedLabel(meeting, event)
    case 'voteAnnounced':
      return '宣布结果'
    case 'voteCancelled':
      return '取消表决'
    case 'meetingClosed':
      return '散会'
    case 'minutesRevised':
      return '修改纪要'
    case 'minutesSigned':
      return `${SIGNER_ROLE_NAMES[event.data.as]}${event.data.name}签字`
    case 'questionAsked':
    case 'questionRevised':
    case 'questionRemoved':
    case 'questionCalled':
    case 'askingBegun':
    case 'answerBegun':
    case 'figuresSet':
      return questionLabel(meeting, event)
    case 'materialAdded':
    case 'materialRevised':
    case 'materialMoved':
    case 'materialRemoved':
      return materialLabel(meeting, event)
    case 'meetingPlanned':
    case 'sceneShown':
    case 'materialShown':
    case 'outageRecorded':
    case 'minutesSealed':
    case 'surveyCounted':
    case 'correctionOpened':
    case 'correctionDropped':
    case 'scanAttached':
    case 'scanRemoved':
    case 'promiseTyped':
    case 'stepUndone':
      return null
  }
}

/** 3单元501 同意 */
function answerLabel(meeting: Meeting, { voteId, head, answer }: MeetingEventData<'ownerAnswered'>): string {
  const round = meeting.votes.find(({ id }) => id === voteId)
  const owner = round?.method === 'ownersRegister' ? round.heads.find((one) => one.head === head) : undefined
  const [door = '一户'] = owner?.doors ?? []
  return answer === null ? `取消${door}的意见` : `${door} ${BALLOT_CHOICE_NAMES[answer]}`
}

/** 同意第 24 票: of its kind, as it is said when the strokes are counted. */
function ballotLabel(meeting: Meeting, voteId: string, choice: BallotChoice): string {
  const round = meeting.votes.find(({ id }) => id === voteId)
  if (round?.method !== 'secretBallot') return BALLOT_CHOICE_NAMES[choice]
  const { invalid, doubtful } = ballotTally(round)
  const before = { ...round.counts, invalid, doubtful }[choice] ?? 0
  return `${BALLOT_CHOICE_NAMES[choice]}第 ${before + 1} 票`
}

function brief(title: string): string {
  const characters = [...title]
  return characters.length > 10 ? `${characters.slice(0, 9).join('')}…` : title
}

/** Enough for anybody's second thoughts; a longer list would only be carried from event to event. */
const STEPS_KEPT = 50
/** Whoever comes back to a text after this long, ms, is correcting it and no longer writing it. */
const WRITING_PAUSE_MS = 30_000

/**
 * The steps after one more fact. Facts of one command are one step, named after the first; the saves of one text
 * while it is being typed are one step too, because 撤销 takes back a sentence, not the last half second of it.
 */
export function addStep(
  steps: readonly Step[],
  event: MeetingEvent,
  done: Pick<Step, 'cause' | 'label' | 'at'>,
): readonly Step[] {
  const last = steps.at(-1)
  if (last?.cause === done.cause) return steps
  const writing = writingOf(event)
  if (last && writing?.again && writing.text === last.writing && done.at - last.at <= WRITING_PAUSE_MS) {
    return [
      ...steps.slice(0, -1),
      { ...last, cause: done.cause, at: done.at, earlier: [...last.earlier, last.cause] },
    ]
  }
  return [...steps.slice(1 - STEPS_KEPT), { ...done, writing: writing?.text ?? null, earlier: [] }]
}

/** The text that a fact is a version of; `again` where it had one before. */
function writingOf(event: MeetingEvent): { readonly text: string; readonly again: boolean } | null {
  switch (event.type) {
    case 'pointNoted':
      return { text: `point:${event.data.pointId}`, again: false }
    case 'pointRevised':
      return { text: `point:${event.data.pointId}`, again: true }
    case 'outcomeRecorded':
      return { text: `outcome:${event.data.outcomeId}`, again: false }
    case 'outcomeRevised':
      return { text: `outcome:${event.data.outcomeId}`, again: true }
    case 'questionRevised':
      return { text: `question:${event.data.questionId}`, again: true }
    case 'figuresSet':
      return { text: `figures:${event.data.questionId}`, again: true }
    case 'minutesRevised':
      return { text: `minutes:${event.data.blockId}`, again: true }
    default:
      return null
  }
}
