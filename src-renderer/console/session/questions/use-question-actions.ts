import type { Command } from '#shared/domain/command'
import { countedTurns, limitsOf, turnsUsedUp } from '#shared/domain/meeting/floor/limits'
import { participantById } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../../shared/staff/commands'
import { useConfirm } from '../../../shared/staff/confirm'

type Asking = Omit<Extract<Command, { type: 'askQuestion' }>, 'type' | 'meetingId' | 'overLimit'>

export interface QuestionActions {
  /** Puts a question; where its asker has had all their turns, the facilitator is asked first. */
  readonly ask: (asking: Asking) => Promise<boolean>
}

export function useQuestionActions(meeting: Meeting): QuestionActions {
  const command = useCommand()
  const confirm = useConfirm()
  return {
    ask: async (asking) => {
      const { askerId, begin } = asking
      const { currentItemId: itemId, id: meetingId } = meeting
      if (askerId !== null && meeting.attendance[askerId]?.state !== 'present') {
        // Somebody who asks is there: one press for both.
        if (!(await command({ type: 'signIn', meetingId, participantId: askerId }))) return false
      }
      const usedUp =
        begin && askerId !== null && itemId !== null && turnsUsedUp(meeting, itemId, askerId, 'question')
      if (!usedUp) return command({ type: 'askQuestion', meetingId, ...asking })
      const { maxTurns } = limitsOf(meeting, itemId)
      const agreed = await confirm({
        title: `${participantById(meeting, askerId)?.name ?? '这个人'}已说 ${
          countedTurns(meeting, itemId, askerId).length
        } 次，每人限 ${maxTurns} 次，破例再请一次吗？`,
        detail: `会议记录里会写明“超出每人${maxTurns}次，经主持人同意”。`,
        confirm: '破例再请',
        cancel: '先请别人',
      })
      return agreed && command({ type: 'askQuestion', meetingId, ...asking, overLimit: true })
    },
  }
}
