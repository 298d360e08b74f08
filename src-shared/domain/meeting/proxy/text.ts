/** （含委托 3 人）, as it follows 实到; empty where everybody is here in person. */
export function byProxyText(represented: number): string {
  return represented === 0 ? '' : `（含委托 ${represented} 人）`
}
