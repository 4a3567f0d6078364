import { once } from 'node:events'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BrowserHost, startHost } from '../../../main/browser/host'
import { type Pages, readPages } from '../../../main/service/pages'

interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

let folder: string
let pages: Pages
let host: BrowserHost
let calls: unknown[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-host-'))
  await mkdir(join(folder, 'page/assets'), { recursive: true })
  await writeFile(join(folder, 'page/index.html'), '<!doctype html><title>Chancery</title>')
  await writeFile(join(folder, 'page/assets/index.js'), 'export {}')
  await writeFile(join(folder, 'page/assets/index.js.map'), '{}')
  await writeFile(join(folder, 'secret.html'), 'SECRET')
  pages = await readPages(join(folder, 'page'))
})

afterAll(() => rm(folder, { recursive: true }))

beforeEach(async () => {
  calls = []
  host = await startHost({
    pages,
    port: 0,
    limits: { bodyBytes: 1_048_576, connections: 20, headMs: 400, requestMs: 800 },
    answer: async (asked, response) => {
      const path = asked.url
      if (path === '/rpc/nothing') return false
      calls.push((asked as unknown as { body: unknown }).body)
      response.setHeader('content-type', 'application/json')
      response.end('{"json":"in"}')
      return true
    },
  })
})

afterEach(() => host.close())

const token = () => host.address.split('token=')[1] ?? ''
const calling = () => ({ authorization: `Bearer ${token()}`, 'content-type': 'application/json' })

/** One request exactly as given; `Host` is the host's own unless another is named. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: host.port,
        path,
        method,
        headers,
        setHost: !('host' in headers),
        agent: false,
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
        response.on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Bytes written to a bare connection, and all that comes back until it closes. */
async function raw(text: string): Promise<string> {
  const socket = connect(host.port, '127.0.0.1')
  let said = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    said += chunk
  })
  socket.on('error', () => {})
  socket.write(text)
  await once(socket, 'close')
  return said
}

async function isUp(): Promise<boolean> {
  const page = await ask('/')
  const call = await ask('/rpc/cables/list', { method: 'POST', headers: calling(), body: '{"json":{}}' })
  return page.status === 200 && call.status === 200
}

