import { useRef, useState } from 'preact/hooks'
import type { FolderEntry } from '../../../preload/contract'
import { isShortcut } from '../../keyboard'
import { Bones } from '../../parts/Bones'
import { Icon } from '../../parts/Icon'
import { evenRows } from '../../parts/rows'
import { type ListHandle, VirtualList } from '../../parts/VirtualList'

const ROW = 28

interface FolderListProps {
  place: { path: string; parent: string | null; entries: FolderEntry[] } | null
  onVisit: (path: string) => void
  onUp: () => void
  /** A file is pointed at: it is what the main button acts on. */
  onPick: (path: string) => void
  /** A file is chosen by itself. */
  onFile: (path: string) => void
}

/** What a folder holds. Enter goes in, Backspace goes up, letters find a name. */
export function FolderList({ place, onVisit, onUp, onPick, onFile }: FolderListProps) {
  const handle = useRef<ListHandle>(null)
  const [chosen, setChosen] = useState({ path: '', index: 0 })
  if (!place) return <Bones rows={8} label="The folder is being read." />

  // Another folder begins at its top.
  const active = chosen.path === place.path ? chosen.index : 0
  const setActive = (index: number) => setChosen({ path: place.path, index })
  const up: FolderEntry[] = place.parent === null ? [] : [{ name: '..', path: place.parent, kind: 'folder' }]
  const entries = [...up, ...place.entries]
  const move = (to: number) => {
    const next = Math.min(entries.length - 1, Math.max(0, to))
    setActive(next)
    handle.current?.show(next)
  }
  const enter = (entry: FolderEntry | undefined) => {
    if (entry?.kind === 'folder') onVisit(entry.path)
    else if (entry) onFile(entry.path)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isShortcut(event)) return
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: entries.length - 1 }[event.key]
    if (to !== undefined) move(to)
    else if (event.key === 'Enter') enter(entries[active])
    else if (event.key === 'Backspace') onUp()
    else if (event.key.length === 1 && event.key !== ' ') move(find(entries, event.key, active))
    else return
    event.preventDefault()
  }
  return (
    <VirtualList
      class="folder-list"
      role="listbox"
      tabIndex={0}
      aria-label={`Contents of ${place.path}`}
      aria-activedescendant={`entry-${active}`}
      handle={handle}
      layout={evenRows(entries.length, ROW)}
      onKeyDown={onKeyDown}
      row={(index) => {
        const entry = entries[index]
        if (!entry) return null
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active option.
          <div
            key={entry.path}
            id={`entry-${index}`}
            class="folder-row"
            role="option"
            aria-selected={index === active}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            onClick={() => {
              setActive(index)
              if (entry.kind === 'folder') onVisit(entry.path)
              else onPick(entry.path)
            }}
            onDblClick={() => entry.kind === 'file' && onFile(entry.path)}
          >
            <Icon name={entry.kind === 'folder' ? 'folder' : 'cable'} />
            <span>{entry.name === '..' ? 'The folder above' : entry.name}</span>
          </div>
        )
      }}
    />
  )
}

/** The next name that begins with a letter, going round. */
export function find(entries: readonly FolderEntry[], letter: string, from: number): number {
  for (let step = 1; step <= entries.length; step++) {
    const at = (from + step) % entries.length
    if (entries[at]?.name.toLowerCase().startsWith(letter.toLowerCase())) return at
  }
  return from
}
