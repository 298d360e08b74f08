import type { HallSettings } from '../hall/state'
import { ok, type Result } from '../kernel/result'
import type { Command } from '../command'
import type { Notices } from '../notice/state'
import type { Meeting } from '../meeting/state'

export interface Situation {
  readonly meeting: Meeting
  readonly settings: HallSettings
  readonly notices: Notices
  /** Hall clock, ms. */
  readonly now: number
}

export type Commands = Result<readonly Command[]>

/** Stands where there is nothing to name: the hall refuses it in its own words. */
export const NOTHING = 'none'

export function map<T>(found: Result<T>, command: (value: T) => Command): Commands {
  return found.ok ? ok([command(found.value)]) : found
}
