import { api } from './api'
import { failureOf } from './failure'
import { tell } from './toasts'

type ExportAsked = Parameters<typeof api.exports.make>[0]

/** Has the archive make a file and hands it to the person to save; says how it went. */
export async function saveExport(asked: ExportAsked): Promise<void> {
  try {
    const file = await api.exports.make(asked)
    saveFile(file)
    tell(`${file.name} is made.`)
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}

/** The browser asks where, or puts the file among the downloads, as the person has set it. */
function saveFile(file: { name: string; mediaType: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: file.mediaType }))
  const link = Object.assign(document.createElement('a'), { href: url, download: file.name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
