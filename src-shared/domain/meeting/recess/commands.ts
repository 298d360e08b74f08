import { z } from 'zod'
import { inMeeting } from '../in-meeting'
import { LONGEST_REASON, LONGEST_RECESS_MINUTES } from './recess'

const minutes = z
  .int('请填写整分钟数')
  .min(1, '休会至少 1 分钟')
  .max(LONGEST_RECESS_MINUTES, `休会最多 ${LONGEST_RECESS_MINUTES} 分钟`)

/** 休会 */
export const recessCommands = [
  /** The clocks of the speaker and of the item stand still until it ends; the queue stays as it is. */
  inMeeting('beginRecess', { minutes, reason: z.string().trim().max(LONGEST_REASON) }),
  /** The meeting goes on later than was announced. */
  inMeeting('extendRecess', { minutes }),
  /** 继续开会 */
  inMeeting('endRecess', {}),
] as const
