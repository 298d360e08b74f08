import { useMemo } from 'react'
import type { Stance, Violation } from '#shared/domain/meeting/facts'
import { itemLeftMs, itemLimitMs } from '#shared/domain/meeting/floor/item-time'
import { activeInterjection, type InterjectionKind } from '#shared/domain/meeting/interjection/interjection'
import { countedTurns, limitsOf, turnsUsedUp } from '#shared/domain/meeting/floor/limits'
import { speakingOrder } from '#shared/domain/meeting/floor/speaking-order'
import { nextSubject } from '#shared/domain/meeting/motion/progress'
import { awaitsSecond } from '#shared/domain/meeting/motion/decide-subject'
import type { MotionSubject } from '#shared/domain/meeting/motion/subject'
import { activeRecess } from '#shared/domain/meeting/recess/recess'
import { activeTurn, currentItem, participantById } from '#shared/domain/meeting/selectors'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { Meeting, TurnRequest } from '#shared/domain/meeting/state'
import { isQuestions } from '#shared/domain/meeting/questions/selectors'
import { useClient } from '../../shared/client/react'
import { useCommand } from '../../shared/staff/commands'
import { useConfirm } from '../../shared/staff/confirm'
import { leftUndone } from './left-undone'
import { nextStep, type NextStep } from './next-step'
import { focusAnswerer } from './questions/CurrentQuestion'

export interface SessionActions {
  readonly step: NextStep
  readonly take: (step: NextStep) => void
  readonly enterItem: (item: AgendaItem) => void
  /** Null where the item has nothing to vote on, or somebody is speaking. */
  readonly openVote: (() => void) | null
  /** Gives the floor to somebody in the queue, whoever has it now. */
  readonly callUp: (request: TurnRequest) => void
  /** Moves somebody to the front of the queue; the reason may be empty. */
  readonly advance: (request: TurnRequest, reason: string) => void
  /** Null while nobody speaks. */
  readonly remind: ((violation: Violation) => void) | null
  readonly togglePause: (() => void) | null
  /** Lets somebody else be heard within the turn; null while nobody speaks, or somebody is heard so already. */
  readonly interject: ((participantId: string, kind: InterjectionKind) => void) | null
  /** Ends the speech without calling anybody; null while nobody speaks. */
  readonly endTurn: (() => void) | null
  /** 给这一项延时; null where the time of the item under way is not limited. */
  readonly extendItem: (() => void) | null
  /** Null also where speech is not limited. */
  readonly extend: (() => void) | null
  /** 休会: asks for how long; null in a recess. */
  readonly beginRecess: (() => void) | null
  readonly close: () => void
}

export const EXTENSION_SECONDS = 30
export const ITEM_EXTENSION_MINUTES = 5

/**
 * Everything the facilitator can do while the meeting is in session, with the questions that come before it; `onSecond`
 * asks who seconds what is before the meeting, `onRecess` how long a recess is to be.
 */
