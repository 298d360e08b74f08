/** A sentence where a value is not the one wanted; none where nothing was wanted. */
export function unequal(name: string, wanted: unknown, actual: unknown): string[] {
  return wanted === undefined || wanted === actual
    ? []
    : [`${name}应为 ${shown(wanted)}，实际是 ${shown(actual)}`]
}

/** A sentence where a text does not contain what it should. */
export function missing(name: string, wanted: string | undefined, actual: string | null): string[] {
  if (wanted === undefined || actual?.includes(wanted)) return []
  return [`${name}应含“${wanted}”，实际是${actual === null ? '没有' : `“${actual}”`}`]
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
