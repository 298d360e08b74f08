import type { ServerResponse } from 'node:http'

/**
 * While somebody develops, pages come from a Vite server and pass through here, so that addresses, cookies and
 * checks are those of the real thing. Only the policy is wider, the one that the Vite server sends.
 */
export async function fetchFromDevServer(
  base: string,
  target: string,
  response: ServerResponse,
): Promise<void> {
  const answer = await fetch(new URL(target, base), { redirect: 'manual' })
  const kept = ['content-type', 'content-security-policy', 'location'].flatMap((name) => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  response.writeHead(answer.status, { ...Object.fromEntries(kept), 'Cache-Control': 'no-store' })
  response.end(Buffer.from(await answer.arrayBuffer()))
}