describe('the browser host', () => {
  test('serves its page and answers a call that carries the token', async () => {
    expect(await isUp()).toBe(true)
    expect(calls).toEqual([{ json: {} }])
    expect((await ask('/assets/index.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  test('listens on this machine alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4')
    if (!outside) return
    const socket = connect(host.port, outside.address)
    const [error] = await once(socket, 'error')
    expect((error as { code: string }).code).toBe('ECONNREFUSED')
  })

  test.each(['/', '/rpc/cables/list', '/nothing'])(
    'sends the strict policy with every answer: %s',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
          "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  test('has another token each time', async () => {
    const other = await startHost({ pages, port: 0, answer: async () => false })
    expect(other.address.split('token=')[1]).not.toBe(token())
    expect(token()).toMatch(/^[\w-]{43}$/)
    await other.close()
  })
})

describe('a call gets in only with the token, in the right way', () => {
  const refused: [string, number, () => { method?: string; headers?: Record<string, string> }][] = [
    ['no token', 401, () => ({ headers: { 'content-type': 'application/json' } })],
    ['a wrong token', 401, () => ({ headers: { ...calling(), authorization: 'Bearer wrong' } })],
    ['an empty token', 401, () => ({ headers: { ...calling(), authorization: 'Bearer ' } })],
    [
      'the start of the token',
      401,
      () => ({ headers: { ...calling(), authorization: `Bearer ${token().slice(0, -1)}` } }),
    ],
    ['more than the token', 401, () => ({ headers: { ...calling(), authorization: `Bearer ${token()}x` } })],
    [
      'the token by another scheme',
      401,
      () => ({ headers: { ...calling(), authorization: `Basic ${token()}` } }),
    ],
    [
      'the token as a cookie',
      401,
      () => ({ headers: { 'content-type': 'application/json', cookie: `token=${token()}` } }),
    ],
    [
      'a name that resolves to this machine (DNS rebinding)',
      421,
      () => ({ headers: { ...calling(), host: 'evil.example' } }),
    ],
    [
      'such a name with the port',
      421,
      () => ({ headers: { ...calling(), host: `evil.example:${host.port}` } }),
    ],
    ['the address without its port', 421, () => ({ headers: { ...calling(), host: '127.0.0.1' } })],
    [
      'the address with another port',
      421,
      () => ({ headers: { ...calling(), host: `127.0.0.1:${host.port + 1}` } }),
    ],
    [
      'a name that begins like ours',
      421,
      () => ({ headers: { ...calling(), host: `127.0.0.1.evil.example:${host.port}` } }),
    ],
    ['an empty Host', 421, () => ({ headers: { ...calling(), host: '' } })],
    ['a foreign Origin', 403, () => ({ headers: { ...calling(), origin: 'https://evil.example' } })],
    ['the Origin of a sandboxed frame', 403, () => ({ headers: { ...calling(), origin: 'null' } })],
    [
      'the Origin of another port',
      403,
      () => ({ headers: { ...calling(), origin: `http://127.0.0.1:${host.port + 1}` } }),
    ],
    [
      'our Origin over https',
      403,
      () => ({ headers: { ...calling(), origin: `https://127.0.0.1:${host.port}` } }),
    ],
    ['GET', 405, () => ({ method: 'GET', headers: calling() })],
    [
      'OPTIONS of a preflight',
      405,
      () => ({ method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } }),
    ],
    [
      'a form',
      415,
      () => ({ headers: { ...calling(), 'content-type': 'application/x-www-form-urlencoded' } }),
    ],
    [
      'a form with parts',
      415,
      () => ({ headers: { ...calling(), 'content-type': 'multipart/form-data; boundary=x' } }),
    ],
    [
      'plain text, which needs no preflight',
      415,
      () => ({ headers: { ...calling(), 'content-type': 'text/plain' } }),
    ],
    [
      'a type that begins like JSON',
      415,
      () => ({ headers: { ...calling(), 'content-type': 'application/jsonp' } }),
    ],
  ]

  test.each(refused)('not with %s: %i', async (_how, status, options) => {
    const given = { method: 'POST', ...options() }
    const body = given.method === 'POST' ? '{"json":{}}' : ''
    const reply = await ask('/rpc/cables/list', { ...given, body })
    expect(reply.status).toBe(status)
    expect(JSON.parse(reply.body).json.message).toMatch(/\.$/)
    expect(calls).toEqual([])
    expect(await isUp()).toBe(true)
  })

  test('the token in the address is no token', async () => {
    const headers = { 'content-type': 'application/json' }
    expect(
      (await ask(`/rpc/cables/list?token=${token()}`, { method: 'POST', headers, body: '{}' })).status,
    ).toBe(401)
  })

  test('localhost with the port is the same machine', async () => {
    const headers = { ...calling(), host: `localhost:${host.port}`, origin: `http://localhost:${host.port}` }
    expect((await ask('/rpc/cables/list', { method: 'POST', headers, body: '{}' })).status).toBe(200)
  })

  test('a call that does not exist is answered with 404', async () => {
    expect((await ask('/rpc/nothing', { method: 'POST', headers: calling(), body: '{}' })).status).toBe(404)
  })
})

describe('no file but the built page can be had', () => {
  test.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/..%2fsecret.html',
    '/..%5csecret.html',
    '/..\\secret.html',
    '/%252e%252e%252fsecret.html',
    '/%c0%ae%c0%ae/secret.html',
    '/....//secret.html',
    '/;/../secret.html',
    '//secret.html',
    '/index.html%00.js',
    '/index.html/../../secret.html',
    '/file:///etc/passwd',
    '/etc/passwd',
    '/assets/index.js.map',
    '/assets/',
    '/assets',
    '/%',
    '/C:\\Windows\\win.ini',
    '//?/C:/Windows/win.ini',
    '/assets\\..\\..\\secret.html',
    '/%0d%0aSet-Cookie:x=1',
  ])('%s', async (path) => {
    const reply = await ask(path)
    expect(reply.status).toBe(404)
    expect(reply.body).not.toContain('SECRET\n')
    expect(reply.body).not.toMatch(/root:/)
  })

  test('an address in full names no other place', async () => {
    const said = await raw(
      `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`,
    )
    expect(said).toMatch(/^HTTP\/1.1 404 /)
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'POST'])('%s changes no page', async (method) => {
    expect((await ask('/', { method })).status).toBe(405)
  })

  test('another site may not embed or fetch the page, but a link may lead to it', async () => {
    const embedded = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-dest': 'script',
    }
    expect((await ask('/assets/index.js', { headers: embedded })).status).toBe(403)
    const framed = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'iframe',
    }
    expect((await ask('/', { headers: framed })).status).toBe(403)
    const followed = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    expect((await ask('/', { headers: followed })).status).toBe(200)
  })
})

