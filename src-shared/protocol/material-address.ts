import type { MaterialPage } from '#shared/domain/meeting/material/material'

/** Below this path of a host the pictures of materials are served, and nothing else of them. */
export const MATERIALS_PATH = '/materials/'

/** `/materials/<sha256>.jpg`: where a window fetches the picture of a page from its own host. */
export function materialAddress({ sha256, type }: Pick<MaterialPage, 'sha256' | 'type'>): string {
  return `${MATERIALS_PATH}${sha256}.${type === 'png' ? 'png' : 'jpg'}`
}
