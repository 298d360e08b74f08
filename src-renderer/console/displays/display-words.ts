import type { Screen, Screens } from '#shared/protocol/screens'

const WINDOW_NAMES: Readonly<Record<Screen['shows'][number], string>> = {
  console: '主持台',
  desk: '记录台',
  projector: '大屏',
}

/** EPSON PJ，1920×1080，缩放 125%。大屏在这里。 */
export function screenSentence({ name, width, height, scale, shows }: Screen): string {
  const pixels = `${Math.round(width * scale)}×${Math.round(height * scale)}`
  const zoom = scale === 1 ? '' : `，缩放 ${Math.round(scale * 100)}%`
  const here = shows.length === 0 ? '' : `${shows.map((window) => WINDOW_NAMES[window]).join('、')}在这里。`
  return `${name}，${pixels}${zoom}。${here}`
}

/** What the projector is at, and the key that changes it. */
export function projectorSentence({ projector, coversConsole, displays }: Screens): string {
  switch (projector) {
    case 'closed':
      return '大屏没有打开。按 F5 打开并全屏。'
    case 'hidden':
      return '大屏的屏幕断开了，大屏先收起，接回后自动恢复；也可以放到下面的屏幕上。'
    case 'window':
      return displays.length === 1
        ? '只有一块屏幕，大屏是普通窗口。按 F5 全屏，按 Esc 回到主持台。'
        : '大屏是普通窗口。按 F5 全屏。'
    case 'fullScreen':
      return coversConsole ? '大屏盖住了主持台，按 Esc 回来。' : '大屏已全屏。'
  }
}

/** What the button beside a display says; null where the big screen fills it already. */
export function chooseLabel(display: Screen, { projector, displays }: Screens): string | null {
  if (displays.length === 1) return projector === 'closed' ? '打开大屏' : null
  if (display.shows.includes('projector') && projector === 'fullScreen') return null
  return display.shows.includes('console') ? '大屏和主持台对调' : `大屏放到 ${display.number} 号屏`
}
