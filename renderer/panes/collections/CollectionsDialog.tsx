import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Collection } from '../../../preload/contract'
import { NO_FILTERS } from '../../../preload/contract/view'
import { Button, IconButton } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { NameForm } from '../../parts/NameForm'
import { collections, make, makeOrTell, mayNotKeep } from '../../state/annotations'
import { api } from '../../state/api'
import { archiveInfo } from '../../state/archive'
import { only } from '../../state/filters'
import { go } from '../../state/router'
import { counted, figure } from '../../words'
import { renameCollection } from './renaming'

/** The collections: open one, give it another name, remove it, make a new one. Cables are never removed by it. */
export function CollectionsDialog({ onClose }: { onClose: () => void }) {
  const all = collections.value.value ?? []
  const [naming, setNaming] = useState<string | null>(null)
  const locked = mayNotKeep()
  return (
    <Dialog title="Collections" onClose={onClose} class="collections">
      {all.length === 0 && (
        <p class="statement">
          A collection is a set of cables under a name of yours. Pick cables and press A, or drag them onto a
          collection among the filters.
        </p>
      )}
      {locked && <p class="statement">{archiveInfo.value.value?.readOnly}</p>}
      <ul class="collections-list">
        {all.map((collection) => (
          <CollectionLine
            key={collection.name}
            collection={collection}
            locked={locked}
            onOpen={onClose}
            onRename={() => setNaming(collection.name)}
          >
            {naming === collection.name && (
              <NameForm
                label={`New name of ${collection.name}`}
                start={collection.name}
                onName={(name) => renameCollection(collection.name, name)}
                onDone={() => setNaming(null)}
              />
            )}
          </CollectionLine>
        ))}
      </ul>
      {!locked && (
        <NameForm
          label="Name of a new collection"
          start=""
          submit="Make"
          onName={(name) => make(() => api.collections.create({ name }))}
        />
      )}
    </Dialog>
  )
}

interface CollectionLineProps {
  collection: Collection
  locked: boolean
  onOpen: () => void
  onRename: () => void
  children: ComponentChildren
}

function CollectionLine({
  collection: { name, cables, held },
  locked,
  onOpen,
  onRename,
  children,
}: CollectionLineProps) {
  const open = () => {
    onOpen()
    go({ screen: 'browse', filters: only(NO_FILTERS, 'collection', name) })
  }
  return (
    <li>
      <button type="button" class="link" onClick={open}>
        {name}
      </button>
      <span class="quiet">
        {counted(cables, 'cable')}
        {held < cables && `, ${figure(cables - held)} not in the archive now`}
      </span>
      {!locked && (
        <span class="collections-tools">
          <Button look="quiet" onClick={onRename} aria-label={`Rename ${name}`}>
            Rename
          </Button>
          <IconButton
            icon="x"
            label={`Remove ${name}; its cables stay`}
            onClick={() => void makeOrTell(() => api.collections.remove({ name }))}
          />
        </span>
      )}
      {children}
    </li>
  )
}
