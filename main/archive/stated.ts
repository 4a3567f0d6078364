/** What a page or a row stated beside a text, as it stands in the archive: a spoiled one may parse and be something else. */
import { NOTHING_STATED, type Stated } from '../source/raw-cable'
import type { Connection } from './connection'

/** Names that are not there stand for nothing stated: archives from before a name was known lack it. */
export function storedStated(connection: Connection, stored: string): Stated {
  return { ...NOTHING_STATED, ...connection.parsed<Partial<Stated>>(stored, isStated) }
}

/** True for a value with no other parts than a source can state, each of its kind. */
export function isStated(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(([name, part]) => {
    if (!(name in NOTHING_STATED)) return false
    if (Array.isArray(NOTHING_STATED[name as keyof Stated])) return isListOfTexts(part)
    return part === null || typeof part === (name === 'releasedSoFar' ? 'number' : 'string')
  })
}

export function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
