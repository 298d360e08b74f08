import { ok, refuse } from '../../../kernel/result'
import type { MeetingCommand } from '../../commands'
import type { MeetingDecision } from '../../decide-context'
import type { Meeting } from '../../state'
import { correctionName } from './editions'

type CorrectionCommand = Extract<MeetingCommand, { type: 'openCorrection' | 'dropCorrection' }>

/** 更正 of sealed minutes: a new edition beside the old ones, never in their place. */
export function decideCorrection(meeting: Meeting, command: CorrectionCommand): MeetingDecision {
  const { correction, earlierSeals, phase } = meeting
  if (command.type === 'dropCorrection') {
    return correction
      ? ok([{ type: 'correctionDropped', data: { number: correction.number } }])
      : refuse('correction.none', '没有正在进行的更正。')
  }
  if (correction) {
    return refuse(
      'correction.open',
      `${correctionName(correction.number)}还没有封存。请先改完封存，或放弃这次更正。`,
    )
  }
  return phase === 'sealed'
    ? ok([{ type: 'correctionOpened', data: { number: earlierSeals.length + 1, reason: command.reason } }])
    : refuse('correction.notSealed', '会议记录还没有封存，可以直接改，不用更正。')
}
