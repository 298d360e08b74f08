import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { pdfFiles } from './scripts/lib/pdf-files'
import { woff2Only } from './scripts/lib/woff2-only'
import { firstLoadBudget } from './scripts/lib/first-load'
import { keepOutOf } from './scripts/lib/keep-out-of'

const here = import.meta.dirname
const page = (name: string) => resolve(here, `src-renderer/${name}/index.html`)

/** The oldest runtimes that are supported: Electron 33 has Chromium 130 and Node 20.18. */
const NODE = 'node20.18'
const CHROME = 'chrome120'

/** Only while somebody develops: hot reload needs an inline script and a socket to the Vite server. */
const DEVELOPING =
  "default-src 'self' 'unsafe-inline' data: blob:; connect-src 'self' ws://127.0.0.1:* http://127.0.0.1:*; object-src 'none'; base-uri 'none'"

export default defineConfig({
  main: {
    build: {
      // Everything is bundled, so that a start reads two files instead of hundreds.
      externalizeDeps: false,
      target: NODE,
      sourcemap: true,
      rolldownOptions: {
        input: {
          'paper-worker': resolve(here, 'src-main/app/paper-worker.ts'),
          index: resolve(here, 'src-main/electron/main.ts'),
          host: resolve(here, 'src-main/host/main.ts'),
          rehearsal: resolve(here, 'src-main/electron/rehearsal.ts'),
        },
        // resvg finds its .wasm beside its own files; fflate brings a `require` of its own, which electron-vite
        // declares a second time; ws tries two native helpers and does without.
        external: [/^@resvg\//, 'fflate', 'bufferutil', 'utf-8-validate'],
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: NODE,
      rolldownOptions: {
        input: { index: resolve(here, 'src-main/preload/index.ts') },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src-renderer'),
    publicDir: false,
    plugins: [
      react(),
      woff2Only(),
      pdfFiles(),
      // The projector must be on the wall at once: it never waits for what only a desk needs.
      keepOutOf('projector', ['antd', '@ant-design', '@rc-component', 'recharts', 'dexie', 'pdfjs-dist']),
      keepOutOf('preview', ['antd', '@ant-design', '@rc-component', 'recharts', 'dexie']),
      keepOutOf('storage', ['antd', 'react-dom', 'recharts']),
      // kB after gzip. The wall paints with the first, and shows a meeting with the second.
      firstLoadBudget('projector', 120),
      firstLoadBudget('hall', 175),
      firstLoadBudget('console', 644),
      firstLoadBudget('desk', 424),
      firstLoadBudget('storage', 80),
    ],
    server: { host: '127.0.0.1', headers: { 'Content-Security-Policy': DEVELOPING } },
    build: {
      target: CHROME,
      minify: true,
      sourcemap: false,
      // Fonts and pictures stay files: the pages' policy lets no data: font in.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: {
          console: page('console'),
          desk: page('desk'),
          projector: page('projector'),
          preview: page('projector/preview'),
          storage: page('storage'),
          sign: page('sign'),
        },
      },
    },
  },
})
