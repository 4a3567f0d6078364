/** `app://chancery/…`: the built page, served from memory with the strictest policy under which it runs. */
import { protocol } from 'electron'
import type { Pages } from '../service/pages'
import { CONTENT_SECURITY_POLICY } from '../service/policy'
import { ORIGIN, PAGE_SCHEME } from './address'

/** Must be called once, before the program is ready. A standard scheme has an origin, so that storage and modules work. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function servePages(pages: Pages): void {
  protocol.handle(PAGE_SCHEME, (request) => answer(pages, request.method, request.url))
}

/** Only files of the built page have an address: no address ever becomes a path. */
export function answer(pages: Pages, method: string, address: string): Response {
  const page =
    method === 'GET' && address.startsWith(`${ORIGIN}/`) ? pages.get(new URL(address).pathname) : undefined
  if (!page) return new Response(null, { status: 404, headers: HEADERS })
  return new Response(new Uint8Array(page.bytes), { headers: { ...HEADERS, 'content-type': page.mediaType } })
}

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
