import type { Screen } from '#shared/protocol/screens'
import { numbered } from './display-plan'
import type { DisplayInfo } from './display-plan'
import { displayName } from './displays'

export type Shows = Screen['shows'][number]

/** The displays as the console lists them; `at` tells on which display each window is. */
export function screenList(
  displays: readonly DisplayInfo[],
  at: ReadonlyMap<Shows, number>,
): readonly Screen[] {
  return numbered(displays).map((display, index) => ({
    id: display.id,
    number: index + 1,
    name: displayName(display),
    ...pick(display.bounds),
    scale: display.scale > 0 ? display.scale : 1,
    shows: [...at].flatMap(([window, id]) => (id === display.id ? [window] : [])),
  }))
}

function pick({ x, y, width, height }: DisplayInfo['bounds']): Pick<Screen, 'x' | 'y' | 'width' | 'height'> {
  return { x, y, width, height }
}