describe('the address for the system’s opener', () => {
  test('works once and leads to the address with the token', async () => {
    const path = new URL(host.launchAddress).pathname
    const first = await ask(path)
    expect([first.status, first.headers.location]).toEqual([303, `/#token=${token()}`])
    expect((await ask(path)).status).toBe(403)
    expect((await ask('/launch/null')).status).toBe(403)
  })
})

describe('bodies', () => {
  test.each([
    ['not JSON', '{"json":', 400],
    ['bytes that are no UTF-8', '\ud800', 400],
    ['more than the limit', `{"json":"${'x'.repeat(1_100_000)}"}`, 413],
  ])('%s: %s', async (_what, body, status) => {
    const reply = await ask('/rpc/cables/list', { method: 'POST', headers: calling(), body })
    if (status === 413 || body !== '\ud800') expect(reply.status).toBe(status)
    expect(await isUp()).toBe(true)
  })

  test('a body of unsaid length ends at the limit', async () => {
    const headers = { ...calling(), 'transfer-encoding': 'chunked' }
    const body = 'x'.repeat(3_000_000)
    const reply = await ask('/rpc/cables/list', { method: 'POST', headers, body }).catch(() => ({
      status: 413,
    }))
    expect(reply.status).toBe(413)
    expect(calls).toEqual([])
    expect(await isUp()).toBe(true)
  })

  test('a said length of nonsense is refused', async () => {
    const head = `POST /rpc/cables/list HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Length: -5\r\n\r\n`
    expect(await raw(head)).toMatch(/^HTTP\/1.1 400 /)
  })
})

/** A request by hand, with the host's own Host unless others are given. */
const byHand = (
  line: string,
  { hosts = [`127.0.0.1:${host.port}`], more = [] as string[], body = '' } = {},
) => raw([line, ...hosts.map((name) => `Host: ${name}`), ...more, 'Connection: close', '', body].join('\r\n'))

/** What a call with the token carries. */
const carried = () => [`Authorization: Bearer ${token()}`, 'Content-Type: application/json']

