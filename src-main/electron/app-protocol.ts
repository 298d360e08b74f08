import { protocol } from 'electron'
import { securityHeaders } from '../app/content-policy'
import type { MaterialFiles } from '../adapters/material-files'
import { readMaterial } from '../app/material-route'
import { readStatic } from '../app/static-files'
import { APP_HOST, APP_SCHEME } from './pages'

/** To be called before the app is ready: makes `app://` an origin of its own, with storage and a code cache. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built pages in `root` under `app://yishiting/`, and the pictures of materials. */
export function serveApp(root: string, materials: MaterialFiles): void {
  protocol.handle(APP_SCHEME, (request) => answerAppRequest(root, materials, request))
}

/** What one request is answered with; nothing outside `root` is ever read. */
export async function answerAppRequest(
  root: string,
  materials: MaterialFiles,
  request: Request,
): Promise<Response> {
  const url = new URL(request.url)
  const headers = securityHeaders(url.pathname, { storageInFrame: false })
  if (url.host !== APP_HOST || request.method !== 'GET') return new Response(null, { status: 403, headers })
  const file = (await readMaterial(materials, url.pathname)) ?? (await readStatic(root, url.pathname))
  if (file === null) return new Response(null, { status: 404, headers })
  return new Response(file.body, { headers: { ...headers, 'Content-Type': file.type } })
}
