import type { MeetingEvent } from '../events'
import { nameOf } from '../decide-context'
import type { Meeting } from '../state'
import { ENDING_NAMES } from './decide-subject'
import { findAmendment } from './text'

type MotionEvent = Extract<
  MeetingEvent,
  {
    type: 'amendmentProposed' | 'proposalSeconded' | 'amendmentSettled' | 'motionSplit' | 'motionEnded'
  }
>

const SETTLED = {
  withdrawn: '撤回修正案',
  accepted: '修正案无异议通过',
  noSecond: '修正案无人附议',
} as const

/** What 撤销 says of what happened to a motion. */
export function motionLabel(meeting: Meeting, event: MotionEvent): string {
  switch (event.type) {
    case 'amendmentProposed':
      return `${nameOf(meeting, event.data.proposerId)}的修正案`
    case 'proposalSeconded':
      return `${nameOf(meeting, event.data.participantId)}附议`
    case 'amendmentSettled':
      return SETTLED[event.data.how]
    case 'motionSplit':
      return `拆分成 ${event.data.parts.length} 部分`
    case 'motionEnded':
      return event.data.how === 'noSecond' ? '动议无人附议' : `动议${ENDING_NAMES[event.data.how]}`
  }
}

/** 开始表决, with what is voted where it is not the motion itself. */
export function openedLabel(
  meeting: Meeting,
  { subject }: Extract<MeetingEvent, { type: 'voteOpened' | 'ownersVoteOpened' }>['data'],
): string {
  switch (subject.kind) {
    case 'motion':
      return '开始表决'
    case 'part':
      return '开始表决这一条'
    case 'whole':
      return '开始表决全文'
    case 'amendment': {
      const proposerId = findAmendment(meeting, subject.amendmentId)?.amendment.proposerId
      return proposerId === undefined ? '开始表决' : `开始表决${nameOf(meeting, proposerId)}的修正案`
    }
  }
}
