/** The corpus for measuring: believable in its numbers, the same for the same seed, and true to what it says of itself. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFiles } from '../main/source/find'
import { readFile } from '../main/source/read'
import { corpus, FORMS, type Truth, writeCorpus } from './bench/corpus'

let out: string
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'chancery-corpus-'))
})
afterEach(() => rmSync(out, { recursive: true, force: true }))

const truths = (): Truth[] =>
  readFileSync(join(out, 'truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

async function bodies(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const file of findFiles([join(out, folder)])) {
    for await (const entry of readFile(file.path)) {
      if (entry.kind !== 'cable') throw new Error(`${file.path}: ${JSON.stringify(entry)}`)
      found.set(entry.raw.stated.id ?? file.path.replace(/^.*\/|\.txt$/g, ''), entry.raw.body)
    }
  }
  return found
}

describe('the corpus maker', () => {
  it.each(FORMS)('writes cables that are read as what they are: %s', async (format) => {
    writeCorpus({ count: 250, seed: 7, format, out })
    const read = await bodies({ site: 'site', csv: 'cables.csv', telegram: 'telegrams' }[format])
    const told = truths()
    expect(told).toHaveLength(250)
    expect([...read.keys()].sort()).toEqual(told.map(({ id }) => id).sort())
    for (const { id, line } of told) expect(read.get(id)).toContain(line)
  })

  it('gives an earlier state of some pages, with a name taken out', async () => {
    writeCorpus({ count: 450, seed: 3, format: 'site', out })
    const [site, earlier] = [await bodies('site'), await bodies('site-earlier')]
    expect([...earlier.keys()]).toEqual(
      truths()
        .filter((told) => told.redactedEarlier)
        .map(({ id }) => id),
    )
    expect(earlier.size).toBe(2)
    for (const [id, body] of earlier) {
      expect(body).toContain('XXXXXXXXXXXX')
      expect(site.get(id)).not.toContain('XXXX')
    }
  })

  it('has a menu of the true size in its pages', () => {
    writeCorpus({ count: 1, seed: 1, format: 'site', out })
    const [{ id, created } = { id: '', created: '' }] = truths()
    const page = join(out, 'site/cable', created.slice(0, 4), created.slice(5, 7), `${id}.html`)
    expect(existsSync(page)).toBe(true)
    expect(readFileSync(page).indexOf('pane big')).toBeGreaterThan(57_000)
  })

  it('is the same for the same seed and another for another', () => {
    const texts = (seed: number) => [...corpus(40, seed)].map(({ cable }) => cable.header + cable.body)
    expect(texts(5)).toEqual(texts(5))
    expect(texts(5)).not.toEqual(texts(6))
  })

  it('has the measures of the real set', () => {
    const made = [...corpus(3_000, 11)]
    const lengths = made.map(({ cable }) => cable.body.length).sort((a, b) => a - b)
    expect(lengths[1_500]).toBeGreaterThan(6_000)
    expect(lengths[1_500]).toBeLessThan(7_200)
    expect(new Set(made.map(({ cable }) => cable.id)).size).toBe(3_000)

    const share = (test: (truth: Truth) => boolean) => made.filter(({ truth }) => test(truth)).length / 3_000
    expect(share(({ created }) => created >= '2005')).toBeGreaterThan(0.8)
    expect(share(({ classification }) => classification.startsWith('UNCLASSIFIED'))).toBeCloseTo(0.53, 1)
    expect(share(({ references }) => references.length > 0)).toBeCloseTo(0.57, 1)
    expect(share(({ sections }) => sections > 1)).toBeGreaterThan(0.4)
  })

  it('refers to cables that exist, and names none that is real', () => {
    const made = [...corpus(2_000, 2)].map(({ truth }) => truth)
    const ids = new Set(made.map(({ id }) => id))
    for (const { id, references } of made) {
      expect(Number(/\d+$/.exec(id)?.[0])).toBeGreaterThan(9_000)
      for (const reference of references) expect(ids.has(reference)).toBe(true)
    }
  })

  it('holds words as English does: few common ones, a long tail', () => {
    const counts = new Map<string, number>()
    for (const { cable } of corpus(400, 1)) {
      for (const word of cable.body.toLowerCase().match(/[a-z]+/g) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    const sorted = [...counts.values()].sort((a, b) => b - a)
    const total = sorted.reduce((sum, count) => sum + count, 0)
    expect(counts.size).toBeGreaterThan(30_000)
    expect(sorted.slice(0, 100).reduce((sum, count) => sum + count, 0) / total).toBeGreaterThan(0.3)
    expect(sorted.filter((count) => count === 1).length / counts.size).toBeGreaterThan(0.2)
  })
})
