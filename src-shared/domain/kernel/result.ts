/**
 * What a decision answers when it will not do as asked. `message` is shown to the person as it stands:
 * plain Chinese, one sentence, naming the figures and saying what to do. `code` is for tests and logs.
 */
export interface DomainError {
  readonly code: string
  readonly message: string
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DomainError }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(code: string, message: string): { readonly ok: false; readonly error: DomainError } {
  return { ok: false, error: { code, message } }
}
