import type { ImportChoice } from '../../../preload/contract/host'
import { api } from '../../state/api'
import { failureOf } from '../../state/failure'
import { tell } from '../../state/toasts'

/** The system's own dialog for folders or files; null when it was closed without a choice. */
export async function chooseFolder(
  what: ImportChoice | 'watched-folder' = 'folder',
): Promise<string[] | null> {
  try {
    return await api.host.choose({ what })
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
    return null
  }
}
