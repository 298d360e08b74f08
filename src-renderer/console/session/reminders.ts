import { violationSchema, type Violation } from '#shared/domain/meeting/facts'

/** What a speaker can be reminded of, with the key that does it. */
export const REMINDERS: readonly { readonly violation: Violation; readonly cap: string }[] =
  violationSchema.options.map((violation, index) => ({ violation, cap: String(index + 1) }))
