import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const at = (path: string) => resolve(import.meta.dirname, '../..', path)

it('the page has the icon of the program, written into it: no file to be fetched at every step', () => {
  const page = readFileSync(at('renderer/index.html'), 'utf8')
  const [, written] = /rel="icon"[^>]*href="data:image\/png;base64,([^"]+)"/.exec(page) ?? []
  expect(written).toBe(readFileSync(at('resources/icons/32x32.png')).toString('base64'))
})
