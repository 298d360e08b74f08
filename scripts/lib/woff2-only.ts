import type { Plugin } from 'vite'

/** Leaves the .woff copies of packaged fonts out of a build: every browser that is supported reads .woff2. */
export function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]@fontsource[\\/].*\.css$/.test(id)) return null
      return { code: withoutWoff(code), map: null }
    },
  }
}

/** The style sheet without its sources in the older format, where a newer one stands before them. */
export function withoutWoff(css: string): string {
  return css.replace(/(format\(['"]woff2['"]\)),\s*url\([^)]*\)\s*format\(['"]woff['"]\)/g, '$1')
}
