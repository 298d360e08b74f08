/** What the thread that prepares pictures is asked, and what it answers. */
export interface PictureWork {
  readonly file: Blob
  /** Of the longer side, px. */
  readonly longest: number
  readonly keepPng: boolean
}

export type PictureReply =
  | { readonly done: true; readonly file: Blob; readonly width: number; readonly height: number }
  | { readonly done: false; readonly reason: string }
