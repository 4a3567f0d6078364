/** What is still done with an archive of which a part cannot be read: the rest is read, and nothing more is written to it. */
import { isDamage } from './trouble'

export const DAMAGED =
  'This archive is damaged: what can be read is shown, and nothing more is written to it. Save a copy of it first; then restore a backup, or rebuild it from its own texts.'

export const INDEX_DAMAGED =
  'The index of words is damaged, so that nothing can be searched for. Making the archive compact makes the index again; where that fails, rebuild the archive.'

/** What `ask` gives, or, where damage stands in its way, what `otherwise` does. */
export async function orElse<T>(ask: () => Promise<T>, otherwise: () => T | Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!isDamage(error)) throw error
    return otherwise()
  }
}

/**
 * Reads the keys from `from` up to, but not with, `to`, in ever smaller stretches around what is damaged. Gives what could
 * be read, in order, and tells `lost` of every key that stands on a damaged page.
 */
export async function* readableStretches<T>(
  from: number,
  to: number,
  read: (from: number, to: number) => Promise<T>,
  lost: (key: number) => void = () => {},
): AsyncGenerator<T> {
  // An own stack, the next stretch on top.
  const waiting = [{ from, to }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { from, to } = next
    try {
      yield await read(from, to)
    } catch (error) {
      if (!isDamage(error)) throw error
      const middle = Math.floor((from + to) / 2)
      if (to - from <= 1) lost(from)
      else waiting.push({ from: middle, to }, { from, to: middle })
    }
  }
}
