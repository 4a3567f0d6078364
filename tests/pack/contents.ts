/** What may and must stand inside the package. */
import { readFileSync } from 'node:fs'

const ALLOWED = [
  /^\/out(\/(main|preload|renderer)(\/.*)?)?$/,
  /^\/(package\.json|LICENSE)$/,
  /^\/node_modules$/,
  /^\/node_modules\/(sqlite3|bindings|file-uri-to-path)(\/.*)?$/,
]
const NEVER = [
  /\.(map|ts|tsx|c|cc|h|a|o|gyp|gypi|mk)$/,
  /\/(test|tests|deps|src)(\/|$)/,
  /\/obj\.target(\/|$)/,
]
const NEEDED = [
  '/package.json',
  '/out/main/desktop.js',
  '/out/main/chancery.js',
  '/out/main/browser.js',
  '/out/main/worker.js',
  '/out/preload/bridge.cjs',
  '/out/renderer/index.html',
  '/node_modules/sqlite3/build/Release/node_sqlite3.node',
]

/** What is wrong with a list of packed files. */
export function findingsIn(paths: readonly string[]): string[] {
  const strange = paths.filter(
    (path) => !ALLOWED.some((rule) => rule.test(path)) || NEVER.some((rule) => rule.test(path)),
  )
  const missing = NEEDED.filter((path) => !paths.includes(path))
  return [...strange.map((path) => `${path} is inside`), ...missing.map((path) => `${path} is missing`)]
}

const ELF: Record<number, string> = { 62: 'x64', 183: 'arm64' }
const PE: Record<number, string> = { 34404: 'x64', 43620: 'arm64' }
const MACH: Record<number, string> = { 16777223: 'x64', 16777228: 'arm64' }

/** The processor that a native addon is made for, from its own header; null when it is none that is known. */
export function machineOf(path: string): string | null {
  const bytes = readFileSync(path)
  if (bytes.subarray(0, 4).toString('latin1') === '\x7fELF') return ELF[bytes.readUInt16LE(18)] ?? null
  if (bytes.subarray(0, 2).toString('latin1') === 'MZ')
    return PE[bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4)] ?? null
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return MACH[bytes.readUInt32LE(4)] ?? null
  return null
}
