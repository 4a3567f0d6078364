import { api } from './api'
import { failureOf } from './failure'
import { saveFile } from './save'
import { tell } from './toasts'

/** Has the archive make a file and gives it to the person to save. */
export async function saveExport(making: Parameters<typeof api.exports.make>[0]): Promise<void> {
  try {
    const file = await api.exports.make(making)
    saveFile(file)
    tell(`${file.name} is saved.`)
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}
