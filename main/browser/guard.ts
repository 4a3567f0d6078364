/**
 * Who may ask what of the browser host. The host listens on this machine alone, but every page that the user's browser
 * shows can send requests to it too; so each request is examined before anything else is done with it.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export interface Asked {
  method: string
  /** The request line's target, as it came. */
  target: string
  headers: IncomingHttpHeaders
  /** How often the request names a host: what stands between may heed another one than this program does. */
  hosts: number
}

export interface Doorway {
  port: number
  token: string
  /** One-time code of the address handed to the system to open a browser; null once used. */
  launchCode: string | null
}

type Verdict =
  | { kind: 'page'; path: string }
  | { kind: 'launch' }
  | { kind: 'call' }
  | { kind: 'refused'; status: number; code: string; sentence: string }

export const RPC_PATH = '/rpc'
export const LAUNCH_PATH = '/launch/'

/** Decides from the request line and headers alone; the body has not been read yet. */
export function examine(asked: Asked, door: Doorway): Verdict {
  if (asked.hosts > 1 || !isOwnHost(asked.headers.host, door.port))
    return refuse(421, 'WRONG_HOST', WRONG_HOST)
  if (!isOwnOrigin(asked.headers, door.port)) return refuse(403, 'FOREIGN_ORIGIN', FOREIGN_ORIGIN)
  if (asked.target.startsWith(`${RPC_PATH}/`)) return examineCall(asked, door)
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return refuse(405, 'METHOD', METHOD)
  if (isForeignFetch(asked.headers)) return refuse(403, 'FOREIGN_ORIGIN', FOREIGN_ORIGIN)
  if (asked.target.startsWith(LAUNCH_PATH)) return examineLaunch(asked, door)
  return { kind: 'page', path: asked.target.split(/[?#]/, 1)[0] ?? '/' }
}

function examineCall({ method, headers }: Asked, door: Doorway): Verdict {
  if (method !== 'POST') return refuse(405, 'METHOD', METHOD)
  if (!hasToken(headers.authorization, door.token)) return refuse(401, 'UNAUTHORIZED', UNAUTHORIZED)
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? ''))
    return refuse(415, 'MEDIA_TYPE', 'A call carries JSON.')
  return { kind: 'call' }
}

/**
 * The system's opener takes an address on its command line, which other users of the machine can read. So it gets a
 * code that works once and leads to the address with the token.
 */
function examineLaunch({ target }: Asked, door: Doorway): Verdict {
  const fits = door.launchCode !== null && same(target.slice(LAUNCH_PATH.length), door.launchCode)
  return fits
    ? { kind: 'launch' }
    : refuse(403, 'USED', 'This address works once. Open the one that Chancery printed.')
}

/** A foreign name that resolves to this machine (DNS rebinding) shows in the Host header. */
function isOwnHost(host: string | undefined, port: number): boolean {
  return host !== undefined && [`127.0.0.1:${port}`, `localhost:${port}`].includes(host.toLowerCase())
}

/** Browsers send Origin with every request that could change something; programs without pages send none. */
function isOwnOrigin({ origin, host }: IncomingHttpHeaders, port: number): boolean {
  return origin === undefined || (isOwnHost(host, port) && origin === `http://${host?.toLowerCase()}`)
}

/** Another site may lead here by a link, which is harmless; it may not embed or fetch the page. */
function isForeignFetch(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document'
}

function hasToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer ([\w-]+)$/.exec(authorization ?? '')?.[1]
  return given !== undefined && same(given, token)
}

/** Equal in a time that says nothing of where two texts differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function refuse(status: number, code: string, sentence: string): Verdict {
  return { kind: 'refused', status, code, sentence }
}

const WRONG_HOST = 'This address does not belong to Chancery. Open the one that it printed when it started.'
const FOREIGN_ORIGIN = 'Another page may not ask Chancery anything.'
const METHOD = 'Pages are fetched with GET, calls are made with POST.'
const UNAUTHORIZED =
  'The call carries no valid token. Open the address that Chancery printed when it started.'