export function useSessionActions(
  meeting: Meeting,
  onSecond: () => void,
  onRecess: () => void,
): SessionActions {
  const command = useCommand()
  const confirm = useConfirm()
  const client = useClient()
  return useMemo(() => {
    const { id: meetingId } = meeting
    const turn = activeTurn(meeting)
    const interjection = activeInterjection(meeting)
    const item = currentItem(meeting)
    const subject = item && nextSubject(meeting, item.id)
    const unseconded = item !== null && awaitsSecond(meeting, item.id) !== null
    const waiting = meeting.queue.length
    const unheard = speakingOrder(meeting).filter(({ usedUp }) => !usedUp).length

    /** False where the item has no time left for a speech of this stance, and is given no more. */
    const hasTime = async (stance: Stance): Promise<boolean> => {
      const now = client.now()
      const left = item === null || stance === 'procedure' ? null : itemLeftMs(meeting, item.id, now)
      if (item === null || left === null || left > 0) return true
      const agreed = await confirm({
        title: `这一项的总时长已经用完，延长 ${ITEM_EXTENSION_MINUTES} 分钟再请人吗？`,
        detail: `会议记录里会写明“主持人将本项总时长延长${ITEM_EXTENSION_MINUTES}分钟”。`,
        confirm: `延长 ${ITEM_EXTENSION_MINUTES} 分钟`,
        cancel: '不再请人',
      })
      return (
        agreed && command({ type: 'extendItem', meetingId, itemId: item.id, minutes: ITEM_EXTENSION_MINUTES })
      )
    }
    const callUp = async (request: TurnRequest) => {
      const { participantId, stance, id: requestId } = request
      const usedUp = item !== null && turnsUsedUp(meeting, item.id, participantId, stance)
      if (usedUp) {
        const { maxTurns } = limitsOf(meeting, item.id)
        const name = participantById(meeting, participantId)?.name ?? '这个人'
        const spoken = countedTurns(meeting, item.id, participantId).length
        const agreed = await confirm({
          title: `${name}已说 ${spoken} 次，每人限 ${maxTurns} 次，破例再请一次吗？`,
          detail: `会议记录里会写明“超出每人${maxTurns}次，经主持人同意”。`,
          confirm: '破例再请',
          cancel: '先请别人',
        })
        if (!agreed) return
      }
      if (!(await hasTime(stance))) return
      const confirmed = usedUp ? { overLimit: true } : {}
      if (isQuestions(item) && stance === 'question') {
        const asking = { parentId: null, askerId: participantId, onBehalfOf: '', text: '', begin: true }
        const free =
          !turn || (await command({ type: 'endTurn', meetingId, turnId: turn.id, nextRequestId: null }))
        if (free) await command({ type: 'askQuestion', meetingId, ...asking, ...confirmed })
        return
      }
      if (turn) {
        await command({ type: 'endTurn', meetingId, turnId: turn.id, nextRequestId: requestId, ...confirmed })
      } else await command({ type: 'startTurn', meetingId, participantId, stance, requestId, ...confirmed })
    }
    const endTurn = async (turnId: string, next: TurnRequest | null) => {
      const goesOn = next !== null && (await hasTime(next.stance))
      await command({ type: 'endTurn', meetingId, turnId, nextRequestId: goesOn ? next.id : null })
    }
    const enterItem = async (target: AgendaItem) => {
      const agreed =
        waiting === 0 ||
        turn !== null ||
        (await confirm({
          title: `还有 ${waiting} 人在排队，去议“${target.title}”吗？`,
          detail: '换议程后，这一项的排队就取消了。',
          confirm: '换议程',
          cancel: '先听完',
        }))
      if (agreed) await command({ type: 'enterItem', meetingId, itemId: target.id })
    }
    const openVote = async (target: AgendaItem, toVote: MotionSubject) => {
      const agreed =
        unheard === 0 ||
        (await confirm({
          title: `还有 ${unheard} 人等着发言，现在就表决吗？`,
          detail: '按议事规则，话都说完才表决；会议记录里会写明还有几人等候。',
          confirm: '现在表决',
          cancel: '先听完',
        }))
      if (!agreed) return
      const confirmed = unheard === 0 ? {} : { evenThoughQueued: true }
      await command({ type: 'openVote', meetingId, itemId: target.id, subject: toVote, ...confirmed })
    }
    const close = async () => {
      const agreed = await confirm({
        title: '现在散会吗？',
        detail: ['散会后不能再发言、签到和表决，接着整理会议记录、签字。', ...leftUndone(meeting)].join(''),
        confirm: '散会',
        cancel: '继续开会',
      })
      if (agreed) await command({ type: 'closeMeeting', meetingId })
    }
    const take = (step: NextStep) => {
      switch (step.kind) {
        case 'endRecess':
          return void command({ type: 'endRecess', meetingId })
        case 'endInterjection':
          return void command({ type: 'endInterjection', meetingId, interjectionId: step.interjectionId })
        case 'endTurn':
          return void endTurn(step.turnId, step.next?.request ?? null)
        case 'startTurn':
          return void callUp(step.next.request)
        case 'chooseAnswerer':
          return focusAnswerer()
        case 'callQuestion':
          return void command({ type: 'callQuestion', meetingId, questionId: step.question.id })
        case 'openVote':
          return void openVote(step.item, step.subject)
        case 'openRunoff':
          return void command({ type: 'openRunoff', meetingId, voteId: step.round.id })
        case 'second':
          return onSecond()
        case 'enterItem':
          return void enterItem(step.item)
        case 'close':
          return void close()
      }
    }
    return {
      step: nextStep(meeting),
      take,
      enterItem: (target) => void enterItem(target),
      openVote: item && !turn && subject && !unseconded ? () => void openVote(item, subject) : null,
      callUp: (request) => void callUp(request),
      advance: ({ id: requestId }, reason) =>
        void command({ type: 'advanceRequest', meetingId, requestId, reason }),
      remind: turn
        ? (violation) => void command({ type: 'remindSpeaker', meetingId, turnId: turn.id, violation })
        : null,
      interject:
        turn && interjection === null
          ? (participantId, kind) =>
              void command({ type: 'startInterjection', meetingId, turnId: turn.id, participantId, kind })
          : null,
      endTurn: turn ? () => void endTurn(turn.id, null) : null,
      extendItem:
        item && itemLimitMs(meeting, item.id) !== null
          ? () =>
              void command({
                type: 'extendItem',
                meetingId,
                itemId: item.id,
                minutes: ITEM_EXTENSION_MINUTES,
              })
          : null,
      togglePause:
        turn && interjection === null
          ? () => {
              const type = turn.pausedAt === null ? 'pauseTurn' : 'resumeTurn'
              void command({ type, meetingId, turnId: turn.id })
            }
          : null,
      extend:
        turn && turn.allottedMs !== null
          ? () => void command({ type: 'extendTurn', meetingId, turnId: turn.id, seconds: EXTENSION_SECONDS })
          : null,
      beginRecess: activeRecess(meeting) ? null : onRecess,
      close: () => void close(),
    }
  }, [meeting, command, confirm, client, onSecond, onRecess])
}
