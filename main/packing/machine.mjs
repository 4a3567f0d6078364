import { readFileSync } from 'node:fs'

/** @type {Record<number, string>} */
const ELF = { 62: 'x64', 183: 'arm64' }
/** @type {Record<number, string>} */
const PE = { 34404: 'x64', 43620: 'arm64' }
/** @type {Record<number, string>} */
const MACH = { 16777223: 'x64', 16777228: 'arm64' }

/**
 * The system and processor that a native addon is made for, from its own header: `linux-x64`; null when it is none that is known.
 * @param {string} path
 */
export function machineOf(path) {
  const bytes = readFileSync(path)
  if (bytes.subarray(0, 4).toString('latin1') === '\x7fELF')
    return named('linux', ELF[bytes.readUInt16LE(18)])
  if (bytes.subarray(0, 2).toString('latin1') === 'MZ')
    return named('win32', PE[bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4)])
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return named('darwin', MACH[bytes.readUInt32LE(4)])
  return null
}

/** @param {string} system @param {string | undefined} processor */
function named(system, processor) {
  return processor === undefined ? null : `${system}-${processor}`
}
