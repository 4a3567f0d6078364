/** Which of a cable's texts is the current one, and whether a text that arrives is new. Pure. */
import type { Day } from '../../preload/contract/day'

export interface Release {
  released: Day | null
  releasedSoFar: number | null
}

export interface KnownVersion extends Release {
  id: number
  number: number
  digest: string
}

export interface KnownCable {
  id: number
  /** Id of the current version. */
  current: number
  imports: number[]
  versions: KnownVersion[]
}

export type Arrival =
  | { kind: 'stored' }
  | { kind: 'new-version'; cable: KnownCable; number: number; becomesCurrent: boolean }
  | { kind: 'unchanged'; cable: KnownCable; version: KnownVersion; again: ReleaseAgain }

/** The release with which a known text is met once more, beside the one that it has. */
type ReleaseAgain = 'same' | 'other-release' | 'newer-release'

/** What a text with this digest and release is to what the archive knows of the cable. */
export function arrivalOf(known: KnownCable | undefined, text: Release & { digest: string }): Arrival {
  if (!known) return { kind: 'stored' }
  const same = known.versions.find((version) => version.digest === text.digest)
  if (same) return { kind: 'unchanged', cable: known, version: same, again: releaseAgain(same, text) }
  const current = known.versions.find((version) => version.id === known.current)
  return {
    kind: 'new-version',
    cable: known,
    number: Math.max(0, ...known.versions.map((version) => version.number)) + 1,
    becomesCurrent: !current || isNewer(text, current),
  }
}

function releaseAgain(version: Release, text: Release): ReleaseAgain {
  if (text.released === null && text.releasedSoFar === null) return 'same'
  if (version.released === text.released && version.releasedSoFar === text.releasedSoFar) return 'same'
  return isNewer(text, version) ? 'newer-release' : 'other-release'
}

/** Newer by release day, then by how much the site had released; what states neither is never newer. In SQL: version-places.ts. */
export function isNewer(one: Release, other: Release): boolean {
  const [a, b] = [one.released ?? '', other.released ?? '']
  if (a !== b) return a > b
  return (one.releasedSoFar ?? 0) > (other.releasedSoFar ?? 0)
}

/** The version that is shown unless another is asked for; the earlier stored one where releases do not decide. */
export function currentOf<T extends Release & { number: number }>(versions: readonly T[]): T | undefined {
  return versions.reduce<T | undefined>(
    (best, version) => (best === undefined || isNewer(version, best) ? version : best),
    undefined,
  )
}

/** Versions by the cable they belong to, in the order in which they come. */
export function groupedByCable<T extends { cable: number }>(rows: T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.cable)
    if (group) group.push(row)
    else groups.set(row.cable, [row])
  }
  return groups
}
