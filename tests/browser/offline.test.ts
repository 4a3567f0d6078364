/** Nothing leaves the machine, whatever is shown: every screen in a real Chromium, behind a proxy that counts. */
import { expect, it } from 'vitest'
import { EVERY_SCREEN, visitEveryScreen } from './every-screen'
import { startProgram } from './shell/program'
import { openChancery } from './window'

const ALL = Object.keys(EVERY_SCREEN)

it('no screen of the browser host asks for anything outside', async () => {
  const chancery = await openChancery()
  expect(await visitEveryScreen(chancery.page)).toEqual(ALL)
  expect(chancery.trouble()).toEqual([])
  expect(await chancery.close()).toBe(0)
}, 180_000)

it('no screen of the desktop program does, from its own addresses behind its own guard', async () => {
  const program = await startProgram()
  const { origin } = new URL(program.page.url())
  const foreign: string[] = []
  program.page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(blob|data):/.test(request.url()))
      foreign.push(request.url())
  })
  expect(await visitEveryScreen(program.page)).toEqual(ALL)
  expect(foreign).toEqual([])
  expect(program.told.filter(({ kind }) => kind === 'open-outside')).toEqual([])
  await program.close()
}, 180_000)
