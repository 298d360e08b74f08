import { MATERIALS_PATH } from '#shared/protocol/material-address'
import type { MaterialFiles } from '../adapters/material-files'
import type { StaticFile } from './static-files'

const PICTURE = /^([0-9a-f]{64})\.(png|jpg)$/

/**
 * The picture of a page that `pathname` asks for; null where it asks for something else, or for what is not there. Only
 * pictures are served: the documents they were made from are read by nobody but whoever exports them. Whoever asks has
 * shown that they are a window of this run, and knows the hash from the record as their role may see it.
 */
export async function readMaterial(materials: MaterialFiles, pathname: string): Promise<StaticFile | null> {
  const asked = pathname.startsWith(MATERIALS_PATH)
    ? PICTURE.exec(pathname.slice(MATERIALS_PATH.length))
    : null
  const [, sha256, ending] = asked ?? []
  if (sha256 === undefined) return null
  const kind = ending === 'png' ? 'png' : 'jpeg'
  const body = await materials.read(sha256, kind)
  // Not kept by the browser: a material that was removed is not to stay behind in a cache.
  return body === null ? null : { body, type: `image/${kind}`, immutable: false }
}
