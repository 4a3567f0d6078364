import { signal } from '@preact/signals'

const KEPT_AS = 'chancery-folded-facets'

/** Facets that are folded away; kept for this window. The rarer ones start folded. */
export const folded = signal<ReadonlySet<string>>(
  new Set(kept() ?? ['released', 'problem', 'kind', 'folder']),
)

/** Whether the filters stand open over the list, in windows too narrow for both. */
export const drawerOpen = signal(false)

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
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.facets [role="listbox"]')?.focus())
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
  requestAnimationFrame(() => {
    const section = document.querySelector<HTMLElement>(`[data-facet="${name}"]`)
    section?.scrollIntoView({ block: 'nearest' })
    section?.querySelector<HTMLElement>('[role="listbox"], [role="slider"], input')?.focus()
  })
}

function kept(): string[] | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null') as string[] | null
  } catch {
    return null
  }
}
