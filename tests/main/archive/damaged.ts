/** Invented cables in number, and where the bytes of an archive stand. */
import { readFileSync } from 'node:fs'
import { invented, sitePage } from '../../fixtures/invented'
import { write } from './workplace'

export const PAGE_BYTES = 4_096

/** Writes so many pages of cables, 06TALLINN9001 and so on. */
export function fillFolder(base: string, count: number): string {
  const { body } = invented()
  const files: Record<string, string> = {}
  for (let n = 1; n <= count; n++) {
    files[`${n}.html`] = sitePage({
      id: `06TALLINN${9000 + n}`,
      body: body.replaceAll('9001', String(9000 + n)),
    })
  }
  return write(base, files)
}

/** Pages (from 0) of a file on which these words stand. */
export function pagesWith(path: string, words: string): number[] {
  const bytes = readFileSync(path)
  const pages = new Set<number>()
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1))
    pages.add(Math.floor(at / PAGE_BYTES))
  return [...pages].filter((page) => page > 0)
}
