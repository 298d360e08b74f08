import { z } from 'zod'
import { floorCommands } from './floor/commands'
import { id, inMeeting } from './in-meeting'
import { interjectionCommands } from './interjection/commands'
import { materialCommands } from './material/commands'
import { motionCommands } from './motion/commands'
import { paperCommands } from './papers/commands'
import { proxyCommands } from './proxy/commands'
import { preparationCommands } from './preparation/commands'
import { questionCommands } from './questions/commands'
import { recessCommands } from './recess/commands'
import { surveyCommands } from './survey/commands'
import { namedCommands } from './vote/named/named-commands'
import { voteCommands } from './vote/commands'
import { contestCommands } from './vote/contest/commands'

/** Everything that can be asked of one meeting. Refusals are listed with each decision. */
export const meetingCommandSchema = z.discriminatedUnion('type', [
  ...preparationCommands,
  ...proxyCommands,
  ...floorCommands,
  ...interjectionCommands,
  ...recessCommands,
  ...paperCommands,
  ...voteCommands,
  ...namedCommands,
  ...motionCommands,
  ...questionCommands,
  ...contestCommands,
  ...materialCommands,
  ...surveyCommands,
  /** Takes back the step that `cause` names, which must be the last one of the same role. */
  inMeeting('undo', { cause: id }),
])
export type MeetingCommand = z.infer<typeof meetingCommandSchema>