describe('a name for this machine that the host did not print is foreign', () => {
  test.each([
    'localhost.',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '127.1',
    '0x7f.1',
    '0.0.0.0',
    'a@127.0.0.1',
    '127.0.0.1.',
    ' 127.0.0.1, evil.example',
  ])('%s', async (name) => {
    const said = await byHand('GET / HTTP/1.1', { hosts: [`${name}:${host.port}`] })
    expect(said).toMatch(/^HTTP\/1\.1 4(00|21) /)
  })

  test.each([
    ['ours first', (own: string) => [own, 'evil.example']],
    ['ours last', (own: string) => ['evil.example', own]],
    ['ours twice', (own: string) => [own, own]],
    ['none', () => []],
  ])('two names in one request, or none: %s', async (_how, hosts) => {
    const said = await byHand('GET / HTTP/1.1', { hosts: hosts(`127.0.0.1:${host.port}`) })
    expect(said).toMatch(/^HTTP\/1\.1 421 /)
  })

  test.each(['GET / HTTP/1.0\r\n\r\n', 'GET /\r\n\r\n', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'])(
    'other versions of the protocol, without a name: %j',
    async (text) => expect(await raw(text)).toMatch(/^HTTP\/1\.1 4(00|21) /),
  )
})

describe('no call gets in by another form', () => {
  const post = (...more: string[]) => ['POST /rpc/cables/list HTTP/1.1', more] as const
  const forms: [string, () => readonly [line: string, more: string[], body?: string]][] = [
    [
      'a token in percent signs',
      () =>
        post(
          'Content-Type: application/json',
          'Content-Length: 2',
          `Authorization: Bearer %${token().charCodeAt(0).toString(16)}${token().slice(1)}`,
        ),
    ],
    [
      'a wrong token before the right one',
      () => post('Authorization: Bearer x', ...carried(), 'Content-Length: 2'),
    ],
    [
      'the token after the body',
      () => [
        ...post('Content-Type: application/json', 'Transfer-Encoding: chunked', 'Trailer: Authorization'),
        `2\r\n{}\r\n0\r\nAuthorization: Bearer ${token()}\r\n\r\n`,
      ],
    ],
    [
      'the address in full',
      () => [
        `POST http://127.0.0.1:${host.port}/rpc/cables/list HTTP/1.1`,
        [...carried(), 'Content-Length: 2'],
        '{}',
      ],
    ],
    [
      'GET that says it is POST',
      () => ['GET /rpc/cables/list HTTP/1.1', [...carried(), 'X-HTTP-Method-Override: POST']],
    ],
    [
      'an event source',
      () => [
        'GET /rpc/archive/changes HTTP/1.1',
        [...carried(), 'Accept: text/event-stream', 'Last-Event-ID: 7'],
      ],
    ],
    ['HEAD', () => ['HEAD /rpc/cables/list HTTP/1.1', carried()]],
    ['OPTIONS of everything', () => ['OPTIONS * HTTP/1.1', carried()]],
    [
      'a WebSocket with the token',
      () => [
        'GET /rpc/cables/list HTTP/1.1',
        [
          ...carried(),
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Version: 13',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        ],
      ],
    ],
    [
      'another protocol',
      () => [
        'GET / HTTP/1.1',
        ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA'],
      ],
    ],
    ['capital letters', () => ['POST /RPC/cables/list HTTP/1.1', [...carried(), 'Content-Length: 2'], '{}']],
    ['a backslash', () => ['POST /rpc\\cables\\list HTTP/1.1', [...carried(), 'Content-Length: 2'], '{}']],
    ['two slashes', () => ['POST //rpc/cables/list HTTP/1.1', [...carried(), 'Content-Length: 2'], '{}']],
    [
      'a length and parts',
      () => [...post(...carried(), 'Content-Length: 4', 'Transfer-Encoding: chunked'), '0\r\n\r\n'],
    ],
    ['two lengths', () => [...post(...carried(), 'Content-Length: 2', 'Content-Length: 5'), '{}abc']],
    [
      'parts of an unknown kind',
      () => [...post(...carried(), 'Transfer-Encoding: xchunked'), '2\r\n{}\r\n0\r\n\r\n'],
    ],
    ['a blank before the colon', () => [...post(...carried(), 'Content-Length : 2'), '{}']],
    ['a header over two lines', () => [...post(...carried(), 'X: a\r\n b', 'Content-Length: 2'), '{}']],
    [
      'an endless extension of a part',
      () => [
        ...post(...carried(), 'Transfer-Encoding: chunked'),
        `2;${'x'.repeat(30_000)}\r\n{}\r\n0\r\n\r\n`,
      ],
    ],
    [
      'three thousand headers',
      () => [
        ...post(...carried(), ...Array.from({ length: 3_000 }, (_, n) => `x${n}: y`), 'Content-Length: 2'),
        '{}',
      ],
    ],
    [
      'an expectation of nonsense',
      () => [...post(...carried(), 'Expect: 200-ok', 'Content-Length: 2'), '{}'],
    ],
  ]
  test.each(forms)('%s', async (_form, request) => {
    const [line, more, body = ''] = request()
    expect(await byHand(line, { more: [...more], body })).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(calls).toEqual([])
    expect(await isUp()).toBe(true)
  })

  test('a part of a page is the whole page, and TRACE tells nothing back', async () => {
    expect(await byHand('GET / HTTP/1.1', { more: ['Range: bytes=0-3'] })).toMatch(
      /^HTTP\/1\.1 200 [\s\S]*Chancery/,
    )
    expect(await byHand('HEAD / HTTP/1.1')).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n\r\n$/)
    expect(await byHand('TRACE / HTTP/1.1', { more: ['Cookie: secret'] })).not.toContain('secret')
  })

  test('many requests on one connection are answered by the same rules', async () => {
    const one = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n\r\n`
    const said = await byHand(`${one.repeat(50)}POST /rpc/cables/list HTTP/1.1`, {
      more: ['Content-Length: 0'],
    })
    expect(said.match(/HTTP\/1\.1 200 /g)).toHaveLength(50)
    expect(said.match(/HTTP\/1\.1 401 /g)).toHaveLength(1)
    expect(calls).toEqual([])
  })

  test('what is put beside the page after the start is not there', async () => {
    await symlink(join(folder, 'secret.html'), join(folder, 'page/later.html'))
    expect((await ask('/later.html')).status).toBe(404)
    await rm(join(folder, 'page/later.html'))
  })
})

describe('the host stays up', () => {
  test.each([
    ['bytes of another protocol', '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n'],
    ['no request line', '\r\n\r\nhello\r\n\r\n'],
    ['a head beyond 16 KB', `GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    [
      'two lengths (smuggling)',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    ['a broken header', 'GET / HTTP/1.1\r\nHost: a\u0000b\r\n\r\n'],
  ])('after %s', async (_what, text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1.1 4\d\d |^$/)
    expect(await isUp()).toBe(true)
  })

  test('a WebSocket is refused', async () => {
    const said = await raw(
      `GET /rpc HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    expect(said).toMatch(/^HTTP\/1.1 426 /)
    expect(await isUp()).toBe(true)
  })

  test('a tunnel is refused', async () => {
    const said = await raw('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n')
    expect(said).toMatch(/^HTTP\/1.1 405 /)
  })

  test('a head that never ends is cut off', async () => {
    const socket = connect(host.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n`)
    await once(socket.resume(), 'close')
    expect(await isUp()).toBe(true)
  })

  test('a body that never ends is cut off', async () => {
    const socket = connect(host.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(
      `POST /rpc/cables/list HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nAuthorization: Bearer ${token()}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    )
    await once(socket.resume(), 'close')
    expect(calls).toEqual([])
    expect(await isUp()).toBe(true)
  })

  test('a crowd of idle connections is let go, and the next caller gets in', async () => {
    const crowd = Array.from({ length: 60 }, () => connect(host.port, '127.0.0.1'))
    await Promise.all(crowd.map((socket) => gone(socket)))
    expect(await isUp()).toBe(true)
  })

  test('a caller that leaves in the middle harms nobody', async () => {
    const socket = connect(host.port, '127.0.0.1')
    socket.write(
      `POST /rpc/cables/list HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nAuthorization: Bearer ${token()}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"js',
    )
    await once(socket, 'connect')
    socket.destroy()
    expect(await isUp()).toBe(true)
  })
})

function gone(socket: Socket): Promise<unknown> {
  socket.on('error', () => {})
  return once(socket.resume(), 'close')
}
