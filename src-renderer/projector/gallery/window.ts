declare global {
  interface Window {
    /** For whoever takes the pictures; absent until the page is ready. */
    gallery?: GalleryWindow
  }
}

export interface GalleryWindow {
  readonly cases: readonly { readonly name: string; readonly hostile: boolean }[]
  /** Resolves when the screen stands as the hall would see it. */
  show(name: string): Promise<void>
}
