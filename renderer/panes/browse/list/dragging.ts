/** Rows dragged out of the list: those that are picked, or the one that was taken hold of. */
import { dragged } from '../../../state/collecting'
import { picked } from '../../../state/picking'
import { counted } from '../../../words'

export function startDrag(event: DragEvent, id: string): void {
  if (!event.dataTransfer) return
  const ids = picked.peek().has(id) ? [...picked.peek()] : [id]
  event.dataTransfer.setData('text/plain', ids.join('\n'))
  event.dataTransfer.effectAllowed = 'copy'
  showAs(event.dataTransfer, ids.length === 1 ? id : counted(ids.length, 'cable'))
  // A page that changes while the drag begins ends it in Chromium.
  setTimeout(() => {
    dragged.value = ids
  })
}

export function endDrag(): void {
  // A row that was dropped on something is told there first.
  setTimeout(() => {
    dragged.value = null
  })
}

/** What hangs on the pointer: a word instead of a picture of the row. */
function showAs(transfer: DataTransfer, words: string): void {
  const label = document.createElement('span')
  label.className = 'drag-label'
  label.textContent = words
  document.body.append(label)
  transfer.setDragImage(label, -8, -8)
  setTimeout(() => label.remove())
}
