/**
 * The program holds no real cable: what it ships is invented, and its rules are general. Invented cables carry serials from
 * 9000 up, which no post reached in the years of the sample.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const HOUSE = resolve(import.meta.dirname, '..')
const REAL = join(resolve(HOUSE, process.env.CHANCERY_REAL_CABLES ?? '../shared'), 'cables')
const FIRST_INVENTED_SERIAL = 9000
const REFERENCE_ID = /\b(?:19|20)?(\d{2})([A-Z]{4,}|[A-Z]{2,}[A-Z0-9]{2,}?)(\d{1,6})\b/g

function textsUnder(folder: string): { path: string; text: string }[] {
  const root = join(HOUSE, folder)
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|json|html|txt|csv|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(HOUSE, path), text: readFileSync(path, 'utf8') }))
}

const shipped = ['main', 'preload', 'renderer', 'resources'].flatMap(textsUnder)

function linesWith(ids: (line: string) => string[]): string[] {
  return shipped.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => ids(line).map((id) => `${path}:${index + 1}  ${id}`)),
  )
}

function realIds(): Set<string> {
  const names = readdirSync(REAL, { recursive: true, encoding: 'utf8' })
  return new Set(
    names.map((name) => /([^/\\]+)\.(html|txt)$/.exec(name)?.[1] ?? '').filter((name) => /\d/.test(name)),
  )
}

describe('only invented cables are shipped', () => {
  it('gives every reference id an invented serial', () => {
    const low = linesWith((line) =>
      [...line.matchAll(REFERENCE_ID)]
        .filter(([, , station, serial]) => station !== undefined && Number(serial) < FIRST_INVENTED_SERIAL)
        .map(([id]) => id),
    )
    expect(low).toEqual([])
  })

  const name = existsSync(REAL)
    ? 'names no cable of the real folder'
    : `names no cable of the real folder (skipped: there is no ${REAL})`
  it.skipIf(!existsSync(REAL))(name, () => {
    const real = realIds()
    expect(real.size).toBeGreaterThan(0)
    const named = linesWith((line) =>
      (line.match(/\b\d{2,4}[A-Z][A-Z0-9]+\b/g) ?? []).filter((word) => real.has(word)),
    )
    expect(named).toEqual([])
  })
})
