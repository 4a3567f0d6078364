/** Imported after the check of Node: says in a sentence that the packages are missing, instead of failing where one is needed. */
import { createRequire } from 'node:module'

/** @param {string} name @param {string} from */
export function isInstalled(name, from = import.meta.url) {
  try {
    createRequire(from).resolve(`${name}/package.json`)
    return true
  } catch {
    return false
  }
}

if (!isInstalled('electron-vite') || !isInstalled('sqlite3')) {
  console.error("Chancery's packages are not installed here: run `npm ci` once, then this command again.")
  process.exit(1)
}
