/** Files and folders dropped on the window. Only the desktop shell can tell where they lie. */
import { signal } from '@preact/signals'
import type { Bridge } from '../../preload/contract/bridge'
import { startImport } from './importing'
import { tell } from './toasts'

/** True while something is held over the window. */
export const dropOver = signal(false)

/** Begins to take what is dropped anywhere; returns how to stop. */
export function followDrops(bridge: Bridge | undefined): () => void {
  const onOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    dropOver.value = true
  }
  const onLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) dropOver.value = false
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    dropOver.value = false
    take([...(event.dataTransfer?.files ?? [])], bridge)
  }
  addEventListener('dragover', onOver)
  addEventListener('dragleave', onLeave)
  addEventListener('drop', onDrop)
  return () => {
    removeEventListener('dragover', onOver)
    removeEventListener('dragleave', onLeave)
    removeEventListener('drop', onDrop)
  }
}

function take(files: File[], bridge: Bridge | undefined): void {
  if (files.length === 0) return
  const paths = files.map((file) => bridge?.pathOf(file) ?? '').filter((path) => path !== '')
  if (paths.length > 0) startImport(paths)
  else
    tell(
      'A browser does not say where a dropped folder or file lies. Choose it with “Import a folder or file…”, or type its path.',
    )
}
