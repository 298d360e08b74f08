/** Names set apart by 、 or other marks. */
export function namesIn(text: string): readonly string[] {
  return text.split(/[、，,；;\s]+/u).filter((name) => name !== '')
}

/** Names for running text; more than `most` are told by number: 刘淑珍、赵国强等6人. */
export function someNames(names: readonly string[], most = 5): string {
  const all = [...new Set(names)]
  return all.length <= most ? all.join('、') : `${all.slice(0, most).join('、')}等${all.length}人`
}
