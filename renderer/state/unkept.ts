/** Words that a person has typed into a form and not kept: they outlast the form, and a page that is loaded anew. */
import { archiveInfo } from './archive'
import { takeBack, tell } from './toasts'

const KEPT_AS = 'chancery-unkept'

interface Held {
  /** What the words are, as the beginning of a sentence: `The letter for 06TALLINN9001`. */
  what: string
  words: unknown
}

let all: Record<string, Held> = restored()

/** What was typed into this form and not kept; null when nothing was. */
export function unkept(form: string): unknown {
  return all[named(form)]?.words ?? null
}

export function hold(form: string, what: string, words: unknown): void {
  store({ ...all, [named(form)]: { what, words } })
}

export function drop(form: string): void {
  const { [named(form)]: _, ...others } = all
  store(others)
}

/** The message that tells of each form that was left. */
const told = new Map<string, number>()

/** Says that the words of a form were not kept, with the way to write on. */
export function tellLeft(form: string, what: string, open: () => void): void {
  told.set(named(form), tell(`${what} was not kept.`, { label: 'Write on', run: open }))
}

/** A form that is open again has its words: that they were not kept is no longer to be told. */
export function openedAgain(form: string): void {
  const message = told.get(named(form))
  if (message !== undefined) takeBack(message)
  told.delete(named(form))
}

/** Says after the page was loaded anew which forms still hold words. */
export function tellUnkept(): void {
  const begin = named('')
  const whats = Object.entries(all).flatMap(([form, { what }]) => (form.startsWith(begin) ? [what] : []))
  if (whats.length > 0) tell(`Not kept yet, and still in the form: ${whats.join('; ')}.`)
}

/** Forms of one name in two archives are two. */
function named(form: string): string {
  return `${archiveInfo.peek().value?.path ?? ''}\n${form}`
}

function store(next: typeof all): void {
  all = next
  try {
    sessionStorage.setItem(KEPT_AS, JSON.stringify(next))
  } catch {
    // No room, or none allowed: they are held as long as the page stands.
  }
}

function restored(): typeof all {
  try {
    return (JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null') as typeof all | null) ?? {}
  } catch {
    return {}
  }
}
