import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ServeOptions, serve } from '../../../main/browser/serve'
import { openLog } from '../../../main/service/log'
import { openSettings } from '../../../main/service/settings-store'
import type { Archive } from '../../../preload/contract'
import { collected } from '../../fixtures/collected'
import { layCables } from '../command/desk'

let folder: string
let told: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-serve-'))
  await mkdir(join(folder, 'pages'))
  await writeFile(join(folder, 'pages/index.html'), '<!doctype html><title>Chancery</title>')
  told = []
})
afterEach(() => rm(folder, { recursive: true }))

const MOMENT = { asOf: '2026-01-02', dueDays: 365 } as const

interface Served {
  archive: Archive
  address: URL
  opened: string[]
  end(): Promise<number>
}

/** Starts the host and gives a client that calls it as the page does. */
async function start(given: Partial<ServeOptions> = {}): Promise<Served> {
  const controller = new AbortController()
  const opened: string[] = []
  const [address, code] = await new Promise<[URL | null, Promise<number>]>((resolve) => {
    const code: Promise<number> = serve({
      archive: join(folder, 'archive.chancery'),
      port: 0,
      program: {
        version: '9.8.7',
        pagesFolder: join(folder, 'pages'),
        sampleFolder: join(folder, 'site'),
        papers: {},
        workerPath: undefined,
      },
      settings: openSettings(join(folder, 'settings')),
      home: folder,
      now: () => new Date('2026-01-02T12:00:00Z'),
      log: openLog(join(folder, 'logs'), () => new Date('2026-01-02T12:00:00Z')),
      opener: (target) => opened.push(target),
      signal: controller.signal,
      say: (line) => resolve([new URL(line), code]),
      tell: (line) => told.push(line),
      ...given,
    })
    void code.then(() => resolve([null, code]))
  })
  const link = new RPCLink({
    url: `${address?.origin ?? 'http://127.0.0.1'}/rpc`,
    headers: { authorization: `Bearer ${address?.hash.replace('#token=', '')}` },
  })
  return {
    archive: createORPCClient(link),
    address: address as URL,
    opened,
    end() {
      controller.abort()
      return code
    },
  }
}

async function follow<T>(steps: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const step of steps) all.push(step)
  return all
}

/** Waits for the change after which the archive holds so many cables. */
async function until(changes: AsyncIterator<{ cables: number }>, cables: number): Promise<void> {
  for (;;) {
    const { value, done } = await changes.next()
    if (done) throw new Error('The changes ended.')
    if (value.cables === cables) return
  }
}

