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

/** 并排记录: the console's page (at `top`) shows the desk's in a frame, and nothing else is shown in any. */
export function isDeskInConsole({ isMainFrame, url }: FrameNavigation, top: string, pages: Pages): boolean {
  return !isMainFrame && pages.isPageOf('desk', url) && pages.isPageOf('console', top)
}
