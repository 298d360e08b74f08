import type { MeetingEvent } from '../events'
import { participantById } from '../selectors'
import type { Meeting } from '../state'

type InterjectionEvent = Extract<MeetingEvent, { type: 'interjectionStarted' | 'interjectionEnded' }>

/** What 撤销 says it takes back: 罗永辉插话, 结束罗永辉的插话 */
export function interjectionLabel(meeting: Meeting, event: InterjectionEvent): string {
  const nameOf = (participantId: string | undefined) =>
    participantById(meeting, participantId ?? '')?.name ?? '这个人'
  switch (event.type) {
    case 'interjectionStarted':
      return `${nameOf(event.data.participantId)}插话`
    case 'interjectionEnded': {
      const ended = meeting.interjections.find(({ id }) => id === event.data.interjectionId)
      return `结束${nameOf(ended?.participantId)}的插话`
    }
  }
}
