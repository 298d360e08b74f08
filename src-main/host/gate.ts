import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** The address this run answers at, and the secret that a browser must show. */
export interface GateKeys {
  /** `127.0.0.1:51234`, exactly as browsers write it into Host. */
  readonly host: string
  /** Made anew for each run. */
  readonly token: string
}

export type Admission =
  | { readonly admit: 'yes' }
  /** The token was shown in the address: keep it as a cookie and go to the address without it. */
  | { readonly admit: 'redirect'; readonly location: string; readonly cookie: string }
  | { readonly admit: 'no'; readonly status: 400 | 403 | 405; readonly reason: string }

interface Asked {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
}

const refusal = (status: 400 | 403 | 405, reason: string): Admission => ({ admit: 'no', status, reason })

/**
 * Whether a request may be answered at all. Only this machine can reach the port, but any web page that the
 * machine's browsers show could try: so the address must be ours to the letter (no other name that leads here),
 * the request must come from our own pages or from nobody's, and the run's token must be shown.
 */
export function admitPage(asked: Asked, keys: GateKeys): Admission {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return refusal(405, 'method')
  const url = parseTarget(asked.url, keys)
  if (url === null) return refusal(400, 'address')
  const foreign = foreignTo(asked.headers, keys)
  if (foreign !== null) return refusal(403, foreign)
  const shown = url.searchParams.get('token')
  if (shown !== null) {
    if (!sameText(shown, keys.token)) return refusal(403, 'token')
    url.searchParams.delete('token')
    const path = url.pathname === '/' ? '/console/' : url.pathname
    return { admit: 'redirect', location: path + url.search, cookie: cookieFor(keys) }
  }
  return carriesCookie(asked.headers, keys) ? { admit: 'yes' } : refusal(403, 'no token')
}

/** Whether a WebSocket may be opened: only from our own pages, which always say where they come from. */
export function admitSocket(asked: Asked, keys: GateKeys): boolean {
  return (
    asked.method === 'GET' &&
    asked.headers.origin === `http://${keys.host}` &&
    foreignTo(asked.headers, keys) === null &&
    carriesCookie(asked.headers, keys)
  )
}

/** The parsed target of a request line; null unless it is a plain path of this host. */
export function parseTarget(target: string | undefined, keys: GateKeys): URL | null {
  if (target === undefined || !target.startsWith('/') || target.startsWith('//')) return null
  return URL.canParse(target, `http://${keys.host}`) ? new URL(target, `http://${keys.host}`) : null
}

function foreignTo(headers: IncomingHttpHeaders, keys: GateKeys): string | null {
  if (headers.host !== keys.host) return 'host'
  if (headers.origin !== undefined && headers.origin !== `http://${keys.host}`) return 'origin'
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none' ? null : 'site'
}

/** Cookies are not kept apart by port, so the port is part of the name: two runs do not take each other's. */
function cookieName(keys: GateKeys): string {
  return `yishiting-${keys.host.split(':')[1] ?? ''}`
}

function cookieFor(keys: GateKeys): string {
  return `${cookieName(keys)}=${keys.token}; Path=/; HttpOnly; SameSite=Strict`
}

function carriesCookie(headers: IncomingHttpHeaders, keys: GateKeys): boolean {
  const prefix = `${cookieName(keys)}=`
  return (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .some((pair) => pair.startsWith(prefix) && sameText(pair.slice(prefix.length), keys.token))
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
