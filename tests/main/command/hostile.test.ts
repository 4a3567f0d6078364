import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BODY, sitePage } from '../../fixtures/invented'
import { type Desk, layDesk } from './desk'

/** A title for the window, a colour, a turn of the text, a cleared screen in one character: each could deceive. */
const STRIKE = '\u001b]0;owned\u0007\u001b[31m\u202e\u009b2J'
const windows = process.platform === 'win32'

let desk: Desk
beforeAll(async () => {
  desk = await layDesk()
  const folder = join(desk.folder, 'hostile')
  await mkdir(folder)
  const body = BODY.replace('SUBJECT: ', `SUBJECT: ${STRIKE}`)
  await writeFile(join(folder, 'a.html'), sitePage({ heading: STRIKE, origin: `Embassy ${STRIKE}`, body }))
  // Windows allows no such name.
  await writeFile(join(folder, windows ? 'b.html' : `b${STRIKE}\nEVIL.html`), '')
})
afterAll(() => desk.clear())

describe('a hostile cable on the command line', () => {
  it.each([
    ['import', ['import', 'hostile']],
    ['parse', ['parse', 'hostile']],
    ['list', ['list']],
    ['list as JSON', ['list', '--json']],
    ['show', ['show', '06TALLINN9001']],
    ['show as JSON', ['show', '06TALLINN9001', '--json']],
    ['facets', ['facets']],
    ['due', ['due', '--from', '1990-01-01', '--to', '2090-01-01']],
    ['a calendar', ['due', '--from', '1990-01-01', '--to', '2090-01-01', '--ics']],
    ['problems', ['problems']],
    ['verify', ['verify']],
  ])('is shown by %s and never obeyed, also when the words go into a file', async (_name, argv) => {
    const words = argv[0] === 'parse' ? argv : [...argv, '--archive', desk.archive]
    const isData = argv[0] === 'parse' || argv.includes('--json') || argv.includes('--ics')
    for (const terminal of [false, true]) {
      const { out, err } = await desk.run(words, { terminal })
      expect(out + err).not.toMatch(/(?![\t\r\n])\p{Cc}/u)
      // Data for other programs keeps what the cable has.
      if (terminal || !isData) expect(out + err).not.toContain('\u202e')
      expect(out).not.toMatch(/^EVIL/m)
    }
  })
})
