import { screen } from 'electron'
import type { DisplayInfo } from './display-plan'

/** The displays that are plugged in, as the plan needs them. */
export function presentDisplays(): DisplayInfo[] {
  const primary = screen.getPrimaryDisplay().id
  return screen.getAllDisplays().map((display) => ({
    id: display.id,
    label: display.label,
    bounds: display.bounds,
    workArea: display.workArea,
    internal: display.internal,
    primary: display.id === primary,
    scale: display.scaleFactor,
  }))
}

/** Tells whenever a display comes, goes or changes its size or place. */
export function onDisplaysChanged(listener: () => void): void {
  screen.on('display-added', listener)
  screen.on('display-removed', listener)
  screen.on('display-metrics-changed', listener)
}

/** What people call a display; the system may know no name for it. */
export function displayName({
  label,
  internal,
}: {
  readonly label: string
  readonly internal: boolean
}): string {
  return label === '' ? (internal ? '本机屏幕' : '外接屏幕') : label
}
