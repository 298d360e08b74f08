import { PDF_WORKER } from '#shared/protocol/pdf-files'
import { PREVIEW_PATH } from '#shared/protocol/preview'

/** Where a page is served from decides what it may do; both hosts send these headers with every answer. */
export interface PolicyOptions {
  /** The console of the web host shows the storage page in a hidden frame; in Electron it is a window. */
  readonly storageInFrame: boolean
}

const PAGE_POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  // antd writes its styles into the page as it draws.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
}

/** Value of the Content-Security-Policy header for the page or file at `path` (as in the address, from `/`). */
export function contentPolicy(path: string, options: PolicyOptions): string {
  const framed =
    path.startsWith('/desk/') ||
    path.startsWith(PREVIEW_PATH) ||
    (options.storageInFrame && path.startsWith('/storage/'))
  const policy = {
    ...PAGE_POLICY,
    // The thread that reads PDF brings decoders of pictures, and reads what it needs from our own files.
    ...(path === PDF_WORKER ? { 'script-src': "'self' 'wasm-unsafe-eval'" } : {}),
    // The console shows the wall in small, and the desk beside it (并排记录).
    'frame-src': path.startsWith('/console/') ? "'self'" : "'none'",
    'frame-ancestors': framed ? "'self'" : "'none'",
  }
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** All security headers for `path`. */
export function securityHeaders(path: string, options: PolicyOptions): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(path, options),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=()',
  }
}
