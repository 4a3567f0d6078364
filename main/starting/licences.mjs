/** Ships the licence of every package that is bundled: collected from what a build has really taken in. */
import { readdirSync, readFileSync } from 'node:fs'
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

/**
 * What a package says of its licence: every file of that kind, the text that it only points to, and where its source is.
 * @param {string} folder
 */
export function notice(folder) {
  const { name, version, license, author, repository, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  if (texts.length === 0) texts.push(textOf(license, author))
  if (texts.some((text) => LESSER.test(text) && !LESSER_WHOLE.test(text)))
    texts.push(readFileSync(LESSER_TEXT, 'utf8').trim())
  const source = typeof repository === 'string' ? repository : (repository?.url ?? homepage)
  const where = source ? `Source: ${source.replace(/^git\+/, '')}\n` : ''
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${where}\n${texts.join('\n\n')}`
}

/**
 * The text of a licence that a package names without bringing it: MIT's is in the program's own.
 * @param {string} license @param {string | { name?: string } | undefined} author
 */
function textOf(license, author) {
  if (license !== 'MIT') return `Licence: ${license}`
  const holder = typeof author === 'string' ? author : (author?.name ?? 'its authors')
  const permission = readFileSync('LICENSE', 'utf8').split(/^Copyright .*$/m)[1] ?? ''
  return `MIT License\n\nCopyright (c) ${holder}\n\n${permission.trim()}`
}

const LICENCE_FILE = /^(un-?rar-?)?(licen[cs]e|copying|notice)(?!.*\.(js|ts)$)/i
const LESSER = /GNU Lesser General Public License|GNU LGPL/i
const LESSER_WHOLE = /TERMS AND CONDITIONS FOR COPYING, DISTRIBUTION AND MODIFICATION/
/** Below the folder in which the build runs. */
const LESSER_TEXT = 'resources/licences/LGPL-2.1.txt'
