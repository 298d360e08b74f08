import type { Page } from '@playwright/test'

export type WindowName = 'console' | 'desk' | 'projector'

/** Where a hall of a test keeps its things. */
export interface HallFolders {
  readonly data: string
  readonly exports: string
}

/** One of the two hosts, as a test starts and ends it. Between `start` and the end, windows can be had. */
export interface HallHost {
  /** Starts the program on the data folder. */
  start(): Promise<void>
  /** The window's page, usable; opened where it is not open yet. */
  window(name: WindowName): Promise<Page>
  /** Ends it as a person would, and resolves when the process has gone. */
  quit(): Promise<void>
  /** SIGKILL: as a power cut is for the program. */
  kill(): Promise<void>
  /** Between two runs: IndexedDB is gone, as after a crash of the browser's own files. */
  loseDatabase(): Promise<void>
  /** Frees what outlives single runs of the program. */
  dispose(): Promise<void>
}

/** Told of every page that comes. */
export type PageListener = (page: Page) => void
