/** Words as long as no line holds, in every field that has any: each screen shows them whole or with an end that says so, and none is pushed aside. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BODY, sitePage } from '../fixtures/invented'
import { beginImport, importEnded } from './account'
import { type Chancery, openChancery } from './window'

const LONG = 'HERRING'.repeat(90)
const EVENT = `END OF THE TALKS ${'ON THE QUOTAS OF HERRING IN THE GULF '.repeat(4)}`.trim()

let chancery: Chancery
let page: Page
beforeAll(async () => {
  chancery = await openChancery()
  page = chancery.page
  const folder = join(chancery.host.folder, 'cables')
  mkdirSync(folder)
  const subject = 'HERRING QUOTA TALKS END WITHOUT A TABLE LARGE\nENOUGH FOR EVERYONE'
  const body = BODY.replace(subject, LONG)
    .replace('03/14/2016', EVENT)
    .replace('05 TALLINN 9877', '06 TALLINN 9002')
  writeFileSync(
    join(folder, '1.html'),
    sitePage({
      id: '06TALLINN9001',
      classification: `SECRET//NOFORN//${'X'.repeat(120)}`,
      origin: `Consulate ${'Of The Far North '.repeat(8)}`.trim(),
      heading: LONG,
      body,
    }),
  )
  writeFileSync(join(folder, '2.html'), sitePage({ id: '06TALLINN9002', heading: LONG, body }))
  await page.goto(`${chancery.host.origin}/#/imports`)
  await beginImport(page, folder)
  await importEnded(page)
})
afterAll(() => chancery?.close())

/** What goes beyond its pane without an end that says so. */
function cutOff(): Promise<string[]> {
  return page.evaluate(() => {
    const saysSo = (style: CSSStyleDeclaration) =>
      style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
    const hides = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowX)
    const cut = (element: Element) => {
      const words = document.createRange()
      words.selectNodeContents(element)
      const { left, right, width } = words.getBoundingClientRect()
      if (width === 0) return false
      for (let pane: Element | null = element; pane; pane = pane.parentElement) {
        if (pane.classList.contains('vh') || saysSo(getComputedStyle(pane))) return false
        const box = pane.getBoundingClientRect()
        if (hides(pane) && (right > box.right + 1 || left < box.left - 1)) return true
        if (getComputedStyle(pane).overflowX === 'auto') return false
      }
      return right > innerWidth + 1 || left < -1
    }
    return [...document.querySelectorAll('main *')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter((element) => !element.closest('svg, .facets') && cut(element))
      .map((element) => `${element.className || element.tagName}: ${element.textContent?.slice(0, 40)}`)
  })
}

it.each([
  ['#/browse/06TALLINN9001', 'Draft a request'],
  ['#/tracker?part=doubtful', 'it is right'],
  ['#/tracker?part=events', 'Record its day'],
  ['#/thread/06TALLINN9001', 'in this thread'],
  ['#/map', 'Show them in Browse'],
])('%s holds them in windows of every width', async (hash, text) => {
  for (const [width, height] of [
    [1360, 850],
    [1024, 700],
    [512, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.evaluate((address) => location.assign(address), hash)
    await page.getByText(text).first().waitFor()
    await expect.poll(cutOff, { message: `${width} wide` }).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
})