describe('the served archive', () => {
  test('is made when missing, answers the page’s calls and ends in good order', async () => {
    const site = await layCables(folder)
    const { archive, address, opened, end } = await start()
    expect(address.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)
    expect(opened).toEqual([expect.stringMatching(/\/launch\/[\w-]{43}$/)])
    expect(opened[0]).not.toContain(address.hash.replace('#token=', ''))
    expect(await archive.host.info()).toMatchObject({ host: 'browser', version: '9.8.7', dialogs: false })

    const steps = await follow(await archive.imports.start({ paths: [site] }))
    expect(steps.at(-1)).toMatchObject({ done: true, import: { stored: 6, notCables: 1, state: 'finished' } })
    const list = await archive.cables.list({ moment: MOMENT })
    expect(list.total).toBe(6)
    expect((await archive.cables.list({ moment: MOMENT, filters: { query: 'sprats' } })).total).toBe(1)
    expect((await archive.cables.get({ id: '06TALLINN9001', moment: MOMENT })).meanings).toMatchObject({
      SIPDIS: 'Approved for SIPRNet distribution',
    })
    expect(await archive.archive.recent()).toEqual([
      expect.objectContaining({ path: join(folder, 'archive.chancery'), exists: true }),
    ])
    expect(await end()).toBe(0)
    await expect(fetch(address)).rejects.toThrow()
  })

  test('tells a page when something has changed, also when another archive is opened', async () => {
    const site = await layCables(folder)
    const { archive, end } = await start()
    const changes = await archive.archive.changes()
    await until(changes, 0)
    await follow(await archive.imports.start({ paths: [site] }))
    await until(changes, 6)
    await archive.archive.create({ path: join(folder, 'second.chancery') })
    await until(changes, 0)
    expect((await archive.archive.info()).path).toBe(join(folder, 'second.chancery'))
    expect(await end()).toBe(0)
  })

  test('failures reach the page as data with a sentence', async () => {
    const { archive, end } = await start()
    const failures: [string, () => Promise<unknown>][] = [
      ['NOT_FOUND', () => archive.cables.get({ id: '06TALLINN9999', moment: MOMENT })],
      ['BAD_INPUT', () => archive.cables.list({ moment: { asOf: '2026-02-30' as never } })],
      ['BAD_INPUT', () => archive.cables.list({ moment: MOMENT, limit: 5_000_000 })],
      ['BAD_INPUT', () => archive.settings.set({ theme: 'purple' })],
      ['BAD_INPUT', () => archive.archive.create({ path: join(folder, 'archive.chancery') })],
      ['BAD_INPUT', () => archive.host.folder({ path: join(folder, 'nowhere') })],
      ['NOT_FOUND', () => archive.archive.open({ path: join(folder, 'nowhere.chancery') })],
      ['UNFIT_ARCHIVE', () => archive.archive.open({ path: join(folder, 'pages/index.html') })],
      ['BAD_QUERY', () => archive.cables.list({ moment: MOMENT, filters: { query: 'a AND (b' } })],
      [
        'BAD_INPUT',
        async () => collected(await archive.exports.make({ what: 'list', format: 'ics', moment: MOMENT })),
      ],
    ]
    for (const [code, call] of failures) {
      const error = await call().then(
        () => null,
        (thrown: unknown) => thrown,
      )
      expect(error, code).toBeInstanceOf(ORPCError)
      expect(error).toMatchObject({ code, defined: true, message: expect.stringMatching(/.\.$/) })
    }
    // The archive that was open stays open.
    expect((await archive.archive.info()).path).toBe(join(folder, 'archive.chancery'))
    expect(await end()).toBe(0)
  })

  test.each([
    ['nothing', ''],
    ['a list', '[1,2,3]'],
    ['a number', '7'],
    ['depth', `{"json":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['a polluted prototype', '{"json":{"__proto__":{"moment":1},"constructor":{"prototype":{"x":1}}}}'],
    [
      'instructions to the decoder',
      '{"json":{},"meta":[["date","__proto__","polluted"],["bigint","moment"]]}',
    ],
    ['instructions that are none', '{"json":{},"meta":{"a":1}}'],
    ['files', '{"json":{},"maps":[["a"]]}'],
    ['a text where a day belongs', '{"json":{"moment":{"asOf":{"$gt":""}}}}'],
    ['a number beyond all', '{"json":{"moment":{"asOf":"2026-01-02"},"limit":1e400}}'],
  ])('a call that holds %s is refused, and the next one is answered', async (_what, body) => {
    const { archive, address, end } = await start()
    const reply = await fetch(new URL('/rpc/cables/list', address), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${address.hash.replace('#token=', '')}`,
        'content-type': 'application/json',
      },
      body,
    })
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect((await archive.cables.list({ moment: MOMENT })).total).toBe(0)
    expect(await end()).toBe(0)
  })

  test('a folder chooser sees folders first and no hidden files', async () => {
    await layCables(folder)
    await writeFile(join(folder, '.hidden'), '')
    const { archive, end } = await start()
    const { entries, parent } = await archive.host.folder({ path: folder })
    expect(entries).toContainEqual({ name: 'site', path: join(folder, 'site'), kind: 'folder' })
    expect(entries.slice(0, 4).map(({ kind }) => kind)).toEqual(['folder', 'folder', 'folder', 'file'])
    expect(entries.some(({ name }) => name.startsWith('.'))).toBe(false)
    expect(parent).not.toBeNull()
    expect(await archive.host.choose({ what: 'folder' })).toBeNull()
    expect(await archive.host.reveal({ path: '/etc/passwd' })).toBe(false)
    expect(await end()).toBe(0)
  })

  test('ending it during an import keeps what is in, and the archive stays sound', async () => {
    const cables = Array.from({ length: 400 }, (_, index) => ({ id: `06TALLINN${9100 + index}` }))
    const site = await layCables(folder, cables)
    const { archive, end } = await start()
    const steps = await archive.imports.start({ paths: [site] })
    await steps.next()
    expect(await end()).toBe(0)
    await steps.return?.().catch(() => {})
    const again = await start()
    expect(await again.archive.archive.verify()).toEqual({ sound: true, findings: [] })
    const [record] = await again.archive.imports.list()
    const { total } = await again.archive.cables.list({ moment: MOMENT })
    expect(record?.stored).toBe(total)
    expect(['cancelled', 'interrupted', 'finished']).toContain(record?.state)
    expect(await again.end()).toBe(0)
  })
})

describe('what cannot be served', () => {
  test('a port in use is named, and no archive is harmed', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const { end } = await start({ port })
    expect(await end()).toBe(2)
    expect(told.join()).toContain(`Port ${port} is in use`)
    other.close()
  })

  test('is noted in a log that has neither paths nor what errors say', async () => {
    const { end } = await start({ archive: join(folder, 'pages/index.html') })
    await end()
    const log = await readFile(join(folder, 'logs/chancery.log'), 'utf8')
    expect(log).toMatch(/^2026-01-02T12:00:00\.000Z The browser host could not start: ArchiveTrouble at /)
    expect(log).not.toContain(folder)
  })

  test('a file that is no archive', async () => {
    const { end } = await start({ archive: join(folder, 'pages/index.html') })
    expect(await end()).toBe(3)
    expect((await stat(join(folder, 'pages/index.html'))).size).toBe(38)
  })

  test('a page that is not built', async () => {
    const program = {
      version: '',
      pagesFolder: join(folder, 'none'),
      sampleFolder: '',
      papers: {},
      workerPath: undefined,
    }
    const { end } = await start({ program })
    expect(await end()).toBe(3)
    expect(told.join()).toContain('npm run build')
  })
})
