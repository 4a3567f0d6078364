import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { Archive } from '../../preload/contract'
import { oneForAll } from './one-for-all'

const TOKEN_KEY = 'chancery-token'
const TOKEN = /^#token=([^&]+)&?(.*)$/

/** The archive's service. Replaced once at the start; tests put their own in its place. */
export let api: Archive = unconnected()

export function connectTo(archive: Archive): void {
  api = archive
}

/** Connects to the service of the host that shows this page. */
export function connect(): void {
  connectTo(createORPCClient(inDesktop() ? portLink() : fetchLink()))
  if (!inDesktop()) addEventListener('hashchange', takeNewToken)
}

/** The address of a host that was started anew, put into a page of the one before: to the browser that is a step within the page. */
function takeNewToken(): void {
  if (!TOKEN.test(location.hash)) return
  takeToken()
  location.reload()
}

/** Streams that a page listens to for as long as it stands. The desktop has one window, and no connections to run out of. */
export function standing<T>(
  name: string,
  open: (signal?: AbortSignal) => Promise<AsyncIterable<T>>,
  signal?: AbortSignal,
): AsyncIterable<T> | Promise<AsyncIterable<T>> {
  return inDesktop() ? open(signal) : oneForAll(`chancery-${name}`, open, signal)
}

function inDesktop(): boolean {
  return 'chancery' in globalThis
}

/** One end of a channel goes to the preload script, which hands it on to the main process. */
function portLink(): PortLink<Record<never, never>> {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('chancery:connect', '*', [port2])
  port1.start()
  return new PortLink({ port: port1 })
}

function fetchLink(): FetchLink<Record<never, never>> {
  const token = tokenOfPage()
  return new FetchLink({
    url: new URL('/rpc', location.href).href,
    headers: async (): Promise<Record<string, string>> => {
      const known = await token
      return known === null ? {} : { authorization: `Bearer ${known}` }
    },
  })
}

/** How long another page has to answer. */
const ANSWER_MS = 500

/**
 * The token that this page was opened with, or that another page of the same address hands on: so a link can be opened in a tab of its
 * own. A browser lets nobody else hear the question.
 */
async function tokenOfPage(): Promise<string | null> {
  const pages = new BroadcastChannel(TOKEN_KEY)
  const token = takeToken() ?? (await askOther(pages))
  if (token === null) return null
  sessionStorage.setItem(TOKEN_KEY, token)
  pages.onmessage = ({ data }) => {
    if (data === 'asked') pages.postMessage({ token })
  }
  return token
}

function askOther(pages: BroadcastChannel): Promise<string | null> {
  return new Promise((done) => {
    setTimeout(() => done(null), ANSWER_MS)
    pages.onmessage = ({ data }: MessageEvent<{ token?: unknown } | string>) => {
      if (typeof data === 'object' && typeof data.token === 'string') done(data.token)
    }
    pages.postMessage('asked')
  })
}

/** The one-time token leaves the address as soon as it is read, so that a copied link never carries it. */
function takeToken(): string | null {
  const given = TOKEN.exec(location.hash)
  if (given) {
    sessionStorage.setItem(TOKEN_KEY, decodeURIComponent(given[1] ?? ''))
    history.replaceState(null, '', given[2] ? `#${given[2]}` : location.pathname)
  }
  return sessionStorage.getItem(TOKEN_KEY)
}

function unconnected(): Archive {
  return new Proxy({} as Archive, {
    get() {
      throw new Error('The page asked the archive before it was connected.')
    },
  })
}
