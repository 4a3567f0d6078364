/** What `electron-builder.yml` promises, read as electron-builder reads it. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { SCHEME } from '../../main/desktop/links'
import { FUSES } from './fuses'

const HOUSE = resolve(import.meta.dirname, '../..')
const configuration = load(readFileSync(join(HOUSE, 'electron-builder.yml'), 'utf8')) as Record<string, never>

describe('the configuration of the package', () => {
  it('sets every fuse', () =>
    expect(configuration.electronFuses).toEqual({ ...FUSES, resetAdHocDarwinSignature: true }))

  it('publishes nothing and fetches no update', () => expect(configuration.publish).toBeNull())

  it.each([
    ['linux', ['AppImage', 'deb']],
    ['win', ['nsis']],
    ['mac', ['dmg']],
  ])('makes the installers of %s', (system, targets) =>
    expect(configuration[system]).toMatchObject({ target: targets }),
  )

  it('ties archives and links to the program', () => {
    expect(configuration.fileAssociations).toMatchObject([{ ext: 'chancery' }])
    expect(configuration.protocols).toMatchObject([{ schemes: [SCHEME] }])
  })

  it('names only files that are there', () => {
    const hooks = [configuration.afterPack ?? '', configuration.afterAllArtifactBuild ?? '']
    for (const path of [...hooks, 'resources/icons/icon.ico', 'resources/icons/icon.icns', 'resources/bin'])
      expect(existsSync(join(HOUSE, path)), path).toBe(true)
  })

  it('carries no identity: those who sign name theirs in the environment', () => {
    const text = JSON.stringify(configuration)
    expect(text).not.toMatch(/cscLink|certificateFile|certificateSubjectName|"identity"/)
  })
})
