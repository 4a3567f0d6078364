import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFiles } from '../../../main/source/find'
import { collected } from '../../fixtures/collected'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'chancery-find-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function make(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), path)
  }
}

/** Paths below the folder; refusals with their reason. */
async function found(...roots: string[]): Promise<string[]> {
  const list: string[] = []
  for await (const item of findFiles(roots.map((root) => join(folder, root)))) {
    const path = relative(folder, item.path)
    list.push(item.kind === 'file' ? path : `${path}: ${item.reason}`)
  }
  return list
}

describe('files are found', () => {
  it('below folders, in one order, whatever the system says first', async () => {
    make('b/2.html', 'b/10.html', 'a.html', 'B.html', 'b/c/x.txt', 'é.html')
    expect(await found('')).toEqual(['B.html', 'a.html', 'b/10.html', 'b/2.html', 'b/c/x.txt', 'é.html'])
  })

  it('with their size and time, and with the root they came from', async () => {
    make('cable/one.html')
    utimesSync(join(folder, 'cable/one.html'), 1_000, 1_234.5)
    const [file] = await collected(findFiles([join(folder, 'cable')]))
    expect(file).toEqual({
      kind: 'file',
      path: join(folder, 'cable/one.html'),
      root: join(folder, 'cable'),
      size: 14,
      modified: 1_234_500,
    })
  })

  it('alone, and in the order of the roots', async () => {
    make('b.html', 'a.html')
    expect(await found('b.html', 'a.html')).toEqual(['b.html', 'a.html'])
  })

  it('once, where roots overlap or links lead to them again', async () => {
    make('a/one.html', 'a/two.html')
    symlinkSync(join(folder, 'a/one.html'), join(folder, 'a/same.html'))
    symlinkSync(join(folder, 'a'), join(folder, 'b'))
    expect(await found('a', 'a/one.html', 'b', '')).toEqual(['a/one.html', 'a/two.html'])
  })

  it('behind a link', async () => {
    make('far/one.html')
    mkdirSync(join(folder, 'near'))
    symlinkSync(join(folder, 'far'), join(folder, 'near/link'))
    expect(await found('near')).toEqual(['near/link/one.html'])
  })

  it('without what systems put beside them', async () => {
    make(
      '.DS_Store',
      '._one.html',
      'Thumbs.db',
      // Older systems wrote it so.
      'THUMBS.DB',
      'Desktop.ini',
      'desktop.ini',
      '.git/config',
      '__MACOSX/one.html',
      '.hidden.html',
      'one.html',
    )
    expect(await found('')).toEqual(['.hidden.html', 'one.html'])
  })

  it('in folders nested deeper than calls may be', async () => {
    const deep = Array.from({ length: 600 }, () => 'd').join('/')
    make(`${deep}/one.html`)
    expect(await found('')).toEqual([`${deep}/one.html`])
  })

  it('until somebody says stop', async () => {
    make('a.html', 'b.html', 'c.html')
    const stop = new AbortController()
    const list: string[] = []
    for await (const item of findFiles([folder], { signal: stop.signal })) {
      list.push(relative(folder, item.path))
      stop.abort()
    }
    expect(list).toEqual(['a.html'])
  })
})

describe('what is no file is refused in a sentence', () => {
  it('a path that is not there', async () => {
    expect(await found('nowhere')).toEqual(['nowhere: It is not there.'])
  })

  it.skipIf(process.platform !== 'linux')('a name that is not UTF-8 (other systems allow none)', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.html')]),
      'x',
    )
    expect(await found('')).toEqual([
      'caf\ufffd.html: Its name holds characters that are not written in UTF-8.',
    ])
  })

  it('a link that leads nowhere', async () => {
    symlinkSync(join(folder, 'gone'), join(folder, 'link'))
    expect(await found('')).toEqual(['link: It is a link to a file that is not there.'])
  })

  it('a link that leads back to itself', async () => {
    symlinkSync('b', join(folder, 'a'))
    symlinkSync('a', join(folder, 'b'))
    expect(await found('a')).toEqual(['a: It is a link that leads back to itself.'])
  })

  it('a link to a folder above', async () => {
    make('a/b/one.html')
    symlinkSync(join(folder, 'a'), join(folder, 'a/b/up'))
    expect(await found('a')).toEqual([
      'a/b/one.html',
      'a/b/up: It is a link to a folder that it lies in itself.',
    ])
  })

  it.skipIf(process.platform === 'win32')('a pipe, which is never opened', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    make('one.html')
    expect(await found('', 'pipe')).toEqual([
      'one.html',
      'pipe: It is a pipe, a socket or a device, not a file.',
      'pipe: It is a pipe, a socket or a device, not a file.',
    ])
  })

  it.skipIf(process.platform === 'win32')('a socket', async () => {
    const server = createServer().listen(join(folder, 'socket'))
    await new Promise((done) => server.once('listening', done))
    expect(await found('')).toEqual(['socket: It is a pipe, a socket or a device, not a file.'])
    await new Promise((done) => server.close(done))
  })

  it.skipIf(process.platform === 'win32')('a device', async () => {
    const [item] = await collected(findFiles(['/dev/null']))
    expect(item).toMatchObject({ kind: 'refused', reason: 'It is a pipe, a socket or a device, not a file.' })
  })
})
