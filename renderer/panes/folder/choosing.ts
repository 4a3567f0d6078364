import { api } from '../../state/api'
import { failureOf } from '../../state/failure'
import { tell } from '../../state/toasts'

/** The system's own folder dialog; null when it was closed without a choice. */
export async function chooseFolder(what: 'folder' | 'watched-folder' = 'folder'): Promise<string[] | null> {
  try {
    return await api.host.choose({ what })
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
    return null
  }
}
