import { id, inMeeting } from '../in-meeting'
import { interjectionKindSchema } from './interjection'

/** 插话答复 */
export const interjectionCommands = [
  inMeeting('startInterjection', { turnId: id, participantId: id, kind: interjectionKindSchema }),
  inMeeting('endInterjection', { interjectionId: id }),
] as const
