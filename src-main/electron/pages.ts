import { PREVIEW_PATH } from '#shared/protocol/preview'

export const WINDOW_NAMES = ['console', 'desk', 'projector', 'storage'] as const
/** The windows there are; each shows the page of its name. */
export type WindowName = (typeof WINDOW_NAMES)[number]

/** The scheme and host under which the pages live. IndexedDB belongs to them: they must never change. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'yishiting'

export interface Pages {
  /** As browsers write it: `app://yishiting`. */
  readonly origin: string
  /** Whether the pages come from a Vite server. */
  readonly dev: boolean
  urlOf(name: WindowName): string
  /** Whether `url` is the page of that window, and no other page or place. */
  isPageOf(name: WindowName, url: string): boolean
}

/** The pages of the application; those of a Vite server at `devServer` while somebody develops. */
export function pagesAt(devServer: string | null): Pages {
  const base = devServer === null ? `${APP_SCHEME}://${APP_HOST}` : new URL(devServer).origin
  const urlOf = (name: WindowName): string => `${base}/${name}/`
  return {
    origin: base,
    dev: devServer !== null,
    urlOf,
    isPageOf(name, url) {
      if (!URL.canParse(url)) return false
      const parsed = new URL(url)
      parsed.hash = ''
      parsed.search = ''
      return parsed.href === urlOf(name)
    },
  }
}

export interface FrameNavigation {
  readonly isMainFrame: boolean
  readonly url: string
}

/**
 * The console's page (at `top`) shows in frames the desk's (并排记录) and the wall in small; nothing else is shown in
 * any.
 */
export function isFrameOfConsole({ isMainFrame, url }: FrameNavigation, top: string, pages: Pages): boolean {
  if (isMainFrame || !pages.isPageOf('console', top)) return false
  return pages.isPageOf('desk', url) || url === pages.origin + PREVIEW_PATH
}
