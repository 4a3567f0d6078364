/** The last changes of what people keep, so that each can be undone and done again. It lasts as long as the archive is open. */
import type { Step } from '../../preload/contract'
import type { Act } from '../archive/annotations/acts'
import type { Done } from '../archive/annotations/annotations'
import { ArchiveTrouble } from '../archive/trouble'

/** What takes a change back, or makes it again. */
interface Entry extends Step {
  act: Act
  /** How many cables the act holds. */
  count: number
}

const MOST_STEPS = 100
/** An act may hold a whole archive; more than this many cables are not kept for undoing. */
const MOST_CABLES = 2_000_000

type Perform = (act: Act) => Promise<Done>

export class History {
  private done: Entry[] = []
  private undone: Entry[] = []
  private last = 0

  /** Takes down a change that was made; its number, or null where nothing changed. */
  add(words: string, { inverse, count }: Pick<Done, 'inverse' | 'count'>): number | null {
    if (inverse === null) return null
    this.undone = []
    this.done = kept([...this.done, { id: ++this.last, words, act: inverse, count }])
    return this.last
  }

  /** The latest first. */
  steps(): { undo: Step[]; redo: Step[] } {
    return { undo: this.done.map(shown).reverse(), redo: this.undone.map(shown).reverse() }
  }

  /**
   * Undoes the latest change, or the one with this number. A change that can no longer be undone is forgotten; one that later
   * changes stand on waits until they are undone.
   */
  async undo(perform: Perform, id?: number): Promise<Step | null> {
    const at = this.done.findLastIndex((each) => id === undefined || each.id === id)
    const entry = this.done[at]
    if (!entry) return null
    const isLatest = at === this.done.length - 1
    this.done = this.done.toSpliced(at, 1)
    const { inverse } = await perform(entry.act).catch((error: unknown) => {
      if (!isLatest && standsBelow(error)) this.done = this.done.toSpliced(at, 0, entry)
      throw error
    })
    if (inverse) this.undone = kept([...this.undone, { ...entry, act: inverse }])
    return shown(entry)
  }

  /** Makes the change again that was undone last. */
  async redo(perform: Perform): Promise<Step | null> {
    const entry = this.undone.at(-1)
    if (!entry) return null
    this.undone = this.undone.slice(0, -1)
    const { inverse } = await perform(entry.act)
    if (inverse) this.done = kept([...this.done, { ...entry, act: inverse }])
    return shown(entry)
  }
}

/** What was changed has been changed again since. */
function standsBelow(error: unknown): boolean {
  return error instanceof ArchiveTrouble && error.kind === 'exists'
}

function shown({ id, words }: Entry): Step {
  return { id, words }
}

/** The latest entries, as many as there is room for; the last one always. */
function kept(entries: Entry[]): Entry[] {
  const recent: Entry[] = []
  let cables = 0
  for (const entry of entries.toReversed()) {
    cables += entry.count
    if (recent.length === MOST_STEPS || (recent.length > 0 && cables > MOST_CABLES)) break
    recent.unshift(entry)
  }
  return recent
}
