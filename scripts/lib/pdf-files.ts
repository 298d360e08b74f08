import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** Folders of the library that a document may need something of: character maps, fonts, decoders, colour profiles. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'] as const
const WORKER = 'pdf.worker.min.mjs'

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Puts what reading PDF needs at run time into the build below `pdfjs/`, and serves it while somebody develops. */
export function pdfFiles(): Plugin {
  return {
    name: 'pdf-files',
    async generateBundle() {
      for (const [fileName, path] of await filesOfLibrary()) {
        this.emitFile({ type: 'asset', fileName: `pdfjs/${fileName}`, source: await readFile(path) })
      }
    },
    async configureServer(server) {
      const files = await filesOfLibrary()
      server.middlewares.use('/pdfjs/', (request, response, next) => {
        const path = files.get((request.url ?? '').replace(/^\//, ''))
        if (path === undefined) {
          next()
          return
        }
        response.setHeader(
          'Content-Type',
          path.endsWith('mjs') ? 'text/javascript' : 'application/octet-stream',
        )
        createReadStream(path).pipe(response)
      })
    },
  }
}

/** Where each lies, by its name in the build. */
export async function filesOfLibrary(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([[WORKER, join(library, 'legacy', 'build', WORKER)]])
  for (const folder of FOLDERS) {
    for (const name of await readdir(join(library, folder)))
      files.set(`${folder}/${name}`, join(library, folder, name))
  }
  return files
}
