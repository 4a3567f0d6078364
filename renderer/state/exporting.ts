import { api } from './api'
import { failureOf } from './failure'
import { saveFile } from './save'
import { tell } from './toasts'

/** Has the archive make a file and gives it to the person to save; says how it went. */
export async function saveExport(asked: Parameters<typeof api.exports.make>[0]): Promise<void> {
  try {
    const file = await api.exports.make(asked)
    saveFile(file)
    tell(`${file.name} is made.`)
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}
