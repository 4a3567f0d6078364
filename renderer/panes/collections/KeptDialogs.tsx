import { adding, keptDialog } from '../../state/collecting'
import { NotesDialog } from '../notes/NotesDialog'
import { AddDialog } from './AddDialog'
import { ChangesDialog } from './ChangesDialog'
import { CollectionsDialog } from './CollectionsDialog'

/** The dialogs on collections, on notes and on what was changed; keys, menus and the palette all ask for the same. */
export function KeptDialogs() {
  const close = () => {
    keptDialog.value = null
  }
  return (
    <>
      {adding.value && <AddDialog what={adding.value} onClose={() => (adding.value = null)} />}
      {keptDialog.value === 'collections' && <CollectionsDialog onClose={close} />}
      {keptDialog.value === 'notes' && <NotesDialog onClose={close} />}
      {keptDialog.value === 'changes' && <ChangesDialog onClose={close} />}
    </>
  )
}
