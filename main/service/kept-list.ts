/** A list that the settings keep, after one thing has come into it. Pure. */
import { ArchiveTrouble } from '../archive/trouble'

interface KeptList<T> {
  isSame: (a: T, b: T) => boolean
  /** As many as the settings hold, and what is said when one more should come. */
  most: number
  full: string
}

/** At its place, else behind all; one that is kept already stays as it is. */
export function withOne<T>(
  list: readonly T[],
  one: T,
  { isSame, most, full }: KeptList<T>,
  place = list.length,
): T[] {
  if (list.some((kept) => isSame(kept, one))) return [...list]
  if (list.length >= most) throw new ArchiveTrouble('bad-input', full)
  return list.toSpliced(place, 0, one)
}
