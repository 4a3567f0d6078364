/** What only a process of its own shows: signals and pipes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, layCables, layDesk } from './desk'

const ENTRY = join(import.meta.dirname, '../../../main/command/chancery.ts')

let desk: Desk

beforeEach(async () => {
  desk = await layDesk()
})
afterEach(() => desk.clear())

interface Started {
  child: ChildProcess
  said: { out: string; err: string }
  /** Waits for words on stderr or stdout. */
  hears(words: RegExp): Promise<void>
  code: Promise<number | null>
}

function start(...argv: string[]): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY, ...argv, '--archive', desk.archive], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, XDG_CONFIG_HOME: desk.folder, HOME: desk.folder, APPDATA: desk.folder },
  })
  const said = { out: '', err: '' }
  child.stdout?.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said.err += chunk
  })
  return {
    child,
    said,
    async hears(words) {
      const steps = [child.stderr, child.stdout].map((stream) => stream as NonNullable<typeof stream>)
      while (!words.test(said.out + said.err)) {
        if (child.exitCode !== null) throw new Error(`The process ended without these words: ${said.err}`)
        await Promise.race([...steps.map((stream) => once(stream, 'data')), once(child, 'exit')])
      }
    },
    code: once(child, 'close').then(([code]) => code),
  }
}

describe.skipIf(process.platform === 'win32')(
  'a process of its own (not on Windows, which has no signals)',
  () => {
    test('Ctrl-C during an import prints the ledger of what is in and leaves the archive sound', async () => {
      const cables = Array.from({ length: 1_500 }, (_, index) => ({ id: `06TALLINN${9100 + index}` }))
      const site = await layCables(desk.folder, cables)
      const { child, said, hears, code } = start('import', site, '--json')
      await hears(/Archive:/)
      child.kill('SIGINT')
      expect([0, 130]).toContain(await code)
      const ledger = said.out === '' ? { stored: 0 } : JSON.parse(said.out)
      const list = await desk.run(['list', '--json', '--archive', desk.archive])
      if (list.code === 0) expect(JSON.parse(list.out).total).toBe(ledger.stored)
      const verified = await desk.run(['verify', '--archive', desk.archive])
      expect(verified.code, verified.err).toBe(list.code)
    })

    test('watch prints the ledger of what comes, says when a folder has gone, and ends at Ctrl-C', async () => {
      const inbox = await layCables(desk.folder, [{ id: '06TALLINN9100' }])
      const { child, said, hears, code } = start('watch', inbox, '--json')
      await hears(/"stored":1\b/)
      await layCables(desk.folder, [{ id: '06TALLINN9100' }, { id: '06TALLINN9101' }])
      await hears(/"stored":1\b[\s\S]*"stored":1\b/)
      await rename(inbox, `${inbox} away`)
      await hears(/This folder is not there/)
      child.kill('SIGINT')
      expect(await code).toBe(0)
      expect(said.err).toMatch(/Watching\. Ctrl-C ends it/)
      expect(said.out.trim().split('\n')).toHaveLength(2)
    })

    test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
      '%s ends the browser host in good order',
      async (signal) => {
        await desk.run(['import', await layCables(desk.folder), '--archive', desk.archive])
        const { child, said, hears, code } = start('serve', '--no-open')
        // The page need not be built to show how the host ends.
        await hears(/#token=|npm run build/)
        child.kill(signal)
        expect(await code).toBe(said.out.includes('#token=') ? 0 : 3)
      },
    )

    test('Ctrl-C ends a command that waits for stdin', async () => {
      const { child, hears, code } = start('parse', '--jsonl', '-')
      child.stdin?.write('{"text":"SUBJECT: ONE"}\n')
      await hears(/"subject":"ONE"/)
      child.kill('SIGINT')
      expect(await code).toBe(130)
    })

    test('a reader that has seen enough ends the command quietly', async () => {
      const cables = Array.from({ length: 400 }, (_, index) => ({ id: `06TALLINN${9100 + index}` }))
      const { child, said, hears, code } = start('parse', await layCables(desk.folder, cables))
      await hears(/06TALLINN/)
      child.stdout?.destroy()
      expect(await code).toBe(0)
      expect(said.err).not.toContain('EPIPE')
    })
  },
)
