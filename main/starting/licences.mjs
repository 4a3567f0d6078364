/** Ships the licence of every package that is bundled: collected from what a build has really taken in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A plugin of the build: writes `licences.txt` beside the bundle.
 * @param {string[]} besides packages that are shipped without being bundled
 * @returns {import('vite').Plugin}
 */
export function licences(besides = []) {
  return {
    name: 'chancery-licences',
    apply: 'build',
    generateBundle() {
      const folders = new Set(besides.map((name) => join('node_modules', name)))
      for (const id of this.getModuleIds()) {
        const folder = packageFolder(id)
        if (folder) folders.add(folder)
      }
      const source = [...[...folders].sort().map(notice), ...DATA.map(dataNotice)].join('\n\n')
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source })
    },
  }
}

/** Data of others that is shipped: it names its own source and licence. */
const DATA = ['resources/vocabulary/world.json', 'resources/vocabulary/places.json']

/** @param {string} file */
function dataNotice(file) {
  const { source } = JSON.parse(readFileSync(file, 'utf8'))
  return `${'='.repeat(80)}\n${file}\n\n${source}`
}

/**
 * `…/node_modules/@orpc/client` of a module inside it.
 * @param {string} id
 */
export function packageFolder(id) {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1] ?? null
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : ''
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${text || `Licence: ${license}`}`
}
