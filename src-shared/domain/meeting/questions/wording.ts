import { chineseIsoDate } from '../../text/chinese-date'
import { participantById } from '../selectors'
import type { Meeting, Outcome } from '../state'
import type { Answer, Question } from './question'

/** 葛丽; 12345热线 where somebody's question is read out. */
export function askerName(meeting: Meeting, { askerId, onBehalfOf }: Question): string {
  return onBehalfOf || (participantById(meeting, askerId ?? '')?.name ?? '')
}

/** Who reads it out for somebody else; empty where people ask for themselves. */
export function readerName(meeting: Meeting, { askerId, onBehalfOf }: Question): string {
  if (onBehalfOf === '') return ''
  return participantById(meeting, askerId ?? '')?.name ?? '主持人'
}

export interface Answerer {
  readonly turnId: string
  readonly name: string
  readonly org: string
}

export function answererOf(meeting: Meeting, { turnId, org }: Answer): Answerer {
  const turn = meeting.turns.find(({ id }) => id === turnId)
  return { turnId, org, name: participantById(meeting, turn?.participantId ?? '')?.name ?? '' }
}

/** 区教育委员会 刘颖; 责任人未定 where nobody was named. */
export function promiseOwner({ ownerOrg, ownerPerson }: Pick<Outcome, 'ownerOrg' | 'ownerPerson'>): string {
  return [ownerOrg, ownerPerson].filter((part) => part !== '').join(' ') || '责任人未定'
}

/** 9月18日前, with the year only where it is another than `year`; 时限未定 where none was set. */
export function promiseDue(dueDate: string, year: number): string {
  if (dueDate === '') return '时限未定'
  const date = chineseIsoDate(dueDate)
  return `${date.startsWith(`${year}年`) ? date.slice(`${year}年`.length) : date}前`
}
