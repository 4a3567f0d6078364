/** A watched folder in a real Chromium: chosen in the settings, and what comes into it comes into the archive. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sitePage } from '../fixtures/site-page'
import { violationsOf } from './violations'
import { type Chancery, openChancery } from './window'

let chancery: Chancery
let page: Page
let inbox: string
beforeEach(async () => {
  chancery = await openChancery()
  page = chancery.page
  inbox = join(chancery.host.folder, 'inbox')
  mkdirSync(inbox)
  await page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
})
afterEach(async () => {
  expect(await chancery.close()).toBe(0)
  expect(chancery.trouble()).toEqual([])
})

const put = (id: string) => writeFileSync(join(inbox, `${id}.html`), sitePage({ id }))
const settings = () => page.getByRole('region', { name: 'Watched folders' })
const go = (hash: string) => page.evaluate((address) => location.assign(address), hash)

async function watchInbox(): Promise<void> {
  await go('#/settings')
  await settings().getByText('No folder is watched.').waitFor()
  await settings().getByRole('button', { name: 'Watch a folder…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Path of a folder').fill(inbox)
  await dialog.getByRole('button', { name: 'Watch this folder' }).click()
  await settings().getByText(inbox).waitFor()
}

it('imports what comes into a chosen folder, says so, and marks the import', async () => {
  await watchInbox()
  expect(await violationsOf(page)).toEqual([])
  put('06TALLINN9001')
  put('06TALLINN9002')
  const toast = page.getByText('From a watched folder: 2 cables stored.').first()
  await toast.waitFor()
  await page.getByRole('button', { name: 'Show' }).first().click()
  const book = page.getByRole('region', { name: 'Finished imports' })
  await book.getByRole('row', { name: /inbox import \d+, watched folder/ }).waitFor()
  put('06TALLINN9003')
  await expect
    .poll(() => book.getByRole('row', { name: /inbox import \d+, watched folder/ }).count(), {
      timeout: 60_000,
    })
    .toBe(2)
  await go('#/browse')
  await expect
    .poll(
      () =>
        page
          .getByRole('listbox', { name: /cables$/ })
          .getByRole('option')
          .count(),
      { timeout: 60_000 },
    )
    .toBe(3)
})

it('says when the folder has gone, goes on when it is back, and ends when it is told to', async () => {
  await watchInbox()
  renameSync(inbox, `${inbox} away`)
  await settings().getByText('This folder is not there.').waitFor()
  renameSync(`${inbox} away`, inbox)
  await settings().getByText('This folder is not there.').waitFor({ state: 'detached' })
  await page.reload()
  await settings()
    .getByRole('button', { name: `Stop watching ${inbox}` })
    .click()
  await settings().getByText('No folder is watched.').waitFor()
})
