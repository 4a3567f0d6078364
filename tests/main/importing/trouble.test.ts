/**
 * What a disk, a drive and the rights of a user do to an import. Each gives a sentence and a row of the ledger, and leaves a
 * sound archive. What a machine cannot produce is skipped, with the reason in the name.
 */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openArchive } from '../../../main/archive/archive'
import type { Connection } from '../../../main/archive/connection'
import { ArchiveTrouble } from '../../../main/archive/trouble'
import { Importing } from '../../../main/importing/importing'
import { sitePage } from '../../fixtures/invented'
import { fillFolder } from '../archive/damaged'
import { folder, now, sums, type Workplace, workplace, write } from '../archive/workplace'

const isRoot = process.getuid?.() === 0
const canMount = isRoot && process.platform === 'linux' && mountsHere()

function mountsHere(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A disk of its own of so many kilobytes, gone when the test has ended. */
function disk(kilobytes: number): string {
  const place = join(folder(), 'disk')
  mkdirSync(place)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', place])
  onTestFinished(() => pull(place))
  return place
}

function pull(place: string): void {
  try {
    execFileSync('umount', ['-l', place], { stdio: 'ignore' })
  } catch {
    // It was pulled before.
  }
}

const refusalsOf = async ({ archive }: Workplace, importId: number) =>
  (await archive.refusals({ importId, offset: 0, limit: 1_000 })).rows

describe('the disk of the archive is full', () => {
  it('SQLite finds no more room: what is in stays in, and the import goes on when there is some', async () => {
    const place = await workplace()
    const { archive, base } = place
    const site = fillFolder(join(base, 'in'), 300)
    // As few pages as the empty archive has, and some.
    const { writing } = (archive as unknown as { opened: { writing: Connection } }).opened
    const page = await writing.get<{ page_count: number }>({ text: 'pragma page_count', values: [] })
    await writing.exec(`pragma max_page_count = ${(page?.page_count ?? 0) + 100}`)
    const importing = new Importing(archive, { transactionEntries: 50 })
    const running = await importing.start([site])
    await expect(running.finished).rejects.toMatchObject({
      kind: 'full',
      message: expect.stringContaining('There is no room left on the disk'),
    })
    expect(await archive.verify()).toEqual({ sound: true, findings: [] })
    const [record] = await archive.imports()
    expect(record?.state).toBe('interrupted')
    expect((await archive.info()).cables).toBe(record?.stored)
    await writing.exec('pragma max_page_count = 1000000')
    expect(sums(await (await importing.goOn(running.id)).finished)).toEqual([300, 0, 0, 0, 0])
    expect(await archive.verify()).toEqual({ sound: true, findings: [] })
  })

  it.skipIf(!canMount)('a real disk of 1.5 MB (needs root on Linux, and mounts)', async () => {
    const small = disk(1_500)
    const path = join(small, 'a.chancery')
    const site = fillFolder(join(folder(), 'in'), 600)
    const archive = await openArchive(path, { create: true, now })
    const importing = new Importing(archive, { transactionEntries: 50 })
    const running = await importing.start([site])
    const trouble = await running.finished.catch((error: unknown) => error)
    expect(trouble).toBeInstanceOf(ArchiveTrouble)
    expect((trouble as ArchiveTrouble).message).toMatch(/no room left on the disk/)
    await archive.close()
    execFileSync('mount', ['-o', 'remount,size=64m', small])
    const again = await openArchive(path, { now })
    expect(await again.verify()).toEqual({ sound: true, findings: [] })
    expect((await again.imports())[0]?.state).toBe('interrupted')
    const record = await (await new Importing(again).goOn(running.id)).finished
    expect(sums(record)).toEqual([600, 0, 0, 0, 0])
    await again.close()
  })
})

describe('the drive with the cables is pulled', () => {
  it.skipIf(!canMount)('while they are read (needs root on Linux, and mounts)', async () => {
    const place = await workplace()
    const { archive } = place
    const drive = disk(16_000)
    fillFolder(drive, 400)
    const importing = new Importing(archive, { transactionEntries: 50 })
    const running = await importing.start([drive])
    const stop = archive.onChange(() => pull(drive))
    const record = await running.finished
    stop()
    expect(record.seen).toBe(400)
    expect(record.stored).toBeGreaterThan(0)
    expect(record.refused).toBe(400 - record.stored)
    const refused = await refusalsOf(place, record.id)
    expect(refused).toHaveLength(record.refused)
    for (const { reason, advice } of refused) expect(`${reason} ${advice}`).toMatch(/^It is not there\. \S/)
    expect(await archive.verify()).toEqual({ sound: true, findings: [] })
  })

  it.skipIf(process.platform !== 'linux')(
    'and the system says that it failed to deliver (Linux)',
    async () => {
      const place = await workplace()
      const site = write(join(place.base, 'in'), { 'a.html': sitePage() })
      symlinkSync('/proc/self/mem', join(site, 'b.html'))
      const record = await place.take(site)
      expect(sums(record)).toEqual([1, 0, 0, 0, 1])
      const [refused] = await refusalsOf(place, record.id)
      expect(refused).toMatchObject({ reason: expect.any(String), advice: expect.stringMatching(/\.$/) })
    },
  )
})

describe('what may not be read', () => {
  it.skipIf(!isRoot)('a folder and a file of others, as a user without rights (needs root)', async () => {
    const base = folder()
    const site = write(join(base, 'in'), {
      'a.html': sitePage(),
      'closed/b.html': sitePage({ id: '06TALLINN9002' }),
      'c.html': sitePage({ id: '06TALLINN9003' }),
    })
    chmodSync(base, 0o777)
    chmodSync(join(site, 'closed'), 0o700)
    chmodSync(join(site, 'c.html'), 0o600)
    const { sums, refused, findings } = await asNobody(join(base, 'a.chancery'), site)
    expect(sums).toEqual([1, 0, 0, 0, 2])
    expect(findings).toEqual([])
    expect(refused.map(({ path }) => path)).toEqual([join(site, 'c.html'), join(site, 'closed')])
    for (const { reason, advice } of refused)
      expect(`${reason} ${advice}`).toMatch(
        /^The system does not allow it to be read\. Give yourself the right/,
      )
  })

  it.skipIf(process.platform === 'win32')('pipes, sockets and devices, none of which is opened', async () => {
    const place = await workplace()
    const site = write(join(place.base, 'in'), { 'a.html': sitePage() })
    execFileSync('mkfifo', [join(site, 'pipe.html')])
    symlinkSync('/dev/zero', join(site, 'zero.html'))
    const server = createServer().listen(join(site, 'socket.html'))
    await new Promise((ready) => server.once('listening', ready))
    const record = await place.take(site)
    server.close()
    expect(sums(record)).toEqual([1, 0, 0, 0, 3])
    for (const { reason } of await refusalsOf(place, record.id))
      expect(reason).toBe('It is a pipe, a socket or a device, not a file.')
    expect(await place.archive.verify()).toEqual({ sound: true, findings: [] })
  })
})

describe('what does not stay as it was found', () => {
  it('files that vanish before they are read are refused, and come with a later import', async () => {
    const place = await workplace()
    const { archive, base } = place
    const site = fillFolder(join(base, 'in'), 300)
    const importing = new Importing(archive, { transactionEntries: 50 })
    const running = await importing.start([site])
    const stop = archive.onChange(() => {
      for (let n = 1; n <= 300; n++) rmSync(join(site, `${n}.html`), { force: true })
    })
    const record = await running.finished
    stop()
    expect(record.stored + record.refused).toBe(300)
    fillFolder(site, 300)
    expect((await place.take(site)).stored).toBe(record.refused)
    expect(await archive.verify()).toEqual({ sound: true, findings: [] })
  })

  it('a file that is written to all the while is a row of the ledger, whichever', async () => {
    const place = await workplace()
    const site = fillFolder(join(place.base, 'in'), 50)
    const writing = setInterval(() => writeFileSync(join(site, '25.html'), sitePage()), 1)
    const record = await place.take(site)
    clearInterval(writing)
    expect(record.seen).toBe(50)
    expect(record.stored + record.newVersions + record.unchanged + record.refused).toBe(50)
    expect(await place.archive.verify()).toEqual({ sound: true, findings: [] })
  })
})

interface Nobodys {
  sums: number[]
  refused: { path: string; reason: string; advice: string }[]
  findings: string[]
}

/** Imports in a process without rights. */
function asNobody(archive: string, site: string): Promise<Nobodys> {
  const script = join(import.meta.dirname, 'import-as-nobody.ts')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, archive, site], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString()
    })
    child.once('close', () => {
      try {
        resolve(JSON.parse(text))
      } catch (error) {
        reject(error)
      }
    })
  })
}
