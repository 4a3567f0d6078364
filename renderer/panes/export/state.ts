/** An export as it is made: asked for, followed, given up, and handed to the person. */
import { signal } from '@preact/signals'
import type { ExportPart, ExportQuestion } from '../../../preload/contract'
import { type ExportColumn, type ExportFormat, USUAL_COLUMNS } from '../../../preload/contract/exports'
import { api } from '../../state/api'
import { failureOf } from '../../state/failure'
import { saveFile } from '../../state/save'
import { tell } from '../../state/toasts'
import { counted, figure } from '../../words'

/** True while the dialog is open: the list's menu, its key and the palette all ask for the same. */
export const exportShown = signal(false)

/** What was chosen last, for as long as the window stands. */
export const choice = signal<{
  format: ExportFormat
  columns: readonly ExportColumn[]
  folder: string | null
}>({
  format: 'csv',
  columns: USUAL_COLUMNS,
  folder: null,
})

export interface Making {
  done: number
  total: number
}

export function putInto(folder: string | null): void {
  choice.value = { ...choice.peek(), folder }
}

/** The export that is being made, wherever the person has gone meanwhile; there is one at a time. */
export const making = signal<Making | null>(null)

/** Why the last one was not made, until the dialog that told it is closed or another is begun. */
export const trouble = signal<string | null>(null)

let giving = new AbortController()

/** Makes an export to its end, whether or not the dialog stays open: closing it leaves the file on its way. */
export async function beginExport(asked: ExportQuestion): Promise<void> {
  if (making.peek() !== null) return
  giving = new AbortController()
  const { signal } = giving
  trouble.value = null
  making.value = { done: 0, total: 0 }
  const failed = await makeExport(asked, signal, (state) => {
    if (!signal.aborted) making.value = state
  })
  if (signal.aborted) return
  making.value = null
  trouble.value = failed
  if (failed === null) exportShown.value = false
  else if (!exportShown.peek()) tell(failed)
}

export function giveUpExport(): void {
  giving.abort()
  making.value = null
  exportShown.value = false
  tell('The export is given up.')
}

/** How far it is, in words. */
export function makingWords({ done, total }: Making): string {
  return total > 0 ? `${figure(done)} of ${counted(total, 'cable')}` : 'The cables are being gathered.'
}

/** Makes the file; null when it is made or given up, else the sentence that says why it is not. */
async function makeExport(
  asked: ExportQuestion,
  giveUp: AbortSignal,
  follow: (state: Making) => void,
): Promise<string | null> {
  try {
    const parts: BlobPart[] = []
    let last: ExportPart | null = null
    for await (const part of await api.exports.cables(asked, { signal: giveUp })) {
      // As a blob the browser may keep it outside the page's own memory.
      const piece = contentOf(part)
      if (piece) parts.push(new Blob([piece]))
      last = part
      follow({ done: part.done, total: part.total })
    }
    if (giveUp.aborted || !last) return null
    finish(last, parts)
    return null
  } catch (thrown) {
    return giveUp.aborted ? null : failureOf(thrown).sentence
  }
}

function contentOf({ content }: ExportPart): BlobPart | null {
  switch (content.kind) {
    case 'text':
      return content.text
    case 'bytes':
      return Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0))
    case 'none':
      return null
  }
}

function finish({ name, mediaType, path, done }: ExportPart, parts: BlobPart[]): void {
  if (path === null) saveFile({ name, mediaType, parts })
  const what = done > 0 ? `${counted(done, 'cable')}: ` : ''
  tell(path === null ? `${what}${name} is made.` : `${what}${path} is written.`)
}
