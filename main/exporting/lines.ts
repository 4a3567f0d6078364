import { readCable } from '../cable/read'
import type { ExportedCable } from '../catalogue/whole'
import { cableJson } from './cable-json'
import { eachBy, type Form } from './form'
import { json } from './json'

/** JSON Lines: each cable in the shape of `chancery show --json`, with the reading in force and its standing. */
export const lines: Form = eachBy((cable) => `${json(wholeJson(cable))}\n`, { texts: true })

function wholeJson({ row, stored, reading, dates }: ExportedCable) {
  if (!stored.raw) throw new Error('The texts were not asked for.')
  const source = { path: stored.path, format: stored.format, sha256: stored.sha256 }
  const cable = readCable(stored.raw)
  return {
    ...cableJson(cable, { reading, readBy: row.readBy }, dates, source),
    versions: stored.versions,
    standing: row.standing,
  }
}
