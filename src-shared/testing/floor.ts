import { beginMeeting } from '#shared/domain/meeting/evolve'
import type { Stance } from '#shared/domain/meeting/facts'
import type { Meeting, Turn, TurnRequest } from '#shared/domain/meeting/state'
import { DECISION_RULES, QUORUM_RULES } from '#shared/domain/voting/rule'

/** Four representatives, two items; times of turns in ms since the meeting began. */
export const PEOPLE = ['孙秀英', '李桂兰', '高振海', '马玉梅'].map((name, index) => ({
  id: `p${index + 1}`,
  name,
  attendance: 'attending' as const,
  identity: '居民代表',
  door: `${index + 1}号楼`,
  org: '',
  phone: '',
}))

/** A meeting as it was planned, without a single decision behind it: tests put together what they need. */
export const PLANNED = beginMeeting(
  {
    meetingId: 'm1',
    plan: {
      title: '停车',
      kind: 'residentRepsMeeting',
      place: '',
      startsAt: 0,
      facilitator: '周桂芳',
      recorder: '林晓',
      scrutineers: '',
      tellers: '',
      turnSeconds: 180,
      warnSeconds: 30,
      maxTurns: null,
      quorum: QUORUM_RULES.twoThirds,
    },
    agenda: [
      { id: 'i1', title: '宣读规则', plannedMinutes: 5, facts: [], motion: null },
      {
        id: 'i2',
        title: '车位怎么分',
        plannedMinutes: 30,
        facts: [],
        motion: { text: '一户一车。', rule: DECISION_RULES.presentMajority, method: 'showOfHands' },
      },
    ],
    participants: PEOPLE,
  },
  { seq: 1, at: 0, by: { role: 'console', name: '' }, cause: 'c1' },
)

export const request = (participant: number, stance: Stance): TurnRequest => ({
  id: `q${participant}`,
  participantId: `p${participant}`,
  stance,
  at: participant,
  advanced: null,
})

export const turn = (participant: number, stance: Stance, seconds: number, endedAt: number | null): Turn => ({
  id: `t${participant}`,
  itemId: 'i2',
  participantId: `p${participant}`,
  stance,
  requestId: null,
  allottedMs: 180_000,
  extendedMs: 0,
  startedAt: endedAt === null ? 0 : endedAt - seconds * 1000,
  pausedAt: null,
  pausedMs: 0,
  endedAt,
  ahead: null,
  overLimit: false,
})

/** In session, at the second item. */
export const inSession = (change: Partial<Meeting> = {}): Meeting => ({
  ...PLANNED,
  phase: 'inSession',
  openedAt: 0,
  currentItemId: 'i2',
  ...change,
})
