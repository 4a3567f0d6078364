import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

const KEPT_AS = 'chancery-folded-facets'

/** Facets that are folded away; kept for this window. Those that are wanted less often start folded. */
export const folded = signal<ReadonlySet<string>>(
  new Set(kept() ?? ['marked', 'released', 'problem', 'kind', 'folder']),
)

/** Whether the filters stand open over the list, in windows too narrow for both. */
export const drawerOpen = signal(false)

/** What in the filters is to have the focus, as a selector: it may still have to be drawn, or be in a closed drawer. */
const focusWanted = signal<string | null>(null)

/** Gives the focus to what is wanted, once that is drawn. */
export function useWantedFocus(): void {
  const wanted = focusWanted.value
  const open = drawerOpen.value
  useEffect(() => {
    const place = wanted === null ? null : document.querySelector<HTMLElement>(wanted)
    if (!place) return
    place.closest('section')?.scrollIntoView({ block: 'nearest' })
    place.focus()
    focusWanted.value = null
  }, [wanted, open])
}

/** Closes the drawer and gives the focus back to what opens it. */
export function closeDrawer(): void {
  drawerOpen.value = false
  document.querySelector<HTMLElement>('.only-narrow')?.focus()
}

/** Opens the drawer with the focus on its first facet, or closes it. */
export function toggleDrawer(): void {
  if (drawerOpen.value) {
    closeDrawer()
    return
  }
  drawerOpen.value = true
  focusWanted.value = '.facets [role="listbox"]'
}

/** Letters typed into a long facet, by the facet's name; without an entry its field is closed. */
export const typedIn = signal<Readonly<Record<string, string>>>({})

export function narrow(facet: string, typed: string | null): void {
  const { [facet]: _, ...others } = typedIn.value
  typedIn.value = typed === null ? others : { ...others, [facet]: typed }
}

/** Opens a long facet narrowed to what is typed. */
export function showNarrowed(facet: string, typed: string): void {
  narrow(facet, typed)
  showFacet(facet)
}

export function toggleFold(name: string): void {
  const next = new Set(folded.value)
  if (!next.delete(name)) next.add(name)
  folded.value = next
  sessionStorage.setItem(KEPT_AS, JSON.stringify([...next]))
}

/** Opens a facet, brings it into view and puts the focus on it: what a phrase of the sentence does. */
export function showFacet(name: string): void {
  drawerOpen.value = true
  if (folded.value.has(name)) toggleFold(name)
  const inside = ['[role="listbox"]', '[role="slider"]', 'input']
  focusWanted.value = inside.map((part) => `[data-facet="${name}"] ${part}`).join(', ')
}

function kept(): string[] | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null') as string[] | null
  } catch {
    return null
  }
}
