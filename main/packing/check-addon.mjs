/**
 * Refuses to pack an addon that the target cannot load. npm builds or fetches the addon for the machine it runs on, so every
 * processor is packed on a runner of its own; without this check, a package for another one would fail on its user's machine.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Arch } from 'electron-builder'
import { machineOf } from './machine.mjs'

const ADDON = 'app.asar.unpacked/node_modules/sqlite3/build/Release/node_sqlite3.node'

/** Called by electron-builder after each target is packed. @param {import('electron-builder').AfterPackContext} context */
export default function checkAddon({ appOutDir, arch, electronPlatformName, packager }) {
  const resources = packager.getResourcesDir(appOutDir)
  refuseForeign(join(resources, ADDON), `${electronPlatformName}-${Arch[arch]}`)
}

/**
 * @param {string} addon
 * @param {string} target such as `linux-x64`
 */
export function refuseForeign(addon, target) {
  if (!existsSync(addon)) throw new Error(`The package has no ${addon}. Run \`npm ci\`, then pack again.`)
  const machine = machineOf(addon)
  if (machine === target) return
  throw new Error(
    `The SQLite addon is made for ${machine ?? 'an unknown machine'}, the package for ${target}. Pack on a machine of that kind.`,
  )
}
