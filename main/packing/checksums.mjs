/** Writes `SHA256SUMS-…txt` beside the installers, in the form that `sha256sum --check` and `shasum -a 256 --check` read. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Called by electron-builder when all is made. @param {{ outDir: string, artifactPaths: string[] }} result */
export default function writeChecksums({ outDir, artifactPaths }) {
  const installers = artifactPaths.filter((path) => /\.(AppImage|deb|exe|dmg)$/.test(path))
  if (installers.length === 0) return []
  const path = join(outDir, `SHA256SUMS-${process.platform}-${process.arch}.txt`)
  writeFileSync(path, installers.sort().map(lineOf).join(''))
  return [path]
}

/** @param {string} path */
function lineOf(path) {
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
  return `${digest}  ${basename(path)}\n`
}
