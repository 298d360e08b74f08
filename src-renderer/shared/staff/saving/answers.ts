import type { Result } from '#shared/domain/kernel/result'
import type { SaveOutcome } from './autosave'

/** Refusals that say nothing about the command: the host cannot write just now, and will again. */
const PASSING: ReadonlySet<string> = new Set(['notSaved', 'closing', 'internal', 'notGreeted'])

/** Refusals of what is so already: nothing was lost by them. */
const ALREADY_SO: ReadonlySet<string> = new Set([
  'point.same',
  'block.same',
  'outcome.same',
  'question.same',
  'figures.same',
  'promise.same',
])

export function saveOutcome(result: Result<unknown>): SaveOutcome {
  if (result.ok || ALREADY_SO.has(result.error.code)) return { kind: 'saved' }
  if (PASSING.has(result.error.code)) return { kind: 'unreachable' }
  return { kind: 'refused', message: result.error.message }
}

/** As `saveOutcome`, for something that may have been taken back meanwhile. */
export function reviseOutcomeOf(
  result: Result<unknown>,
  goneCode: string,
): SaveOutcome | { readonly kind: 'gone' } {
  return !result.ok && result.error.code === goneCode ? { kind: 'gone' } : saveOutcome(result)
}

/** As `saveOutcome`: what is gone already need not be removed. */
export function removeOutcomeOf(result: Result<unknown>, goneCode: string): SaveOutcome {
  return !result.ok && result.error.code === goneCode ? { kind: 'saved' } : saveOutcome(result)
}
