import type { FilePart } from '../../preload/contract'
import { api } from './api'
import { failureOf } from './failure'
import { saveFile } from './save'
import { tell } from './toasts'

/** How long a file may take before it is said that it is being made. */
const PATIENCE = 700

/** Has the archive make a file and gives it to the person to save; says how it went. */
export function saveExport(asked: Parameters<typeof api.exports.make>[0]): Promise<void> {
  return saveParts(api.exports.make(asked))
}

/** Gathers the parts of a file and gives it to the person to save. */
export async function saveParts(made: Promise<AsyncIterable<FilePart>>): Promise<void> {
  const telling = setTimeout(() => tell('The file is being made…'), PATIENCE)
  try {
    const file = { name: '', mediaType: '', parts: [] as string[] }
    for await (const { text, ...kind } of await made) {
      Object.assign(file, kind)
      file.parts.push(text)
    }
    saveFile(file)
    tell(`${file.name} is made.`)
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  } finally {
    clearTimeout(telling)
  }
}
