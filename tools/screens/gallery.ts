import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { MATERIALS_PATH } from '#shared/protocol/material-address'
import { drawingAt } from '../../src-renderer/projector/gallery/material-pictures'

export interface Gallery {
  /** Address of the page with all samples; `#name` shows one. */
  readonly url: string
  close(): Promise<void>
}

/** The pictures of the materials, where a host has them. */
const pictures: Plugin = {
  name: 'pictures-of-materials',
  configureServer(server) {
    server.middlewares.use(MATERIALS_PATH, (request, response) => {
      const drawing = drawingAt(request.url ?? '')
      response.statusCode = drawing === null ? 404 : 200
      response.setHeader('content-type', 'image/svg+xml')
      response.end(drawing ?? '')
    })
  },
}

/** Serves the sample screens of the projector on this machine; they are no part of the application. */
export async function serveGallery(): Promise<Gallery> {
  const project = resolve(import.meta.dirname, '../..')
  const server: ViteDevServer = await createServer({
    configFile: false,
    root: join(project, 'src-renderer'),
    cacheDir: join(project, 'node_modules/.vite-gallery'),
    plugins: [react(), pictures],
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      watch: null,
      // A linked node_modules lies elsewhere, and what lies outside is answered 403.
      fs: { allow: [project, realpathSync(join(project, 'node_modules'))] },
    },
    logLevel: 'warn',
  })
  await server.listen()
  const [origin] = server.resolvedUrls?.local ?? []
  if (origin === undefined) throw new Error('the gallery has no address')
  return { url: `${origin}projector/gallery/index.html`, close: () => server.close() }
}
