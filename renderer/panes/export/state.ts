/** An export as it is made: asked for, followed, given up, and handed to the person. */
import { signal } from '@preact/signals'
import type { ExportPart, ExportQuestion } from '../../../preload/contract'
import { type ExportColumn, type ExportFormat, USUAL_COLUMNS } from '../../../preload/contract/exports'
import { api } from '../../state/api'
import { failureOf } from '../../state/failure'
import { saveFile } from '../../state/save'
import { tell } from '../../state/toasts'
import { counted } from '../../words'

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

/** Makes the file; null when it is made or given up, else the sentence that says why it is not. */
export async function makeExport(
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
