import type { MeetingPhase, MeetingSummary } from '#shared/domain/hall/state'
import { correctionName } from '#shared/domain/meeting/papers/correction/editions'

const PHASE_NAMES: Readonly<Record<MeetingPhase, string>> = {
  planned: '筹备中',
  inSession: '正在开会',
  closed: '已散会，待签字',
  sealed: '已封存',
}

/** How a meeting stands, for lists of meetings. */
export function phaseName({ phase, correction }: Pick<MeetingSummary, 'phase' | 'correction'>): string {
  return correction ? `${correctionName(correction.number)}，待签字` : PHASE_NAMES[phase]
}
