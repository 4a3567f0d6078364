/** Does what the desktop shell asks for: its menus, links and later starts of the program come in here. */
import type { Bridge, PageRequest } from '../../../preload/contract/bridge'
import { perform } from '../../keyboard'
import { api } from '../../state/api'
import { failureOf } from '../../state/failure'
import { startImport } from '../../state/importing'
import { go, openCable } from '../../state/router'
import { tell } from '../../state/toasts'
import { archiveDialog } from '../archive/ArchiveDialogs'
import { restoreBackup, saveCopy } from '../archive/archiveFile'
import { paper } from '../papers/PaperDialog'
import { chooseArchive, switchTo } from './ArchiveMenu'

export function followShell(bridge: Bridge | undefined): void {
  bridge?.onRequest((request) => void answer(request))
}

/** Never fails: what cannot be done is told. */
export async function answer(request: PageRequest): Promise<void> {
  try {
    await doAsAsked(request)
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}

async function doAsAsked(request: PageRequest): Promise<void> {
  switch (request.kind) {
    case 'go':
      return go({ screen: request.to, part: null })
    case 'show-cable':
      return openCable(request.id, { paragraph: request.paragraph })
    case 'find':
      go({ screen: 'browse' })
      return perform('search')
    case 'palette':
    case 'keys':
      return perform(request.kind)
    case 'import':
      return startImport(request.paths)
    case 'choose-import': {
      const paths = await api.host.choose({ what: request.what })
      return paths ? startImport(paths) : undefined
    }
    case 'open-archive':
      return request.path === null ? chooseArchive('open') : switchTo('open', request.path)
    case 'new-archive':
      return chooseArchive('create')
    case 'read':
      paper.value = request.paper
      return
    case 'save-copy':
      return saveCopy()
    case 'restore':
      return restoreBackup()
    case 'verify':
      archiveDialog.value = 'verify'
  }
}
