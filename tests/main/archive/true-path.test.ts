import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { truePath } from '../../../main/archive/true-path'
import { folder } from './workplace'

/** Each lays its files and gives the path that is asked for; the archive itself is `real/a.chancery`. */
const ways: [what: string, lay: (base: string) => string, leadsTo: string][] = [
  ['the file itself', (base) => join(base, 'real', 'a.chancery'), 'real/a.chancery'],
  ['a link to it', (base) => link(base, 'real/a.chancery', 'l'), 'real/a.chancery'],
  ['a link to a link', (base) => link(base, link(base, 'real/a.chancery', 'l'), 'm'), 'real/a.chancery'],
  ['a folder that is a link', (base) => join(link(base, 'real', 'f'), 'a.chancery'), 'real/a.chancery'],
  ['a link to a file that is yet to be made', (base) => link(base, 'real/new', 'l'), 'real/new'],
  ['a file that is yet to be made', (base) => join(base, 'real', 'new'), 'real/new'],
  ['a folder that is not there', (base) => join(base, 'no', 'such'), 'no/such'],
]

function link(base: string, target: string, name: string): string {
  symlinkSync(target, join(base, name))
  return join(base, name)
}

describe.skipIf(process.platform === 'win32')('an archive is known by the file, reached by', () => {
  it.each(ways)('%s', (_, lay, leadsTo) => {
    const base = realpathSync(folder())
    mkdirSync(join(base, 'real'))
    writeFileSync(join(base, 'real', 'a.chancery'), '')
    expect(truePath(lay(base))).toBe(join(base, leadsTo))
  })

  it('links that lead round and round, which end', () => {
    const base = realpathSync(folder())
    link(base, 'b', 'a')
    expect(truePath(link(base, 'a', 'b'))).toContain(base)
  })
})
