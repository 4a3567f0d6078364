import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ownWords, readCall, receivedCall } from '../../../main/desktop/call'
import { readLink } from '../../../main/desktop/links'

const at = (path: string) => resolve('/home/reader', path)

describe('a call of the program', () => {
  it.each([
    ['nothing', [], { archive: null, link: null, paths: [] }],
    [
      'files by address, as file managers of Linux name them',
      [pathToFileURL(at('my cables')).href, pathToFileURL(at('a.chancery')).href],
      { archive: at('a.chancery'), link: null, paths: [at('my cables')] },
    ],
    [
      'an archive by option',
      ['--archive', 'a.chancery'],
      { archive: at('a.chancery'), link: null, paths: [] },
    ],
    ['an archive with =', ['--archive=b'], { archive: at('b'), link: null, paths: [] }],
    ['an archive by its ending', ['c.chancery'], { archive: at('c.chancery'), link: null, paths: [] }],
    ['a folder to import', ['cables'], { archive: null, link: null, paths: [at('cables')] }],
    [
      "Chromium's own switches",
      ['--no-first-run', '--enable-features=X'],
      { archive: null, link: null, paths: [] },
    ],
    ['an option without its value', ['--archive'], { archive: null, link: null, paths: [] }],
    [
      'a link',
      ['chancery://cable/09BERLIN9001'],
      { archive: null, link: 'chancery://cable/09BERLIN9001', paths: [] },
    ],
    ['a link that is none of ours', ['chancery://run/rm'], { archive: null, link: null, paths: [] }],
  ])('reads %s', (_name, words, expected) => {
    expect(readCall(words, '/home/reader')).toEqual(expected)
  })

  it("leaves out the program's folder under the bare runtime", () => {
    expect(ownWords(['electron', '/house', '--archive', 'a'], true)).toEqual(['--archive', 'a'])
    expect(ownWords(['chancery', '--archive', 'a'], false)).toEqual(['--archive', 'a'])
  })

  it("leaves out the bare runtime's own switches, which may stand before the folder", () => {
    const argv = ['electron', '--inspect=0', '--remote-debugging-port=0', '/house', 'cables']
    expect(ownWords(argv, true)).toEqual(['cables'])
    expect(ownWords(['electron', '--inspect=0'], true)).toEqual([])
  })

  it.each([
    ['no object', 'x'],
    ['a wrong type', { archive: 1, link: null, paths: [] }],
    ['a missing list', { archive: null, link: null }],
  ])('takes from another start of the program nothing but a call: %s', (_name, sent) => {
    expect(receivedCall(sent)).toBeNull()
  })

  it('takes only whole paths from another start of the program', () => {
    const sent = { archive: 'a.chancery', link: null, paths: ['cables', at('cables')] }
    expect(receivedCall(sent)).toEqual({ archive: null, link: null, paths: [at('cables')] })
  })
})

describe('a link to a cable', () => {
  it.each([
    ['a cable', 'chancery://cable/09BERLIN9001', '09BERLIN9001', null],
    ['a paragraph', 'chancery://cable/09BERLIN9001#par-3', '09BERLIN9001', '3'],
    ['no slashes', 'chancery:cable/09BERLIN9001', '09BERLIN9001', null],
    ['what a browser makes of it', 'chancery://cable/09BERLIN9001/', '09BERLIN9001', null],
    ['an escaped blank', 'chancery://cable/09BERLIN%209001', '09BERLIN 9001', null],
  ])('reads %s', (_name, link, id, paragraph) => {
    expect(readLink(link)).toEqual({ kind: 'show-cable', id, paragraph })
  })

  it.each([
    ['markup', 'chancery://cable/%3Cscript%3E'],
    ['a path', 'chancery://cable/..%2F..%2Fetc'],
    ['half an escape', 'chancery://cable/%E0%A4%A'],
    ['another verb', 'chancery://import/home'],
    ['another scheme', 'javascript:alert(1)'],
    ['an endless id', `chancery://cable/${'A'.repeat(300)}`],
  ])('refuses %s', (_name, link) => {
    expect(readLink(link)).toBeNull()
  })
})
